/** The form "Nhập báo cáo" and "Báo cáo của tôi" over the bundle as shipped: what the server functions read, write and refuse. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { execute, loadCode, noonOf, type Outcome } from '../../host/run.ts'
import { department, keysOf, paste, tab, valueAt } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'
import type { Loaded, LoadedForm } from '../../src/commands/form.ts'
import type { MyReport } from '../../src/commands/my-report.ts'
import type { Saved, Sent } from '../../src/commands/send-form.ts'

const code = loadCode()
const march = '2025-03-10'
const unit = 'DV0003'
const own = 'dv0003@example.org'
const period = '2025-Q1'

let book: Book
const filled = sampleBook({ units: 20, quarters: 1, seed: 354 })
beforeEach(() => {
  book = structuredClone(filled)
})

function attempt(name: string, args: readonly unknown[], user = own, day = march): Outcome {
  return execute(book, code, { name, args }, { user, now: noonOf(day, book.zone) })
}

function call<Result>(name: string, args: readonly unknown[], user = own, day = march): Result {
  const { error, result } = attempt(name, args, user, day)
  if (error) throw new Error(error.message)
  return result as Result
}

const load = (code = unit, of = period, user = own, day = march): LoadedForm => {
  const loaded = call<Loaded>('loadForm', [code, of], user, day)
  if (loaded.is !== 'form') throw new Error(loaded.is)
  return loaded
}

const save = (changes: Readonly<Record<string, string>>, version: string, user = own): Saved =>
  call<Saved>('saveDraft', [unit, period, changes, version], user)

const send = (changes: Readonly<Record<string, string>>, version: string, zeros: readonly string[] = [], day = march) =>
  call<Sent>('sendReport', [unit, period, changes, version, { zeros }], own, day)

/** Returns the 0-based row of a unit. */
function rowOf(code = unit): number {
  const sheet = tab(book, 'reports')
  const name = `Đảng bộ cơ sở số ${code.slice(2)}`
  return sheet.rows.findIndex((_, row) => valueAt(sheet, row, keysOf(sheet).indexOf('unit')) === name)
}

function cell(key: string, code = unit) {
  const sheet = tab(book, 'reports')
  return sheet.rows[rowOf(code)]?.[keysOf(sheet).indexOf(key)]
}

const typeInSheet = (cells: Readonly<Record<string, string>>, user = department, code = unit) =>
  paste(book, 'reports', rowOf(code), Object.keys(cells), [cells], user)

const recorded = () => JSON.parse(book.documentProperties[`submitted:${period}|${unit}`] ?? 'null') as unknown

/** Returns what the log tells: the thing done, the old and the new value. */
function log(): unknown[][] {
  const sheet = book.sheets.find((each) => each.rows[0]?.[0]?.v === 'log')
  return (sheet?.rows ?? []).slice(2).map((row) => [2, 4, 5].map((column) => row?.[column]?.v))
}

const fieldOf = (form: LoadedForm, key: string) =>
  form.groups.flatMap((group) => group.fields).find((field) => field.key === key)

const compulsory = { 'MXH1@CD1': '0', TTM1: '4', TTM2: '1.200', TTM3: '12', TQ1: '3', TD1: '1' }

describe('the user’s own report', () => {
  it('is that of the unit with the user’s address', () => {
    const mine = call<MyReport>('myReport', [], 'DV0003@Example.org')
    expect(mine.unit?.code).toBe(unit)
    expect(mine.period?.code).toBe(period)
    expect(mine.units).toEqual([])
  })

  it('is asked for once where the address is unknown, and remembered for this user only', () => {
    const asked = call<MyReport>('myReport', [], 'someone@gmail.com')
    expect(asked.unit).toBeNull()
    expect(asked.units).toHaveLength(20)
    call('chooseUnit', [unit], 'someone@gmail.com')
    expect(call<MyReport>('myReport', [], 'someone@gmail.com').unit?.code).toBe(unit)
    expect(call<MyReport>('myReport', [], 'other@gmail.com').unit).toBeNull()
  })

  it('is the row whose state cell is shown', () => {
    const { result, calls } = attempt('goToMyReport', [])
    const place = (result as MyReport).place
    expect(place?.cell).toMatch(new RegExp(`^[A-Z]+${rowOf() + 1}$`))
    expect(calls.some((each) => each.method === 'Range.activate')).toBe(true)
  })

  it('is that of the period that falls due next, after the last one that of the last', () => {
    call('openPeriod', ['2025-Q2'], department)
    expect(call<MyReport>('myReport', [], own, '2025-03-14').period?.code).toBe('2025-Q1')
    expect(call<MyReport>('myReport', [], own, '2025-03-15').period?.code).toBe('2025-Q2')
    expect(call<MyReport>('myReport', [], own, '2025-12-31').period?.code).toBe('2025-Q2')
  })

  it('survives a code that is no unit', () => {
    expect(call<MyReport>('chooseUnit', ['NOBODY'], 'x@gmail.com').unit).toBeNull()
    expect(book.userProperties['x@gmail.com']?.['unit']).toBeUndefined()
  })
})

describe('the form', () => {
  it('says the deadline in words and groups the fields by form of activity', () => {
    const form = load()
    expect(form.heading.due).toBe('hết ngày 14/3/2025, thứ Sáu')
    expect(form.heading.left).toBe('còn 4 ngày')
    expect(form.stateWord).toBe('Chưa nhập')
    expect(form.groups.length).toBeGreaterThan(5)
    expect(form.groups.at(-1)?.fields.map((field) => field.key)).toEqual([
      'results',
      'difficulties',
      'proposals',
      'documentNumber',
      'link',
      'cutoff',
    ])
  })

  it('shows the unit’s own figure of the period before', () => {
    call('openPeriod', ['2025-Q2'], department)
    const before = cell('TTM2', 'DV0001')?.v
    expect(typeof before).toBe('number')
    const field = fieldOf(load('DV0001', '2025-Q2'), 'TTM2')
    expect(field?.previous?.replace('.', '')).toBe(String(before))
    expect(fieldOf(load('DV0001', '2025-Q1'), 'TTM2')?.previous).toBeNull()
  })

  it('shows a figure so that it is read back as the same figure', () => {
    typeInSheet({ TTM2: '1.234', TTM1: '1,234' })
    const form = load()
    expect([fieldOf(form, 'TTM2')?.value, fieldOf(form, 'TTM1')?.value]).toEqual(['1.234', '1,2340'])
    expect(save({ TTM2: '1.234', TTM1: '1,2340' }, form.version).conflict).toEqual([])
    expect([cell('TTM2')?.v, cell('TTM1')?.v]).toEqual([1234, 1.234])
  })

  it('gives plain data that a dialog can be handed', () => {
    const form = load()
    expect(JSON.parse(JSON.stringify(form))).toEqual(form)
  })

  it('names the reason of a return', () => {
    typeInSheet({ ...compulsory, state: 'Đề nghị bổ sung' })
    const sheet = tab(book, 'exceptions')
    const row = {
      unit: 'Đảng bộ cơ sở số 0003',
      period: 'Quý I/2025',
      kind: 'bổ sung',
      until: '20/3/2025',
      reason: 'TTM2 quá lớn',
    }
    paste(
      book,
      'exceptions',
      sheet.rows.findIndex((each, index) => index > 1 && !each?.[0]?.v),
      Object.keys(row),
      [row],
      department,
    )
    expect(load().heading.returned).toBe('Cơ quan tổng hợp đề nghị bổ sung, hạn đến hết ngày 20/3/2025: TTM2 quá lớn.')
  })
})

describe('a draft', () => {
  it('puts the state to "Đang nhập" and writes the changed cells only', () => {
    const saved = save({ TTM1: '4', results: 'Đã tổ chức 4 hội nghị.' }, load().version)
    expect(saved.stateWord).toBe('Đang nhập')
    expect(saved.savedAt).toBe('12:00')
    expect([cell('state')?.v, cell('TTM1')?.v, cell('results')?.v]).toEqual(['Đang nhập', 4, 'Đã tổ chức 4 hội nghị.'])
    expect(cell('TTM2')?.v).toBeUndefined()
    expect(load().version).toBe(saved.version)
  })

  it.each([
    ['1.200', 1200],
    ['8,5', 8.5],
    ['khoảng 1.200 lượt', 'khoảng 1.200 lượt'],
    ['1,200', '1,200'],
    ['87%', '87%'],
    ['15/3', '15/3'],
    ['=1+1', '=1+1'],
    ['-5', '-5'],
    ['+84 912', '+84 912'],
  ])('rules 9 and 12: keeps a typed %j in a number cell as %j', (typed, value) => {
    const saved = save({ TTM1: typed }, load().version)
    expect(cell('TTM1')).toMatchObject({ v: value })
    expect(cell('TTM1')?.f).toBeUndefined()
    const found = saved.issues.filter((issue) => issue.key === 'TTM1').map((issue) => issue.code)
    expect(found).toEqual(typeof value === 'string' ? ['number-unreadable'] : value === 8.5 ? ['number-fraction'] : [])
  })

  it('tells a draft already of a figure without the one it goes with, and of a cut-off date far from the period', () => {
    const codes = (saved: Saved) => saved.issues.map(({ key, code }) => [key, code])
    const draft = save({ TTM2: '400', cutoff: '1/1/2025' }, load().version)
    const foreseen = [
      ['TTM1', 'pair-missing'],
      ['cutoff', 'cutoff-far'],
    ]
    expect(codes(draft)).toEqual(foreseen)
    expect(codes(save({ TTM1: '4', cutoff: '14/3/2025' }, draft.version))).toEqual([])
    const sent = send({ TTM1: '', cutoff: '1/1/2025' }, load().version)
    if (sent.is !== 'sent') throw new Error(sent.is)
    expect(codes(sent)).toEqual(expect.arrayContaining(foreseen))
    expect(codes(sent).filter(([, each]) => each === 'cutoff-far')).toHaveLength(1)
  })

  it.each(['=HYPERLINK("x")', '+84', '@tên', "'nháy", '1.200', '15/3', 'TRUE', '25-BC/ĐU'])(
    'rule 12: keeps %j in a text cell as text',
    (typed) => {
      save({ documentNumber: typed }, load().version)
      expect(cell('documentNumber')).toMatchObject({ v: typed })
      expect(cell('documentNumber')?.f).toBeUndefined()
      expect(fieldOf(load(), 'documentNumber')?.value).toBe(typed)
    },
  )

  it('writes a day as a day, and what is none as text', () => {
    const { version } = save({ cutoff: '14/3/2025' }, load().version)
    expect(typeof cell('cutoff')?.v).toBe('number')
    expect(fieldOf(load(), 'cutoff')?.value).toBe('14/3/2025')
    save({ cutoff: 'giữa tháng 3' }, version)
    expect(cell('cutoff')?.v).toBe('giữa tháng 3')
  })

  it('leaves a cell alone that somebody else has edited meanwhile, and says so', () => {
    const { version } = load()
    typeInSheet({ TTM1: '7', TTM3: '20' })
    const saved = save({ TTM1: '4', TTM2: '90' }, version)
    expect(saved.conflict).toEqual([{ key: 'TTM1', theirs: '7', mine: '4' }])
    expect(saved.others).toEqual({ TTM3: '20' })
    expect([cell('TTM1')?.v, cell('TTM2')?.v, cell('TTM3')?.v]).toEqual([7, 90, 20])
    save({ TTM1: '4' }, saved.version)
    expect(cell('TTM1')?.v).toBe(4)
  })

  it('finds its row again after a sort, an inserted row and a moved column', () => {
    const { version } = load()
    const sheet = tab(book, 'reports')
    const [moved] = sheet.rows.splice(rowOf(), 1)
    sheet.rows.splice(3, 0, moved ?? [])
    save({ TTM1: '4' }, version)
    expect(rowOf()).toBe(3)
    expect(cell('TTM1')?.v).toBe(4)
    expect(sheet.rows.filter((row) => row?.some((each) => each?.v === 'Đang nhập'))).toHaveLength(1)
  })

  it('logs the old and the new value of an edit of a sent report, and nothing of a draft', () => {
    const first = save({ TTM1: '4' }, load().version)
    expect(log()).toEqual(log().filter(([what]) => what !== 'Sửa báo cáo đã gửi'))
    const sent = send(compulsory, first.version)
    if (sent.is !== 'sent') throw new Error(sent.is)
    save({ TTM2: '1.300' }, sent.version)
    expect(log().at(-1)).toEqual(['Sửa báo cáo đã gửi', '1.200', '1.300'])
    // The record renews the last change; the form goes on telling when the report was received.
    expect(recorded()).toMatchObject({ day: march, received: '12:00 10/3/2025' })
    expect(load().receivedAt).toBe('12:00 10/3/2025')
  })
})

describe('sending', () => {
  it('sets the state, fills the zeros that were confirmed, and records the day for the stamp', () => {
    const sent = send(compulsory, load().version, ['TQ3', 'MXH1@CD2', 'TTM1', 'VH2'])
    expect(sent).toMatchObject({ is: 'sent', receivedAt: '12:00 10/3/2025', stateWord: 'Đã gửi' })
    expect([cell('state')?.v, cell('TTM2')?.v, cell('TQ3')?.v, cell('MXH1@CD2')?.v]).toEqual(['Đã gửi', 1200, 0, 0])
    // Neither a filled nor a text cell becomes 0.
    expect([cell('TTM1')?.v, cell('VH2')?.v]).toEqual([4, undefined])
    expect(cell('firstSubmitted')?.v).toBeUndefined()
    expect(recorded()).toEqual({ day: march, at: '12:00 10/3/2025', who: own })
    expect(load().receivedAt).toBe('12:00 10/3/2025')
  })

  it('rule 6: refuses an empty report and names what is missing', () => {
    const refused = send({ results: 'Không có gì' }, load().version)
    expect(refused).toMatchObject({ is: 'refused', why: 'empty' })
    expect(refused.is === 'refused' && refused.keys).toContain('TTM1')
    expect([cell('state')?.v, cell('results')?.v, recorded()]).toEqual([undefined, undefined, null])
  })

  it('rule 6: refuses a plan without number and link', () => {
    call('openPeriod', ['2025-KH'], department)
    const plan = load('DV0003', '2025-KH')
    const args = (changes: object) => [unit, '2025-KH', changes, plan.version, { zeros: [] }]
    expect(plan.groups.flatMap((group) => group.fields).every((field) => field.aggregation === null)).toBe(true)
    expect(call<Sent>('sendReport', args({ results: 'x' }))).toMatchObject({
      is: 'refused',
      keys: ['documentNumber', 'link'],
    })
    expect(call<Sent>('sendReport', args({ documentNumber: '05-KH/ĐU' })).is).toBe('sent')
  })

  it('writes nothing while somebody else’s edit has not been seen', () => {
    const { version } = load()
    typeInSheet({ TTM3: '20' })
    const answer = send({ ...compulsory, TTM3: '12' }, version)
    expect(answer).toMatchObject({ is: 'changed', conflict: [{ key: 'TTM3', theirs: '20', mine: '12' }] })
    expect([cell('state')?.v, cell('TTM1')?.v]).toEqual([undefined, undefined])
  })

  it('rule 4: keeps the first day when a returned report is sent again', () => {
    const first = send(compulsory, load().version)
    typeInSheet({ state: 'Đề nghị bổ sung' })
    if (first.is !== 'sent') throw new Error(first.is)
    const again = send({ TTM2: '1.100' }, load(unit, period, own, '2025-03-18').version, [], '2025-03-18')
    expect(again.is).toBe('sent')
    expect(recorded()).toMatchObject({ day: march, at: '12:00 18/3/2025' })
  })

  it('rule 4: takes the stamp for the first day, and invents none for a report whose day nobody knows', () => {
    typeInSheet({ ...compulsory, state: 'Đề nghị bổ sung' })
    expect(send({ TTM1: '5' }, load().version).is).toBe('sent')
    expect(recorded()).toMatchObject({ day: null })
    typeInSheet({ state: 'Đề nghị bổ sung', firstSubmitted: '6/3/2025' })
    expect(send({ TTM1: '6' }, load().version).is).toBe('sent')
    expect(recorded()).toMatchObject({ day: '2025-03-06' })
  })
})

describe('rule 6: a report without activity', () => {
  const nil = (reason: string) => call<Sent>('sendNil', [unit, period, reason, load().version])

  it('keeps its reason as the results', () => {
    expect(nil('Trong quý đơn vị không có hoạt động.')).toMatchObject({ is: 'sent', stateWord: 'Không phát sinh' })
    expect([cell('state')?.v, cell('results')?.v]).toEqual(['Không phát sinh', 'Trong quý đơn vị không có hoạt động.'])
    expect(recorded()).toMatchObject({ day: march })
  })

  it('is refused while cells hold other numbers than 0, and without a reason', () => {
    typeInSheet({ TTM1: '4', TTM2: '0' })
    expect(nil('Không có')).toEqual({ is: 'refused', why: 'values', keys: ['TTM1'] })
    expect(nil(' ')).toEqual({ is: 'refused', why: 'reason', keys: ['results'] })
    expect(cell('results')?.v).toBeUndefined()
  })
})

describe('a report that can only be read', () => {
  it.each([
    [
      'of a closed period',
      () => Object.assign(book.documentProperties, { [`closed:${period}`]: '{"at":"09:00 20/3/2025","who":"x"}' }),
      /đã khoá lúc 09:00 20\/3\/2025/,
    ],
    ['that is accepted', () => typeInSheet({ ...compulsory, state: 'Đạt yêu cầu' }), /đạt yêu cầu/],
  ] as const)('%s says why, and refuses to be written', (_, change, why) => {
    const { version } = load()
    change()
    expect(load().readOnly).toMatch(why)
    for (const [name, more] of [
      ['saveDraft', [{ TTM1: '9' }, version]],
      ['sendReport', [{ TTM1: '9' }, version, { zeros: [] }]],
      ['sendNil', ['Không có', version]],
    ] as const)
      expect(attempt(name, [unit, period, ...more]).error?.message).toMatch(why)
  })

  it('of a closed period can be filled in by the department, until it is accepted', () => {
    book.documentProperties[`closed:${period}`] = '{"at":"09:00 20/3/2025","who":"x"}'
    const { version, readOnly } = load(unit, period, department)
    expect(readOnly).toBeNull()
    expect(save({ TTM1: '9' }, version, department).conflict).toEqual([])
    expect([cell('TTM1')?.v, cell('state')?.v]).toEqual([9, 'Đang nhập'])
    typeInSheet({ state: 'Đạt yêu cầu' })
    expect(load(unit, period, department).readOnly).toMatch(/đạt yêu cầu/)
  })

  it('of a row that is gone is refused in words', () => {
    const { version } = load()
    tab(book, 'reports').rows.splice(rowOf(), 1)
    const { error } = attempt('saveDraft', [unit, period, { TTM1: '4' }, version])
    expect(error?.message).toMatch(/^Không còn dòng báo cáo của Đảng bộ cơ sở số 0003, Quý I\/2025\./)
  })
})
