/** Comes in: nothing. Goes out: an office in the middle of a quarter, and each command as somebody there runs it. */
import { type Book, copyBook, newBook } from '../../host/book.ts'
import { people } from '../../host/people.ts'
import { type Code, execute, fire, loadCode, type Outcome, type RunOptions } from '../../host/run.ts'
import { department, firstFreeRow, keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'
import type { LoadedForm } from '../../src/commands/form.ts'

const code: Code = loadCode()
const morning = Date.parse('2025-03-10T08:00:00+07:00')
/** When the commands run. */
export const noon = Date.parse('2025-03-18T12:00:00+07:00')
const quarter = '2025-Q1'

/** The address of the nth unit. */
const staff = (unit: number): string => `unit${unit}@example.org`
const addresses = [0, 1, 2, 3, 4, 5].map(staff)

const unitCodes = (book: Book): string[] => {
  const sheet = tab(book, 'units')
  return sheet.rows.slice(2).map((_, row) => String(valueAt(sheet, row + 2, keysOf(sheet).indexOf('code'))))
}

function base(): Book {
  const book = newBook('Sổ báo cáo')
  book.owner = department
  book.editors = [department, ...addresses]
  perform(book, 'setUp', ['kh-354'], '2025-03-01')
  const settings = tab(book, 'settings')
  const row = settings.rows.findIndex((cells) => cells?.some((cell) => cell?.v === 'department'))
  paste(book, 'settings', row, ['value'], [{ value: department }], department)
  paste(
    book,
    'units',
    2,
    ['email'],
    addresses.map((email) => ({ email })),
    department,
  )
  perform(book, 'openPeriod', [quarter], '2025-03-01')
  return cutToSize(book)
}

/** Somebody deletes the rows that nobody needs: thousands of runs on this book must not take hours. */
function cutToSize(book: Book): Book {
  const team = people(book, code, { now: morning })
  for (const sheet of book.sheets)
    if (sheet.maxRows > 100) team.deleteRows({ user: department, sheet: sheet.id, row: 41, count: sheet.maxRows - 40 })
  return book
}

/** Types figures into the rows, and sends the first three reports on 10 March: the trigger stamps them. */
function fill(book: Book): Book {
  const team = people(book, code, { now: morning })
  const installed = team.call({ user: department, name: 'installTriggers' })
  if (installed.error) throw new Error(installed.error.stack)
  const sheet = tab(book, 'reports')
  const keys = keysOf(sheet)
  const own = keys.slice(keys.indexOf('cutoff') + 1, keys.indexOf('results'))
  const rows = Array.from({ length: 6 }, (_, unit) =>
    Object.fromEntries(own.map((key, column) => [key, String(1 + ((unit + column) % 7))])),
  )
  rows[2] = { ...rows[2], TTM1: 'khoảng 1.200 lượt' }
  paste(
    book,
    'reports',
    3,
    [...own, 'results'],
    rows.map((each) => ({ ...each, results: '=1+1 là kết quả' })),
    department,
  )
  for (const unit of [0, 1, 2])
    team.edit({
      user: staff(unit),
      sheet: sheet.id,
      row: 4 + unit,
      column: keys.indexOf('state') + 1,
      values: [['Đã gửi']],
      typed: true,
    })
  if (team.failures().length) throw new Error(team.failures()[0]?.error?.stack)
  return book
}

const empty = base()
const filled = fill(copyBook(empty))

/** Somebody who runs something, on a book that is ready for it. */
export interface Scenario {
  readonly name: string
  readonly book: Book
  readonly user: string
  /** Runs it once, or a trigger once. */
  readonly run: (book: Book, extra?: Partial<RunOptions>) => Outcome
  /** What people do after it failed; left out: the same again. */
  readonly again?: (book: Book) => Outcome
  /** Column keys of the reports table that the command is named for: these cells of people change. */
  readonly named?: readonly string[]
  /** A run says in the log that it was made, and one that is asked for twice says so twice. */
  readonly tellsEachRun?: boolean
  /** Once it is done, it is refused. */
  readonly refusedTwice?: boolean
  /** Looks at the platform: what fails for longer than it looks twice is what it tells, and people ask again. It takes a lock of its own. */
  readonly tries?: boolean
}

const call =
  (user: string, name: string, args: readonly unknown[]) =>
  (book: Book, extra: Partial<RunOptions> = {}): Outcome =>
    execute(book, code, { name, args }, { user, now: noon, ...extra })

type More = Omit<Scenario, 'name' | 'book' | 'user' | 'run'> & { readonly user?: string }

const command = (
  name: string,
  book: Book,
  args: readonly unknown[] = [],
  { user = department, ...more }: More = {},
): Scenario => ({
  name: `${name}(${args.map((each) => JSON.stringify(each)).join(', ')})`.slice(0, 90),
  book,
  user,
  run: call(user, name, args),
  ...more,
})

/** Returns a book after something was done to it. */
function after(book: Book, ...steps: readonly ((book: Book) => void)[]): Book {
  const copy = copyBook(book)
  for (const step of steps) step(copy)
  return copy
}

const did =
  (name: string, ...args: readonly unknown[]) =>
  (book: Book): void => {
    const { error } = call(department, name, args)(book)
    if (error) throw new Error(error.stack)
  }

/** A unit chooses "Đã gửi" while nothing runs yet: the edit trigger waits. */
function edited(unit: number, text = 'Đã gửi', from?: Book): { readonly book: Book; readonly run: Scenario['run'] } {
  const book = from ? copyBook(from) : after(filled, (each) => void hour(each, { now: noon - 1_800_000 }))
  const team = people(book, code, { now: noon, hold: true })
  const sheet = tab(book, 'reports')
  const column = keysOf(sheet).indexOf('state') + 1
  team.edit({ user: staff(unit), sheet: sheet.id, row: 4 + unit, column, values: [[text]], typed: true })
  const [firing] = team.pending()
  if (!firing) throw new Error('no trigger fired')
  const { name, user, fired, typist } = firing
  return {
    book,
    run: (each, extra = {}) =>
      fire(each, code, name, fired, { user, activeUser: typist, ui: false, now: noon, ...extra }),
  }
}

/** The hour strikes twice: the first leaves it open whether the edit's own trigger is still to come. */
function hours(book: Book): Outcome {
  hour(book)
  return hour(book, { now: noon + 3_600_000 })
}

/** The hour strikes. */
function hour(book: Book, extra: Partial<RunOptions> = {}): Outcome {
  const trigger = book.triggers.find(({ handler }) => handler === 'hourly')
  if (!trigger) throw new Error('no hourly trigger')
  return fire(
    book,
    code,
    'hourly',
    { kind: 'clock', triggerUid: trigger.id, user: department },
    { user: department, ui: false, now: noon, ...extra },
  )
}

/** The form of a unit, opened: what it is sent with. */
function form(book: Book, unit: number): { readonly place: readonly [string, string]; readonly version: string } {
  const place = [unitCodes(book)[unit] ?? '', quarter] as const
  const loaded = call(staff(unit), 'loadForm', place)(copyBook(book))
  if (loaded.error) throw new Error(loaded.error.stack)
  return { place, version: (loaded.result as LoadedForm).version }
}

function withSuggestions(): { book: Book; items: unknown } {
  const { result } = call(department, 'check', [])(copyBook(filled))
  const { remedies, issues } = result as {
    remedies: readonly { id: string; sure: boolean; suggestions: readonly { value: unknown }[] }[]
    issues: readonly { cell: string }[]
  }
  const items = remedies.flatMap(({ id, sure, suggestions }, index) =>
    sure ? suggestions.map(({ value }) => ({ id, cell: issues[index]?.cell, value })) : [],
  )
  if (!items.length) throw new Error('nothing to suggest')
  return { book: filled, items }
}

/** A reports table in which columns lost their keys, a tab of which is gone. */
function damaged(): Book {
  return after(filled, (book) => {
    const sheet = tab(book, 'reports')
    const column = keysOf(sheet).indexOf('results')
    const key = sheet.rows[0]?.[column]
    if (key) delete key.v
    book.sheets = book.sheets.filter(
      ({ rows }) => (rows[0]?.[0]?.v !== 'log' && rows[0]?.[2]?.v !== 'aliases') || rows[0]?.[0]?.v === 'code',
    )
  })
}

const newIndicator = (book: Book): void => {
  const sheet = book.sheets.find((each) => keysOf(each).includes('goesWith'))
  if (!sheet) throw new Error('no indicators')
  const row = firstFreeRow(sheet)
  const put = (key: string, v: string) => {
    const cells = sheet.rows[row] ?? []
    const column = keysOf(sheet).indexOf(key)
    cells[column] = { ...(cells[column] ?? { s: 0 }), v }
    sheet.rows[row] = cells
  }
  for (const [key, v] of Object.entries({
    code: 'MOI',
    name: 'Chỉ tiêu mới',
    measure: 'cuộc',
    aggregation: 'cộng dồn',
  }))
    put(key, v)
}

/** Returns every command that the product has, each on a book of its own. */
export function scenarios(): readonly Scenario[] {
  const codes = unitCodes(filled)
  const [one = '', two = '', three = '', four = ''] = codes
  const draft = form(filled, 4)
  const edit = edited(3)
  const suggestions = withSuggestions()
  const compulsory = { TTM1: '4', TTM2: '1.200', results: '=2+2' }
  const says: More = { tellsEachRun: true }
  const guarded = after(filled, did('applyPermissions', { rows: true }))
  const tracked = after(filled, did('track'), did('consolidate', quarter))
  const fresh = newBook('Sổ mới')
  fresh.owner = department
  fresh.editors = [department]
  return [
    command('setUp', fresh, ['kh-354'], says),
    command('setUp', damaged(), ['kh-354'], says),
    command('repair', damaged(), [], says),
    command('openPeriod', filled, ['2025-Q2'], says),
    command('openPeriod', after(filled, newIndicator), ['2025-Q2'], says),
    command('track', filled, [], says),
    command('track', tracked, [], says),
    command('check', filled, [], says),
    command('consolidate', filled, [quarter], says),
    command('consolidate', tracked, [quarter], says),
    command('consolidate', guarded, [quarter], says),
    command('confirmFigures', tracked, [quarter], { ...says, refusedTwice: true }),
    command('withdrawConfirmation', after(tracked, did('confirmFigures', quarter)), [quarter, 'Đơn vị sửa'], {
      ...says,
      refusedTwice: true,
    }),
    command('comparePeriods', after(tracked, did('consolidate', '2025-Q2')), ['2025-Q2', quarter], says),
    command('consolidateYear', tracked, ['2025'], says),
    command('returnReports', filled, [quarter, [one, three], 'Thiếu số người dự', '25/3/2025'], { named: ['state'] }),
    command('acceptReports', filled, [quarter, [one, two, three]], { named: ['state'] }),
    command('acceptReports', filled, [quarter, 'passing'], { named: ['state'] }),
    command('recordDay', filled, [quarter, [one, four], '9/3/2025']),
    command('addException', filled, ['extension', quarter, [four, one], '20/3/2025', 'Công văn số 12']),
    command('closePeriod', filled, [quarter], says),
    command('closePeriod', guarded, [quarter], says),
    command('reopenPeriod', after(guarded, did('closePeriod', quarter)), [quarter], says),
    command('applyPermissions', filled, [{ rows: true }], says),
    command('applyPermissions', guarded, [{ rows: true }], says),
    command('removeRowPermissions', guarded, [], says),
    command('installTriggers', empty, [], says),
    command('selfCheck', empty, [], { ...says, tries: true }),
    command('applySuggestions', suggestions.book, [suggestions.items], { named: ['TTM1'] }),
    command('saveDraft', filled, [...draft.place, compulsory, draft.version], {
      user: staff(4),
      named: ['state', ...Object.keys(compulsory)],
    }),
    command('sendReport', filled, [...draft.place, compulsory, draft.version, { zeros: [] }], {
      user: staff(4),
      named: ['state', ...Object.keys(compulsory)],
    }),
    { name: 'onReportEdit: a state', book: edit.book, user: department, run: edit.run, again: hours },
    { name: 'hourly', book: edit.book, user: department, run: hour, again: hours },
  ]
}

/** Two executions that can meet, on one book; what an edit left unstamped the hour finds. */
export interface Meeting {
  readonly name: string
  readonly book: Book
  readonly first: Scenario['run']
  readonly second: Scenario['run']
  /** Runs after both. */
  readonly then: (book: Book) => void
}

/** Returns pairs of executions. */
export function meetings(): readonly Meeting[] {
  const [one = '', two = ''] = unitCodes(filled)
  const draft = form(filled, 4)
  const other = form(filled, 5)
  const figures = { TTM1: '4', TTM2: '1.200' }
  const consolidation = call(department, 'consolidate', [quarter])
  const submission = call(staff(4), 'sendReport', [...draft.place, figures, draft.version, { zeros: [] }])
  const another = call(staff(5), 'sendReport', [...other.place, figures, other.version, { zeros: [] }])
  const both = edited(3)
  const also = edited(4, 'Đã gửi', both.book)
  const nothing = (_: Book): void => undefined
  const settled = (book: Book): void => void hour(book)
  const meet = (
    name: string,
    book: Book,
    first: Scenario['run'],
    second: Scenario['run'],
    then = nothing,
  ): Meeting => ({
    name,
    book,
    first,
    second,
    then,
  })
  return [
    meet('two consolidations', filled, consolidation, consolidation),
    meet('a consolidation and a submission', filled, consolidation, submission),
    meet('a submission and a consolidation', filled, submission, consolidation),
    meet('two submissions', filled, submission, another),
    meet('two stampings', also.book, both.run, also.run, settled),
    meet('a stamping and the hour', both.book, both.run, hour, settled),
    meet('the hour and a stamping', both.book, hour, both.run, settled),
    meet('a stamping and a consolidation', both.book, both.run, consolidation, settled),
    meet('a submission and a stamping', both.book, submission, both.run, settled),
    meet(
      'an acceptance and a submission',
      filled,
      call(department, 'acceptReports', [quarter, [one, two]]),
      submission,
    ),
    meet(
      'two openings of a period',
      filled,
      call(department, 'openPeriod', ['2025-Q2']),
      call(department, 'openPeriod', ['2025-Q2']),
    ),
    meet(
      'a consolidation and somebody who opens the form',
      filled,
      consolidation,
      call(staff(4), 'loadForm', draft.place),
    ),
    meet(
      'an opening of a period and somebody who opens the form',
      filled,
      call(department, 'openPeriod', ['2025-Q2']),
      call(staff(4), 'loadForm', draft.place),
    ),
  ]
}
