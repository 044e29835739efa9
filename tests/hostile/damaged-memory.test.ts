/** What the document remembers, damaged in every way at every key: each command finishes or names the fault, and leaves what people entered. */
import { afterAll, describe, expect, it } from 'vitest'
import { type Book, copyBook } from '../../host/book.ts'
import { execute, fire, loadCode, noonOf, type Outcome } from '../../host/run.ts'
import { department, keysOf, paste, tab, valueAt } from '../../sample/desk.ts'
import { smallBook } from '../fuzz/small-book.ts'
import { enteredCells } from './typed.ts'

const code = loadCode()
const day = '2025-03-18'
const q1 = '2025-Q1'

const run = (book: Book, name: string, ...args: readonly unknown[]): Outcome =>
  execute(book, code, { name, args }, { user: department, now: noonOf(day, book.zone) })

/** A book that remembers something under every key. */
function remembering(): Book {
  const book = smallBook()
  const settings = tab(book, 'settings')
  const row = settings.rows.findIndex(
    (_, index) => valueAt(settings, index, keysOf(settings).indexOf('key')) === 'department',
  )
  paste(book, 'settings', row, ['value'], [{ value: department }], department)
  for (const [name, ...args] of [
    ['installTriggers'],
    ['applyPermissions', { rows: true }],
    ['track'],
    ['consolidate', q1],
    ['returnReports', q1, ['BTG'], 'Thiếu số liệu', '25/3/2025'],
    ['confirmFigures', q1],
    ['closePeriod', '2025-Q2'],
  ] as const) {
    const { error } = run(book, name, ...args)
    if (error) throw new Error(`${name}: ${error.message}`)
  }
  Object.assign(book.documentProperties, {
    'submitted:2025-Q1|VANHAI': JSON.stringify({ day: '2025-03-12', at: '09:00 12/3/2025', who: 'x@example.org' }),
    'chosen:2025-Q1|MYHAI': JSON.stringify({ state: 'accepted', by: 'x@example.org', at: '09:00 12/3/2025' }),
    'gone:2025-Q1|DAOLONG': JSON.stringify({ unit: 'DAOLONG', period: q1, at: '09:00 12/3/2025' }),
    'decided:x': JSON.stringify({ print: 'x' }),
    'log:1': JSON.stringify({ at: '09:00 12/3/2025', who: 'x@example.org', what: 'Gửi', place: '', old: '', new: '' }),
    confirming: JSON.stringify([q1, '']),
    stamping: JSON.stringify([['submitted:2025-Q1|VANHAI', '']]),
    'protections left': 'true',
    'setting up': 'kh-354',
    handled: '',
  })
  return book
}

const damages: readonly string[] = [
  ...['', '1', 'null', 'true', '"x"', '[]', '{}', '[1]', '[[]]', '[null]', '[["a",1]]', '{"at":1}'],
  ...['{', '[{"at":', 'không phải JSON', '\u0000', '{"__proto__":{"day":"x"}}', '{"constructor":null}'],
  ...[
    'x'.repeat(8000),
    '-1\n0',
    '99999999999',
    '{"day":"mai","at":"9h","who":7,"id":"a","hourly":"b","owner":"c","lastRun":"x","sheet":"y"}',
  ],
]

const commands: readonly (readonly [string, ...unknown[]])[] = [
  ['track'],
  ['check'],
  ['consolidate', q1],
  ['openPeriod', '2025-Q2'],
  ['confirmFigures', q1],
  ['withdrawConfirmation', q1, 'Sửa'],
  ['consolidateYear', '2025'],
  ['returnReports', q1, ['BTG'], 'Thiếu số liệu', '25/3/2025'],
  ['acceptReports', q1, 'passing'],
  ['closePeriod', q1],
  ['reopenPeriod', '2025-Q2'],
  ['applyPermissions', { rows: true }],
  ['permissionsPlan'],
  ['installTriggers'],
  ['repair'],
  ['loadForm', 'BTG', q1],
  ['myReport'],
  ['readiness'],
  ['listReports', {}],
]

/** Commands that are named for cells that people fill in. */
const named = new Set(['returnReports', 'acceptReports', 'openPeriod', 'repair'])

const made = remembering()
/** Told by the book as it was: the damaged memory says no more which tabs are the add-on's. */
const ownTabs = new Set(
  made.sheets
    .filter(({ rows }) => /^(guide|tracker|summary|log|history)/.test(String(rows[0]?.[0]?.v)))
    .map(({ name }) => name),
)
const entered = (book: Book) =>
  new Map(
    [...enteredCells({ ...book, documentProperties: {} })].filter(
      ([place]) => ![...ownTabs].some((name) => place.startsWith(`${name} `)),
    ),
  )
const before = entered(made)
const keys = [...new Set([...Object.keys(made.documentProperties), 'handling', 'handled', 'seen', 'undated', 'dated'])]
/** Each command meets some damages, each damage some commands; all of them together with DAMAGES=all. */
const isWhole = process.env['DAMAGES'] === 'all'
let tried = 0
afterAll(() => console.log(`${tried} damaged memories of ${keys.length} keys, ${damages.length} kinds of damage`))

/** Returns what is wrong with a run, in words; none when it finished or named the fault. */
function faultsOf(book: Book, what: string, outcome: Outcome, name: string): string[] {
  tried += 1
  const { error } = outcome
  if (error && error.name !== 'WorkbookError') return [`${what}: ${error.stack}`]
  if (named.has(name)) return []
  const after = entered(book)
  return [...before].flatMap(([place, cell]) => (after.get(place) === cell ? [] : [`${what}: ${place} was ${cell}`]))
}

describe.each(keys)('the damaged memory "%s"', (key) => {
  it('stops no command and changes nothing that people entered', { timeout: 600_000 }, () => {
    const wrong = commands.flatMap(([name, ...args], index) =>
      damages.flatMap((damage, at) => {
        if (!isWhole && (at + index + keys.indexOf(key)) % 22 !== 0) return []
        const book = copyBook(made)
        book.documentProperties[key] = damage
        return faultsOf(book, `${name}, ${JSON.stringify(damage).slice(0, 60)}`, run(book, name, ...args), name)
      }),
    )
    expect(wrong).toEqual([])
  })

  it('does not keep the hour from its work', { timeout: 600_000 }, () => {
    const wrong = damages.flatMap((damage, at) => {
      if (!isWhole && (at + keys.indexOf(key)) % 8 !== 0) return []
      const book = copyBook(made)
      book.documentProperties[key] = damage
      const trigger = book.triggers.find(({ handler }) => handler === 'hourly')
      const fired = { kind: 'clock', triggerUid: trigger?.id ?? '', user: department } as const
      const options = { user: department, now: noonOf(day, book.zone), ui: false }
      return faultsOf(book, JSON.stringify(damage).slice(0, 60), fire(book, code, 'hourly', fired, options), 'hourly')
    })
    expect(wrong).toEqual([])
  })
})
