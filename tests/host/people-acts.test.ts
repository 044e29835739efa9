import { describe, expect, it } from 'vitest'
import { type Area, type Book, newBook, type Protection, type Sheet } from '../../host/book.ts'
import { type People, people } from '../../host/people.ts'
import { execute, noonOf } from '../../host/run.ts'
import { code, realm } from './realm/build-realm.ts'

const desk = 'desk@vd.vn'
const staff = 'staff@vd.vn'
const now = noonOf('2025-03-14', 'Asia/Ho_Chi_Minh')
const refusal =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

/** A tab with a heading and three rows; a trigger that never throws counts edits. */
function open(): { at: People; book: Book; sheet: Sheet; id: number } {
  const book: Book = { ...newBook('Sổ'), owner: desk, editors: [desk, staff] }
  const sheet = book.sheets[0] as Sheet
  const at = people(book, { bundle: 'function count() {}', pages: {}, manifest: {}, realm }, { now })
  const values = [
    ['Tên', 'Số', 'Ghi'],
    ['b', '2', ''],
    ['a', '3', 'x'],
    ['c', '1', ''],
  ]
  at.edit({ user: desk, sheet: sheet.id, row: 1, column: 1, values, typed: true })
  at.freeze({ user: desk, sheet: sheet.id, rows: 1 })
  book.triggers.push({ id: 't', handler: 'count', event: 'ON_EDIT', owner: desk })
  return { at, book, sheet, id: sheet.id }
}

function protection(area: Area | null, unprotected: readonly Area[] = []): Protection {
  return { id: 1, description: '', warningOnly: false, area, unprotected, editors: [], domainEdit: false }
}

/** What a script does to the tab, for setting things up. */
function script(book: Book, body: string): unknown {
  const { error, result } = execute(book, code(body), { name: 'main', args: [] }, { user: desk, now })
  if (error) throw new Error(error.message)
  return result
}

const column = (sheet: Sheet, index: number) => [1, 2, 3].map((row) => sheet.rows[row]?.[index]?.v ?? null)

describe('an act that Google tells edit triggers of', () => {
  it('fills the first row down over the others, with its look and rule', () => {
    const { at, book, sheet, id } = open()
    script(
      book,
      `cell('B2').setBackground('#ff0000').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 9).build())`,
    )
    expect(at.fillDown({ user: staff, sheet: id, row: 2, column: 2, rows: 3, columns: 1 }).error).toBeNull()
    expect(column(sheet, 1)).toEqual([2, 2, 2])
    expect(
      new Set([1, 2, 3].map((row) => JSON.stringify([sheet.rows[row]?.[1]?.s, sheet.rows[row]?.[1]?.dv]))).size,
    ).toBe(1)
    expect(at.executions().map((each) => each.fired)).toMatchObject([
      { edited: { sheet: id, row: 3, column: 2, rows: 2, columns: 1 } },
    ])
  })

  it('pastes over looks and strict rules, or values only (apps-script.md 4.2)', () => {
    const { at, book, sheet, id } = open()
    const strict = `SpreadsheetApp.newDataValidation().requireNumberBetween(0, 9).setAllowInvalid(false).build()`
    script(book, `cell('B2:B4').setNumberFormat('@').setDataValidation(${strict})`)
    const typed = { user: staff, sheet: id, row: 2, column: 2 }
    expect(at.edit({ ...typed, values: [['007']], typed: true }).error).toMatch(/violates the data validation rules/)
    at.paste({ ...typed, from: [['007']], valuesOnly: true })
    at.paste({ ...typed, row: 3, from: [['007']] })
    expect(column(sheet, 1)).toEqual(['007', 7, 1])
    expect([1, 2].map((row) => sheet.rows[row]?.[1]?.dv !== undefined)).toEqual([true, false])
  })

  it('pastes a block of the workbook with its rule, and makes room at the end', () => {
    const { at, book, sheet, id } = open()
    script(book, `cell('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['b']).build())`)
    const from = { sheet: id, row: 2, column: 1, rows: 3, columns: 1 }
    expect(at.paste({ user: staff, sheet: id, row: 999, column: 4, from }).error).toBeNull()
    expect(sheet.maxRows).toBe(1001)
    expect(sheet.rows[998]?.[3]).toMatchObject({ v: 'b', dv: sheet.rows[1]?.[0]?.dv })
  })

  it('ticks a checkbox, and says so in capitals', () => {
    const { at, book, sheet, id } = open()
    script(book, `cell('D2').insertCheckboxes()`)
    at.check({ user: staff, sheet: id, row: 2, column: 4, checked: true })
    expect(sheet.rows[1]?.[3]?.v).toBe(true)
    expect(at.executions()[0]?.fired).toMatchObject({ edited: { value: 'TRUE', oldValue: 'FALSE' } })
    expect(at.check({ user: staff, sheet: id, row: 2, column: 1, checked: true }).error).toBe(
      'The cell has no checkbox.',
    )
  })
})

describe('an act that no edit trigger hears of', () => {
  it('sorts the rows below the frozen ones', () => {
    const { at, sheet, id } = open()
    at.sort({ user: staff, sheet: id, column: 1, ascending: true })
    expect([column(sheet, 0), column(sheet, 1)]).toEqual([
      ['a', 'b', 'c'],
      [3, 2, 1],
    ])
    at.sort({ user: staff, sheet: id, column: 2, ascending: true, firstRow: 3 })
    expect(column(sheet, 0)).toEqual(['a', 'c', 'b'])
    expect(at.executions()).toEqual([])
  })

  it('inserts, deletes, hides and moves lines', () => {
    const { at, sheet, id } = open()
    at.insertRows({ user: staff, sheet: id, before: 3, count: 2 })
    expect(sheet.rows[4]?.[0]?.v).toBe('a')
    at.deleteRows({ user: staff, sheet: id, row: 3, count: 2 })
    at.insertColumns({ user: staff, sheet: id, before: 1 })
    at.deleteColumns({ user: staff, sheet: id, column: 1 })
    at.hideColumn({ user: staff, sheet: id, column: 2 })
    at.hideRow({ user: staff, sheet: id, row: 4 })
    at.moveColumn({ user: staff, sheet: id, column: 2, to: 4 })
    expect(sheet.rows[0]?.map((each) => each?.v)).toEqual(['Tên', 'Ghi', 'Số'])
    expect([[...sheet.hiddenColumns], [...sheet.hiddenRows]]).toEqual([[2], [3]])
    expect([sheet.maxRows, sheet.maxColumns, sheet.frozenRows]).toEqual([1000, 26, 1])
    at.showColumn({ user: staff, sheet: id, column: 3 })
    at.showRow({ user: staff, sheet: id, row: 4 })
    expect([sheet.hiddenColumns.size, sheet.hiddenRows.size, at.executions().length]).toEqual([0, 0, 0])
  })

  it.each([
    [1, 1, 4, ['B', 'C', 'A', 'D']],
    [4, 1, 1, ['D', 'A', 'B', 'C']],
    [2, 2, 1, ['B', 'C', 'A', 'D']],
    [2, 2, 5, ['A', 'D', 'B', 'C']],
    [2, 1, 3, ['A', 'B', 'C', 'D']],
  ])('moves columns from %i, %i of them, before %i (reference of Sheet.moveColumns)', (place, count, to, names) => {
    const book = newBook('Sổ')
    const at = people(book, { bundle: '', pages: {}, manifest: {}, realm }, { now })
    const row = { sheet: 0, row: 1, column: 1, values: [['A', 'B', 'C', 'D']], typed: true }
    at.edit({ user: desk, ...row })
    script(
      book,
      `sheet.setColumnWidth(2, 77); ss.setNamedRange('B', cell('B1:B9')); cell('B1').protect().setDescription('B')`,
    )
    expect(at.moveColumn({ user: book.owner, sheet: 0, column: place, count, to }).error).toBeNull()
    const sheet = book.sheets[0]
    expect(Object.values(sheet?.rows[0] ?? []).map((each) => each?.v)).toEqual(names)
    const b = names.indexOf('B')
    expect([...(sheet?.columnWidths.keys() ?? [])]).toEqual([b])
    expect(book.namedRanges[0]?.area.column).toBe(b + 1)
    expect(sheet?.protections[0]?.area?.column).toBe(b + 1)
  })

  it('filters, and shows everything again', () => {
    const { at, sheet, id } = open()
    const block = { sheet: id, row: 1, column: 1, rows: 4, columns: 3 }
    at.filter({ user: staff, ...block, keep: { column: 1, texts: ['a'] } })
    expect([...sheet.hiddenRows]).toEqual([1, 3])
    expect(at.filter({ user: staff, ...block, rows: 3 }).error).toMatch(/already has a filter/)
    at.removeFilter({ user: staff, sheet: id })
    expect([sheet.hiddenRows.size, sheet.filter]).toEqual([0, null])
  })

  it('takes a rule off, and names, adds and deletes tabs', () => {
    const { at, book, sheet, id } = open()
    script(book, `cell('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build())`)
    at.removeValidation({ user: staff, sheet: id, row: 1, column: 1, rows: 4, columns: 1 })
    expect(sheet.rows[1]?.[0]?.dv).toBeUndefined()
    at.renameTab({ user: staff, sheet: id, name: 'Của tôi' })
    at.addTab({ user: staff, name: 'Nháp' })
    expect(book.sheets.map((each) => each.name)).toEqual(['Của tôi', 'Nháp'])
    at.deleteTab({ user: staff, sheet: id })
    expect(book.sheets.map((each) => each.name)).toEqual(['Nháp'])
  })
})

describe('protections hold against', () => {
  const acts: readonly (readonly [string, (at: People, sheet: number) => { error: string | null }])[] = [
    ['typing', (at, sheet) => at.edit({ user: staff, sheet, row: 2, column: 3, values: [['x']], typed: true })],
    ['pasting', (at, sheet) => at.paste({ user: staff, sheet, row: 2, column: 2, from: [['x', 'y']] })],
    ['clearing', (at, sheet) => at.clear({ user: staff, sheet, row: 2, column: 1, rows: 1, columns: 3 })],
    ['filling', (at, sheet) => at.fillDown({ user: staff, sheet, row: 2, column: 3, rows: 2, columns: 1 })],
    ['sorting', (at, sheet) => at.sort({ user: staff, sheet, column: 1, ascending: true })],
    ['deleting rows', (at, sheet) => at.deleteRows({ user: staff, sheet, row: 2 })],
    ['deleting columns', (at, sheet) => at.deleteColumns({ user: staff, sheet, column: 3 })],
    ['moving columns', (at, sheet) => at.moveColumn({ user: staff, sheet, column: 3, to: 1 })],
    ['hiding columns', (at, sheet) => at.hideColumn({ user: staff, sheet, column: 3 })],
    ['filtering', (at, sheet) => at.filter({ user: staff, sheet, row: 1, column: 1, rows: 4, columns: 3 })],
    ['deleting the tab', (at, sheet) => at.deleteTab({ user: staff, sheet })],
  ]
  it.each(acts)('%s, where the act would touch a protected column (apps-script.md 4.5)', (_what, act) => {
    const { at, book, sheet, id } = open()
    at.addTab({ user: desk, name: 'Khác' })
    sheet.protections.push(protection({ row: 1, column: 3, rows: 1000, columns: 1 }))
    const before = JSON.stringify(book)
    expect(act(at, id).error).toBe(refusal)
    expect(JSON.stringify(book)).toBe(before)
    expect(at.executions()).toEqual([])
  })

  const structure: readonly (readonly [string, (at: People, sheet: number) => { error: string | null }])[] = [
    ['inserting rows', (at, sheet) => at.insertRows({ user: staff, sheet, before: 3 })],
    ['inserting columns', (at, sheet) => at.insertColumns({ user: staff, sheet, before: 2 })],
    ['renaming', (at, sheet) => at.renameTab({ user: staff, sheet, name: 'x' })],
    ['freezing', (at, sheet) => at.freeze({ user: staff, sheet, rows: 2 })],
    // A block of free cells may be sorted.
    ...acts.slice(5),
  ]
  it.each(structure)('%s on a protected tab, free cells or not (apps-script.md 4.5)', (_what, act) => {
    const { at, sheet, id } = open()
    at.addTab({ user: desk, name: 'Khác' })
    sheet.protections.push(protection(null, [{ row: 2, column: 1, rows: 3, columns: 3 }]))
    const free = at.edit({ user: staff, sheet: id, row: 2, column: 1, values: [['x']], typed: true })
    expect([free.error, act(at, id).error]).toEqual([null, refusal])
  })
})
