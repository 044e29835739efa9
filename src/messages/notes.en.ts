/** Notes in English: what to enter under each heading, what each setting does, what a cell accepts. */
import { tables } from '../core/layout.ts'
import type { Aggregation } from '../core/model.ts'
import { stateWords } from '../core/words.ts'
import { menuNames } from './menu-names.ts'
import type { IndicatorWords, NoteWording, SettingsWording } from './note-wording.ts'

const menu = menuNames.en
const addOnOnly = 'Written by the add-on, not by hand.'
const several = 'Separate several with ";".'
const reportHeading = (key: string) => tables.reports.columns.find((column) => column.key === key)?.heading.en ?? key

export const settingsEn: SettingsWording = {
  programme: {
    label: 'Programme',
    explanation: 'Its full title with number and date; printed at the head of the summary.',
    example: 'Plan no. 12-KH/TU of 2 January 2025',
  },
  issuerAbove: {
    label: 'Parent body',
    explanation: 'The upper line in the top left corner of the report, in capitals.',
    example: 'THÀNH ỦY PHAN RANG - THÁP CHÀM',
  },
  issuer: {
    label: 'Department',
    explanation: 'The body that issues the report: the lower line in the top left corner, in capitals.',
    example: 'BAN TUYÊN GIÁO',
  },
  headline: {
    label: 'Heading at the right',
    explanation: 'Papers of the Party bear ĐẢNG CỘNG SẢN VIỆT NAM; leave blank for none.',
    example: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  },
  place: { label: 'Place', explanation: 'Stands before the date of the report.', example: 'Phan Rang - Tháp Chàm' },
  signerTitle: {
    label: "Signer's title",
    explanation: 'Stands at the foot of the report, in capitals.',
    example: 'TRƯỞNG BAN',
  },
  signer: { label: 'Signer', explanation: 'Full name; leave blank to fill it in by hand.', example: 'Nguyễn Văn A' },
  year: { label: 'Year', explanation: 'The year of the periods in this book, four digits.', example: '2025' },
  dueRule: {
    label: 'How due dates are read',
    explanation:
      '"before" or "by". A due date of 15 March: with "before" the last on-time day is 14 March, with "by" it is 15 March.',
    example: 'before',
  },
  workingDays: {
    label: 'Move to a working day',
    explanation:
      '"Yes" moves a last on-time day that falls on a weekend or a listed holiday to the next working day; "No" leaves it.',
    example: 'No',
  },
  holidays: {
    label: 'Public holidays',
    explanation: `Used only when days move to a working day; day/month/year. ${several}`,
    example: '30/4/2025; 1/5/2025; 2/9/2025',
  },
  warnDays: {
    label: 'Days of warning',
    explanation: 'With this many days left, or fewer, the reporting status says how many are left.',
    example: '7',
  },
  department: {
    label: "Department's e-mail addresses",
    explanation: `People who may accept or return a report, enter the day it came, close periods and set permissions. ${several}`,
    example: 'department@example.org',
  },
  language: {
    label: 'Language',
    explanation: '"vi" (Vietnamese) or "en" (English). Tabs and headings that exist keep their names.',
    example: 'en',
  },
}

const counted: Readonly<Record<Aggregation, (measure: string) => string>> = {
  flow: (measure) => `What happened in the period${measure}.`,
  stock: (measure) => `What there is on the day the figures are taken${measure}.`,
  ratio: () => 'Computed from numerator and denominator; not entered.',
  'yes-no': () => 'Choose yes or no; leave blank while unknown.',
  text: () => 'A few words, one item a line; listed as typed in the appendix under the name of the unit.',
}

const examples: Readonly<Record<Aggregation, (measure: string) => string>> = {
  flow: (measure) => `Example: 12 ${measure} in the period, so enter 12; large numbers as 1200 or 1.200.`,
  stock: (measure) => `Example: 12 ${measure} on that day, so enter 12; large numbers as 1200 or 1.200.`,
  ratio: () => '',
  'yes-no': () => 'Example: it has been done, so choose yes.',
  text: () => 'Example: "Safety cameras in quarter 3: 12 cameras, paid for by the residents".',
}

/** Returns the note on the heading of an indicator's column: what to count, how to type it, and the two rules people forget. */
function indicator({ name, measure, aggregation, form, theme, compulsory, goesWithName }: IndicatorWords): string {
  const isNumber = aggregation === 'flow' || aggregation === 'stock'
  const lines = [
    form ? `${form}: ${name}` : name,
    counted[aggregation](measure ? ` (${measure})` : ''),
    theme ? `Only what belongs to the theme ${theme}; enter each activity under one theme only.` : '',
    compulsory ? 'Compulsory.' : '',
    goesWithName ? `Goes with "${goesWithName}".` : '',
    examples[aggregation](measure).replace(/ {2,}/g, ' '),
    isNumber ? 'Enter 0 for none, leave blank when not known yet.' : '',
    isNumber ? 'Of an activity held together only its lead unit counts it.' : '',
    isNumber || aggregation === 'text' ? `Links go into the column "${reportHeading('link')}".` : '',
  ]
  return lines.filter(Boolean).join('\n')
}

export const notesEn: NoteWording = {
  columns: {
    reports: {
      period: `The period of this report, entered by "${menu.openPeriod}".`,
      unit: `The unit of this row, entered by "${menu.openPeriod}"; one row for each unit and period. Fill in your own row only.`,
      state: `Not finished: "${stateWords.draft.en}". Finished: "${stateWords.submitted.en}". Nothing happened in the period: "${stateWords.nil.en}", with the reason under "${reportHeading('results')}". "${stateWords.returned.en}" and "${stateWords.accepted.en}" are for the department.`,
      cutoff: 'The day up to which you counted, e.g. 14/3/2025 (day/month/year).',
      results:
        'A few sentences on what was done; listed as typed in the appendix. Example: "4 conferences with 320 people; a clean-up day in all 9 quarters." In a nil report: the reason why there is nothing.',
      difficulties:
        'Difficulties and their causes; leave blank if there are none. Example: "Old panels, no money for new ones."',
      proposals:
        'Proposals to the higher level; leave blank if there are none. Example: "Please send the material earlier."',
      documentNumber: "Number of the unit's own document, e.g. 25-BC/ĐU. A plan needs a document number or a link.",
      link: 'Links to documents, articles, pictures, e.g. https://example.org/article; one a line.',
      firstSubmitted:
        'The day of the first submission: it decides on time or late, and later corrections do not change it. Only the department may enter or correct it, e.g. for a report on paper or by e-mail.',
      lastChanged: addOnOnly,
      changedBy: addOnOnly,
      returns: `${addOnOnly} How many times the department asked for a correction.`,
      checks: `${addOnOnly} What to look at in this row, written when it is sent and by every "${menu.check}".`,
    },
    assessments: {
      period: 'The period that this text is about.',
      kind: 'The section of the summary: general assessment, shortcomings and causes, tasks ahead, proposals. A section may have several rows.',
      text: "The department's own words; they survive every consolidation.",
    },
    settings: {
      key: 'Key of the setting; do not change it.',
      value: 'The value; the column beside it says what it may be.',
      explanation: 'What the setting means and which values it takes.',
    },
    units: {
      code: 'A short code of its own that does not change during the year, e.g. MYHAI.',
      name: 'The full name, as it will be printed in the summary.',
      aliases: `Other names that people may type, e.g. "P. Mỹ Hải". ${several}`,
      group: 'The group of the unit. Periods are owed by groups, so a unit added to a group owes its reports at once.',
      contact: 'The person who reports, to be chased.',
      email: `E-mail of the unit or that person: for reminders, for "${menu.myReport}" to find the row, and for permissions. ${several}`,
      from: 'First day of activity; blank if it has always been there.',
      to: 'Last day of activity when it merges or closes; blank while it is active.',
      successor: 'The unit that takes over when this one ends, so that figures can be compared and carried on.',
    },
    periods: {
      code: 'A short code of letters, digits and "-", at most 12, e.g. 2025-Q1.',
      name: 'The name shown in the book and in reports, e.g. Quý I/2025.',
      kind: 'A plan needs only its document, a report has figures.',
      from: 'First day of the figures. For a quarter usually the 15th of the month before it.',
      to: 'Last day of the figures. For a quarter usually the 14th of its last month.',
      due: 'The date in the words of the plan, e.g. 15/3/2025. Whether it is "before" or "by" is chosen in the settings.',
      departmentDue: "The department's own due date, e.g. 20/3/2025.",
      audience: `Groups or units that owe the report, or "all"; blank means nobody. ${several}`,
      invited: `Groups or units asked for figures: totalled, never rated or chased. ${several}`,
    },
    indicators: {
      code: 'A short code of its own, e.g. TTM1. Do not change it once there are figures.',
      form: 'The form of activity, e.g. III.2. Tuyên truyền miệng; keep indicators of a form together.',
      name: 'The name, as shown in the heading and in the summary.',
      measure: 'The unit of measure, e.g. meetings, people, articles.',
      aggregation:
        'Flow: what happened, summed over periods. Stock: what there is, the last answer stands. Ratio: sum of numerators over sum of denominators. Yes-no: counts the units that said yes. Text: listed.',
      byTheme: 'Yes gives one column for each theme. For flow and stock only.',
      compulsory: 'Yes means that units must fill it in, with 0 for none.',
      goesWith: 'Code of the indicator to be filled in with it, e.g. participants with meetings.',
      numerator: 'For a ratio only: code of the indicator above the line.',
      denominator: 'For a ratio only: code of the indicator below the line.',
    },
    themes: {
      code: 'A short code of its own, e.g. CD1. Do not change it once there are figures.',
      name: 'The name of the theme. Activities on several themes are best given a theme of their own.',
    },
    exceptions: {
      unit: 'The unit that the exception is for.',
      period: 'The period that it is for.',
      kind: 'Extension: it may report later. Exemption: it owes no report this time. Correction: the day a returned report is awaited.',
      until:
        "The unit's last on-time day (extension) or the day its correction is awaited, e.g. 20/3/2025. Blank for an exemption.",
      reason: 'The reason, and the document that agrees to it.',
    },
  },
  indicator,
  settings: settingsEn,
  example: (value) => `For example: ${value}.`,
  help: {
    list: 'Choose a value from the list.',
    names: 'Choose from the list; a code or another name may be typed, too.',
    number: 'A number only, e.g. 12 or 1.200; decimals as 8,5. Enter 0 for none, leave blank when not known yet.',
    day: 'Enter a day as day/month/year, e.g. 15/3/2025.',
  },
}
