/** What "Khôi phục biểu mẫu" makes anew is protected like the rest, where tabs are protected at all. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Book, newBook, type Sheet } from '../../host/book.ts'
import { execute, loadCode, noonOf, userEdit } from '../../host/run.ts'
import { keysOf, paste, perform, tab } from '../../sample/desk.ts'

const today = '2025-03-18'
const [owner, department, colleague] = ['owner@example.org', 'tuyengiao@example.org', 'canbo@example.org']
const [myhai, donghai] = ['myhai@example.org', 'donghai@example.org']
const code = loadCode()
let book: Book

interface Told {
  readonly repaired: readonly string[]
  readonly message: string
}

function run<Result = Told>(name: string, args: readonly unknown[] = [], user = department): Result {
  const { result, error } = execute(book, code, { name, args }, { user, now: noonOf(today, book.zone) })
  if (error) throw new Error(error.message)
  return result as Result
}

const drop = (sheet: Sheet): void => {
  book.sheets.splice(book.sheets.indexOf(sheet), 1)
}

/** Who of the five may type into a cell. */
const who = (sheet: Sheet, row: number, key: string): readonly string[] =>
  [owner, department, colleague, myhai, donghai].filter((user) => {
    const copy = { ...book, sheets: book.sheets.map((each) => (each === sheet ? structuredClone(each) : each)) }
    const column = keysOf(sheet).indexOf(key) + 1
    const edit = { user, sheet: sheet.id, row, column, values: [['Đang nhập']], typed: false }
    return userEdit(copy, edit).error === null
  })

const office = [owner, department, colleague]

beforeEach(() => {
  book = newBook('Sổ báo cáo')
  book.owner = owner
  book.editors = [owner, department, colleague, myhai, donghai]
  perform(book, 'setUp', ['kh-354'], today)
  const settings = tab(book, 'settings')
  const row = settings.rows.findIndex((cells) => cells?.some((cell) => cell?.v === 'department'))
  paste(book, 'settings', row, ['value'], [{ value: `${department}; ${colleague}` }], owner)
  paste(book, 'units', 2, ['email'], [{ email: myhai }, { email: donghai }], owner)
  perform(book, 'openPeriod', ['2025-Q1'], today)
})

describe('a tab that is made anew', () => {
  it.each(['exceptions', 'settings'] as const)("is the department's again: %s", (key) => {
    run('applyPermissions', [{ rows: true }])
    const { name } = tab(book, key)
    drop(tab(book, key))
    expect(run('repair').repaired).toEqual([`Trang ${name}: được bảo vệ lại như các trang khác`])
    expect(who(tab(book, key), 5, keysOf(tab(book, key))[0] ?? '')).toEqual(office)
    const before = structuredClone(book.sheets.map((sheet) => sheet.protections))
    expect(run('repair').message).toBe('Biểu mẫu đầy đủ, không có gì phải khôi phục.')
    expect(book.sheets.map((sheet) => sheet.protections)).toEqual(before)
  })

  it('leaves to units what they fill in when it is that of the reports, each its own rows once they are there', () => {
    run('applyPermissions', [{ rows: true }])
    drop(tab(book, 'reports'))
    run('repair')
    run('openPeriod', ['2025-Q1'])
    const sheet = tab(book, 'reports')
    expect(who(sheet, 4, 'state')).toEqual([...office, myhai])
    expect(who(sheet, 5, 'state')).toEqual([...office, donghai])
    expect(who(sheet, 6, 'state')).toEqual([...office, myhai, donghai])
    expect([who(sheet, 4, 'unit'), who(sheet, 4, 'checks')]).toEqual([office, office])
  })

  it('gives units no rows of their own when those were not asked for, or were given up', () => {
    run('applyPermissions', [{ rows: true }])
    run('removeRowPermissions')
    drop(tab(book, 'reports'))
    run('repair')
    run('openPeriod', ['2025-Q1'])
    expect(who(tab(book, 'reports'), 4, 'state')).toEqual([...office, myhai, donghai])
  })

  it('stays open to all where nothing is protected', () => {
    drop(tab(book, 'exceptions'))
    expect(run('repair').repaired).toEqual([])
    expect(book.sheets.flatMap((sheet) => sheet.protections)).toEqual([])
  })
})

describe('a column that is made anew', () => {
  it.each([
    ['firstSubmitted', office],
    ['TTM1', [...office, myhai]],
    ['results', [...office, myhai]],
  ])('belongs to whom it belonged before: %s', (key, expected) => {
    run('applyPermissions', [{ rows: true }])
    const sheet = tab(book, 'reports')
    const column = keysOf(sheet).indexOf(key)
    for (const cells of sheet.rows) if (cells?.[column]) cells[column] = { v: '', s: 0 }
    run('repair')
    expect(keysOf(sheet)).toContain(key)
    expect(who(sheet, 4, key)).toEqual(expected)
    expect([who(sheet, 4, 'state'), who(sheet, 4, 'checks')]).toEqual([[...office, myhai], office])
  })
})
