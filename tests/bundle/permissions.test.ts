/** Who may change what once permissions are set, by the bundle as shipped, in the host. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Book, newBook, type Sheet } from '../../host/book.ts'
import { execute, loadCode, noonOf, type Outcome, userEdit } from '../../host/run.ts'
import { keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'

const today = '2025-03-18'
const department = 'tuyengiao@example.org'
const colleague = 'canbo@example.org'
const owner = 'owner@example.org'
const [myhai, donghai] = ['myhai@example.org', 'donghai@example.org']
const code = loadCode()

const as = (book: Book, user: string, name: string, args: readonly unknown[] = []): Outcome =>
  execute(book, code, { name, args }, { user, now: noonOf(today, book.zone) })

/** Runs a function and returns what it gave; throws when it failed. */
function run<Result>(book: Book, user: string, name: string, args: readonly unknown[] = []): Result {
  const { result, error } = as(book, user, name, args)
  if (error) throw new Error(error.message)
  return result as Result
}

function setting(book: Book, key: string, value: string): void {
  const sheet = tab(book, 'settings')
  const row = sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.v === key))
  paste(book, 'settings', row, ['value'], [{ value }], owner)
}

/** A book with two periods open and e-mails of two units. */
function office(): Book {
  const book = newBook('Sổ báo cáo')
  book.editors = [owner, department, colleague, myhai, donghai]
  perform(book, 'setUp', ['kh-354'], today)
  setting(book, 'department', `${department}; ${colleague}`)
  const units = tab(book, 'units')
  const email = keysOf(units).indexOf('email')
  paste(book, 'units', 2, ['email'], [{ email: myhai }, { email: donghai }], owner)
  expect(valueAt(units, 3, email)).toBe(donghai)
  for (const period of ['2025-KH', '2025-Q1']) perform(book, 'openPeriod', [period], today)
  return book
}

const reports = (book: Book): Sheet => tab(book, 'reports')
const at = (sheet: Sheet, key: string): number => keysOf(sheet).indexOf(key) + 1

/** Returns the 1-based rows of a unit, by the name that stands in the unit's row of its table. */
function rowsOf(book: Book, unit: number): number[] {
  const units = tab(book, 'units')
  const name = valueAt(units, 1 + unit, keysOf(units).indexOf('name'))
  const sheet = reports(book)
  return sheet.rows.flatMap((_, row) =>
    row > 2 && valueAt(sheet, row, at(sheet, 'unit') - 1) === name ? [row + 1] : [],
  )
}

/** A copy of the one tab that is edited: copying all of them takes longer than the edit. */
const only = (book: Book, sheet: Sheet): Book => ({
  ...book,
  sheets: book.sheets.map((each) => (each === sheet ? structuredClone(each) : each)),
})

/** Returns whether Google lets somebody type into a cell. */
const may = (book: Book, user: string, sheet: Sheet, row: number, column: number): boolean =>
  userEdit(only(book, sheet), { user, sheet: sheet.id, row, column, values: [['Đang nhập']], typed: false }).error ===
  null

const ours = (book: Book) =>
  book.sheets.flatMap((sheet) => sheet.protections.filter((each) => each.description.startsWith('Tổng hợp báo cáo: ')))

interface Plan {
  readonly isDepartment: boolean
  readonly departmentBlank: boolean
  readonly tabs: readonly string[]
  readonly guarded: number
  readonly foreign: readonly string[]
  readonly rows: {
    readonly present: number
    readonly wanted: number
    readonly units: number
    readonly withoutMail: readonly string[]
  }
  readonly editors: readonly string[]
}

describe('Phân quyền…', () => {
  let book: Book
  beforeEach(() => {
    book = office()
  })

  it('says beforehand what it would make, and makes exactly that', () => {
    const before = structuredClone(book.sheets)
    const plan = run<Plan>(book, department, 'permissionsPlan')
    expect(book.sheets).toEqual(before)
    expect(plan).toMatchObject({ isDepartment: true, departmentBlank: false, guarded: 0, foreign: [] })
    expect(plan.tabs).toHaveLength(book.sheets.length)
    expect(plan.rows.units).toBe(2)
    expect(plan.rows.withoutMail.length).toBeGreaterThan(0)
    expect(plan.editors).toEqual([department, colleague, owner])
    expect(run(book, department, 'applyPermissions', [{ rows: true }])).toMatchObject({
      tabs: plan.tabs.length,
      rows: plan.rows.wanted,
    })
    expect(ours(book)).toHaveLength(plan.tabs.length + plan.rows.wanted)
  })

  it.each([
    [
      'a unit',
      myhai,
      { state: true, TTM1: true, results: true, unit: false, period: false, firstSubmitted: false, checks: false },
      false,
    ],
    ['the department', department, { state: true, TTM1: true, unit: true, firstSubmitted: true, checks: true }, true],
    ['a colleague', colleague, { state: true, unit: true, checks: true }, true],
    ['the owner', owner, { state: true, unit: true, checks: true }, true],
  ])('lets %s change what belongs to it', (_who, user, columns, elsewhere) => {
    run(book, department, 'applyPermissions', [{ rows: false }])
    const sheet = reports(book)
    for (const [key, allowed] of Object.entries(columns))
      expect([key, may(book, user, sheet, 5, at(sheet, key))]).toEqual([key, allowed])
    for (const other of book.sheets.filter((each) => each !== sheet))
      expect([other.name, may(book, user, other, 3, 1)]).toEqual([other.name, elsewhere])
  })

  it('keeps headings, and sorting, for the department', () => {
    run(book, department, 'applyPermissions', [{ rows: false }])
    const sheet = reports(book)
    expect(may(book, myhai, sheet, 2, at(sheet, 'state'))).toBe(false)
    expect(may(book, department, sheet, 2, at(sheet, 'state'))).toBe(true)
  })

  it('keeps units off the rows of those that have an e-mail when it is asked to', () => {
    run(book, department, 'applyPermissions', [{ rows: true }])
    const sheet = reports(book)
    const [own = 0] = rowsOf(book, 1)
    const [other = 0] = rowsOf(book, 2)
    const [nobodys = 0] = rowsOf(book, 3)
    const state = at(sheet, 'state')
    expect([own, other, nobodys].map((row) => may(book, myhai, sheet, row, state))).toEqual([true, false, true])
    expect([own, other].map((row) => may(book, department, sheet, row, state))).toEqual([true, true])
    expect(may(book, myhai, sheet, own, at(sheet, 'checks'))).toBe(false)
    expect(run(book, department, 'removeRowPermissions')).toMatchObject({
      removed: rowsOf(book, 1).length + rowsOf(book, 2).length,
    })
    expect(may(book, myhai, sheet, other, state)).toBe(true)
    expect(may(book, myhai, sheet, other, at(sheet, 'checks'))).toBe(false)
  })

  it('makes nothing twice, and leaves the protections of others alone', () => {
    const sheet = tab(book, 'units')
    const foreign = {
      id: 900,
      description: 'của tôi',
      warningOnly: false,
      unprotected: [],
      editors: [department, colleague],
      domainEdit: false,
    }
    sheet.protections.push({ ...foreign, area: null })
    reports(book).protections.push({ ...foreign, id: 901, area: { row: 1, column: 1, rows: 1, columns: 1 } })
    const result = run<{ message: string }>(book, department, 'applyPermissions', [{ rows: true }])
    expect(result.message).toContain(sheet.name)
    const once = structuredClone(book.sheets.map((each) => each.protections))
    const { calls } = as(book, department, 'applyPermissions', [{ rows: true }])
    expect(book.sheets.map((each) => each.protections)).toEqual(once)
    expect(sheet.protections).toEqual([{ ...foreign, area: null }])
    expect(calls.filter((each) => each.kind === 'write' && each.method.startsWith('Protection.'))).toEqual([])
  })

  it('lets go of an editor who left, when the settings no longer name him', () => {
    run(book, department, 'applyPermissions', [{ rows: true }])
    setting(book, 'department', department)
    run(book, department, 'applyPermissions', [{ rows: true }])
    expect(ours(book).flatMap((each) => each.editors)).not.toContain(colleague)
    expect(may(book, colleague, tab(book, 'units'), 3, 1)).toBe(false)
  })

  it('switches off that a whole organisation may edit', () => {
    run(book, department, 'applyPermissions', [{ rows: true }])
    for (const protection of ours(book)) protection.domainEdit = true
    run(book, department, 'applyPermissions', [{ rows: true }])
    expect(ours(book).filter((each) => each.domainEdit)).toEqual([])
  })

  it('names the protections that its user may not change, and goes on', () => {
    run(book, department, 'applyPermissions', [{ rows: false }])
    for (const each of tab(book, 'units').protections) each.editors = []
    const { message } = run<{ message: string }>(book, colleague, 'applyPermissions', [{ rows: false }])
    expect(message).toMatch(/^Đã phân quyền.*\n1 vùng bảo vệ do người khác đặt/)
  })

  it('is for the department only, and not before the settings name it', () => {
    expect(as(book, myhai, 'applyPermissions', [{ rows: false }]).error?.message).toContain('cơ quan tổng hợp')
    expect(run<Plan>(book, myhai, 'permissionsPlan').isDepartment).toBe(false)
    setting(book, 'department', '')
    expect(run<Plan>(book, owner, 'permissionsPlan')).toMatchObject({ isDepartment: true, departmentBlank: true })
    expect(as(book, owner, 'applyPermissions', [{ rows: false }]).error?.message).toContain('Thiết lập')
    expect(ours(book)).toEqual([])
  })

  it('opens the columns of a new indicator, and new rows, when a period is opened', () => {
    run(book, department, 'applyPermissions', [{ rows: true }])
    const indicators = book.sheets.find((each) => each.name === 'Chỉ tiêu báo cáo')
    indicators?.rows.splice(
      8,
      0,
      ['MOI', 'III.1', 'Chỉ tiêu mới', 'cuộc', 'cộng dồn'].map((v) => ({ v, s: 0 })),
    )
    run(book, department, 'openPeriod', ['2025-Q2'])
    const sheet = reports(book)
    const [, , third = 0] = rowsOf(book, 1)
    expect(may(book, myhai, sheet, third, at(sheet, 'MOI'))).toBe(true)
    expect(may(book, donghai, sheet, third, at(sheet, 'MOI'))).toBe(false)
    expect(may(book, myhai, sheet, third, at(sheet, 'checks'))).toBe(false)
  })

  it('lets the tracker put every protection back on its rows after they were sorted', () => {
    run(book, department, 'applyPermissions', [{ rows: true }])
    const sheet = reports(book)
    const data = sheet.rows.splice(3).filter(Boolean)
    sheet.rows.push(...data.reverse())
    run(book, department, 'track')
    const state = at(sheet, 'state')
    for (const row of rowsOf(book, 1))
      expect([may(book, myhai, sheet, row, state), may(book, donghai, sheet, row, state)]).toEqual([true, false])
    for (const row of rowsOf(book, 2))
      expect([may(book, myhai, sheet, row, state), may(book, donghai, sheet, row, state)]).toEqual([false, true])
  })

  it.each([
    ['track', []],
    ['consolidate', ['2025-Q1']],
    ['openPeriod', ['2025-Q2']],
    ['setUp', ['kh-354']],
    ['repair', []],
  ])('tells a unit that %s is for the department, before anything is written', (name, args) => {
    run(book, department, 'applyPermissions', [{ rows: false }])
    const before = structuredClone(book)
    const { error } = as(book, myhai, name, args)
    expect([error?.name, error?.message]).toEqual(['WorkbookError', expect.stringContaining('cơ quan tổng hợp')])
    expect(book.sheets).toEqual(before.sheets)
    expect(book.documentProperties).toEqual(before.documentProperties)
    expect(as(book, colleague, name, args).error).toBeNull()
  })

  it('protects a tab that is made later, like the others', () => {
    run(book, department, 'applyPermissions', [{ rows: false }])
    const { tab: name } = run<{ tab: string }>(book, department, 'consolidate', ['2025-Q1'])
    const made = book.sheets.find((sheet) => sheet.name === name)
    if (!made) throw new Error(name)
    expect([myhai, colleague, owner].map((user) => may(book, user, made, 5, 2))).toEqual([false, true, true])
    const plan = run<Plan>(book, department, 'permissionsPlan')
    expect(plan.guarded).toBe(plan.tabs.length)
  })

  it('leaves a tab that is made before any permissions unprotected', () => {
    run(book, department, 'consolidate', ['2025-Q1'])
    expect(ours(book)).toEqual([])
  })
})
