/** What only the department does to reports: return, accept, enter the day received, extend and exempt, by the bundle as shipped. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Book, newBook } from '../../host/book.ts'
import { type Code, execute, loadCode, noonOf, type Outcome } from '../../host/run.ts'
import { department, keysOf, paste, perform, type Table, tab, valueAt } from '../../sample/desk.ts'
import type { ListedReport } from '../../src/core/handling.ts'
import { tables } from '../../src/core/layout.ts'

const today = '2025-03-18'
const period = '2025-Q1'
const staff = 'unit@example.org'

/** Rows of the reports table, 0-based, in the order in which the period was opened. */
const first = 3

interface Shown {
  readonly period: string
  readonly reports: readonly ListedReport[]
  readonly selected: readonly string[]
}

let book: Book

/** A book in which the first unit has sent, the second is a draft, the third sent nothing, the fourth nil, the fifth an error. */
function start(): Book {
  const made = newBook('Sổ báo cáo')
  made.owner = department
  made.editors = [department, staff]
  perform(made, 'setUp', ['kh-354'], today)
  perform(made, 'openPeriod', [period], today)
  const full = { TTM1: '2', TTM2: '100', TTM3: '3', TQ1: '4', TD1: '1', 'MXH1@CD1': '5' }
  const rows = [
    { state: 'Đã gửi', ...full, firstSubmitted: '13/3/2025' },
    { state: 'Đang nhập', ...full },
    { state: 'Đã gửi' },
    { state: 'Không phát sinh', results: 'Không có hoạt động' },
    { state: 'Đã gửi', ...full, TTM1: 'khoảng 12' },
  ]
  paste(made, 'reports', first, ['state', 'results', 'firstSubmitted', ...Object.keys(full)], rows, department)
  return made
}

const at = (row: number, key: string, table: Table = 'reports') => {
  const sheet = tab(book, table)
  return valueAt(sheet, row, keysOf(sheet).indexOf(key))
}
const unitAt = (row: number): string => String(at(row, 'unit'))
const run = (name: string, args: readonly unknown[], user = department, code: Code = loadCode()): Outcome =>
  execute(book, code, { name, args }, { user, now: noonOf(today, book.zone) })
const done = (name: string, ...args: readonly unknown[]) =>
  perform(book, name, args, today).result as {
    message: string
    units: readonly string[]
    leftOut: readonly { why: string; names: readonly string[] }[]
  }
const list = (filter = {}, code?: Code): Shown => run('listReports', [filter], department, code).result as Shown
/** All cells of the tables that people fill in, as plain values. */
const cells = (): string[] =>
  book.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, r) => (row ?? []).map((cell, c) => `${sheet.name} ${r} ${c} ${cell?.v ?? ''}`)),
  )
/** What differs between two states of all cells, but for the log. */
const changed = (before: readonly string[]): string[] => {
  const known = new Set(before)
  return cells().filter((cell) => !known.has(cell) && !cell.startsWith('Nhật ký'))
}
/** The last lines of the log. */
const logged = (count: number) => {
  const log = book.sheets.find((sheet) => sheet.rows[0]?.[0]?.v === 'log')
  const lines = (log?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => cell?.v ?? ''))
  return lines.filter((line) => line.some((text) => text !== '')).slice(-count)
}

const made = start()
beforeEach(() => {
  book = structuredClone(made)
})

describe('Đề nghị bổ sung…', () => {
  const reason = 'Thiếu số người dự hội nghị'

  it('rule 11: changes the state cell, counts the return, tells the unit why, and starts a second clock', () => {
    const before = cells()
    const { message, units } = done('returnReports', period, [unitAt(first)], reason, '25/3/2025')
    expect(units).toHaveLength(1)
    expect(message).toBe(`Đã đề nghị bổ sung báo cáo Quý I/2025: ${unitAt(first)}. Hạn bổ sung: hết ngày 25/3/2025.`)
    expect([at(first, 'state'), at(first, 'returns'), at(first, 'checks')]).toEqual([
      'Đề nghị bổ sung',
      1,
      `Đề nghị bổ sung đến hết ngày 25/3/2025: ${reason}`,
    ])
    expect(['unit', 'period', 'kind', 'until', 'reason'].map((key) => at(2, key, 'exceptions'))).toEqual([
      unitAt(first),
      'Quý I/2025',
      'bổ sung',
      45741,
      reason,
    ])
    expect(changed(before)).toHaveLength(8)
  })

  it('rule 4: keeps the first day, and the report stays on time while it is corrected', () => {
    done('returnReports', period, [unitAt(first)], reason, '25/3/2025')
    const [report] = list({ period }).reports.filter((each) => each.name === unitAt(first))
    expect(report).toMatchObject({ firstDay: '2025-03-13', state: 'returned', returns: 1 })
    expect(report?.timeliness).toBe('Đang bổ sung, đến 25/3; đúng hạn 13/3')
  })

  it('logs who returned what, with the old and the new word', () => {
    done('returnReports', period, [unitAt(first)], reason, '25/3/2025')
    expect(logged(1)).toEqual([
      [
        '12:00 18/3/2025',
        department,
        `Đề nghị bổ sung, hạn hết ngày 25/3/2025: ${reason}`,
        `${unitAt(first)}, Quý I/2025 (Báo cáo, ô C4)`,
        'Đã gửi',
        'Đề nghị bổ sung',
      ],
    ])
  })

  it('takes an accepted report and one that was returned before: the lower row of the exceptions counts', () => {
    done('acceptReports', period, [unitAt(first)])
    done('returnReports', period, [unitAt(first)], reason, '20/3/2025')
    done('returnReports', period, [unitAt(first)], reason, '28/3/2025')
    expect(at(first, 'returns')).toBe(2)
    expect(list({ period }).reports.find((each) => each.name === unitAt(first))?.timeliness).toContain('đến 28/3')
  })

  it('writes nothing when one of the reports cannot be returned, and names each that cannot', () => {
    const before = cells()
    const { error } = run('returnReports', [period, [0, 1, 2, 5].map((n) => unitAt(first + n)), reason, '25/3/2025'])
    expect(error?.message.split('\n')).toEqual([
      'Chưa có gì thay đổi, vì 3 đơn vị dưới đây không xử lý được. Hãy bỏ chọn rồi làm lại.',
      `${unitAt(first + 1)}: chưa gửi báo cáo.`,
      `${unitAt(first + 2)}: đã gửi nhưng để trống.`,
      `${unitAt(first + 5)}: chưa gửi báo cáo.`,
    ])
    expect(cells()).toEqual(before)
  })

  it.each([
    ['no reason', '  ', '25/3/2025', 'Chưa ghi lý do'],
    ['no date', reason, '', 'Chưa ghi ngày'],
    ['a date that is past', reason, '17/3/2025', 'từ 18/3/2025 đến 19/3/2026'],
    ['a date that is none', reason, '31/2/2025', '"31/2/2025": Không đọc được thành ngày'],
  ])('refuses %s', (_name, why, until, told) => {
    const before = cells()
    expect(run('returnReports', [period, [unitAt(first)], why, until]).error?.message).toContain(told)
    expect(cells()).toEqual(before)
  })

  it('rule 12: keeps a reason that looks like a formula as text', () => {
    done('returnReports', period, [unitAt(first)], '=1+1', '25/3/2025')
    expect(at(2, 'reason', 'exceptions')).toBe('=1+1')
  })

  it('still tells the unit why after the figures were checked again', () => {
    done('returnReports', period, [unitAt(first)], reason, '25/3/2025')
    perform(book, 'check', [], today)
    expect(at(first, 'checks')).toContain(reason)
  })
})

describe('Đạt yêu cầu…', () => {
  it('rule 11: changes the state cell and no other', () => {
    const before = cells()
    const { message } = done('acceptReports', period, [unitAt(first)])
    expect(message).toBe(`Đã xác nhận 1 báo cáo Quý I/2025 đạt yêu cầu: ${unitAt(first)}.`)
    expect(changed(before)).toEqual([`Báo cáo ${first} 2 Đạt yêu cầu`])
    expect(logged(1)[0]?.slice(-2)).toEqual(['Đã gửi', 'Đạt yêu cầu'])
  })

  it('accepts all that pass the checks, and says who was left out and why', () => {
    const { units, leftOut, message } = done('acceptReports', period, 'passing')
    expect(units).toHaveLength(2)
    expect([0, 1, 2, 3, 4].map((n) => at(first + n, 'state'))).toEqual([
      'Đạt yêu cầu',
      'Đang nhập',
      'Đã gửi',
      'Đạt yêu cầu',
      'Đã gửi',
    ])
    expect(leftOut.map(({ why }) => why).sort()).toEqual([
      'chưa gửi báo cáo',
      'còn lỗi khi rà soát',
      'đã gửi nhưng để trống',
    ])
    expect(leftOut.find(({ why }) => why.startsWith('còn lỗi'))?.names).toEqual([unitAt(first + 4)])
    expect(message).toContain(`Chưa xác nhận ${leftOut.flatMap(({ names }) => names).length} đơn vị.`)
  })

  it('leaves a report that is being corrected to the department itself', () => {
    done('returnReports', period, [unitAt(first)], 'Thiếu', '25/3/2025')
    expect(done('acceptReports', period, 'passing').leftOut).toContainEqual({
      why: 'đang chờ bổ sung',
      names: [unitAt(first)],
    })
    done('acceptReports', period, [unitAt(first)])
    expect(at(first, 'state')).toBe('Đạt yêu cầu')
  })

  it('accepts one with errors when it is named, and says that they do not count', () => {
    expect(done('acceptReports', period, [unitAt(first + 4)]).message).toContain('Còn lỗi khi rà soát')
    expect(at(first + 4, 'state')).toBe('Đạt yêu cầu')
  })

  it('changes and logs nothing the second time', () => {
    done('acceptReports', period, [unitAt(first)])
    const before = cells()
    const { units, message } = done('acceptReports', period, [unitAt(first)])
    expect(units).toEqual([])
    expect(message).toContain('Đã đạt yêu cầu từ trước')
    expect(cells()).toEqual(before)
  })

  it('writes the word that the drop-down offers, whatever language the book speaks by now', () => {
    const settings = tab(book, 'settings')
    const row = settings.rows.findIndex((cellsOf) => cellsOf?.[0]?.v === 'language')
    paste(book, 'settings', row, ['value'], [{ value: 'en' }], department)
    const { message } = done('acceptReports', period, [unitAt(first)])
    expect(at(first, 'state')).toBe('Đạt yêu cầu')
    expect(message).toMatch(/^Accepted 1 report/)
  })
})

describe('Ghi ngày nhận…', () => {
  it('rule 4: enters the day of reports that came without one, as a date, and logs it', () => {
    const { message } = done('recordDay', period, [unitAt(first + 3), unitAt(first + 4)], '15/3/2025')
    expect([at(first + 3, 'firstSubmitted'), at(first + 4, 'firstSubmitted')]).toEqual([45731, 45731])
    expect(message).toBe(
      `Đã ghi ngày nhận 15/3/2025 cho báo cáo Quý I/2025: ${unitAt(first + 3)}, ${unitAt(first + 4)}.`,
    )
    expect(logged(2).map((line) => line.slice(-2))).toEqual([
      ['', '15/3/2025'],
      ['', '15/3/2025'],
    ])
    const late = list({ period }).reports.find((each) => each.name === unitAt(first + 3))
    expect(late).toMatchObject({ undated: false, firstDay: '2025-03-15' })
  })

  it('corrects a day, and the log tells both', () => {
    done('recordDay', period, [unitAt(first)], '2025-03-12')
    expect(logged(1)[0]?.slice(-2)).toEqual(['13/3/2025', '12/3/2025'])
  })

  it('forgets that the row was undated and what the form recorded of it', () => {
    const code = list({ period }).reports.find((each) => each.name === unitAt(first + 3))?.unit
    book.documentProperties['undated'] = `${period}|KHAC\n${period}|${code}`
    book.documentProperties[`submitted:${period}|${code}`] = '{"day":"2025-03-14","at":"10:32 14/3/2025","who":"a@b"}'
    book.documentProperties[`submitted:${period}|KHAC`] = '{"day":"2025-03-14","at":"10:32 14/3/2025","who":"a@b"}'
    done('recordDay', period, [unitAt(first + 3)], '15/3/2025')
    expect(book.documentProperties['undated']).toBe(`${period}|KHAC`)
    expect(Object.keys(book.documentProperties).filter((key) => key.startsWith('submitted:'))).toEqual([
      `submitted:${period}|KHAC`,
    ])
  })

  it('keeps the day of a report that is not marked as sent yet, and says so', () => {
    expect(done('recordDay', period, [unitAt(first + 1)], '14/3/2025').message).toContain('Chưa chọn trạng thái đã gửi')
  })

  it.each(['19/3/2025', '31/12/2023', 'hôm qua'])('refuses %s', (day) => {
    const before = cells()
    expect(run('recordDay', [period, [unitAt(first)], day]).error?.name).toBe('WorkbookError')
    expect(cells()).toEqual(before)
  })

  it('finds the row where it stands by now', () => {
    const name = unitAt(first)
    const sheet = tab(book, 'reports')
    const [row] = sheet.rows.splice(first, 1)
    sheet.rows.splice(first + 4, 0, row ?? [])
    done('recordDay', period, [name], '12/3/2025')
    expect(at(first + 4, 'firstSubmitted')).toBe(45728)
    expect(at(first, 'firstSubmitted')).toBe('')
  })
})

describe('Gia hạn / Miễn…', () => {
  it('rule 2: gives more time until a day, in a row of its own', () => {
    const { message } = done('addException', 'extension', period, [unitAt(first + 1)], '20/3/2025', 'Công văn số 12')
    expect(message).toBe(`Đã gia hạn báo cáo Quý I/2025 đến hết ngày 20/3/2025: ${unitAt(first + 1)}.`)
    expect([at(2, 'kind', 'exceptions'), at(2, 'until', 'exceptions')]).toEqual(['gia hạn', 45736])
    const report = list({ period }).reports.find((each) => each.name === unitAt(first + 1))
    expect(report?.timeliness).toBe('Đang nhập, còn 2 ngày (gia hạn đến 20/3)')
    expect(logged(1)[0]?.slice(2)).toEqual([
      'Gia hạn: Công văn số 12',
      `${unitAt(first + 1)}, Quý I/2025 (Gia hạn, miễn báo cáo, ô D3)`,
      '',
      'đến hết ngày 20/3/2025',
    ])
  })

  it('exempts several at once, without a day', () => {
    done('addException', 'exemption', period, [unitAt(first + 1), unitAt(first + 2)], '', '')
    expect([2, 3].map((row) => [at(row, 'kind', 'exceptions'), at(row, 'until', 'exceptions')])).toEqual([
      ['miễn', ''],
      ['miễn', ''],
    ])
    expect(list({ period }).reports.filter((each) => each.obligation === 'exempt')).toHaveLength(2)
  })

  it('appends to an earlier one of the same kind, and says that the new one counts', () => {
    done('addException', 'extension', period, [unitAt(first + 1)], '20/3/2025', '')
    const { message } = done('addException', 'extension', period, [unitAt(first + 1)], '22/3/2025', '')
    expect(message).toContain('dòng mới được áp dụng')
    expect(logged(1)[0]?.slice(-2)).toEqual(['đến hết ngày 20/3/2025', 'đến hết ngày 22/3/2025'])
    const report = list({ period }).reports.find((each) => each.name === unitAt(first + 1))
    expect(report?.timeliness).toContain('gia hạn đến 22/3')
  })

  it('refuses an extension without a day, or one that extends nothing', () => {
    for (const until of ['', '14/3/2025'])
      expect(run('addException', ['extension', period, [unitAt(first)], until, '']).error?.name).toBe('WorkbookError')
  })
})

describe('the list of reports', () => {
  it('says of each how it stands, and what can be done to it', () => {
    const reports = list().reports
    expect(reports.find((each) => each.name === unitAt(first))).toMatchObject({
      stateText: 'Đã gửi',
      timeliness: 'Đúng hạn 13/3',
      errors: 0,
      passes: true,
      unfit: {},
    })
    expect(reports.find((each) => each.name === unitAt(first + 4))).toMatchObject({ errors: 1, passes: false })
    expect(reports.find((each) => each.name === unitAt(first + 1))?.unfit).toEqual({
      return: 'not-sent',
      accept: 'not-sent',
    })
  })

  it('reads each table once, and no other tab', () => {
    const { calls } = run('listReports', [{}])
    const reads = calls.find((call) => call.method === 'Range.getValues')?.calls
    expect(reads).toBe(Object.keys(tables).length)
  })

  it('begins with the rows that are selected in the sheet', () => {
    book.activeSheet = tab(book, 'reports').id
    const code = loadCode()
    const select = 'SpreadsheetApp.getActiveSheet().getRange("B4:D5").activate()'
    const selecting = {
      ...code,
      bundle: `${code.bundle}\nfunction selectAndList() { ${select}; return listReports() }`,
    }
    const { result } = run('selectAndList', [], department, selecting)
    const shown = result as Shown
    const names = shown.selected.map((unit) => shown.reports.find((each) => each.unit === unit)?.name)
    expect([shown.period, names.sort()]).toEqual([period, [unitAt(first), unitAt(first + 1)].sort()])
  })

  it('begins with none when another tab is shown', () => {
    expect(list().selected).toEqual([])
  })
})

describe('somebody of a unit', () => {
  it.each<[string, readonly unknown[]]>([
    ['listReports', []],
    ['returnReports', [period, ['BTG'], 'x', '25/3/2025']],
    ['acceptReports', [period, 'passing']],
    ['recordDay', [period, ['BTG'], '14/3/2025']],
    ['addException', ['exemption', period, ['BTG'], '', '']],
  ])('cannot run %s', (name, args) => {
    const before = cells()
    expect(run(name, args, staff).error?.name).toBe('WorkbookError')
    expect(cells()).toEqual(before)
  })
})

describe('the number of service calls', () => {
  it('does not grow with the number of reports', () => {
    const writes = (outcome: Outcome) =>
      outcome.calls.filter((call) => call.kind === 'write').reduce((sum, call) => sum + call.calls, 0)
    paste(
      book,
      'reports',
      first,
      ['state', 'results'],
      Array(12).fill({ state: 'Không phát sinh', results: 'x' }),
      department,
    )
    const fresh = structuredClone(book)
    const every = Array.from({ length: 12 }, (_, index) => unitAt(first + index))
    const one = perform(book, 'returnReports', [period, every.slice(0, 2), 'Thiếu', '25/3/2025'], today)
    book = fresh
    const alternate = every.filter((_, index) => index % 2 === 0)
    const six = perform(book, 'returnReports', [period, alternate, 'Thiếu', '25/3/2025'], today)
    expect(writes(six)).toBeLessThanOrEqual(writes(one) + 1)
  })
})
