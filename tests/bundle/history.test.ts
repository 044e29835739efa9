/** The history of summaries: unchanged runs, changes, final figures and their withdrawal, by the bundle as shipped. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Book, newBook, type Sheet } from '../../host/book.ts'
import { execute, loadCode, type Outcome, userAct } from '../../host/run.ts'
import { department, keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'
import type { Change } from '../../src/core/compare.ts'
import { at } from './collecting.ts'

const code = loadCode()
const quarter = '2025-Q1'
const staff = 'unit@example.org'
const tabName = 'Tổng hợp Quý I-2025'

interface Result {
  readonly message: string
  readonly outcome: string
  readonly finalSince: string | null
  readonly since: { readonly at: string; readonly changes: { readonly units: readonly Change[] } } | null
  readonly figures: {
    readonly provisional: boolean
    readonly counts: { readonly submitted: number }
    readonly totals: readonly { indicator: string; total: number | null }[]
  }
}

let book: Book

const act = (when: string, name: string, args: readonly unknown[], user = department): Outcome =>
  execute(book, code, { name, args }, { user, now: at(when) })
function run(when: string, name: string, ...args: readonly unknown[]): Result {
  const { result, error } = act(when, name, args)
  if (error) throw new Error(error.message)
  return result as Result
}
const refusal = (when: string, name: string, args: readonly unknown[], user = department): string =>
  act(when, name, args, user).error?.message ?? ''

const sheet = (name: string): Sheet => {
  const found = book.sheets.find((each) => each.name === name)
  if (!found) throw new Error(`no tab ${name}`)
  return found
}
const texts = (name: string): string =>
  sheet(name)
    .rows.map((row) => (row ?? []).map((cell) => cell?.v ?? '').join(' | '))
    .join('\n')
const entries = (): number => sheet('Lịch sử').rows.filter((row, index) => index > 1 && row?.[0]?.v).length
/** Types into the row of the nth unit. */
const type = (unit: number, cells: Readonly<Record<string, string>>) =>
  paste(book, 'reports', 3 + unit, Object.keys(cells), [cells], department)
const unitName = (unit: number): string =>
  String(valueAt(tab(book, 'reports'), 3 + unit, keysOf(tab(book, 'reports')).indexOf('unit')))
const total = ({ figures }: Result, indicator = 'TTM1') =>
  figures.totals.find((each) => each.indicator === indicator)?.total

const full = {
  state: 'Đã gửi',
  TTM2: '100',
  TTM3: '3',
  TQ1: '4',
  TD1: '1',
  'MXH1@CD1': '5',
  firstSubmitted: '13/3/2025',
}

let start: Book | null = null

/** Two units have sent 2 and 5 meetings. */
beforeEach(() => {
  if (start) {
    book = structuredClone(start)
    return
  }
  book = newBook('Sổ báo cáo')
  book.owner = department
  book.editors = [department, staff]
  perform(book, 'setUp', ['kh-354'], '2025-03-01')
  perform(book, 'openPeriod', [quarter], '2025-03-01')
  const settings = tab(book, 'settings')
  const row = settings.rows.findIndex((_, index) => valueAt(settings, index, 0) === 'department')
  paste(book, 'settings', row, ['value'], [{ value: department }], department)
  type(0, { ...full, TTM1: '2' })
  type(1, { ...full, TTM1: '5' })
  start = structuredClone(book)
})

/** What a run changed: methods that write, but for the lock and the flush that belongs to it. */
const written = ({ calls }: Outcome): string[] =>
  calls
    .filter(({ kind, method }) => kind === 'write' && !/^Lock\.|\.flush$/.test(method))
    .map(({ method, calls: times }) => `${method} ${times}`)

describe('a run on unchanged data', () => {
  it('says so and writes nothing', () => {
    const first = run('2025-03-18 09:30', 'consolidate', quarter)
    expect([first.outcome, first.since, entries()]).toEqual(['written', null, 1])
    const before = structuredClone(book.sheets)
    const again = act('2025-03-18 11:00', 'consolidate', [quarter])
    expect(written(again)).toEqual([])
    expect(again.result).toMatchObject({ outcome: 'unchanged', figures: { counts: { submitted: 2 } } })
    expect((again.result as Result).message).toContain('không thay đổi từ lần tổng hợp 09:30 18/3/2025')
    expect(book.sheets).toEqual(before)
  })

  it('writes the tab again as it was when somebody altered or deleted it, and no entry', () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    const whole = texts(tabName)
    const { id } = sheet(tabName)
    userAct(book, { kind: 'edit', sheet: id, row: 9, column: 2, values: [['999']], typed: true }, { user: department })
    expect(run('2025-03-18 11:00', 'consolidate', quarter)).toMatchObject({ outcome: 'restored', since: null })
    expect(texts(tabName)).toBe(whole)
    userAct(book, { kind: 'deleteTab', sheet: id }, { user: department })
    expect(run('2025-03-18 12:00', 'consolidate', quarter).outcome).toBe('restored')
    expect([texts(tabName), entries()]).toEqual([whole, 1])
    expect(run('2025-03-18 12:05', 'consolidate', quarter).outcome).toBe('unchanged')
  })

  it('is another on another day, and when a sentence, a setting or an unreadable cell changes', () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    expect(run('2025-03-19 09:30', 'consolidate', quarter)).toMatchObject({ outcome: 'written', since: null })
    type(0, { results: 'Hai hội nghị' })
    expect(run('2025-03-19 09:31', 'consolidate', quarter).outcome).toBe('written')
    type(2, { ...full, TTM1: 'khoảng 12' })
    run('2025-03-19 09:32', 'consolidate', quarter)
    type(2, { TTM1: 'khoảng 13' })
    expect(run('2025-03-19 09:33', 'consolidate', quarter).outcome).toBe('written')
  })

  it('finds room in the narrow history of an earlier version', () => {
    const history = sheet('Lịch sử')
    history.maxColumns = 4
    for (const row of history.rows) row?.splice(4)
    run('2025-03-18 09:30', 'consolidate', quarter)
    expect(run('2025-03-18 11:00', 'consolidate', quarter).outcome).toBe('unchanged')
    act('2025-03-18 12:00', 'repair', [])
    expect(run('2025-03-18 13:00', 'consolidate', quarter).outcome).toBe('unchanged')
  })

  it('keeps its history where somebody has deleted the tab of it', () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    userAct(book, { kind: 'deleteTab', sheet: sheet('Lịch sử').id }, { user: department })
    run('2025-03-19 09:30', 'consolidate', quarter)
    expect([entries(), sheet('Lịch sử').hidden]).toEqual([1, true])
  })
})

describe('a run on changed data', () => {
  it('shows what came, what was corrected and what it does to the totals, since the run that was read', () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    type(2, { ...full, TTM1: '3', firstSubmitted: '18/3/2025' })
    type(0, { TTM1: '4' })
    const { since, message, ...result } = run('2025-03-18 16:00', 'consolidate', quarter)
    expect([since?.at, total({ since, message, ...result })]).toEqual(['09:30 18/3/2025', 4 + 5 + 3])
    expect(message).toContain('So với lần tổng hợp 09:30 18/3/2025, 2 đơn vị có thay đổi.')
    const text = texts(tabName)
    expect(text).toContain('Thay đổi so với lần tổng hợp 09:30 18/3')
    expect(text).toContain(`Báo cáo mới nhận (1): ${unitName(2)}.`)
    expect(text).toContain(`Sửa 1 số liệu trong báo cáo đã gửi: ${unitName(0)}.`)
    // 2 + 5 = 7 meetings became 12.
    expect(text).toContain('Hội nghị cấp ủy, báo cáo viên từ 7 thành 12 cuộc (+5)')
    expect(text).toContain(`${unitName(2)}: báo cáo mới nhận, gửi ngày 18/3/2025 (chậm 4 ngày)`)
  })

  it('compares five runs of one hour with the run that was read before them', () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    for (const [minute, meetings] of [
      ['00', '6'],
      ['15', '7'],
      ['30', '8'],
      ['45', '9'],
    ] as const) {
      type(0, { TTM1: meetings })
      expect(run(`2025-03-18 16:${minute}`, 'consolidate', quarter).since?.at).toBe('09:30 18/3/2025')
    }
    type(1, { TTM1: '1' })
    expect(run('2025-03-18 18:30', 'consolidate', quarter).since?.at).toBe('16:45 18/3/2025')
  })

  it('costs one write more than the tab itself, and no read', () => {
    const first = act('2025-03-18 09:30', 'consolidate', [quarter])
    const appended = first.calls.find(({ method }) => method === 'Sheet.appendRow')?.calls
    // One for the history, one for the log.
    expect(appended).toBe(2)
    const tabs = book.sheets.length
    const read = (outcome: Outcome) => outcome.calls.find(({ method }) => method === 'Range.getValues')?.calls
    // Each tab once, the history and the summary among them.
    expect(read(act('2025-03-19 09:30', 'consolidate', [quarter]))).toBeLessThanOrEqual(tabs)
  })
})

describe('the room of the history', () => {
  it('is bounded: the oldest runs go, in one call, and what was confirmed stays', () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    run('2025-03-20 10:00', 'confirmFigures', quarter)
    const { rows } = sheet('Lịch sử')
    // As fifty runs would have left it: the confirmation first, then the same run over and over.
    rows.splice(2, 2, rows[3] ?? [], ...Array.from({ length: 50 }, () => structuredClone(rows[2] ?? [])))
    sheet('Lịch sử').maxRows = rows.length
    type(0, { TTM1: '6' })
    const next = act('2025-03-21 08:00', 'consolidate', [quarter])
    expect([next.error, entries()]).toEqual([null, 1 + 40])
    const first = rows[2]?.[4]?.v
    expect(String(first)).toMatch(/^1\|final\|2025-Q1\|/)
    expect(next.calls.find(({ method }) => method === 'Sheet.deleteRows')?.calls).toBe(1)
  })
})

describe('final figures', () => {
  const confirm = () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    return run('2025-03-20 10:00', 'confirmFigures', quarter)
  }

  it('are confirmed with the facts first: who is missing, and what nobody has read yet', () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    type(0, { TTM1: '4', TTM2: '90' })
    const { result } = act('2025-03-20 09:59', 'confirmationFacts', [])
    const { chosen, isDepartment } = result as {
      chosen: {
        code: string
        missing: string[]
        print: string
        lastRun: string
        changedUnits: number
        expected: number
      }
      isDepartment: boolean
    }
    expect([chosen.code, isDepartment, chosen.lastRun, chosen.changedUnits]).toEqual([
      quarter,
      true,
      '09:30 18/3/2025',
      1,
    ])
    expect(chosen.missing).toHaveLength(chosen.expected - 2)
    expect(chosen.missing).not.toContain(unitName(0))
    type(1, { TTM1: '6' })
    expect(refusal('2025-03-20 10:00', 'confirmFigures', [quarter, chosen.print])).toContain('vừa thay đổi')
    const again = act('2025-03-20 10:01', 'confirmationFacts', [quarter]).result as { chosen: { print: string } }
    expect(refusal('2025-03-20 10:02', 'confirmFigures', [quarter, again.chosen.print])).toBe('')
  })

  it('are titled, protected for the department, logged, and stay when nothing comes', () => {
    expect(confirm().finalSince).toBe('10:00 20/3/2025')
    expect(texts(tabName)).toContain('TỔNG HỢP KẾT QUẢ QUÝ I/2025 – CHÍNH THỨC')
    expect(texts(tabName)).toContain(`Xác nhận lúc 10:00 ngày 20/3/2025, người xác nhận: ${department}.`)
    expect(texts(tabName)).not.toContain('SỐ LIỆU SƠ BỘ')
    expect(sheet(tabName).protections).toMatchObject([{ description: 'Tổng hợp báo cáo: số liệu chính thức' }])
    const typed = { kind: 'edit', sheet: sheet(tabName).id, row: 9, column: 2, values: [['999']], typed: true } as const
    expect(userAct(book, typed, { user: staff }).error).toMatch(/protected/)
    expect(texts('Nhật ký')).toContain('Xác nhận số liệu chính thức')
    // The day makes no difference to them.
    expect(run('2025-04-20 08:00', 'consolidate', quarter)).toMatchObject({ outcome: 'unchanged' })
  })

  it('never change: what comes later goes to a section of its own', () => {
    confirm()
    type(2, { ...full, TTM1: '30', firstSubmitted: '2/4/2025' })
    type(0, { TTM1: '200' })
    const late = run('2025-04-03 08:00', 'consolidate', quarter)
    expect(late.message).toContain('Sau khi xác nhận, 2 đơn vị có bổ sung, điều chỉnh, ghi ở mục riêng.')
    expect([late.outcome, total(late), late.figures.counts.submitted]).toEqual(['written', 7, 2])
    expect(late.since?.at).toBe('10:00 20/3/2025')
    const text = texts(tabName)
    expect(text).toContain('Bổ sung, điều chỉnh số liệu')
    expect(text).toContain('Hội nghị cấp ủy, báo cáo viên từ 7 thành 235 cuộc (+228)')
    expect(text).toContain('– CHÍNH THỨC')
    // Later periods are compared with what was signed.
    perform(book, 'openPeriod', ['2025-Q2'], '2025-06-01')
    const second = run('2025-06-18 08:00', 'consolidate', '2025-Q2')
    const meetings = second.figures.totals.find((each) => each.indicator === 'TTM1')
    expect(meetings).toMatchObject({ total: null, previous: 7, yearToDate: 7 })
    expect(act('2025-06-18 08:05', 'consolidate', [quarter]).error).toBeNull()
    expect(written(act('2025-06-18 08:06', 'consolidate', [quarter]))).toEqual([])
  })

  it('can be withdrawn for a reason, which is logged; then the reports count again, and what was confirmed is kept', () => {
    confirm()
    type(0, { TTM1: '200' })
    expect(refusal('2025-04-03 08:00', 'withdrawConfirmation', [quarter, ' '])).toContain('lý do')
    const open = run('2025-04-03 08:00', 'withdrawConfirmation', quarter, 'Lãnh đạo yêu cầu tính cả báo cáo gửi muộn')
    expect([total(open), open.finalSince, open.since?.at]).toEqual([205, null, '10:00 20/3/2025'])
    expect(texts(tabName)).toContain('SỐ LIỆU SƠ BỘ')
    expect(sheet(tabName).protections).toEqual([])
    expect(texts('Nhật ký')).toContain('Lãnh đạo yêu cầu tính cả báo cáo gửi muộn')
    expect(texts('Lịch sử')).toContain('chính thức')
    expect(refusal('2025-04-03 08:01', 'withdrawConfirmation', [quarter, 'lý do'])).toContain('chưa được xác nhận')
    expect(run('2025-04-04 08:00', 'confirmFigures', quarter).finalSince).toBe('08:00 4/4/2025')
    expect(refusal('2025-04-04 08:01', 'confirmFigures', [quarter])).toContain('08:00 4/4/2025')
  })

  it('leave the protection of the tab when all tabs of the add-on are protected', () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    act('2025-03-18 09:40', 'applyPermissions', [{ rows: false }])
    run('2025-03-20 10:00', 'confirmFigures', quarter)
    run('2025-03-21 10:00', 'withdrawConfirmation', quarter, 'thử')
    expect(sheet(tabName).protections).toHaveLength(1)
  })

  it('protect nothing where the settings name no department, and say so', () => {
    const settings = tab(book, 'settings')
    const row = settings.rows.findIndex((_, index) => valueAt(settings, index, 0) === 'department')
    paste(book, 'settings', row, ['value'], [{ value: '' }], department)
    expect(confirm().message).toContain('chưa được bảo vệ')
    expect(sheet(tabName).protections).toEqual([])
  })

  it('do not make other new tabs protected', () => {
    confirm()
    run('2025-06-18 08:00', 'consolidateYear', '2025')
    expect(sheet('Tổng hợp năm 2025').protections).toEqual([])
  })

  it('are for the department only', () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    expect(refusal('2025-03-20 10:00', 'confirmFigures', [quarter], staff)).toContain('cơ quan tổng hợp')
    run('2025-03-20 10:00', 'confirmFigures', quarter)
    expect(refusal('2025-03-20 10:05', 'withdrawConfirmation', [quarter, 'x'], staff)).toContain('cơ quan tổng hợp')
    expect(refusal('2025-03-20 10:06', 'consolidate', [quarter], staff)).toContain('cơ quan tổng hợp')
    // The rest of the book is as open as before.
    expect(refusal('2025-03-20 10:07', 'track', [], staff)).toBe('')
  })

  it('are never computed anew when somebody has altered them: every command that needs them stops', () => {
    confirm()
    const history = sheet('Lịch sử')
    const cell = history.rows[3]?.[4]
    if (!cell) throw new Error('no final entry')
    cell.v = String(cell.v).replace('"today":"2025-03-20"', '"today":"2025-03-21"')
    const texted = texts(tabName)
    for (const [name, ...args] of [
      ['consolidate', quarter],
      ['consolidateYear', '2025'],
      ['confirmFigures', quarter],
    ])
      expect(refusal('2025-04-20 08:00', String(name), args)).toContain('dòng 4')
    expect(texts(tabName)).toBe(texted)
  })
})

describe('two periods side by side', () => {
  it('are set from what was consolidated, final figures first', () => {
    run('2025-03-18 09:30', 'consolidate', quarter)
    expect(refusal('2025-03-18 10:00', 'comparePeriods', [quarter, '2025-KH'])).toContain('chưa được tổng hợp')
    expect(refusal('2025-03-18 10:00', 'comparePeriods', [quarter, quarter])).toContain('hai kỳ khác nhau')
    run('2025-03-20 10:00', 'confirmFigures', quarter)
    type(0, { TTM1: '50' })
    perform(book, 'openPeriod', ['2025-Q2'], '2025-06-01')
    run('2025-06-18 08:00', 'consolidate', '2025-Q2')
    const { lines } = act('2025-06-18 08:10', 'comparePeriods', ['2025-Q2', quarter]).result as {
      lines: readonly { indicator: string; theme: string | null; against: number | null; total: number | null }[]
    }
    expect(lines.find((each) => each.indicator === 'TTM1')).toMatchObject({ against: 7, total: null })
    expect(texts('So sánh kỳ')).toContain('Quý I/2025: số liệu chính thức, xác nhận lúc 10:00 ngày 20/3/2025.')
    const choices = act('2025-06-18 08:11', 'listConsolidated', []).result
    expect(choices).toMatchObject({ initial: { period: '2025-Q2', against: quarter } })
  })
})
