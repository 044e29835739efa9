/** Which rows are stamped, by whom and with which day (rule 4): decided from the rows as they are, not from where they stood. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWorkbook } from '../../src/core/parse/workbook.ts'
import { decideStamps, type Memory, type Run, type SheetEdit, startingMemory } from '../../src/core/stamps.ts'
import { edit, type Row, register, workbook } from '../builders.ts'

const nobody: Memory = { undated: new Set(), seen: new Set(), submissions: new Map() }
const day = '2025-03-14'
const at = '10:32 14/3/2025'

/** The standard table: unit, period, state in columns 1 to 3, the first row of data is row 4. */
const typed = (firstRow: number, lastRow = firstRow, more: Partial<SheetEdit> = {}): SheetEdit => ({
  firstRow,
  lastRow,
  firstColumn: 3,
  lastColumn: 3,
  old: firstRow === lastRow ? '' : null,
  who: 'a@example.org',
  byDepartment: false,
  ...more,
})

const sent = (unit: string, more: Row = {}): Row => ({ unit, HN: 1, firstSubmitted: '', ...more })
const draft = (unit: string, more: Row = {}): Row => sent(unit, { state: 'Đang nhập', ...more })

const decide = (reports: readonly Row[], run: Partial<Run>, memory: Partial<Memory> = {}) =>
  decideStamps(
    register({ reports }),
    { day, at, edit: null, watched: true, fresh: true, ...run },
    { ...nobody, ...memory },
  )

/** Returns the stamps as `MYHAI sent 2025-03-14 a@example.org`. */
const told = (decision: ReturnType<typeof decide>) =>
  decision.stamps.map(({ report, happening, first, who }) => [report.unit, happening, first ?? '-', who].join(' '))

describe('rule 4: a row that is sent', () => {
  it.each([
    ['Đã gửi', 'sent'],
    ['Không phát sinh', 'sent'],
    ['Submitted', 'sent'],
  ])('gets today as its first day when the state becomes %s', (state, happening) => {
    const { stamps } = decide([sent('MYHAI', { state, HN: state === 'Không phát sinh' ? '' : 1 })], { edit: typed(4) })
    expect(stamps).toMatchObject([{ happening, first: day, at, who: 'a@example.org', edited: true }])
  })

  it.each([['Đang nhập'], [''], ['Đã gữi']])('is none while its state is %j', (state) => {
    expect(told(decide([sent('MYHAI', { state })], { edit: typed(4) }))).toEqual([])
  })

  it.each([['2025-03-01'], ['hôm qua']])('keeps the first day %j that it has', (firstSubmitted) => {
    expect(told(decide([sent('MYHAI', { firstSubmitted })], { edit: typed(4) }))).toEqual([
      'MYHAI edited - a@example.org',
    ])
  })

  it('rule 6: without content gets no day before it has some', () => {
    expect(told(decide([sent('MYHAI', { HN: '' })], { edit: typed(4) }))).toEqual(['MYHAI edited - a@example.org'])
    const filled = typed(4, 4, { firstColumn: 5, lastColumn: 5 })
    expect(told(decide([sent('MYHAI')], { edit: filled }))).toEqual(['MYHAI sent 2025-03-14 a@example.org'])
  })

  it('keeps its day when the state is set back, and is said to be withdrawn', () => {
    const { stamps } = decide([draft('MYHAI', { firstSubmitted: '2025-03-01' })], { edit: typed(4) })
    expect(stamps).toMatchObject([{ happening: 'withdrawn', first: null }])
  })
})

describe('a row that was undated before anybody watched', () => {
  const undated = new Set(['2025-Q1|MYHAI'])
  it('is not dated by a later edit, its own or another', () => {
    const reports = [sent('MYHAI'), draft('BTG')]
    expect(told(decide(reports, { edit: typed(4) }, { undated }))).toEqual(['MYHAI edited - a@example.org'])
    expect(told(decide(reports, { edit: typed(5) }, { undated }))).toEqual([])
  })

  it('is forgotten once it is a draft again, so that the next sending dates it', () => {
    const back = decide([draft('MYHAI')], { edit: typed(4) }, { undated })
    expect(back.undated).toEqual([])
    expect(told(decide([sent('MYHAI')], { edit: typed(4) }, { undated: new Set(back.undated) }))).toEqual([
      'MYHAI sent 2025-03-14 a@example.org',
    ])
  })

  it('is every sent row without a day when the triggers are installed, but for an empty one', () => {
    const reports = [sent('MYHAI'), sent('BTG', { HN: '' }), sent('DONGHAI', { firstSubmitted: '2025-03-01' })]
    expect(startingMemory(register({ reports })).undated).toEqual(['2025-Q1|MYHAI'])
  })
})

describe('an edit whose rows have moved since', () => {
  it('dates the row it was made in, and does not touch the one that stands there now', () => {
    const reports = [sent('BTG', { firstSubmitted: '2025-03-01' }), draft('DONGHAI'), sent('MYHAI')]
    const { seen } = startingMemory(register({ reports: reports.slice(0, 1) }))
    const decision = decide(reports, { edit: typed(4), fresh: false }, { seen: new Set(seen) })
    expect(told(decision)).toEqual(['MYHAI sent 2025-03-14 a@example.org'])
  })

  it('leaves a row that was sent when nothing watched to its own edit, or to the hour, which asks for it', () => {
    const decision = decide([sent('MYHAI'), sent('BTG')], { edit: typed(4), fresh: false })
    expect(told(decision)).toEqual(['MYHAI sent 2025-03-14 a@example.org'])
    expect([decision.undated, decision.isOpen]).toEqual([[], true])
    const own = decide([sent('MYHAI', { firstSubmitted: '2025-03-14' }), sent('BTG')], { edit: typed(5), fresh: false })
    expect(told(own)).toContain('BTG sent 2025-03-14 a@example.org')
    const asked = decide([sent('BTG')], { edit: null, fresh: false })
    expect(told(asked)).toEqual(['BTG undated - '])
    expect([asked.undated, asked.isOpen]).toEqual([['2025-Q1|BTG'], false])
  })

  it('dates both rows of two people at once, by whoever is first, and renews the other when its own edit comes', () => {
    const reports = [sent('MYHAI'), sent('BTG')]
    const first = decide(reports, { edit: typed(4) })
    expect(told(first)).toEqual(['MYHAI sent 2025-03-14 a@example.org', 'BTG sent 2025-03-14 '])
    const stamped = reports.map((row) => ({ ...row, firstSubmitted: day }))
    const second = decide(stamped, { edit: typed(5, 5, { who: 'b@example.org' }) }, { seen: new Set(first.seen) })
    expect(told(second)).toEqual(['BTG edited - b@example.org'])
  })

  it('renews nothing when the row says what it said before', () => {
    const reports = [sent('MYHAI', { firstSubmitted: '2025-03-01' })]
    const { seen } = startingMemory(register({ reports }))
    expect(told(decide(reports, { edit: typed(4) }, { seen: new Set(seen) }))).toEqual([])
  })

  it('rule 10: knows rows by unit and period, so that any order of rows and columns gives the same stamps', () => {
    const units = ['MYHAI', 'BTG', 'DONGHAI']
    const states = fc.array(fc.constantFrom('', 'Đang nhập', 'Đã gửi', 'Đạt yêu cầu'), { minLength: 3, maxLength: 3 })
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 })
    fc.assert(
      fc.property(states, order, (chosen, shuffled) => {
        const reports = units.map((unit, index) => sent(unit, { state: chosen[index] ?? '' }))
        const sorted = shuffled.map((index) => reports[index] as Row)
        const moved = edit(workbook({ reports: sorted }), 'reports', (rows) =>
          rows.map((row) => [...row.slice(5), ...row.slice(0, 5)]),
        )
        const run = { day, at, edit: null, watched: true, fresh: true }
        const daysIn = (made: ReturnType<typeof decideStamps>) => [...told(made)].sort()
        expect(daysIn(decideStamps(parseWorkbook(moved).register, run, nobody))).toEqual(
          daysIn(decideStamps(register({ reports }), run, nobody)),
        )
      }),
    )
  })
})

describe('a recorded submission', () => {
  const submissions = new Map([['2025-Q1|MYHAI', { day: '2025-03-12', at: '9:00 12/3/2025', who: 'm@example.org' }]])
  it('becomes a stamp with the recorded day, even when nothing watches', () => {
    const decision = decide([sent('MYHAI'), sent('BTG')], { watched: false }, { submissions })
    expect(decision.stamps).toMatchObject([{ first: '2025-03-12', at: '9:00 12/3/2025', who: 'm@example.org' }])
    expect(decision.absorbed).toEqual(['2025-Q1|MYHAI'])
  })

  it('renews the last change only, of a report that has its day or was sent on an unknown one', () => {
    const dated = decide([sent('MYHAI', { firstSubmitted: '2025-03-01' })], {}, { submissions })
    expect(told(dated)).toEqual(['MYHAI edited - m@example.org'])
    const undated = decide([sent('MYHAI')], {}, { submissions, undated: new Set(['2025-Q1|MYHAI']) })
    expect(told(undated)).toEqual(['MYHAI edited - m@example.org'])
  })

  it('waits while no row is its own', () => {
    expect(decide([sent('BTG', { firstSubmitted: '2025-03-01' })], {}, { submissions }).absorbed).toEqual([])
  })
})

describe("a state of the department's own", () => {
  const reports = (state: string): Row[] => [sent('MYHAI', { state, firstSubmitted: '2025-03-01', returns: 1 })]
  it('counts a return that the department chooses by hand, once', () => {
    const first = decide(reports('Đề nghị bổ sung'), { edit: typed(4, 4, { byDepartment: true }) })
    expect(first.stamps).toMatchObject([{ happening: 'edited', returns: 2 }])
    const again = decide(
      reports('Đề nghị bổ sung'),
      { edit: typed(4, 4, { byDepartment: true }) },
      { seen: new Set(first.seen) },
    )
    expect(again.stamps).toEqual([])
    const commanded = decide(
      reports('Đề nghị bổ sung'),
      { edit: typed(4, 4, { byDepartment: true, old: 'Đã gửi', value: 'Đề nghị bổ sung' }) },
      { seen: new Set(first.seen) },
    )
    expect(commanded.stamps).toMatchObject([{ happening: 'edited', returns: null }])
  })

  it.each(['Đề nghị bổ sung', 'Đạt yêu cầu'])('is told apart when a unit chooses %s itself', (state) => {
    expect(decide(reports(state), { edit: typed(4) }).stamps).toMatchObject([{ happening: 'chosen', returns: null }])
  })
})
