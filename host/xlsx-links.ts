/** A link of the Book (`#gid=7&range=B3`, a web address) in, a hyperlink of .xlsx out, and back. */
import type { Hyperlink } from 'hucre'
import { areaText, parsePlace, quoteTab } from './xlsx-text.ts'

const safe = /^(https?:\/\/|mailto:)/i

/** Returns the hyperlink for hucre, or null for a link to a tab that is gone or by a protocol other than http, https, mailto. */
export function toFileLink(link: string, tabOf: ReadonlyMap<number, string>): Hyperlink | null {
  const inside = /^#gid=(\d+)(?:&range=(.+))?$/.exec(link)
  if (!inside) return safe.test(link) ? { target: link } : null
  const tab = tabOf.get(Number(inside[1]))
  if (tab === undefined) return null
  return { target: '', location: `${quoteTab(tab)}!${inside[2] ?? 'A1'}` }
}

/**
 * Returns the Book's link for a hyperlink that hucre read, or undefined when its tab is gone or its protocol is not safe.
 * `idOf` knows the tabs by the names that they have now and, where free, by those they were saved under: Excel does not
 * rename the tabs in hyperlinks.
 */
export function fromFileLink(link: Hyperlink, idOf: ReadonlyMap<string, number>, ownTab: string): string | undefined {
  const location = link.location ?? (link.target.startsWith('#') ? link.target : undefined)
  if (!location) return safe.test(link.target) ? link.target : undefined
  const place = parsePlace(location.replace(/^#/, ''), 1_048_576, 16_384)
  const id = place && idOf.get(place.tab ?? ownTab)
  return place && id !== undefined ? `#gid=${id}&range=${areaText(place.area)}` : undefined
}
