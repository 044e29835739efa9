/** Comes in: a workbook. Goes out: all that a person or the next command can tell of it, free of ids that are given anew each time. */
import type { Book, Cell, Sheet, Style } from '../../host/book.ts'

/** A tab as plain data; `key` is what stands in A1. */
export interface ShownTab {
  readonly name: string
  readonly key: string
  /** One entry for each cell that holds or shows anything, `row,column`, 1-based. */
  readonly cells: ReadonlyMap<string, string>
  /** Size, panes, widths, merges, rules, protections, charts, colour, visibility. */
  readonly shape: string
}

export interface ShownBook {
  readonly tabs: readonly ShownTab[]
  /** What the document remembers, by key. */
  readonly properties: Readonly<Record<string, string>>
  readonly triggers: readonly string[]
}

/** Text with ids of tabs replaced by their place among the tabs. */
const withoutIds = (book: Book, text: string): string =>
  book.sheets.reduce((all, { id }, index) => all.replaceAll(`gid=${id}&`, `gid=tab ${index}&`), text)

const maps = (_key: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value].sort() : value

const words = new WeakMap<Style, string>()

/** Looks and rules are few, cells are many: each is put into words once. */
function lookOf(style: Style): string {
  const known = words.get(style)
  if (known !== undefined) return known
  const sorted = Object.entries(style).sort(([one], [other]) => (one < other ? -1 : 1))
  const text = sorted.length ? JSON.stringify(sorted) : ''
  words.set(style, text)
  return text
}

function showing(book: Book, sheet: Sheet): (cell: Cell) => string {
  const looks = book.styles.map(lookOf)
  const rules = sheet.validations.map((rule) => JSON.stringify(placed(book, rule)))
  return ({ v, f, error, note, runs, dv, s }) => {
    const rule = dv === undefined ? '' : (rules[dv] ?? '')
    const look = looks[s] ?? ''
    const value = v === undefined ? '' : `${typeof v} ${v}`
    if (value === '' && !f && !note && rule === '' && look === '') return ''
    const links = runs ? withoutIds(book, JSON.stringify(runs)) : ''
    return `${value} ${f ?? ''} ${error ?? ''} ${note ?? ''} ${links} ${rule} ${look}`
  }
}

/** A rule that offers the cells of another tab names that tab by its place. */
const placed = (book: Book, rule: unknown): unknown =>
  JSON.parse(
    JSON.stringify(rule ?? null, (key, value: unknown) =>
      key === 'sheet' ? `tab ${book.sheets.findIndex(({ id }) => id === value)}` : value,
    ),
  )

/** Returns a tab as plain data. */
function shownTab(book: Book, sheet: Sheet): ShownTab {
  const { id: _, name, rows, validations: __, protections, ...shape } = sheet
  const cells = new Map<string, string>()
  const shown = showing(book, sheet)
  rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const text = cell ? shown(cell) : ''
      if (text !== '') cells.set(`${r + 1},${c + 1}`, text)
    })
  })
  const guards = protections.map(({ id: ___, ...each }) =>
    JSON.stringify({ ...each, editors: [...each.editors].sort() }),
  )
  const { charts, ...rest } = shape
  const drawn = charts.map(({ id: ____, ...chart }) => placed(book, chart))
  return {
    name,
    key: String(rows[0]?.[0]?.v ?? ''),
    cells,
    shape: withoutIds(book, JSON.stringify({ ...rest, drawn, guards: guards.sort() }, maps)),
  }
}

/** Returns a workbook as plain data; when triggers last ran is nobody's to see. */
export function shownBook(book: Book): ShownBook {
  const place = new Map(book.sheets.map(({ id }, index) => [String(id), `tab ${index}`]))
  const ids = new Map(book.triggers.map(({ id, handler, owner }) => [id, `${handler} of ${owner}`]))
  const properties = Object.entries(book.documentProperties).map(([key, text]): [string, string] => {
    if (key.startsWith('tab:')) return [`tab:${place.get(key.slice(4)) ?? 'gone'}`, text]
    if (key !== 'trigger') return [key, text]
    const { lastRun: _, sheet, id, hourly, ...watch } = JSON.parse(text) as Record<string, unknown>
    const mine = { ...watch, id: ids.get(String(id)), hourly: ids.get(String(hourly)), sheet: place.get(String(sheet)) }
    return [key, JSON.stringify(mine)]
  })
  return {
    tabs: book.sheets.map((sheet) => shownTab(book, sheet)),
    properties: Object.fromEntries(properties.sort(([one], [other]) => (one < other ? -1 : 1))),
    triggers: book.triggers.map(({ handler, owner, event }) => `${event} ${handler} ${owner}`).sort(),
  }
}

/** Returns what differs between two states, a line each; none when they are the same. */
export function differences(found: ShownBook, wanted: ShownBook): string[] {
  const lines: string[] = []
  const compare = (what: string, one: unknown, other: unknown) => {
    if (one !== other && JSON.stringify(one) !== JSON.stringify(other))
      lines.push(`${what}: ${JSON.stringify(one)?.slice(0, 300)} instead of ${JSON.stringify(other)?.slice(0, 300)}`)
  }
  compare(
    'tabs',
    found.tabs.map(({ name }) => name),
    wanted.tabs.map(({ name }) => name),
  )
  if (lines.length) return lines
  found.tabs.forEach((tab, index) => {
    const other = wanted.tabs[index]
    if (!other) return
    for (const place of new Set([...tab.cells.keys(), ...other.cells.keys()]))
      compare(`${tab.name} ${place}`, tab.cells.get(place), other.cells.get(place))
    compare(`shape of ${tab.name}`, tab.shape, other.shape)
  })
  for (const key of new Set([...Object.keys(found.properties), ...Object.keys(wanted.properties)]))
    compare(`property ${key}`, found.properties[key], wanted.properties[key])
  compare('triggers', found.triggers, wanted.triggers)
  return lines
}
