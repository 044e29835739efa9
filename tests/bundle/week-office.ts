/** What happens in a week by dialogs: the form of a unit and the department's commands; the model hears of what was done. */
import { department } from '../../sample/desk.ts'
import type { LoadedForm } from '../../src/commands/form.ts'
import type { Saved, Sent } from '../../src/commands/send-form.ts'
import { people20, unitsOf } from './week-book.ts'
import { commanded, dayAt, isEmpty, isSent, type ModelRow, typedInto } from './week-model.ts'
import { pick, type Week } from './week-people.ts'

/** Returns the rows of units that have one row in their period. */
const single = ({ model: { rows } }: Week): readonly ModelRow[] =>
  rows.filter(({ unit, period }) => rows.filter((each) => each.unit === unit && each.period === period).length === 1)

function call<Result>(week: Week, user: string, name: string, args: readonly unknown[]): Result | null {
  week.acts += 1
  const { result, error } = week.team.call({ user, name, args })
  if (!error) return result as Result
  // Google's refusals and slips of the code have other names than what is refused in words.
  if (!['Error', 'WorkbookError'].includes(error.name))
    week.wrong.push(`${user}: ${name}(${JSON.stringify(args)}): ${error.stack}`)
  week.refused += 1
  return null
}

/** A unit, or somebody for it, fills in the form: a draft, a report or a report without activity. */
export function byForm(week: Week): void {
  const row = pick(week, single(week))
  const user = unitsOf(week.book).find(({ code }) => code === row.unit)?.email || pick(week, people20)
  const form = call<LoadedForm>(week, user, 'loadForm', [row.unit, row.period])
  if (!form || form.readOnly !== null) return
  const changes: Record<string, string> =
    row.period === '2025-KH' ? { documentNumber: '5-KH' } : { TTM1: '4', TTM3: '9' }
  const cells = row.period === '2025-KH' ? { documentNumber: '5-KH' } : { TTM1: 4, TTM3: 9 }
  const place = [row.unit, row.period]
  const kind = pick(week, ['draft', 'send', 'send', 'nil'])
  if (kind === 'draft') {
    const blank = String(row.cells['state'] ?? '') === ''
    const saved = call<Saved>(week, user, 'saveDraft', [...place, changes, form.version])
    if (saved) typedInto(week.model, row, { ...cells, ...(blank ? { state: 'Đang nhập' } : {}) }, user, 'draft')
    return
  }
  if (kind === 'send') {
    const sent = call<Sent>(week, user, 'sendReport', [...place, changes, form.version, { zeros: [] }])
    if (sent?.is === 'sent') typedInto(week.model, row, { ...cells, state: 'Đã gửi' }, user, 'sent')
    else if (sent) week.wrong.push(`sendReport of ${place.join()}: ${sent.is}`)
    return
  }
  const reason = 'Trong quý không có hoạt động'
  const sent = call<Sent>(week, user, 'sendNil', [...place, reason, form.version])
  if (sent?.is === 'sent') typedInto(week.model, row, { results: reason, state: 'Không phát sinh' }, user, 'sent')
}

const shown = (day: string): string => {
  const [year = '', month, date] = day.split('-')
  return `${Number(date)}/${Number(month)}/${year}`
}

/** The department returns, accepts, dates, extends, checks, tracks, consolidates. */
export function byCommand(week: Week): void {
  const { model } = week
  const now = week.team.now()
  const fit = single(week).filter((row) => isSent(row.cells) && !isEmpty(row))
  const kind = pick(week, [
    'return',
    'return',
    'accept',
    'accept',
    'date',
    'exception',
    'check',
    'track',
    'consolidate',
  ])
  const run = (name: string, ...args: readonly unknown[]) => call(week, department, name, args)
  if (kind === 'check') run('check')
  else if (kind === 'consolidate') run('consolidate', '2025-Q1')
  else if (kind === 'track') {
    if (run('track')) week.fresh = true
  } else if (kind === 'exception') {
    const row = pick(week, model.rows)
    if (run('addException', 'extension', row.period, [row.unit], '20/3/2025', 'Xin lùi'))
      commanded(model, row, now, { what: /^Gia hạn/ })
  } else if (fit.length) {
    const row = pick(week, fit)
    const place = [row.period, [row.unit]] as const
    if (kind === 'return') {
      const done = run('returnReports', ...place, `Thiếu số người dự (${week.acts})`, '25/3/2025')
      const what = /^Đề nghị bổ sung, hạn/
      if (done) commanded(model, row, now, { state: 'Đề nghị bổ sung', returned: true, what })
      else week.wrong.push(`not returned: ${row.unit} ${row.period} ${String(row.cells['state'])}`)
    } else if (kind === 'accept') {
      const what = /^Xác nhận đạt/
      const was = String(row.cells['state']).trim().toLowerCase() === 'đạt yêu cầu'
      if (run('acceptReports', ...place)) {
        if (!was) commanded(model, row, now, { state: 'Đạt yêu cầu', what })
      } else week.wrong.push(`not accepted: ${row.unit} ${row.period} ${String(row.cells['state'])}`)
    } else {
      const first = dayAt(now - 86_400_000 * Math.floor(week.roll() * 4))
      if (run('recordDay', ...place, shown(first))) commanded(model, row, now, { first, what: /^Ghi ngày nhận/ })
    }
  }
}

/** What the department does on certain days: it sets permissions, closes the plan's period and opens it again, renews what is protected. */
export function appointed(week: Week, day: number): void {
  const now = week.team.now()
  const run = (name: string, ...args: readonly unknown[]) => {
    if (!call(week, department, name, args)) week.wrong.push(`${name} was refused`)
  }
  if (day === 12) {
    run('applyPermissions', { rows: true })
    week.guarded = true
    week.model.told.push({ row: null, at: now, what: /^Phân quyền/, who: null, exact: true, optional: false })
  }
  if (day === 13 || day === 15) {
    run(day === 13 ? 'closePeriod' : 'reopenPeriod', '2025-KH')
    if (day === 13) week.closed.add('2025-KH')
    else week.closed.delete('2025-KH')
    const what = day === 13 ? /^Khoá kỳ/ : /^Mở khoá kỳ/
    week.model.told.push({ row: null, at: now, what, who: null, exact: true, optional: false })
  }
  if (day >= 12) run('track')
  week.fresh = true
}
