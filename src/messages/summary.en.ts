/** Every word of the summary tab in English. Days and numbers come in as text. */
import type { PeriodKind } from '../core/model.ts'
import type { SummaryWords } from './summary.vi.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const noun = (kind: PeriodKind) => (kind === 'plan' ? 'plan' : 'report')
const of = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

export const summaryEn: SummaryWords = {
  title: (kind, period) =>
    (kind === 'report' ? `SUMMARY OF RESULTS, ${period}` : `PLANS SUBMITTED: ${period}`).toUpperCase(),
  programme: (programme) => `Under: ${programme}`,
  coverage: (from, to) =>
    from && to ? `Figures from ${from} to ${to}.` : from ? `Figures from ${from}.` : `Figures up to ${to}.`,
  made: (time, day, by) => `Made at ${time} on ${day}${by && ` by ${by}`}.`,

  provisional: 'PROVISIONAL FIGURES',
  state: (period, words) => (words ? `${period.toUpperCase()}: ${words}` : period.toUpperCase()),
  whole: (kind, expected) => (expected > 0 ? `ALL ${noun(kind).toUpperCase()}S SUBMITTED` : ''),
  missing: (kind, count, expected) =>
    count === expected
      ? `Provisional figures: no unit has submitted its ${noun(kind)} yet (0 of ${expected} expected).`
      : `Provisional figures: ${count} of ${of(expected, 'unit')} ${count === 1 ? 'has' : 'have'} not submitted ${count === 1 ? 'its' : 'their'} ${noun(kind)}${count === 1 ? '' : 's'}, named in the list beside this.`,
  correcting: (kind, count, names) =>
    `${of(count, noun(kind))} ${count === 1 ? 'is' : 'are'} being corrected at the department's request, figures may still change: ${names}.`,
  complete: (kind, expected) =>
    expected === 0
      ? `No unit owes a ${noun(kind)} for this period.`
      : expected === 1
        ? `The one unit that owes a ${noun(kind)} has submitted it (1/1).`
        : `All ${expected} units that owe a ${noun(kind)} have submitted it (${expected}/${expected}).`,
  missingShare: (period, list) => `Of the previous period's figures (${period}), the missing units gave: ${list}.`,
  missingShareNone: (period) => `Of the previous period's figures (${period}), the missing units gave nothing.`,

  sections: {
    figures: (kind) => `Submission of ${noun(kind)}s`,
    totals: 'Main results',
    assessments: "The department's assessment",
  },
  appendix: (letter, title) => `Appendix ${letter}. ${title}`,
  appendices: {
    documents: 'Plans that units have submitted',
    themes: 'Results by theme',
    groups: 'Results by group',
    texts: "What the units report, in the units' own words",
    units: 'Figures of each unit',
    issues: 'Points to look at in the data',
  },

  figures: {
    submitted: (kind) => `units have sent their ${noun(kind)}s`,
    submittedOf: (onTime, late, undated) =>
      [`${onTime} on time`, late > 0 && `${late} late`, undated > 0 && `${undated} of unknown day`]
        .filter(Boolean)
        .join(', '),
    missing: 'not submitted',
    overdue: (count, missing) =>
      missing === 0 ? '' : count === 0 ? 'none overdue' : count === missing ? 'all overdue' : `${count} overdue`,
    onTime: 'on time',
    onTimeOf: 'of those expected',
    late: 'late',
    undated: (count) => (count > 0 ? `${count} of unknown day` : ''),
    returned: 'being corrected',
    others: (nil, exempt) =>
      [nil > 0 && `nil reports: ${nil}`, exempt > 0 && `exempt: ${exempt}`].filter(Boolean).join('; '),
  },
  deadlineOf: { units: 'Units', department: 'Department' },
  deadline: (rule, due, last, weekday, moved) => {
    const words = rule === 'before' ? `before ${due}` : `by ${due}`
    if (moved) return `${words}; moved off a day of rest to the end of ${weekdays[weekday]} ${last}`
    return rule === 'before'
      ? `${words}, that is by the end of ${weekdays[weekday]} ${last}`
      : `${words}, a ${weekdays[weekday]}`
  },
  daysLeft: (days) =>
    days > 0 ? `${of(days, 'day')} left` : days === 0 ? 'today is the last day' : `${of(-days, 'day')} ago`,
  workingDaysLeft: (days) => (days > 0 ? `${of(days, 'working day')} left` : 'no working day left'),
  invitedMissing: (count, names) => `Invited, figures not given yet (${count}): ${names}.`,
  exempt: (count, names) => `Exempt (${count}): ${names}.`,

  row: (row) => `row ${row}`,

  units: {
    missing: 'Not submitted',
    awaited: 'Due',
    others: 'Late, being corrected, or of unknown day',
    noneMissing: 'No unit is missing.',
    noneOther: 'None.',
    overdue: (days) => `overdue by ${of(days, 'day')}`,
    left: (days) => (days === 0 ? 'due today' : `${of(days, 'day')} left`),
    extended: (day) => ` (extended to ${day})`,
    draft: 'draft, ',
    empty: 'sent but blank, ',
    line: (unit, facts) => `${unit}: ${facts}`,
    late: (days, day) => `late by ${of(days, 'day')} (sent on ${day})`,
    onDueDay: (day, due) => `sent on ${day}; due before ${due}`,
    undated: 'sent, day of submission unknown',
    correcting: (until) => (until ? `being corrected, until ${until}` : 'being corrected'),
    correctionOverdue: (days, until) => `correction overdue by ${of(days, 'day')} (until ${until})`,
  },

  totals: {
    indicator: 'Indicator',
    measure: 'Unit of measure',
    total: 'This period',
    previous: 'Previous period',
    change: 'Change',
    changeRate: 'Change (%)',
    yearToDate: 'Year to date',
    unitsReporting: 'Units that reported it',
    remarks: (period) => `Themes, parts of ratios${period === null ? '' : `; against ${period}`} (a dash: no figure)`,
    theme: 'Theme',
    missingShare: (share) => `lacks ${share} of previous`,
    isNew: 'new',
    answeredYes: 'units: yes',
    noForm: 'Other indicators',
    ratio: (numerator, denominator) => `= ${numerator} : ${denominator}`,
    none: 'There are no indicators yet.',
  },
  trace: {
    title: (name, period, count) => `${name}, ${period}: reported by ${of(count, 'unit')}`,
    line: (unit, value) => `${unit}: ${value}`,
    part: (above, below) => `${above} : ${below}`,
    more: (count) => `… and ${of(count, 'other unit')}`,
    how: (command) => `To the rows themselves: ${command}`,
  },
  documents: {
    unit: 'Unit',
    sent: 'Sent on',
    document: 'Number and link of the document',
    none: (kind) => `No unit has submitted its ${noun(kind)} yet.`,
    noDocument: 'document number not given',
  },
  assessmentBlank: (tab) => `(not entered yet in the tab ${tab})`,
  assessmentDraft: (tab, text) => `[Suggested from the figures, not entered in the tab ${tab}] ${text}`,
  placeAndDay: (place, day, month, year) => `${place ? `${place}, ` : ''}${day} ${months[month - 1]} ${year}`,

  themes: {
    none: 'No indicator is split by theme.',
    all: 'All themes',
    names: (list) => `Themes: ${list}.`,
  },
  groups: {
    group: 'Group',
    submitted: 'Submitted/expected (rate)',
    onTime: 'On time (rate)',
    missing: 'Units that are missing',
    noGroup: 'No group',
    total: 'Total',
    none: 'No group owes a report.',
  },
  texts: {
    heading: (kind, count) => `${kind} (${of(count, 'unit')})`,
    continued: (unit) => `${unit} (continued)`,
    none: 'None.',
  },
  byUnit: {
    unit: 'Unit',
    row: 'Row of the report',
    total: 'Total',
    notSubmitted: 'not submitted',
    explanation:
      'A blank cell: no figure from the unit; 0: the unit reported zero. Missing reports and unreadable figures are not in the totals.',
    themes: 'Themes are named in Appendix A.',
    none: 'No figures yet.',
  },
  issues: {
    concerned: (count, list) => `${of(count, 'unit')} concerned: ${list}.`,
    general: 'General',
    errors: (count) => `Not counted (${count})`,
    warnings: (count) => `Counted, please have a look (${count})`,
    none: 'Nothing was found wrong in the data of this period.',
    at: (tab, cell) => `${tab}, cell ${cell}`,
  },
}
