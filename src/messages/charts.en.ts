/** Every word of the summary's charts in English, in the shape of `charts.vi.ts`. */
import type { PeriodKind } from '../core/model.ts'
import type { ChartWords } from './charts.vi.ts'

const noun = (kind: PeriodKind) => (kind === 'plan' ? 'plan' : 'report')
const units = (count: number) => `${count} ${count === 1 ? 'unit' : 'units'}`

export const chartsEn: ChartWords = {
  section: 'Charts',
  data: 'Figures of the charts',

  states: {
    title: (kind) => `Submission of ${noun(kind)}s by group`,
    axis: 'Units',
    group: 'Group',
    noGroup: 'Without a group',
    others: 'Other groups',
    onTime: 'On time',
    undated: 'Of unknown day',
    late: 'Late',
    missing: 'Not submitted',
    sentence: (kind, counts, most, all) => {
      const { expected, onTime, undated, late, missing } = counts
      if (missing === expected)
        return expected === 1
          ? `The one ${noun(kind)} that is owed has not been submitted.`
          : `None of ${expected} units has submitted its ${noun(kind)}.`
      if (onTime === expected)
        return expected === 1
          ? `The one ${noun(kind)} that is owed came on time.`
          : `All ${expected} units submitted their ${noun(kind)}s on time.`
      const parts = [
        [onTime, 'on time'],
        [undated, 'of unknown day'],
        [late, 'late'],
        [missing, 'not submitted'],
      ] as const
      const list = parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(', ')
      const word = missing > 0 ? 'missing' : 'late'
      return `Of ${expected} ${noun(kind)}s: ${list}${most && `; ${all ? '' : 'most '}${word} in: ${most}`}.`
    },
    mostIn: (group, count) => `${group} (${units(count)})`,
    and: 'and',
    remark: 'A blank cell: no unit.',
    leftOut: (kind) => `No chart by group: no ${noun(kind)} is owed in this period.`,
  },

  compared: {
    title: 'Results against the previous period',
    axis: 'Previous period = 100',
    form: 'Form',
    indicator: 'Main indicator',
    previousTotal: 'Figure, previous period',
    total: 'Figure, this period',
    previous: 'Previous period',
    current: 'This period',
    sentence: (period, { up, down, same }, most, least, missing) => {
      const counts = [
        ...(up ? [`${up} up`] : []),
        ...(down ? [`${down} down`] : []),
        ...(same ? [`${same} unchanged`] : []),
      ].join(', ')
      const ends = [...(most ? [`largest rise: ${most}`] : []), ...(least ? [`largest fall: ${least}`] : [])]
      const end = ends.length ? `; ${ends.join(', ')}` : ''
      const caution = missing > 0 ? ` Reports of ${units(missing)} are still missing.` : ''
      return `The main indicator of each form, ${period} = 100: ${counts}${end}.${caution}`
    },
    noPrevious: 'No chart of comparison: there is no earlier report period.',
    leftOut: (period) =>
      `No chart of comparison: no indicator has figures both now and in the previous period (${period}).`,
  },

  trend: {
    title: 'Reporting and timeliness rates',
    axis: 'Share of reports owed',
    period: 'Report period',
    reporting: 'Reporting rate',
    timeliness: 'Timeliness rate',
    share: 'Submitted/expected',
    sentence: (from, to, reporting, timeliness) =>
      `From ${from} to ${to} the reporting rate ${reporting}, the timeliness rate ${timeliness}.`,
    moved: (before, after, way) =>
      way === 0
        ? `stayed at ${after}`
        : way > 0
          ? `rose from ${before} to ${after}`
          : `fell from ${before} to ${after}`,
    leftOut: 'No chart of rates over the periods: this is the first report period.',
  },
}
