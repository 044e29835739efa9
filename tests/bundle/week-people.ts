/** What people do in a week, chosen by a seeded die: acts at the keyboard go in, the model hears of what was accepted. */
import type { Book, Sheet } from '../../host/book.ts'
import type { Acted, People } from '../../host/people.ts'
import { department, keysOf, tab, valueAt } from '../../sample/desk.ts'
import { cellsAt, numberColumn, people20, placesOf, unitsOf } from './week-book.ts'
import { type Model, type ModelRow, newModel, ownKeys, typedInto } from './week-model.ts'

/** Returns numbers from 0 to 1, the same for the same seed. */
export function die(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Week {
  readonly book: Book
  readonly team: People
  readonly model: Model
  readonly roll: () => number
  /** Whether units' rows are protected, and whether the protections stand where the rows are. */
  guarded: boolean
  fresh: boolean
  readonly hidesEmails: boolean
  readonly closed: Set<string>
  /** Rows were moved at this moment, so that a trigger may look in the wrong place. */
  moved: boolean
  acts: number
  refused: number
  /** What should have been refused or accepted and was not. */
  readonly wrong: string[]
  /** What the department's tables said on Monday, by id of the tab. */
  readonly tables: ReadonlyMap<number, string>
}

export const pick = <Item>({ roll }: Pick<Week, 'roll'>, items: readonly Item[]): Item => {
  const item = items[Math.floor(roll() * items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

const numbers = ['0', '3', '12', '1.200', '8,5', '1.234.567', '240', '7']
const illegal = ['khoảng 1.200 lượt', '87%?', '1,200', '-4', '15/3', '=1+1', ' ', 'không có', '@', '12 cuộc']
const sentences = ['Đã tổ chức 12 hội nghị', '=SUM(A1)', 'Khó khăn về kinh phí', '+84', '<b>đậm</b>', '']
const states = ['Đã gửi', 'Đã gửi', 'Đã gửi', 'Đã gửi', 'Không phát sinh', 'Đang nhập', 'Đang nhập', '']
const oddStates = ['ĐÃ GỬI', 'đã gửi ', 'Đã gửi rồi', 'Đạt yêu cầu', 'Đề nghị bổ sung', 'xong', '15/3']

const sheetOf = ({ book }: Week): Sheet => tab(book, 'reports')

/** Returns the 1-based columns that units fill in, by key. */
function fillable(week: Week): ReadonlyMap<string, number> {
  const keys = keysOf(sheetOf(week))
  return new Map(
    keys.flatMap((key, index) =>
      key === '' || key === 'unit' || key === 'period' || ownKeys.includes(key) ? [] : [[key, index + 1] as const],
    ),
  )
}

/** Returns the rows that stand now, and where. */
const placed = (week: Week): readonly (readonly [ModelRow, number])[] => {
  const places = placesOf(week.book)
  return week.model.rows.map((row) => [row, places.get(row.number) ?? 0] as const)
}

/** Returns a model of the book as it stands. */
export function modelOf(book: Book, periods: Readonly<Record<string, string>>): Model {
  const units = new Map(unitsOf(book).map(({ code, name }) => [name, code]))
  return newModel(
    [...placesOf(book)].map(([number, row]): ModelRow => {
      const cells = cellsAt(book, row)
      const typed = Object.fromEntries(Object.entries(cells).filter(([key]) => !ownKeys.includes(key)))
      const unit = units.get(String(cells['unit'])) ?? ''
      const period = periods[String(cells['period'])] ?? ''
      return { number, unit, period, cells: typed, first: null, undated: false, changed: null, returns: 0 }
    }),
  )
}

/** Returns what the tables say that nobody edits this week, by id of the tab. */
export const tablesOf = (book: Book): ReadonlyMap<number, string> =>
  new Map(
    book.sheets
      .filter((sheet) => ['code', 'key'].some((key) => keysOf(sheet).includes(key)))
      .map(({ id, rows }) => [
        id,
        rows.map((row) => Array.from(row ?? [], (cell) => cell?.v ?? '').join('|')).join('\n'),
      ]),
  )

/** Returns whether the law lets somebody edit a row once permissions are set. */
function may({ book, guarded, closed }: Week, user: string, row: ModelRow): boolean {
  if (user === department) return true
  if (closed.has(row.period)) return false
  const email = unitsOf(book).find(({ code }) => code === row.unit)?.email ?? ''
  return !guarded || email === '' || email === user
}

interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Does something to a block, and tells the model what then stands in it if Google let it happen. */
function touch(week: Week, user: string, area: Area, act: () => Acted, by: 'value' | 'block' = 'block'): void {
  const { book, model } = week
  const rows = placed(week).filter(([, row]) => row >= area.row && row < area.row + area.rows)
  const { error } = act()
  week.acts += 1
  if (error) week.refused += 1
  if (week.fresh && rows.length === area.rows && (error === null || /protect|bảo vệ/i.test(error))) {
    const expected = rows.every(([row]) => may(week, user, row))
    const who = `${user} in ${rows.map(([row]) => `${row.unit} ${row.period}`).join()}`
    if (expected !== (error === null)) week.wrong.push(`${who}: ${error ?? 'was let in'}`)
  }
  if (error) return
  const keys = keysOf(sheetOf(week)).slice(area.column - 1, area.column - 1 + area.columns)
  for (const [row, place] of rows) {
    const now = cellsAt(book, place)
    typedInto(model, row, Object.fromEntries(keys.flatMap((key) => (key ? [[key, now[key] ?? '']] : []))), user, by)
  }
}

/** Somebody at a row: mostly a unit at its own, now and then at another's. */
function seat(week: Week): { user: string; row: ModelRow; place: number } {
  const user = week.roll() < 0.08 ? department : pick(week, people20)
  const mails = new Map(unitsOf(week.book).map(({ code, email }) => [code, email]))
  const all = placed(week)
  const own = all.filter(([row]) => mails.get(row.unit) === user)
  const [row, place] = pick(week, own.length && week.roll() < 0.6 ? own : all)
  return { user, row, place }
}

const textFor = (week: Week, key: string): string => {
  if (key === 'state') return pick(week, week.roll() < 0.85 ? states : oddStates)
  if (/^(results|difficulties|proposals|documentNumber|link|VH2|TD2|TD5)/.test(key)) return pick(week, sentences)
  if (key === 'cutoff') return pick(week, ['14/3/2025', '2025-03-10', 'giữa tháng 3', ''])
  return pick(week, week.roll() < 0.75 ? numbers : illegal)
}

/** Types into one cell; a drop-down may refuse what it does not offer. */
export function typeCell(week: Week, key: string, typed = week.roll() < 0.7): void {
  const { user, place } = seat(week)
  const column = fillable(week).get(key) ?? 0
  const text = textFor(week, key)
  const area = { row: place, column, rows: 1, columns: 1 }
  const act = () => week.team.edit({ user, sheet: sheetOf(week).id, row: place, column, values: [[text]], typed })
  touch(week, user, area, act, typed && text !== '' ? 'value' : 'block')
}

export const typeSomething = (week: Week): void => typeCell(week, pick(week, [...fillable(week).keys()]))

/** Returns a block that begins at somebody's row and lies in what units fill in. */
function block(week: Week, rows: number, columns: number): { user: string; area: Area; keys: readonly string[] } {
  const { user, place } = seat(week)
  const open = new Map([...fillable(week)].map(([key, column]) => [column, key]))
  const column = pick(week, [...open.keys()])
  const keys: string[] = []
  for (let next = column; keys.length < columns && open.has(next); next++) keys.push(open.get(next) ?? '')
  const last = sheetOf(week).rows.length
  return { user, area: { row: place, column, rows: Math.min(rows, last - place + 1), columns: keys.length }, keys }
}

const upTo = (week: Week, most: number): number => 1 + Math.floor(week.roll() * most)

export function pasteBlock(week: Week): void {
  const { user, area, keys } = block(week, 1 + upTo(week, 5), upTo(week, 6))
  const values = Array.from({ length: area.rows }, () => keys.map((key) => textFor(week, key)))
  touch(week, user, area, () =>
    week.team.edit({ user, sheet: sheetOf(week).id, row: area.row, column: area.column, values, typed: false }),
  )
}

export function fillDown(week: Week): void {
  const { user, area } = block(week, 1 + upTo(week, 4), upTo(week, 3))
  // The first row is what is filled from: nobody edits it.
  const filled = { ...area, row: area.row + 1, rows: area.rows - 1 }
  if (filled.rows > 0) touch(week, user, filled, () => week.team.fillDown({ user, sheet: sheetOf(week).id, ...area }))
}

export function clearBlock(week: Week): void {
  const { user, area } = block(week, upTo(week, 4), upTo(week, 4))
  touch(week, user, area, () => week.team.clear({ user, sheet: sheetOf(week).id, ...area }))
}

/** Sorting, inserting, deleting, moving, renaming: no edit trigger hears of it. */
export function reshape(week: Week): void {
  const { team, book } = week
  const sheet = sheetOf(week)
  const user = week.guarded ? department : pick(week, [department, ...people20])
  const kind = pick(week, ['sort', 'sort', 'sort', 'insert', 'delete', 'column', 'rename'])
  const done = (acted: Acted, moves: boolean): void => {
    week.acts += 1
    if (acted.error) {
      week.refused += 1
      return
    }
    if (moves) week.moved = true
    if (moves) week.fresh = false
  }
  const rows = placed(week).map(([, row]) => row)
  if (kind === 'sort') {
    const keys = keysOf(sheet)
    const column = pick(week, [keys.indexOf('unit') + 1, keys.indexOf('state') + 1, numberColumn(sheet)])
    done(team.sort({ user, sheet: sheet.id, column, ascending: week.roll() < 0.5, firstRow: 4 }), true)
  } else if (kind === 'insert') {
    done(team.insertRows({ user, sheet: sheet.id, before: pick(week, rows), count: upTo(week, 2) }), true)
  } else if (kind === 'delete') {
    const blank = Array.from({ length: Math.max(...rows) - 4 }, (_, index) => index + 4).filter((row) =>
      Array.from(sheet.rows[row - 1] ?? []).every((cell) => (cell?.v ?? '') === ''),
    )
    if (blank.length) done(team.deleteRows({ user, sheet: sheet.id, row: pick(week, blank) }), true)
  } else if (kind === 'column') {
    const columns = [...fillable(week).values()].filter((column) => column > 4)
    done(team.moveColumn({ user, sheet: sheet.id, column: pick(week, columns), to: pick(week, columns) }), true)
  } else {
    const name = `${pick(week, ['Bảng', 'Trang', 'Số liệu'])} ${Math.floor(week.roll() * 1000)}`
    done(team.renameTab({ user, sheet: pick(week, book.sheets).id, name }), false)
  }
}

/** Types a unit's other name, or its code, over its name: the row stays what it is. */
export function rename(week: Week): void {
  if (week.guarded) return
  const { user, row, place } = seat(week)
  const column = keysOf(sheetOf(week)).indexOf('unit') + 1
  const known = unitsOf(week.book).find(({ code }) => code === row.unit)
  const text = pick(week, [known?.name ?? '', row.unit])
  const area = { row: place, column, rows: 1, columns: 1 }
  touch(week, user, area, () =>
    week.team.edit({ user, sheet: sheetOf(week).id, row: place, column, values: [[text]], typed: false }),
  )
}

/** The department adds a second row for a unit that has one: insert, then unit, period and number. */
export function addRow(week: Week): void {
  if (week.guarded) return
  const { team, book, model } = week
  const [like, place] = pick(
    week,
    placed(week).filter(([row]) => !row.undated),
  )
  const sheet = sheetOf(week)
  week.moved = true
  team.insertRows({ user: department, sheet: sheet.id, before: place })
  const number = model.rows.length + 1
  const type = (column: number, text: unknown) =>
    team.edit({ user: department, sheet: sheet.id, row: place, column, values: [[String(text)]], typed: false })
  for (const key of ['unit', 'period']) type(keysOf(sheet).indexOf(key) + 1, like.cells[key])
  type(numberColumn(sheet), number)
  week.acts += 4
  const typed = Object.entries(cellsAt(book, place)).filter(([key]) => !ownKeys.includes(key))
  const cells = Object.fromEntries(typed)
  model.rows.push({
    number,
    unit: like.unit,
    period: like.period,
    cells,
    first: null,
    undated: false,
    changed: null,
    returns: 0,
  })
}

/** Returns the text in a cell of the reports tab, for messages. */
export const shownAt = (week: Week, row: number, key: string): unknown =>
  valueAt(sheetOf(week), row - 1, keysOf(sheetOf(week)).indexOf(key))
