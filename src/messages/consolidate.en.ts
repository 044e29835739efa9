/** Every word of the dialog of "Consolidate a quarter…" and of the sidebar "Trace a figure…" in English. */
import type { ConsolidateWords } from './consolidate.vi.ts'

const of = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

export const consolidateEn: ConsolidateWords = {
  period: 'Period to consolidate',
  explanation: 'An earlier summary tab of this period is written anew. What units entered does not change.',
  ready: (submitted, expected) =>
    expected === 0
      ? 'No unit owes a report for this period.'
      : `${submitted} of ${of(expected, 'unit')} have submitted, and no report is being corrected.`,
  notReady: (submitted, expected) =>
    `Only ${submitted} of ${of(expected, 'unit')} have submitted: the figures are provisional.`,
  correctingOnly: 'Reports are being corrected: the figures are provisional.',
  official:
    'The figures of this period are final. Running it again does not change them; what was sent or corrected since then stands under “Additions and corrections to the figures”.',
  doubts: {
    missing: (count) => `Not submitted (${count})`,
    correcting: (count) => `Being corrected (${count})`,
    undated: (count) => `Day of submission unknown (${count})`,
    issues: (count) => `Not counted in any total (${count})`,
  },
  more: (count) => `… and ${count} more`,
  go: 'Click an entry to go to its cell and mend it; then run the command again.',
  check: 'Check the figures',
  provisional: 'Consolidate provisionally',
  action: 'Consolidate',
  sources: {
    period: 'Period',
    indicator: 'Indicator',
    total: (total, measure, units) => `Total: ${`${total} ${measure}`.trim()}, from ${of(units, 'unit')}`,
    final: (at) => `Final figures, confirmed at ${at}. What was sent or corrected since then is not in this total.`,
    now: (value) => `(now: ${value})`,
    none: 'No unit has reported a figure for this indicator yet.',
    hint: 'Click a unit to go to its figure. Opened from a cell of a summary or of the reports tab, its indicator is chosen.',
    unit: 'Unit',
    value: 'Figure',
  },
}
