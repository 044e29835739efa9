/** Rule 12 where text comes through the form and the dialogs: it is written as it was typed, and what is no name of anything is refused. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { execute, loadCode, noonOf, type Outcome } from '../../host/run.ts'
import { department, keysOf, paste, tab } from '../../sample/desk.ts'
import { rowsOf } from '../../sample/fill.ts'
import { sampleBook } from '../../sample/large.ts'
import type { Loaded } from '../../src/commands/form.ts'
import type { Saved, Sent } from '../../src/commands/send-form.ts'
import { payloads } from './payloads.ts'
import { enteredCells, writtenCells } from './typed.ts'

const code = loadCode()
const day = '2025-03-13'
const q1 = '2025-Q1'
/** Fields of the form that take words. */
const words = ['results', 'difficulties', 'proposals', 'documentNumber', 'link', 'VH2', 'TD2', 'TD5']
const LONGEST = 50_000

let filled: Book

beforeAll(() => {
  filled = sampleBook({ units: 16, quarters: 1, seed: 354 })
  filled.editors = [department]
  const settings = tab(filled, 'settings')
  const row = settings.rows.findIndex((cells) => cells?.some((cell) => cell?.v === 'department'))
  paste(filled, 'settings', row, ['value'], [{ value: department }], department)
})

const run = (book: Book, name: string, ...args: readonly unknown[]): Outcome =>
  execute(book, code, { name, args }, { user: department, now: noonOf(day, book.zone) })

/** Returns the cell of a unit's report in the first quarter. */
function reportCell(book: Book, unit: string, key: string) {
  const reports = tab(book, 'reports')
  const { row = -1 } = rowsOf(book, q1).find((each) => each.unit === unit) ?? {}
  return reports.rows[row]?.[keysOf(reports).indexOf(key)]
}

/** Returns the text that a cell holds of what was typed into the form: composed, without spaces around it, no longer than a cell. */
const kept = (text: string): string => text.normalize('NFC').trim().slice(0, LONGEST)

const formOf = (book: Book) => run(book, 'loadForm', 'DV0003', q1).result as Extract<Loaded, { is: 'form' }>

const figureKeys = (book: Book): string[] =>
  keysOf(tab(book, 'reports')).filter((key) => /^(TTM|TQ|MXH)/.test(key) && !words.includes(key))

/** Returns the units whose report is sent. */
const sentUnits = (book: Book): string[] =>
  rowsOf(book, q1).flatMap(({ unit }) => (reportCell(book, unit, 'state')?.v === 'Đã gửi' ? [unit] : []))

function setState(book: Book, unit: string, state: string): void {
  const { row = -1 } = rowsOf(book, q1).find((each) => each.unit === unit) ?? {}
  if (row >= 0) paste(book, 'reports', row, ['state'], [{ state }], department)
}

const formulasIn = (book: Book): string[] =>
  book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, r) => (row ?? []).flatMap((cell, c) => (cell?.f ? [`${name} ${r} ${c}: ${cell.f}`] : []))),
  )

/** Texts that a cell holds, an apostrophe before them included; and texts that it does not. */
const short = payloads.filter((text) => text.length < LONGEST)
const long = short.slice(0, 12).map((text) => `${text}${'x'.repeat(LONGEST)}`)

/** Every so many of the texts: a command for each of all would take minutes. */
const share = (step: number): readonly string[] => short.filter((_, index) => index % step === 0)

describe('a text that comes through the form', () => {
  it('stands in its cell as it was typed, every one of them in a field of words', () => {
    const book = structuredClone(filled)
    const before = formulasIn(book)
    const wrong: unknown[] = []
    let version = formOf(book).version
    for (let at = 0; at < short.length; at += words.length) {
      const changes = Object.fromEntries(words.map((key, index) => [key, short[(at + index) % short.length] ?? '']))
      const { error, result } = run(book, 'saveDraft', 'DV0003', q1, changes, version)
      if (error) wrong.push([at, error.message])
      else version = (result as Saved).version
      for (const [key, text] of Object.entries(changes)) {
        const held = reportCell(book, 'DV0003', key)?.v ?? ''
        if (held !== kept(text)) wrong.push([key, text.slice(0, 40), String(held).slice(0, 40), typeof held])
      }
    }
    expect(wrong).toEqual([])
    expect(formulasIn(book)).toEqual(before)
  }, 120_000)

  it('is refused in words when no cell holds it, and the others that come with it are not lost half way', () => {
    const book = structuredClone(filled)
    const before = enteredCells(book)
    for (const text of long) {
      const { error } = run(book, 'saveDraft', 'DV0003', q1, { results: text, proposals: 'mới' }, formOf(book).version)
      expect([error?.name, error?.message]).toEqual(['WorkbookError', expect.stringContaining('50.000')])
    }
    expect(enteredCells(book)).toEqual(before)
  })

  it('is no figure unless it says one, and the form tells so instead of writing something else', () => {
    const book = structuredClone(filled)
    for (const text of share(60)) {
      const form = formOf(book)
      const { error, result } = run(book, 'saveDraft', 'DV0003', q1, { TTM1: text }, form.version)
      const held = reportCell(book, 'DV0003', 'TTM1')
      expect([text, error?.name ?? null, held?.f]).toEqual([text, null, undefined])
      const isRead = typeof held?.v === 'number' || kept(text) === ''
      const told = (result as Saved).issues.length > 0
      expect([text, isRead || told]).toEqual([text, true])
    }
  }, 60_000)

  it('as a reason for no activity, and as an edit of a sent report, is logged as it is', () => {
    const book = structuredClone(filled)
    const before = formulasIn(book)
    for (const text of share(60).filter((each) => kept(each) !== '' && each.length < 5000)) {
      const zero = Object.fromEntries(figureKeys(book).map((key) => [key, '']))
      let { version } = formOf(book)
      version = (run(book, 'saveDraft', 'DV0003', q1, zero, version).result as Saved).version
      const { error, result } = run(book, 'sendNil', 'DV0003', q1, text, version)
      expect([text, error]).toEqual([text, null])
      if ((result as Sent).is === 'sent') expect(reportCell(book, 'DV0003', 'results')?.v).toBe(kept(text))
    }
    expect(formulasIn(book)).toEqual(before)
  }, 120_000)
})

describe('a reason that the department gives', () => {
  it('is written and logged as it is: for a return, for more time, for a withdrawal', () => {
    const wrong: unknown[] = []
    const reasons = share(60).filter((text) => kept(text) !== '' && text.length < 5000)
    const book = structuredClone(filled)
    run(book, 'confirmFigures', q1)
    const before = formulasIn(book)
    for (const reason of reasons) {
      const units = sentUnits(book)
      const acts: readonly (readonly [string, ...unknown[]])[] = [
        ['withdrawConfirmation', q1, reason],
        ['returnReports', q1, units.slice(0, 1), reason, '20/3/2025'],
        ['addException', 'extension', q1, ['DV0003'], '25/3/2025', reason],
        ['confirmFigures', q1],
      ]
      for (const [name, ...args] of acts) {
        const { error } = run(book, name, ...args)
        if (error && error.name !== 'WorkbookError') wrong.push([name, reason.slice(0, 40), error.stack])
      }
      run(book, 'recordDay', q1, units.slice(0, 1), '10/3/2025')
      setState(book, units[0] ?? '', 'Đã gửi')
    }
    expect(wrong).toEqual([])
    expect(formulasIn(book)).toEqual(before)
    const cells = writtenCells(book).flatMap(({ place, cell }) => (cell.f || cell.error ? [place] : []))
    expect(cells).toEqual([])
  }, 120_000)
})

describe('a name of nothing', () => {
  const commands: readonly (readonly [string, (text: string) => readonly unknown[]])[] = [
    ...['openPeriod', 'consolidate', 'confirmFigures', 'confirmationFacts', 'consolidateYear'].map(
      (name) => [name, (text: string) => [text]] as const,
    ),
    ...['closePeriod', 'reopenPeriod', 'chooseUnit', 'goToMyReport', 'chooseForm', 'setUp'].map(
      (name) => [name, (text: string) => [text]] as const,
    ),
    ['comparePeriods', (text) => [text, text]],
    ['withdrawConfirmation', (text) => [text, text]],
    ['listSources', (text) => [{ period: text, key: text }]],
    ['listReports', (text) => [{ period: text }]],
    ['loadForm', (text) => [text, text]],
    ['saveDraft', (text) => [text, text, { [text]: text }, text]],
    ['saveDraft', (text) => ['DV0003', q1, { [text]: text }, text]],
    ['sendReport', (text) => ['DV0003', q1, {}, text, { zeros: [text] }]],
    ['sendNil', (text) => [text, text, text, text]],
    ['returnReports', (text) => [q1, [text], text, text]],
    ['acceptReports', (text) => [text, [text]]],
    ['recordDay', (text) => [q1, [text], text]],
    ['addException', (text) => ['extension', q1, [text], text, text]],
    ['applySuggestions', (text) => [[{ id: text, cell: text, value: text }]]],
    ['decide', (text) => [text, true]],
  ]

  it.each(commands)(
    'is refused in words or changes nothing that people entered: %s',
    (name, argsOf) => {
      const wrong: unknown[] = []
      const book = structuredClone(filled)
      const before = enteredCells(book)
      for (const text of [...share(150), '__proto__', 'constructor', '']) {
        const { error } = run(book, name, ...argsOf(text))
        if (error && error.name !== 'WorkbookError') wrong.push([text.slice(0, 60), error.stack])
      }
      expect(wrong).toEqual([])
      const after = enteredCells(book)
      // A unit that is chosen, or an exception of a unit that is there, is no harm; what was typed is as it was.
      expect([...before].filter(([place, cell]) => after.get(place) !== cell)).toEqual([])
      expect(formulasIn(book)).toEqual(formulasIn(filled))
    },
    60_000,
  )

  it.each(commands)(
    'and no value of another kind does harm: %s',
    (name, argsOf) => {
      const given = argsOf('x').length
      const book = structuredClone(filled)
      const before = enteredCells(book)
      for (const odd of [null, {}, [[]], { length: 3 }]) run(book, name, ...Array(given).fill(odd))
      const after = enteredCells(book)
      expect([...before].filter(([place, cell]) => after.get(place) !== cell)).toEqual([])
      expect(formulasIn(book)).toEqual(formulasIn(filled))
    },
    60_000,
  )
})
