/** Short nouns come in, a snapshot goes out, as the history would keep it. */
import { assess } from '../../src/core/assess.ts'
import { consolidate } from '../../src/core/consolidate/consolidate.ts'
import type { Register } from '../../src/core/model.ts'
import { type Snapshot, snapshotOf } from '../../src/core/snapshot.ts'
import { indicator, type Parts, period, register, unit } from '../register.ts'

/** Four units, two quarters; HN and ND are summed, BQ is ND / HN, LED is counted at a point in time, QC is yes or no. */
export const standard = {
  units: [unit('A'), unit('B'), unit('C'), unit('D')],
  periods: [period('Q1', '2025-03-15'), period('Q2', '2025-06-15')],
  indicators: [
    indicator('HN', { compulsory: true }),
    indicator('ND', { measure: 'lượt người' }),
    indicator('BQ', { aggregation: 'ratio', numerator: 'ND', denominator: 'HN' }),
    indicator('LED', { aggregation: 'stock' }),
    indicator('QC', { aggregation: 'yes-no' }),
  ],
} satisfies Parts

/** Returns the standard book with the given parts. */
export const book = (parts: Parts = {}): Register => register({ ...standard, ...parts })

/** Returns what the history keeps of a period of a book. */
export function snapshot(of: Register, code = 'Q1', today = '2025-03-18'): Snapshot {
  const found = of.periods.find((each) => each.code === code)
  if (!found) throw new Error(`no period ${code}`)
  return snapshotOf(consolidate(of, assess(of, today).standings, found, today), of)
}
