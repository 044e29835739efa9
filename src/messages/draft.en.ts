/** Figures as text come in; the sentences that the department would write of them in English go out. */
import type { PeriodKind } from '../core/model.ts'
import type { DraftWords } from './draft.vi.ts'

const noun = (kind: PeriodKind) => (kind === 'plan' ? 'plan' : 'report')
const of = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

export const draftEn: DraftWords = {
  title: 'Draft report',
  explanation:
    'Made from the figures of the period, to be copied into a paper and edited; each paragraph stands in one cell.',
  source: (section, indicators) => `From section ${section}${indicators > 0 ? `, ${of(indicators, 'indicator')}` : ''}`,
  submission: ({ kind, time, day, expected, submitted, onTime, rate, missing }) => {
    const start = `By ${time} on ${day}`
    if (expected === 0) return `${start}, no unit owed a ${noun(kind)} for the period.`
    if (submitted === 0)
      return expected === 1
        ? `${start}, the one unit that owes a ${noun(kind)} had not submitted it: ${missing}.`
        : `${start}, none of the ${expected} units that owe a ${noun(kind)} had submitted it.`
    const timely =
      onTime === submitted
        ? submitted === 1
          ? ', on time'
          : ', all of them on time'
        : onTime === 0
          ? ', none of them on time'
          : `, ${onTime} of them on time`
    const left = expected - submitted
    return `${start}, ${submitted} of ${of(expected, 'unit')} had submitted ${submitted === 1 ? 'its' : 'their'} ${noun(kind)}${submitted === 1 ? '' : 's'} (${rate})${timely}${left > 0 ? `; ${of(left, 'unit')} had not: ${missing}` : ''}.`
  },
  late: (names) => `${of(names.length, 'unit')} submitted late: ${names.join('; ')}.`,
  undated: (names) => `The day of submission of ${of(names.length, 'unit')} is not known: ${names.join('; ')}.`,
  lateOne: (name, days) => `${name} (${of(days, 'day')})`,
  returned: (names) =>
    `${of(names.length, 'unit')} ${names.length === 1 ? 'is' : 'are'} correcting: ${names.join('; ')}.`,
  provisional: 'The figures below are provisional.',
  official: 'The figures below are final.',
  form: (form, items) => `${form}: ${items.join('; ')}.`,
  formEmpty: (form) => `${form}: no unit has reported a figure yet.`,
  figure: (name, value) => `${name} ${value}`,
  movement: ({ is, by, rate }, period) => {
    const against = period ? ` on ${period}` : ''
    if (is === 'same') return period ? `, the same as in ${period}` : ', unchanged'
    if (is === 'new') return period ? ` (none in ${period})` : ' (none before)'
    return `, ${is === 'up' ? 'up' : 'down'} ${by}${rate ? ` (${rate})` : ''}${against}`
  },
  yes: (count, answered) => `${count} of ${of(answered, 'unit')} answering yes`,
  noForm: 'Other indicators',
  noPrevious: 'There is no earlier period to compare with.',
  assessment: {
    compared: (period, up, down, same) =>
      `Against ${period}: ${of(up, 'indicator')} up, ${down} down${same > 0 ? `, ${same} unchanged` : ''}.`,
    missing: (kind, count, expected, names) =>
      count === expected && count > 1
        ? `All ${count} units are overdue with their ${noun(kind)}s.`
        : `${of(count, 'unit')} ${count === 1 ? 'is' : 'are'} overdue with ${count === 1 ? 'its' : 'their'} ${noun(kind)}${count === 1 ? '' : 's'}: ${names}.`,
    unread: (count) =>
      `${of(count, 'cell')} could not be read or ${count === 1 ? 'is' : 'are'} not counted (last appendix).`,
    noShortcoming: 'All units submitted on time; nothing in the figures has to be corrected.',
    chase: (kind, count, expected, names) =>
      count === expected && count > 1
        ? `Remind all ${count} units of their ${noun(kind)}s.`
        : `Remind the ${count === 1 ? 'unit that has' : 'units that have'} not submitted ${count === 1 ? 'its' : 'their'} ${noun(kind)}${count === 1 ? '' : 's'}: ${names}.`,
    correct: (names) => `Take in the corrections of: ${names}.`,
    next: (period, due) => `Prepare ${period}: ${due}.`,
  },
}
