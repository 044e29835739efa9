/** Every word of the year summary and of the comparison of two periods in English. */
import type { YearWords } from './year.vi.ts'

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

export const yearEn: YearWords = {
  tab: (year) => `Summary of ${year}`,
  title: (year) => `SUMMARY OF RESULTS, YEAR ${year}`,
  provisional: 'PROVISIONAL FIGURES',
  whole: 'ALL REPORTS THAT ARE DUE HAVE BEEN SUBMITTED',
  provisionalWhy: (missing, returned) =>
    [
      ...(missing > 0 ? [`${plural(missing, 'report')} not submitted`] : []),
      ...(returned > 0 ? [`${plural(returned, 'report')} being corrected`] : []),
    ].join(', '),
  official: (missing) =>
    `FINAL FIGURES OF THE PERIODS THAT ARE DUE: ${plural(missing, 'report')} missing when confirmed`,
  missingInFinal: (missing) =>
    `Besides, ${plural(missing, 'report')} of the periods that are final ${missing === 1 ? 'was' : 'were'} missing when confirmed.`,
  sources: (final, others) =>
    [
      ...(final ? [`Final figures: ${final}.`] : []),
      ...(others ? [`From the reports as they are: ${others}.`] : []),
    ].join(' '),
  sections: {
    reporting: 'Reports of the periods',
    missed: 'Units with an overdue report',
    totals: 'Results of the year',
  },
  reporting: {
    period: 'Period',
    due: 'Due date of units',
    source: 'Figures',
    expected: 'Expected',
    submitted: 'Submitted (rate)',
    onTime: 'On time (rate)',
    late: 'Late',
    missing: 'Not submitted',
    nil: 'Nil reports',
    exempt: 'Exempt',
    whole: 'Whole year',
    notBegun: 'not due yet',
    final: 'final',
    provisional: 'provisional',
    complete: 'complete',
  },
  missedNone: 'No unit lacks a report of a period whose time is past.',
  missedUnit: 'Unit',
  missedPeriods: 'Periods without a report',
  totals: {
    indicator: 'Indicator',
    measure: 'Unit of measure',
    year: 'Year',
    previous: (year) => `Year ${year}`,
    change: 'Change',
    changeRate: 'Change (%)',
    remark:
      "Summed indicators: the sum of the periods. At a point in time: each unit's last answer. Ratios: of the two sums of the year. A dash means that nobody reported a figure.",
    noPrevious: (year) => `There are no figures of ${year} to compare with.`,
    periods: 'Results of each period',
    themes: 'Results by theme',
    none: 'There are no indicators yet.',
  },
  byUnit: {
    title: 'Reports of each unit',
    unit: 'Unit',
    submitted: 'Submitted/expected',
    onTime: 'On time',
    ended: (name, day, successor) => `${name} (ended ${day}${successor && `, succeeded by ${successor}`})`,
  },

  pair: {
    title: (period, against) => `${period} COMPARED WITH ${against}`.toUpperCase(),
    final: (period, time, day) => `${period}: final figures, confirmed at ${time} on ${day}.`,
    run: (period, time, day, provisional) =>
      `${period}: ${provisional ? 'provisional' : 'complete'} figures of the summary of ${time} on ${day}.`,
    reporting: 'Reports',
    results: 'Results by form',
    rows: {
      expected: 'Units expected',
      submitted: 'Submitted',
      onTime: 'On time',
      late: 'Late',
      missing: 'Not submitted',
      reporting: 'Reporting rate',
      timeliness: 'Timeliness rate',
    },
    figure: 'Figure',
    theme: (name) => `– ${name}`,
    points: (points) => `${points} points`,
    none: 'Neither period has an indicator.',
  },
}
