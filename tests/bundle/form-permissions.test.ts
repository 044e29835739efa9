/** The form where every tab and every unit's rows are protected: it runs as its typist, and may write the own row only. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { execute, loadCode, noonOf } from '../../host/run.ts'
import { department, keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'
import type { LoadedForm } from '../../src/commands/form.ts'
import type { Saved, Sent } from '../../src/commands/send-form.ts'

const code = loadCode()
const [unit, own, period] = ['DV0003', 'dv0003@example.org', '2025-Q1']
const filled = sampleBook({ units: 20, quarters: 1, seed: 354 })
filled.editors = [department, own, 'dv0004@example.org']
const setting = tab(filled, 'settings').rows.findIndex((row) => row?.some((cell) => cell?.v === 'department'))
paste(filled, 'settings', setting, ['value'], [{ value: department }], department)
perform(filled, 'applyPermissions', [{ rows: true }], '2025-03-10')

let book: Book
beforeEach(() => {
  book = structuredClone(filled)
})

function call<Result>(name: string, args: readonly unknown[], user = own): Result {
  const { result, error } = execute(book, code, { name, args }, { user, now: noonOf('2025-03-10', book.zone) })
  if (error) throw new Error(error.message)
  return result as Result
}

const version = () => call<LoadedForm>('loadForm', [unit, period]).version

/** Returns what stands in the row of a unit, by column key, blanks left out. */
function cells(of = unit): Record<string, unknown> {
  const sheet = tab(book, 'reports')
  const keys = keysOf(sheet)
  const name = `Đảng bộ cơ sở số ${of.slice(2)}`
  const row = sheet.rows.findIndex((_, each) => valueAt(sheet, each, keys.indexOf('unit')) === name)
  return Object.fromEntries(
    keys.flatMap((key, column) => (valueAt(sheet, row, column) === '' ? [] : [[key, valueAt(sheet, row, column)]])),
  )
}

/** What the form kept for the log, which its user may not write. */
const kept = () => Object.keys(book.documentProperties).filter((key) => key.startsWith('log:'))

describe('with permissions set, a unit', () => {
  it('saves a draft', () => {
    const before = cells()
    expect(call<Saved>('saveDraft', [unit, period, { TTM1: '4', results: 'Tốt' }, version()])).toMatchObject({
      state: 'draft',
      conflict: [],
    })
    expect(cells()).toEqual({ ...before, state: 'Đang nhập', TTM1: 4, results: 'Tốt' })
  })

  it('sends its report whole: figures, zeros, state, record and a line for the log', () => {
    const before = cells()
    const sent = call<Sent>('sendReport', [unit, period, { TTM1: '4' }, version(), { zeros: ['TTM2', 'TTM3'] }])
    expect(sent.is).toBe('sent')
    expect(cells()).toEqual({ ...before, state: 'Đã gửi', TTM1: 4, TTM2: 0, TTM3: 0 })
    expect(JSON.parse(book.documentProperties[`submitted:${period}|${unit}`] ?? '')).toMatchObject({
      day: '2025-03-10',
      who: own,
    })
    expect(kept()).toHaveLength(1)
    perform(book, 'check', [], '2025-03-11')
    expect(kept()).toEqual([])
  })

  it('says that there was nothing', () => {
    const before = cells()
    expect(call<Sent>('sendNil', [unit, period, 'Đơn vị mới thành lập', version()]).is).toBe('sent')
    expect(cells()).toEqual({ ...before, state: 'Không phát sinh', results: 'Đơn vị mới thành lập' })
  })

  it('is refused another unit’s row, and leaves nothing in it', () => {
    const before = structuredClone(book)
    const other = call<LoadedForm>('loadForm', ['DV0004', period])
    expect(other.readOnly).not.toBeNull()
    for (const [name, more] of [
      ['saveDraft', [{ TTM1: '9' }, other.version]],
      ['sendReport', [{ TTM1: '9' }, other.version, { zeros: ['TTM2'] }]],
      ['sendNil', ['Không có', other.version]],
    ] as const)
      expect(() => call(name, ['DV0004', period, ...more])).toThrow()
    expect(book.sheets).toEqual(before.sheets)
    expect(book.documentProperties).toEqual(before.documentProperties)
  })
})
