/** Every word of the form "Enter a report" and of "My report" in English. */
import { weekday } from '../core/day.ts'
import type { Day } from '../core/model.ts'
import type { FormWords } from './form.vi.ts'
import { quoted, shownDay } from './phrases.ts'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`
const longDay = (day: Day): string => `${weekdays[weekday(day)]}, ${shownDay(day, 'en')}`
const sentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
const content = (text: string): string => (text === '' ? '(blank)' : quoted(text))

const faults: Readonly<Record<Parameters<FormWords['check']>[0], string>> = {
  text: 'Digits only here, for example 12 or 1200.',
  point: 'A point only separates thousands; decimals follow a comma.',
  percent: 'A number is needed here, not a percentage.',
  'two-readings': 'This number can be read in two ways.',
  negative: 'A number cannot be negative. If there is none, enter 0.',
  date: 'This is a date. A number is needed here, for example 12 or 1200.',
  'error-value': 'This is the error of a formula. Enter a number.',
  grouping: 'Thousands are separated by points and decimals follow a comma, for example 1.200 or 8,5.',
}

export const formEn: FormWords = {
  due: (day) => `by the end of ${longDay(day)}`,
  longDay,
  left: (is, count) => {
    if (is === 'overdue') return `${days(count)} overdue`
    return count === 0 ? 'today is the last day' : `${days(count)} left`
  },
  obligation: {
    owed: '',
    exempt: 'The unit is exempt from reporting in this period.',
    invited: 'The unit is invited to give figures; no report is owed in this period.',
    'not-owed': 'The unit owes no report in this period.',
  },
  returned: (until, reason) =>
    `The department asks for a correction${until === null ? '' : ` by the end of ${shownDay(until, 'en')}`}${reason.trim() === '' ? '.' : `: ${sentence(reason)}`}`,
  notStarted: 'Not started',
  ownWords: 'Results, proposals, document',
  otherForms: 'Other indicators',
  fields: {
    results: 'Main results',
    difficulties: 'Difficulties',
    proposals: 'Proposals',
    documentNumber: 'Document number',
    link: 'Link to documents',
    cutoff: 'Figures up to',
  },
  locked: {
    closed: (at) =>
      `This period is closed${at === '' ? '' : ` since ${at}`} and can only be read. To change something, ask the department.`,
    accepted:
      'The report has been accepted and can only be read. To change something, ask the department to return it.',
    protected: 'You may not edit this row, only read it. Please check the unit that was chosen.',
  },
  log: {
    edited: 'Sent report edited',
    sent: 'Report sent',
    nil: 'Nil report sent',
    place: (unit, period, label) => `${unit}, ${period}${label === '' ? '' : `: ${label}`}`,
  },

  loading: 'Opening the report…',
  again: 'Try again',
  period: 'Period',
  coverageLabel: 'Covers',
  dueLabel: 'Due',
  stateLabel: 'State',
  otherUnit: 'Change unit',
  progress: (filled, all) => `${filled} of ${all} compulsory cells filled in`,
  groupFilled: (filled, all) => `${filled}/${all}`,
  groupFilledLong: (filled, all) => `${filled} of ${all} cells filled in`,
  compulsory: 'compulsory',
  missed: (isNumber) => `A compulsory cell is blank.${isNumber ? ' If there is none, enter 0.' : ''}`,
  compulsoryLegend: 'Cells marked * are compulsory. If there is none, enter 0.',
  previous: (text) => `last period: ${text}`,
  help: (label) => `How to fill in: ${label}`,
  check: (fault) => faults[fault],
  suggest: (number) => `Did you mean ${number}? Use it`,
  useReading: (number) => `Use ${number}`,
  dayHint: 'Enter a day like 14/3/2025.',
  notAnswered: 'Not answered',
  draft: {
    idle: 'Saved as a draft while you type.',
    idleSent: 'What you change here is saved in the sent report at once.',
    waiting: 'Not saved yet…',
    saving: 'Saving…',
    saved: (at) => `Draft saved ${at}`,
    savedSent: (at) => `Saved ${at}, the sent report has changed`,
    failed: 'Could not be saved.',
    retry: 'Save again',
  },
  others: (labels) => `Somebody else has just edited this report: ${labels}. The form shows the new content.`,
  othersHold: 'Please look at it, then send.',
  othersSeen: 'Seen',
  conflict: {
    title: (label) => `"${label}" has just been edited by somebody else`,
    theirs: (text) => `Theirs: ${content(text)}`,
    mine: (text) => `Yours: ${content(text)}`,
    keepTheirs: 'Keep theirs',
    keepMine: 'Use mine',
  },
  send: 'Send the report',
  resend: 'Send the report again',
  nil: 'Nil report',
  confirm: {
    title: 'Check before sending',
    missing: (count) => `${count} compulsory ${count === 1 ? 'cell is' : 'cells are'} still blank:`,
    unreadable: (count) =>
      `${count} ${count === 1 ? 'cell holds' : 'cells hold'} something that is no number and will not count:`,
    conflicts: 'Some cells were edited by somebody else, too. Choose what to keep before sending.',
    nothingMissing: 'All compulsory cells are filled in.',
    zero: (count) => `Are blank cells 0? ${count} number ${count === 1 ? 'cell is' : 'cells are'} still blank.`,
    zeroAll: (count) => `Enter 0 in all ${count} blank cells`,
    zeroWhich: 'Which cells?',
    zeroExplained: '0 means that there was nothing in the period; blank means that there are no figures yet.',
    go: 'Send',
    back: 'Back',
    jump: (label) => `Go to ${label}`,
  },
  empty: 'Not sent: the report has no content. Fill in at least one of these cells:',
  nilForm: {
    title: 'Nil report',
    explanation: 'For a period in which the unit had no activity. Every figure of the period counts as 0.',
    reason: 'The reason, in a sentence or two',
    reasonNeeded: 'Please give a reason.',
    go: 'Send the nil report',
    held: 'Not sent: these cells hold a number other than 0. Look at them, or send a report with figures.',
  },
  received: (at) => `Received ${at.includes(':') ? 'at' : 'on'} ${at}`,
  receivedMore: 'It can still be edited until the period is closed; every change is saved and logged.',
  toLookAt: (count) => `${count} ${count === 1 ? 'point' : 'points'} to look at:`,
  continueEditing: 'View or edit',
  find: {
    question: 'Which unit do you report for?',
    hint: 'Type part of its name, with or without diacritics.',
    label: 'Find a unit',
    results: (count) => (count === 0 ? 'No unit matches.' : `${count} ${count === 1 ? 'unit' : 'units'}`),
    choosing: 'Opening…',
    remembered: 'Your choice is remembered for your account.',
    openForm: 'Fill in the form',
    found: (unit, period) => `This is the row of ${unit}, ${period}.`,
    noRow: (unit) =>
      `There is no report row of ${unit} yet. The department must open a period, or the unit belongs to none.`,
  },
}
