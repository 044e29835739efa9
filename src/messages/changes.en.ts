/** Every word of the changes and of the confirmation on the summary tab in English. */
import type { PeriodKind } from '../core/model.ts'
import type { ChangesWords } from './changes.vi.ts'

const noun = (kind: PeriodKind) => (kind === 'plan' ? 'plan' : 'report')
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

export const changesEn: ChangesWords = {
  title: (time, day) => `Changes since the summary of ${time}, ${day}`,
  adjustments: 'Additions and corrections to the figures',
  adjustmentsRemark: (time, day, nowTime, nowDay) =>
    `All other sections hold the final figures confirmed at ${time} on ${day}. The following came in between then and ${nowTime} on ${nowDay}; it is not part of the final figures:`,
  arrived: (kind, count, names) => `Newly arrived ${noun(kind)}s (${count}): ${names}.`,
  withdrawn: (kind, count, names) => `Withdrawn ${noun(kind)}s (${count}): ${names}.`,
  corrected: (figures, names) => `${plural(figures, 'figure')} corrected in reports that were there before: ${names}.`,
  others: (names) => `Changes of state, day, obligation or text: ${names}.`,
  several: (names) =>
    names.length > 6 ? `${names.slice(0, 5).join('; ')} and ${names.length - 5} other units` : names.join('; '),
  totals: (list, rest) => `Results that changed: ${list}${rest > 0 ? `; and ${plural(rest, 'other indicator')}` : ''}.`,
  total: (name, before, after, measure, change) =>
    `${name} from ${before} to ${after}${measure && ` ${measure}`}${change && ` (${change})`}`,
  nothing: 'no figure',
  elsewhere: 'Figures of the previous period or of the year to date changed with the reports of other periods.',
  whole: (appendix) => `The whole list: ${appendix}.`,

  columns: {
    figure: 'Indicator',
    measure: 'Unit of measure',
    before: 'Before',
    after: 'Now',
    effect: 'Effect on the total',
    official: 'Final',
    adjusted: 'With corrections',
    change: 'Change',
    previous: (which) => `Previous period (${which.toLowerCase()})`,
    year: (which) => `Year to date (${which.toLowerCase()})`,
  },
  totalsTitle: 'Totals that changed',
  unitsTitle: 'Changes of each unit',
  unit: (name, facts) => `${name}: ${facts}`,
  facts: {
    arrived: (kind, day, how) => `new ${noun(kind)}${day ? `, sent on ${day}` : ''}${how && ` (${how})`}`,
    withdrawn: (kind) => `${noun(kind)} withdrawn`,
    state: (before, after) => `state "${before}" became "${after}"`,
    obligation: (before, after) => `before: ${before}; now: ${after}`,
    day: (before, after) => `first submitted ${before}, now ${after}`,
    noDay: 'unknown',
    value: 'figures corrected',
    text: 'text or document changed',
  },
  timeliness: {
    onTime: 'on time',
    late: (days) => `late by ${plural(days, 'day')}`,
    undated: 'day of submission unknown',
  },
  obligations: {
    owed: 'owes a report',
    exempt: 'exempt',
    invited: 'invited to give figures',
    'not-owed': 'owes none',
  },
  notStarted: 'Not started',

  official: {
    title: (title) => `${title} – FINAL`,
    state: 'FINAL FIGURES',
    confirmed: (time, day, who) => `Confirmed at ${time} on ${day}${who && ` by ${who}`}.`,
    missing: (kind, count, expected) =>
      `When they were confirmed, ${count} of ${plural(expected, 'unit')} had not submitted ${count === 1 ? `a ${noun(kind)}` : `${noun(kind)}s`}.`,
    correcting: (kind, count, names) =>
      `When they were confirmed, ${plural(count, noun(kind))} ${count === 1 ? 'was' : 'were'} being corrected: ${names}.`,
  },
}
