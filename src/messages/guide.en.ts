/** The guide tab in English: one screen for the person who fills in a row, then what the department does. */
import { stateWords } from '../core/words.ts'
import type { GuideSection, GuideWording, SheetNames } from './guide-wording.ts'
import { menuNames } from './menu-names.ts'

const menu = menuNames.en
/** The drop-down of a sheet that was set up in Vietnamese offers the Vietnamese words. */
const state = (key: keyof typeof stateWords) => `"${stateWords[key].en}" (${stateWords[key].vi})`

const staff = ({ tab, heading }: SheetNames): readonly GuideSection[] => [
  {
    for: 'staff',
    heading: 'For units',
    lines: [
      `1. Open the tab ${tab('reports')} and find the row of your unit and period; fill in that row only and leave the grey columns.`,
      `2. On a computer the menu has "${menu.myReport}", which goes to that row, and "${menu.form}", which shows it as a form.`,
      '3. Enter the numbers; columns marked ★ are compulsory. Touch a heading to read what to count.',
      `4. Write a few sentences under ${heading('results')}; ${heading('difficulties')}; ${heading('proposals')}.`,
      `5. Document number and links go under ${heading('documentNumber')}; ${heading('link')}.`,
      `6. Not finished: set ${heading('state')} to ${state('draft')}. Finished: ${state('submitted')}.`,
      `7. Nothing happened in the whole period: choose ${state('nil')} and give the reason under ${heading('results')}. That is a report, too.`,
      `8. If it says ${state('returned')}: correct it and choose ${state('submitted')} again. The day of the first submission stays.`,
    ],
  },
  {
    for: 'staff',
    heading: 'How to type numbers',
    lines: [
      'Type 1200 or 1.200; decimals with a comma: 8,5. No words, no %, no "about", no unit of measure.',
      'Type 0 for none; leave blank what is not known yet. 0 and blank mean different things.',
      'Of an activity held together only its lead unit counts it.',
    ],
  },
  {
    for: 'staff',
    heading: 'Never enter',
    lines: [
      'State secrets; personal data (identity numbers, addresses, private telephone numbers, health…); internal matters not yet public.',
      'Send such things as a document, under the rules for their protection.',
    ],
  },
  {
    for: 'staff',
    heading: 'On a phone',
    lines: [
      'Open the sheet in the Google Sheets app and fill in your row as above. The phone has no menu of the add-on, and needs none.',
    ],
  },
]

const department = ({ tab }: SheetNames): GuideSection => ({
  for: 'department',
  heading: 'For the department',
  lines: [
    `1. Once a year: go through the tabs ${tab('settings')}; ${tab('units')}; ${tab('periods')}; ${tab('indicators')}; ${tab('themes')}. Run "${menu.permissions}" and "${menu.installTriggers}".`,
    `2. Before each period: run "${menu.openPeriod}", which adds columns for new indicators and one row for each unit.`,
    `3. Chase: run "${menu.track}". Extensions and exemptions: run "${menu.exception}"; they are kept in the tab ${tab('exceptions')}.`,
    `4. Check: run "${menu.check}". Run "${menu.returnReport}" where a correction is wanted, "${menu.accept}" where all is well.`,
    `5. A report on paper, by e-mail or Zalo: enter it in the unit's row, then run "${menu.received}".`,
    `6. Consolidate: write the assessment in the tab ${tab('assessments')}, run "${menu.consolidate}"; run it again as often as you like.`,
    '7. Print: File > Print, paper A4, landscape, scale "fit to width". The first two pages are for leadership, the rest are appendices.',
  ],
})

/** Returns the guide in English, speaking of tabs and columns by the sheet's own names. */
export const guideEn: GuideWording = (names) => ({
  title: 'How to fill in a report',
  sections: [...staff(names), department(names)],
})
