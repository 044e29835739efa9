/** What people do to tabs, rows and columns: every command goes on, or names what is missing and the repair mends it. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Book, newSheet, type Sheet } from '../../host/book.ts'
import { type People, people } from '../../host/people.ts'
import { loadCode, noonOf } from '../../host/run.ts'
import { department, keysOf, perform, type Table, tab, valueAt } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'

const today = '2025-06-18'
const code = loadCode()

let sound: Book
let expected: unknown
beforeAll(() => {
  sound = sampleBook({ units: 16, quarters: 2, seed: 354 })
  expected = figuresOf(structuredClone(sound))
})

/** Returns the figures of the second quarter without the issues, which name rows and cells. */
function figuresOf(book: Book): unknown {
  const { figures } = perform(book, 'consolidate', ['2025-Q2'], today).result as { figures: Record<string, unknown> }
  const { issues: _, ...rest } = figures
  return rest
}

const commands: readonly (readonly [string, readonly unknown[]])[] = [
  ['openPeriod', ['2025-Q2']],
  ['track', []],
  ['check', []],
  ['consolidate', ['2025-Q2']],
]

const attempt = (book: Book, name: string, args: readonly unknown[] = []) =>
  people(book, code, { now: noonOf(today, book.zone) }).call({ user: department, name, args })

/** What somebody does by hand, and to which tab. */
type Damage = (hands: People, book: Book, sheet: Sheet) => void

function damaged(damage: Damage, table: Table = 'reports'): Book {
  const book = structuredClone(sound)
  damage(people(book, code, { now: noonOf(today, book.zone) }), book, tab(book, table))
  return book
}

const user = department
const at = (sheet: Sheet, key: string): number => keysOf(sheet).indexOf(key) + 1
const type = (hands: People, sheet: Sheet, row: number, column: number, text: string) =>
  hands.edit({ user, sheet: sheet.id, row, column, values: [[text]], typed: true })
const clear = (hands: People, sheet: Sheet, row: number, column: number, columns = 1) =>
  hands.clear({ user, sheet: sheet.id, row, column, rows: 1, columns })

const harmless: readonly (readonly [string, Damage])[] = [
  [
    'renames every tab',
    (hands, book) => {
      for (const { id } of [...book.sheets])
        expect(hands.renameTab({ user, sheet: id, name: `Trang số ${id}` }).error).toBeNull()
    },
  ],
  ['moves the tabs about', (_hands, book) => book.sheets.reverse()],
  [
    'rewords headings',
    (hands, _book, sheet) => {
      for (const key of ['unit', 'state', 'TTM1', 'results']) type(hands, sheet, 2, at(sheet, key), `Tên khác ${key}`)
    },
  ],
  [
    'moves columns',
    (hands, _book, sheet) => {
      hands.moveColumn({ user, sheet: sheet.id, column: at(sheet, 'TTM1'), to: 5 })
      hands.moveColumn({ user, sheet: sheet.id, column: at(sheet, 'results'), to: 1 })
      expect(at(sheet, 'results')).toBe(1)
    },
  ],
  [
    'inserts a column of notes',
    (hands, _book, sheet) => {
      hands.insertColumns({ user, sheet: sheet.id, before: 6 })
      type(hands, sheet, 2, 6, 'Ghi chú riêng')
      type(hands, sheet, 5, 6, '12')
    },
  ],
  [
    'inserts blank rows among the data',
    (hands, _book, sheet) => void hands.insertRows({ user, sheet: sheet.id, before: 7, count: 3 }),
  ],
  [
    'hides columns and rows',
    (hands, _book, sheet) => {
      hands.hideColumn({ user, sheet: sheet.id, column: at(sheet, 'TTM1'), count: 3 })
      hands.hideRow({ user, sheet: sheet.id, row: 6 })
    },
  ],
  ['shows the row of keys', (hands, _book, sheet) => void hands.showRow({ user, sheet: sheet.id, row: 1 })],
  [
    'sorts the reports',
    (hands, _book, sheet) => {
      hands.sort({ user, sheet: sheet.id, column: at(sheet, 'unit'), ascending: false, firstRow: 4 })
    },
  ],
  [
    'filters the reports',
    (hands, _book, sheet) => {
      const { rows, maxColumns: columns } = sheet
      hands.filter({
        user,
        sheet: sheet.id,
        row: 3,
        column: 1,
        rows: rows.length - 2,
        columns,
        keep: { column: 1, texts: [] },
      })
    },
  ],
  ['freezes other rows', (hands, _book, sheet) => void hands.freeze({ user, sheet: sheet.id, rows: 5, columns: 2 })],
  ['freezes none', (hands, _book, sheet) => void hands.freeze({ user, sheet: sheet.id, rows: 0, columns: 0 })],
  [
    'deletes the drop-downs',
    (hands, _book, sheet) => {
      const { maxRows: rows, maxColumns: columns } = sheet
      hands.removeValidation({ user, sheet: sheet.id, row: 1, column: 1, rows, columns })
    },
  ],
]

describe('when somebody', () => {
  it.each(harmless)('%s, every command goes on and the figures stay', (_what, damage) => {
    const book = damaged(damage)
    for (const [name, args] of commands) expect([name, attempt(book, name, args).error]).toEqual([name, null])
    expect(figuresOf(book)).toEqual(expected)
    expect(attempt(book, 'repair').error).toBeNull()
    expect(figuresOf(book)).toEqual(expected)
  })
})

const broken: readonly (readonly [string, Table, Damage])[] = [
  ['clears the key of a unit column', 'reports', (hands, _b, sheet) => void clear(hands, sheet, 1, at(sheet, 'unit'))],
  ['clears the key of an indicator', 'reports', (hands, _b, sheet) => void clear(hands, sheet, 1, at(sheet, 'TTM1'))],
  [
    'clears the keys of an indicator split by theme',
    'reports',
    (hands, _b, sheet) => {
      for (const key of ['WEB2@CD1', 'WEB2@CD2', 'WEB2@LG']) clear(hands, sheet, 1, at(sheet, key))
    },
  ],
  [
    'clears the row of keys of the reports',
    'reports',
    (hands, _b, sheet) => void clear(hands, sheet, 1, 1, sheet.maxColumns),
  ],
  [
    'deletes the row of keys of the reports',
    'reports',
    (hands, _b, sheet) => void hands.deleteRows({ user, sheet: sheet.id, row: 1 }),
  ],
  [
    'deletes the row of keys of the units',
    'units',
    (hands, _b, sheet) => void hands.deleteRows({ user, sheet: sheet.id, row: 1 }),
  ],
  [
    'deletes the row of keys of the settings',
    'settings',
    (hands, _b, sheet) => void hands.deleteRows({ user, sheet: sheet.id, row: 1 }),
  ],
  [
    'inserts a row above the keys',
    'reports',
    (hands, _b, sheet) => void hands.insertRows({ user, sheet: sheet.id, before: 1 }),
  ],
  [
    'deletes the tab of exceptions, which is blank',
    'exceptions',
    (hands, _b, sheet) => void hands.deleteTab({ user, sheet: sheet.id }),
  ],
]

/** Returns everything that people entered into the reports, whatever columns it stands in. */
const entered = (book: Book): unknown[] => {
  const sheet = book.sheets.find((each) => each.rows.some((row) => row?.some((cell) => cell?.v === 'Đã gửi')))
  return (sheet?.rows ?? [])
    .flatMap((row) => row?.flatMap((cell) => cell?.v ?? []) ?? [])
    .map(String)
    .sort()
}

describe('what is missing', () => {
  it.each(broken)('is named, and mended without a figure changing, when somebody %s', (_what, table, damage) => {
    const book = damaged(damage, table)
    const names = ['track', 'check', 'consolidate']
    const errors = names.map((name) => attempt(book, name, name === 'consolidate' ? ['2025-Q2'] : []).error)
    for (const [index, error] of errors.entries()) {
      // Who has sent what does not depend on a column of figures: the tracker may go on.
      if (names[index] === 'track' && error === null) continue
      expect([error?.name, error?.message]).toEqual(['WorkbookError', expect.stringMatching(/Trang|trang/)])
    }
    const { error, result } = attempt(book, 'repair')
    expect(error).toBeNull()
    expect((result as { message: string }).message).toMatch(/^Đã khôi phục/)
    // A key that is back is no unknown column: nothing is to be copied.
    expect((result as { message: string }).message).not.toContain('không có mã')
    expect(figuresOf(book)).toEqual(expected)
    for (const [name, args] of commands) expect([name, attempt(book, name, args).error]).toEqual([name, null])
    expect(attempt(book, 'repair').result).toMatchObject({ created: [], repaired: [] })
  })

  it('is added without moving what people entered', () => {
    const book = damaged((hands, _book, sheet) => {
      hands.deleteColumns({ user, sheet: sheet.id, column: at(sheet, 'difficulties') })
    })
    const before = entered(book)
    const { result } = attempt(book, 'repair')
    expect(result).toMatchObject({ repaired: [expect.stringContaining('Khó khăn, vướng mắc')] })
    expect(keysOf(tab(book, 'reports'))).toEqual(keysOf(tab(sound, 'reports')))
    const added = ['Khó khăn, vướng mắc', 'difficulties']
    expect(entered(book)).toEqual([...before, ...added].sort())
  })

  it('is said where it cannot be known again: a column that lost its key and its heading', () => {
    const book = damaged((hands, _book, sheet) => {
      const column = at(sheet, 'TTM1')
      clear(hands, sheet, 1, column)
      type(hands, sheet, 2, column, 'Số buổi')
    })
    const sheet = tab(book, 'reports')
    const old = keysOf(sheet).indexOf('')
    const { message } = attempt(book, 'repair').result as { message: string }
    expect(message).toContain('(Số buổi): không có mã')
    // Its figures stand where they stood, beside the new, empty column.
    expect(sheet.rows.slice(3).some((row) => row?.some((cell, column) => column >= old && cell?.v !== undefined))).toBe(
      true,
    )
    expect(attempt(book, 'consolidate', ['2025-Q2']).error).toBeNull()
  })

  it('is not made of nothing: a spreadsheet that was never set up is not repaired', () => {
    const book = { ...structuredClone(sound), sheets: [newSheet(0, 'Trang tính1')] }
    expect(attempt(book, 'repair').error?.message).toContain('không phải sổ báo cáo')
  })
})

describe('two tabs with the same keys', () => {
  let book: Book
  beforeEach(() => {
    book = structuredClone(sound)
    const copy = { ...structuredClone(tab(book, 'reports')), id: 991, name: 'Bản sao của Báo cáo' }
    book.sheets.push(copy)
  })

  it.each([...commands, ['repair', []] as const, ['setUp', ['kh-354']] as const])(
    'are refused by %s with both names',
    (name, args) => {
      const { error } = attempt(book, name, args)
      expect(error?.message).toContain('"Báo cáo"')
      expect(error?.message).toContain('"Bản sao của Báo cáo"')
    },
  )

  it('are one again when the copy is deleted', () => {
    people(book, code).deleteTab({ user, sheet: 991 })
    expect(figuresOf(book)).toEqual(expected)
  })
})

describe('an indicator that is removed from its table', () => {
  const marks = (book: Book) => {
    const sheet = tab(book, 'reports')
    const style = (column: number) => book.styles[sheet.rows[1]?.[column]?.s ?? 0]
    return keysOf(sheet).flatMap((key, column) => {
      const text = String(valueAt(sheet, 2, column))
      return text.startsWith('(không còn tính)') ? [`${key} ${style(column)?.background}`] : []
    })
  }
  const remove = (book: Book, name: string, key: string) => {
    const sheet = book.sheets.find((each) => each.name === name)
    const row = sheet?.rows.findIndex((cells) => cells?.[0]?.v === key) ?? -1
    return { back: sheet?.rows.splice(row, 1)[0] ?? [], sheet, row }
  }

  it('keeps its columns and data, greyed and not counted, and gets its look back when it returns', () => {
    const book = structuredClone(sound)
    const reports = tab(book, 'reports')
    const before = structuredClone(reports.rows)
    const { back, sheet, row } = remove(book, 'Chỉ tiêu báo cáo', 'TTM1')
    const opened = attempt(book, 'openPeriod', ['2025-Q2']).result
    expect(opened).toMatchObject({ columnsRetired: [expect.stringContaining('Hội nghị')], columnsAdded: [] })
    expect((opened as { message: string }).message).toContain('Không còn tính 1 cột')
    expect(marks(book)).toEqual(['TTM1 #d9d9d9'])
    expect(reports.rows.slice(3)).toEqual(before.slice(3))
    expect(JSON.stringify(figuresOf(book))).not.toContain('"TTM1"')
    expect(attempt(book, 'openPeriod', ['2025-Q2']).result).toMatchObject({ columnsRetired: [] })
    sheet?.rows.splice(row, 0, back)
    const { message } = attempt(book, 'repair').result as { message: string }
    expect(message).toContain('được tính lại')
    expect(marks(book)).toEqual([])
    const look = (rows: Sheet['rows'], line: number) =>
      rows[line]?.map((cell) => [cell?.v, JSON.stringify(book.styles[cell?.s ?? 0]), cell?.note || undefined])
    expect(look(reports.rows, 2)).toEqual(look(before, 2))
    expect(look(reports.rows, 1)).toEqual(look(before, 1))
    expect(figuresOf(book)).toEqual(expected)
  })

  it('is a theme as well: each of its columns is kept and no longer counted', () => {
    const book = structuredClone(sound)
    remove(book, 'Chủ đề', 'CD3')
    const { result } = attempt(book, 'repair')
    const own = keysOf(tab(book, 'reports')).filter((key) => key.endsWith('@CD3'))
    expect(marks(book)).toEqual(own.map((key) => `${key} #d9d9d9`))
    expect((result as { repaired: readonly string[] }).repaired).toHaveLength(own.length)
    expect(attempt(book, 'consolidate', ['2025-Q2']).error).toBeNull()
  })
})
