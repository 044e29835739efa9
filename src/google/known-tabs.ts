/** Tabs that are no table, as earlier runs found them: comes in what is remembered, goes out which tabs need no reading. */
import { otherTabs, summaryKey, yearKey } from '../core/layout.ts'
import type { Tab } from '../core/model.ts'
import { deleteProperties, type Properties, writeProperties } from './properties.ts'

/** Returns the key of a tab, by its id and name; undefined for one that must be read: unknown, renamed, or a copy. */
export type KnownTabs = (tab: Pick<Tab, 'id' | 'name'>) => string | undefined

const PREFIX = 'tab:'

/** Returns whether what stands in A1 is the key of a tab that is no table, e.g. `tracker`, `summary 2025-Q1`. */
export const isOtherKey = (key: unknown): key is string =>
  typeof key === 'string' && (key in otherTabs || key.startsWith(summaryKey('')) || key.startsWith(yearKey('')))

/** Returns which tabs are remembered as no tables. The name counts too: ids are given anew when a file is edited elsewhere. */
export const knownTabs =
  (properties: Properties): KnownTabs =>
  ({ id, name }) => {
    const [known, key] = JSON.parse(properties.get(`${PREFIX}${id}`) ?? '[]') as [string?, string?]
    return known === name ? key : undefined
  }

const propertyOf = ({ id, name }: Pick<Tab, 'id' | 'name'>, key: string) =>
  [`${PREFIX}${id}` as string, JSON.stringify([name, key])] as const

/** Writes that a tab was just made and is no table. */
export const rememberTab = (tab: Pick<Tab, 'id' | 'name'>, key: string): void =>
  writeProperties(new Map([propertyOf(tab, key)]))

/** Writes which tabs are no tables, where that has changed: they are read once, not by every command. */
export function rememberTabs(tabs: readonly Tab[], properties: Properties): void {
  const found = new Map(
    tabs.flatMap((tab) => {
      const key = tab.rows[0]?.[0]
      return isOtherKey(key) ? [propertyOf(tab, key)] : []
    }),
  )
  writeProperties(new Map([...found].filter(([key, text]) => properties.get(key) !== text)))
  deleteProperties([...properties.keys()].filter((key) => key.startsWith(PREFIX) && !found.has(key)))
}
