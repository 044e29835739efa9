/** Words of the self-check in English. */
import type { selfCheckVi } from './self-check.vi.ts'

export const selfCheckEn: typeof selfCheckVi = {
  title: 'Self-check',
  ask: 'This makes a scratch tab, tries each habit of Google Sheets that the add-on counts on, deletes the scratch tab and writes the result to the tab "Self-check". Figures and other tabs are not touched. It may take a few minutes. Run it now?',
  done: (agrees, differs, untried) =>
    `Self-check: ${agrees} as expected, ${differs} different${untried === 0 ? '' : `, ${untried} not tried`}.`,
  made: (at, who, version) => `Made at ${at}, ${who}, version ${version}`,
  all: 'Everything that could be tried is as expected.',
  some: 'Bold entries are where this place does something else than the add-on counts on: send this tab to whoever looks after the add-on.',
  number: 'No.',
  subject: 'What was tried',
  outcome: 'Result',
  observed: 'Expected and seen',
  basis: 'Source',
  outcomes: { agrees: 'as expected', differs: 'DIFFERENT', untried: 'not tried' },
  both: (expected, observed) => `expected ${expected}; saw ${observed}`,
  provenance: { reference: "Google's reference", seen: 'measured by others', open: 'verified by nobody yet' },
  why: {
    formulas: 'formulas are not computed here',
    vi_VN: 'the spreadsheet is not in the Vietnamese locale',
    time: 'the time of one run was over; run it again at a quieter hour',
  },
}
