/** The life of a report row in English. */
import { menuNames } from './menu-names.ts'
import type { RowLifeWords } from './row-life.vi.ts'

export const rowLifeEn: RowLifeWords = {
  happenings: {
    sent: 'Report submitted',
    edited: 'Submitted report edited',
    withdrawn: 'Submitted report set back to draft',
    chosen: "The unit chose a state of the department's",
    undated: 'Submitted, but on an unknown day',
    dated: 'First day edited',
    redated: 'First day edited, not by the department',
    unknown: 'Submitted row edited, which names no known unit or period any more',
    gone: 'Submitted report has no row any more',
    back: 'Submitted report has a row again',
  },
  place: (cell, unit, period) => `${cell}: ${unit}, ${period}`,
  unitAndPeriod: (tab, unit, period) => `${tab}: ${unit}, ${period}`,
  rows: (count) => `${count} rows`,
  dayKept: (day) => `Only the department enters or corrects the first day; ${day} has been put back.`,
  dayKeptUnknown: (day) =>
    `Google does not tell who changed the first day, so ${day} has been put back. To correct it the department runs "${menuNames.en.handling} > ${menuNames.en.received}", or sets "${menuNames.en.permissions}", so that nobody else can type into this column.`,
  daySelf: (isKnown) =>
    isKnown
      ? `The first day was not entered by the department, which should confirm it with "${menuNames.en.handling} > ${menuNames.en.received}".`
      : `Nobody knows who entered the first day; the department should confirm it with "${menuNames.en.handling} > ${menuNames.en.received}".`,
  triggers: {
    title: 'Record submission days automatically',
    installed:
      'Switched on: whenever a row is set to "Submitted" or "Nil", the day is recorded. This runs under your account, also while you do not have the spreadsheet open.',
    already: (owner, lastRun) => `Switched on before by ${owner}; last run ${lastRun}.`,
    replace: (owner, lastRun) =>
      `This runs under the account of ${owner}, last run ${lastRun}. Move it to your account? Only do so when that person is no longer in charge.`,
    departmentOnly: 'Only the department may switch this on: the people whose e-mails stand in the tab of settings.',
  },
}
