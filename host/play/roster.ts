/** Who is at a report book, and which language it speaks: read by the column keys in the hidden first row of its tables. */
import type { Book, Sheet } from '../book.ts'

export interface Person {
  readonly email: string
  readonly role: 'department' | 'unit' | 'reader'
  /** A unit's own name; '' for the others. */
  readonly name: string
}

/** Somebody who may look at the file, and nothing more. */
const reader = 'nguoixem@example.org'
const unitsShown = 3

/** Returns the people that a visitor may play: the department, three units that have an address, and a reader. */
export function rosterOf(book: Book): Person[] {
  const people: Person[] = departmentOf(book).map((email) => ({ email, role: 'department', name: '' }))
  const units = unitsOf(book).filter(({ email }) => !people.some((each) => same(each.email, email)))
  return [...people, ...spread(units, unitsShown), { email: reader, role: 'reader', name: '' }]
}

/** Writes the units' addresses among those with whom the file is shared, as an office shares it; the reader is not one of them. */
export function shareWithUnits(book: Book): void {
  const all = [...book.editors, ...departmentOf(book), ...unitsOf(book).map(({ email }) => email)]
  book.editors = [...new Set(all)].filter((email) => email !== reader)
}

/** Returns the language that the settings choose; Vietnamese when they do not say. */
export function languageOf(book: Book): 'vi' | 'en' {
  return /^(en|tiếng anh|english)/i.test(settingOf(book, 'language')) ? 'en' : 'vi'
}

/** The addresses in the settings; the owner where there are none. */
function departmentOf(book: Book): string[] {
  const found = settingOf(book, 'department')
    .split(/[;,\s]+/)
    .filter((each) => each.includes('@'))
  return found.length ? found.slice(0, 1) : [book.owner]
}

function settingOf(book: Book, key: string): string {
  for (const sheet of book.sheets) {
    const columns = keysOf(sheet)
    const [keys, values] = [columns.indexOf('key'), columns.indexOf('value')]
    if (keys < 0 || values < 0) continue
    const row = sheet.rows.find((each) => each?.[keys]?.v === key)
    return String(row?.[values]?.v ?? '')
  }
  return ''
}

function unitsOf(book: Book): Person[] {
  const sheet = book.sheets.find((each) => ['code', 'aliases', 'email'].every((key) => keysOf(each).includes(key)))
  if (!sheet) return []
  const columns = keysOf(sheet)
  const [name, email] = [columns.indexOf('name'), columns.indexOf('email')]
  return sheet.rows.slice(2).flatMap((row) => {
    const address = String(row?.[email]?.v ?? '').trim()
    return address.includes('@') ? [{ email: address, role: 'unit' as const, name: String(row?.[name]?.v ?? '') }] : []
  })
}

/** Three of the same kind would show less: from the beginning, the middle and the end. */
function spread(people: readonly Person[], count: number): Person[] {
  if (people.length <= count) return [...people]
  return Array.from(
    { length: count },
    (_, index) => people[Math.round((index * (people.length - 1)) / Math.max(1, count - 1))],
  ).flatMap((each) => each ?? [])
}

function keysOf(sheet: Sheet): string[] {
  return Array.from(sheet.rows[0] ?? [], (cell) => String(cell?.v ?? ''))
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
