/** Edits of sent reports that no run was told the right place of: the hour finds them by what the rows say. */
import { describe, expect, it } from 'vitest'
import { decideStamps, type Memory, type Run } from '../../src/core/stamps.ts'
import { type Row, register } from '../builders.ts'

const sent = (unit: string, more: Row = {}): Row => ({ unit, HN: 1, firstSubmitted: '2025-03-01', ...more })

describe('the hour', () => {
  const run: Run = { day: '2025-03-14', at: '10:32 14/3/2025', edit: null, watched: true, fresh: true, hour: true }
  const reports = [sent('MYHAI'), sent('BTG', { HN: 2 })]
  const memory: Memory = { undated: new Set(), seen: new Set(), submissions: new Map() }
  const seen = new Set(decideStamps(register({ reports }), run, memory).seen)
  const told = (rows: readonly Row[], more: Partial<Memory> = {}, how: Partial<Run> = {}) =>
    decideStamps(register({ reports: rows }), { ...run, ...how }, { ...memory, seen, ...more })

  it('finds the row that was changed and that no edit has told of, once', () => {
    const changed = [sent('MYHAI', { HN: 5 }), sent('BTG', { HN: 2 })]
    const first = told(changed)
    expect(first.stamps).toMatchObject([{ report: { unit: 'MYHAI' }, happening: 'edited', first: null, who: '' }])
    expect(told(changed, { seen: new Set(first.seen) }).stamps).toEqual([])
    expect(told(changed, {}, { hour: false }).stamps).toEqual([])
  })

  it('takes no row for edited when the columns are others than an hour ago, and knows them from then on', () => {
    const changed = [sent('MYHAI', { HN: 5 }), sent('BTG', { HN: 2 })]
    const first = told(changed, { columns: 'others' })
    expect(first.stamps).toEqual([])
    expect(told(changed, { seen: new Set(first.seen), columns: first.columns }).stamps).toEqual([])
  })
})
