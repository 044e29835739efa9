/** Every word of confirming figures as final, comparing periods and consolidating a year, as commands and dialogs, in English. */
import type { OfficialWords } from './official.vi.ts'

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

export const officialEn: OfficialWords = {
  kinds: { run: 'consolidation', final: 'final', reopened: 'confirmation withdrawn' },
  consolidated: {
    unchanged: (tab, at) => `Nothing has changed since the summary of ${at}; the tab ${tab} stays as it is.`,
    restored: (tab, at) =>
      `Nothing has changed since the summary of ${at}; the tab ${tab} was missing or altered and has been written again as it was.`,
    changed: (units, at) => `Since the summary of ${at}, something has changed in ${plural(units, 'unit')}.`,
    official: (at) => `The final figures confirmed at ${at} stay as they are.`,
    adjusted: (units) =>
      `What was added or corrected since then in ${plural(units, 'unit')} stands in a section of its own.`,
  },
  title: 'Confirm the final figures',
  confirmed: (tab, period, missing) =>
    `The figures of ${period} are confirmed as final, in the tab ${tab}${missing > 0 ? ` (${plural(missing, 'unit')} missing)` : ''}. What arrives later goes to the section "Additions and corrections to the figures" and changes none of them.`,
  notProtected:
    'The tab is not protected, because the settings name no e-mail of the department; the final figures are kept in the history all the same.',
  foreign: 'Somebody else has protected the tab; that protection stays as it is.',
  reopenTitle: 'Withdraw the confirmation',
  reopened: (period, reason) =>
    `The confirmation of ${period} has been withdrawn. Reason: ${reason}. The summary has been made again from the reports as they are.`,
  dialog: {
    question: 'Period',
    never: 'not consolidated yet',
    run: (at) => `consolidated at ${at}`,
    final: (at) => `final since ${at}`,
    submitted: (kind, submitted, expected) =>
      expected === 0
        ? `No unit owes a ${kind} for this period.`
        : `${submitted} of ${plural(expected, 'unit')} submitted the ${kind}.`,
    whole: 'The figures are complete.',
    provisional: 'The figures are still PROVISIONAL.',
    missing: (names) => `Not submitted (${names.length}): ${names.join('; ')}.`,
    returned: (names) => `Being corrected (${names.length}): ${names.join('; ')}.`,
    errors: (count) => `${plural(count, 'error')} found by the check: those figures do not count.`,
    neverRun: 'This period has never been consolidated. Consolidate it and read its summary before you confirm it.',
    changed: (units, at) =>
      `Since the summary of ${at}, ${units > 0 ? `something has changed in ${plural(units, 'unit')}` : 'the previous period or the year to date has changed'}. What is confirmed are the figures as they are now, these changes included; it is better to consolidate again and read the summary first.`,
    same: (at) => `Nothing has changed since the summary of ${at}.`,
    explanation:
      'Once confirmed, the figures of the period stay. Reports that come or change later only show in the section "Additions and corrections to the figures".',
    confirmAnyway: 'I know of the points above and confirm nevertheless',
    action: 'Confirm as final',
    finalSince: (at, who) => `Final figures, confirmed at ${at}${who && ` by ${who}`}.`,
    adjustments: (units) =>
      units === 0
        ? 'Nothing has been added or corrected since.'
        : `Since then something has been added or corrected in ${plural(units, 'unit')}.`,
    reason: 'Reason for withdrawing the confirmation',
    reasonHint: 'It goes into the log, e.g.: leadership wants the late reports included.',
    reopenExplanation:
      'When the confirmation is withdrawn the summary is made again from the reports as they are. The confirmed figures stay in the history.',
    reopenAction: 'Withdraw',
    notDepartment: 'Only the department confirms final figures and withdraws the confirmation.',
    noPeriod: 'There is no period yet.',
  },
  compare: {
    title: 'Compare periods',
    done: (tab) => `The tab ${tab} has been made.`,
    period: 'Period',
    against: 'Compared with',
    explanation:
      'Only periods that were consolidated: the final figures where they are confirmed, else those of the last summary.',
    none: 'Two consolidated periods are needed to compare them.',
    same: 'Choose two different periods.',
    action: 'Compare',
  },
  year: {
    title: 'Consolidate a year',
    done: (tab, rate, provisional) =>
      `The tab ${tab} has been made: ${rate === null ? 'no report is due yet' : `${rate} reports submitted`}${provisional ? ' (provisional figures)' : ''}.`,
    question: 'Year',
    explanation:
      'All report periods that fall due in the year. Confirmed periods come with their final figures, the others with the reports as they are.',
    none: 'The tab of periods has no report period yet.',
    action: 'Consolidate',
  },
}
