/** Every word of "Return a report…", "Accept reports…", "Enter the day received…" and "Extend / exempt…" in English. */
import type { Unfit } from '../core/handling.ts'
import type { DepartmentWords } from './department.vi.ts'

const several = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} others` : names.join(', ')

const reports = (count: number): string => (count === 1 ? '1 report' : `${count} reports`)
const units = (count: number): string => (count === 1 ? '1 unit' : `${count} units`)

const unfit: Readonly<Record<Unfit, string>> = {
  unknown: 'there is no such unit',
  'no-row': 'has no row',
  'not-sent': 'has not sent its report',
  empty: 'sent its report without content',
  'several-rows': 'has several sent rows for this period; keep one first',
  'not-owed': 'does not owe this period',
  exempt: 'is exempt in this period',
  errors: 'has errors in its row',
  returned: 'is being corrected',
}

export const departmentEn: DepartmentWords = {
  unfit,
  place: (unit, period, tab, cell) => `${unit}, ${period} (${tab}, cell ${cell})`,
  day: {
    missing: 'There is no date. Enter it as 20/3/2025.',
    unreadable: 'This cannot be read as a date. Enter it as 20/3/2025.',
    outside: (from, to) => `The date must lie between ${from} and ${to}.`,
  },
  obstacles: {
    refused: (count) =>
      `Nothing has changed, because ${units(count)} below cannot be handled. Untick and run the command again.`,
    unfit: (unit, why) => `${unit}: ${unfit[why]}.`,
    nobody: 'No unit is chosen. Choose at least one.',
    noReason: 'There is no reason. Say what the unit should correct.',
  },
  return: {
    what: (until, reason) => `Returned, to be corrected by ${until}: ${reason}`,
    mark: (until, reason) => `To be corrected by ${until}: ${reason}`,
    done: (names, period, until) => `Returned for ${period}: ${several(names)}. To be corrected by ${until}.`,
  },
  accept: {
    what: 'Accepted',
    done: (names, period) =>
      names.length === 0
        ? `No further report for ${period} was accepted.`
        : `Accepted ${reports(names.length)} for ${period}: ${several(names)}.`,
    already: (names) => ` Accepted before: ${several(names)}.`,
    withErrors: (names) => ` With errors, which do not count: ${several(names)}.`,
    leftOut: (count) => ` Not accepted: ${units(count)}.`,
  },
  date: {
    what: 'Day received entered',
    done: (names, period, day) => `Entered ${day} as the day received for ${period}: ${several(names)}.`,
    notSent: (names) => ` Not marked as sent yet, so the day counts once they are: ${several(names)}.`,
  },
  exception: {
    what: { extension: 'Extension', exemption: 'Exemption' },
    until: (until) => (until === null ? 'exempt' : `until ${until}`),
    done: (names, period, until) =>
      until === null
        ? `Exempted from ${period}: ${several(names)}.`
        : `Extended ${period} until ${until}: ${several(names)}.`,
    again: (names) => ` There was a row of the same kind before, the new one applies: ${several(names)}.`,
    exempt: (names) => ` Has reported already, the figures stay in the totals: ${several(names)}.`,
  },
  dialog: {
    period: 'Period',
    search: 'Find a unit',
    searchHint: 'accents may be left out',
    state: 'State',
    everyState: 'All',
    undated: 'Day of sending unknown',
    units: 'Units',
    all: (count) => `Choose all ${count} shown`,
    none: 'No unit matches. Change the search or the state.',
    chosen: (count) => (count === 0 ? 'No unit chosen' : `${units(count)} chosen`),
    hiddenChosen: (count) => `, ${count} of them not shown in the list`,
    errors: (count) => (count === 1 ? '1 error' : `${count} errors`),
    warnings: (count) => `${count} to look at`,
    returns: (count) => (count === 1 ? 'returned once' : `returned ${count} times`),
    passed: 'no errors',
    reason: 'Reason',
    dayHint: 'day/month/year',
    again: 'Continue',
    leftOut: 'Not accepted',
    return: {
      explanation:
        'The unit sees the reason in the checks cell of its row. Figures and the first day stay; a second clock runs to the date.',
      reason: 'What to correct, and why',
      reasonHint: 'e.g. The number of participants is missing',
      until: 'To be corrected by',
      action: (count) => (count > 0 ? `Return ${reports(count)}` : 'Return'),
    },
    accept: {
      explanation: 'Only the state cell of the row changes.',
      which: 'Accept',
      passing: (count) => `All reports without errors (${count})`,
      some: 'The reports chosen in the list',
      action: (count) => (count > 0 ? `Accept ${reports(count)}` : 'Accept'),
    },
    date: {
      explanation:
        'The day by the register of incoming documents, an e-mail or Zalo. It decides between on time and late; every entry is logged.',
      day: 'Day received',
      today: 'Today',
      action: (count) => (count > 0 ? `Enter the day for ${units(count)}` : 'Enter the day'),
    },
    exception: {
      explanation: 'Adds a row to the tab of extensions and exemptions for each chosen unit.',
      kind: 'Kind',
      extension: 'Extension',
      exemption: 'Exemption from this period',
      until: 'Extended until',
      reason: 'Reason (may be left blank)',
      reasonHint: 'e.g. Letter 12-CV/ĐU of 10/3/2025',
      extend: (count) => (count > 0 ? `Extend for ${units(count)}` : 'Extend'),
      exempt: (count) => (count > 0 ? `Exempt ${units(count)}` : 'Exempt'),
    },
  },
}
