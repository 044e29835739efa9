/** Every issue and every obstacle in English. What to type stays as the vi_VN sheet reads it: 1200, 1.200, 8,5. */

import type { NumberFault } from '../core/issue.ts'
import { tables } from '../core/layout.ts'
import type { TableKey } from '../core/model.ts'
import { stateWords } from '../core/words.ts'
import { dayFault } from './day-fault.ts'
import { departmentEn } from './department.en.ts'
import { formEn } from './form.en.ts'
import type { IssueWording, ObstacleWording } from './issue-wording.ts'
import { menuNames } from './menu-names.ts'
import { settingsEn } from './notes.en.ts'
import { joined, named, quoted, shown, shownDay, times, typeable, waysToType } from './phrases.ts'

const menu = menuNames.en
const or = (items: readonly string[]) => joined(items, 'or')
const nil = stateWords.nil.en

/** Tabs and headings of a sheet that was set up in Vietnamese stay Vietnamese, so both names are given. */
const both = (words: { readonly vi: string; readonly en: string }) => `"${words.en}" (${words.vi})`
const tab = (key: TableKey) => both(tables[key].tab)
const heading = (table: TableKey, key: string) => {
  const words = tables[table].columns.find((column) => column.key === key)?.heading
  return words ? both(words) : `"${key}"`
}

const restore = `Run "${menu.repair}" to restore it.`

const meant = (suggestion: string | null, otherwise: string) =>
  suggestion === null ? otherwise : `Did you mean "${suggestion}"? ${otherwise}`

const codeExamples: Readonly<Partial<Record<TableKey, string>>> = {
  units: 'MYHAI',
  periods: '2025-Q1',
  indicators: 'MXH1',
  themes: 'CD1',
}

/** Why a text is no number; what follows says what to type. */
const faults: Readonly<Record<Exclude<NumberFault, 'two-readings'>, (found: string) => string>> = {
  text: (found) => `${quoted(found)} cannot be read as a number.`,
  point: (found) => `The point in ${quoted(found)} does not join groups of three digits; decimals follow a comma.`,
  percent: (found) => `${quoted(found)} is a percentage, and this cell needs a count.`,
  negative: (found) => `${quoted(found)} is negative, and a count cannot be.`,
  date: (found) => `This cell holds a day (${shownDay(found, 'en')}), not a number.`,
  'error-value': (found) => `${quoted(found)} is the error of a formula, not a number.`,
  grouping: (found) =>
    `The separators in ${quoted(found)} are not as they should be: a point joins groups of three digits, decimals follow a comma.`,
  'too-large': (found) => `${quoted(found)} is larger than a spreadsheet can add exactly.`,
}

const hints: Readonly<Partial<Record<NumberFault, string>>> = {
  percent: 'Enter a count, e.g. 12 or 1.200.',
  'too-large': 'Check the figure and enter it again.',
  negative: 'Check it and enter it again; 0 for none.',
  date: 'The sheet may have turned the number you typed into a day. Type the number again, e.g. 12 or 1.200.',
  'error-value': 'Delete the formula and type the number.',
}

function unreadableNumber(found: string, fault: NumberFault, suggestions: readonly number[]): string {
  const readings = suggestions.map((each) => shown(each, 'en'))
  if (fault === 'two-readings')
    return `${quoted(found)} can be read as ${or(readings)}. Enter ${or(suggestions.map(typeable))}.`
  const said = faults[fault](found)
  const [first] = suggestions
  if (first === undefined) return `${said} ${hints[fault] ?? 'Enter digits only, e.g. 12 or 1.200.'}`
  const ways = suggestions.length === 1 ? waysToType(first, 'or') : or(suggestions.map(typeable))
  return `${said} Did you mean ${or(readings)}? Enter ${ways}.`
}

const notOwed = {
  exempt: 'The unit is exempt from this period',
  audience: 'The unit is not in the audience of this period',
  inactive: 'The unit is not active on the last on-time day of this period',
}

export const issuesEn: IssueWording = {
  'column-missing': ({ key, table }) =>
    `The column ${heading(table, key)} is missing; the other columns still count. ${restore}`,
  'locale-differs': ({ found, expected }) =>
    `The spreadsheet's locale is ${quoted(found)}, not "${expected}": a typed 1.200 may become 1.2. Run "${menu.setUp}" to change it, then look through the figures entered of late.`,
  'zone-differs': ({ found, expected }) =>
    `The spreadsheet's time zone is ${quoted(found)}, not "${expected}": days of submission may be one day off. Run "${menu.setUp}" to change it.`,
  'day-unreadable': ({ found }) => `${quoted(found)} cannot be read as a day. Enter it as 15/3/2025 (day/month/year).`,
  'code-missing': ({ table }) =>
    `This row has no code and is not used. Enter a short code${codeExamples[table] ? `, e.g. ${codeExamples[table]}` : ''}.`,
  'code-duplicate': ({ code, firstRow }) =>
    `The code ${quoted(code)} stands in row ${firstRow} already, so this row is not used. Give one of them another code.`,
  'code-invalid': ({ code }) =>
    `The code ${quoted(code)} is reserved or holds a character that cannot be used. Choose another of letters, digits and "-" only, at most 12.`,
  'dates-reversed': ({ from, to }) =>
    `The first day, ${shownDay(from, 'en')}, is after the last, ${shownDay(to, 'en')}. Correct one of them.`,
  'word-unknown': ({ found, allowed }) =>
    `${found === '' ? 'This cell is blank' : `${quoted(found)} is not one of the values allowed`}, so this cell is not used. Choose ${or(allowed.map((word) => `"${word}"`))}.`,
  'name-missing': ({ code }) => `${quoted(code)} has no name, so its code is shown instead. Enter a name.`,

  'unit-name-shared': ({ name, codes }) =>
    `The name ${quoted(name)} belongs to several units (codes ${joined(codes, 'and')}), so a report under this name belongs to none. Change a name, or remove the other name that is shared.`,
  'group-missing': ({ unit }, { unitName }) =>
    `${unitName(unit)} has no group. Enter one; a period owed by groups passes this unit over.`,
  'successor-unknown': ({ found, suggestion }, { unitName, tabName }) =>
    `There is no unit ${quoted(found)}. ${meant(suggestion && unitName(suggestion), `Choose a unit of the tab ${tabName('units')}.`)}`,
  'successor-loop': ({ unit }, { unitName }) =>
    `By the column ${heading('units', 'successor')} ${unitName(unit)} is in the end taken over by itself. Check this column of the units involved.`,

  'due-missing': ({ period }, { periodName }) =>
    `${periodName(period)} has no due date for units, so it can be neither tracked nor consolidated. Enter one, e.g. 15/3/2025.`,
  'audience-unknown': ({ found, suggestion }, { unitName, tabName }) =>
    `The tab ${tabName('units')} has no unit or group ${quoted(found)} yet. ${meant(suggestion && unitName(suggestion), 'Correct the name here, or add a unit of this group.')}`,

  'by-theme-ignored': ({ indicator }, { indicatorName }) =>
    `"${indicatorName(indicator)}" is aggregated in a way that cannot be split by theme, so this cell is ignored. Leave it blank.`,
  'ratio-part-unknown': ({ indicator, found }, { indicatorName, tabName }) =>
    `${found === '' ? 'A numerator or denominator is missing' : `${quoted(found)} is not the code of an indicator that is a number`}, so "${indicatorName(indicator)}" cannot be computed. Choose a code of the tab ${tabName('indicators')}.`,
  'goes-with-unknown': ({ indicator, found }, { indicatorName, tabName }) =>
    `There is no indicator ${quoted(found)} for "${indicatorName(indicator)}" to go with. Choose a code of the tab ${tabName('indicators')}, or leave it blank.`,

  'unit-missing': () => 'This row names no unit and is not used. Choose the unit from the list.',
  'period-missing': () => 'This row names no period and is not used. Choose the period from the list.',
  'unit-unknown': ({ found, suggestion }, { unitName }) =>
    `There is no unit ${quoted(found)}, so this row is not used. ${meant(suggestion && unitName(suggestion), 'Choose the unit from the list.')}`,
  'unit-ambiguous': ({ found, units }, { unitName, tabName }) =>
    `${quoted(found)} may be ${or(units.map((unit) => `${unitName(unit)} (${unit})`))}, so it is not clear which is meant. Enter the unit's code, or change a name in the tab ${tabName('units')}.`,
  'period-unknown': ({ found, suggestion }, { periodName }) =>
    `There is no period ${quoted(found)}, so this row is not used. ${meant(suggestion && periodName(suggestion), 'Choose the period from the list.')}`,
  'until-missing': ({ unit, period }, { unitName, periodName, heading }) =>
    `This row for ${unitName(unit)}, ${periodName(period)} has no day. Enter one under "${heading('until')}", e.g. 20/3/2025.`,

  'state-unknown': ({ found }) =>
    `There is no state ${quoted(found)}, so the report counts as a draft for now. Choose ${or(Object.values(stateWords).map((words) => both(words)))}.`,
  'number-unreadable': ({ found, fault, suggestions }) => unreadableNumber(found, fault, suggestions),
  'number-fraction': ({ value, indicator }, { indicatorName }) => {
    const meant =
      value < 1
        ? `${shown(value * 100, 'en')}%, enter the count`
        : `${shown(value * 1000, 'en')}, enter ${typeable(value * 1000)}`
    return `"${indicatorName(indicator)}" is ${shown(value, 'en')}, with decimals. If you mean ${meant}; if it is right, leave it.`
  },
  'answer-unreadable': ({ found }) =>
    `${quoted(found)} is neither yes (Có) nor no (Không). Choose one of them, or leave the cell blank while unknown.`,
  'nil-with-value': ({ found, indicator }, { indicatorName }) =>
    `The report says "${nil}", yet "${indicatorName(indicator)}" holds ${quoted(found)}, which does not count. Delete the number, or change the state to ${both(stateWords.submitted)}.`,
  'nil-without-reason': (_, { heading }) =>
    `The nil report gives no reason. Enter a sentence under "${heading('results')}".`,
  'report-empty': () =>
    `It was sent without content and counts as not sent. Fill in the compulsory cells (a plan: document number or link), or choose ${both(stateWords.nil)} and give the reason.`,
  'column-orphan': ({ key, cells }) =>
    `${cells} ${cells === 1 ? 'cell' : 'cells'} of this column (${quoted(key)}) are filled in, but its indicator or theme is no longer in its table, so they do not count. Move the figures to a column in use, or restore the indicator.`,
  'compulsory-blank': ({ indicator, themes }, { indicatorName }) =>
    `The compulsory cell "${indicatorName(indicator)}"${themes.length ? `, ${joined(themes, 'and')},` : ''} is blank. Enter the number; 0 for none.`,
  'day-implausible': ({ day, today }) =>
    day > today
      ? `${shownDay(day, 'en')} is after today, ${shownDay(today, 'en')}. Enter the day on which the report came.`
      : `${shownDay(day, 'en')} is long before the period. Enter the day on which the report came.`,
  'pair-missing': ({ indicator, goesWith }, { indicatorName }) =>
    `There is a number under "${indicatorName(indicator)}", but "${indicatorName(goesWith)}" is blank or 0. Enter it, or check both.`,
  'row-duplicate': ({ unit, period, countedRow, counts }, { unitName, periodName }) =>
    `${unitName(unit)} has several rows for ${periodName(period)}; ${counts ? 'this one counts' : `row ${countedRow} counts, this one does not`}. Keep one row and delete the rest.`,
  'report-undated': (_, { heading }) =>
    `The day of submission is unknown, so the report is neither on time nor late. The department should run "${menu.received}", which enters the day under "${heading('firstSubmitted')}".`,
  'report-not-owed': ({ why }) =>
    `${notOwed[why]}. Its figures enter the totals, not the rates; check that unit and period are right.`,
  'closed-row-edited': ({ at, who, closed }) =>
    `This row was changed at ${at}${who ? ` (${who})` : ''}, after its period was closed at ${closed}. The department should compare it; if it is accepted, leave it.`,
  'state-self-chosen': ({ state, at, who }) =>
    `The state "${state}" was chosen ${who ? `by the unit itself (${who}, ${at})` : `at ${at}, nobody knows by whom`}, and the department has not confirmed it. The unit should choose "Submitted" again; the department should run "${menu.accept}" or "${menu.returnReport}".`,
  'report-gone': ({ unit, period, day, noticed }, { unitName, periodName }) =>
    `The report of ${unitName(unit)} for ${periodName(period)} (${day ? `submitted on ${shownDay(day, 'en')}` : 'submitted on an unknown day'}) has no row any more; noticed at ${noticed}. Restore the row from the version history, or enter it again: its first day is kept. If the row was deleted on purpose, leave it.`,
  'cutoff-far': ({ cutoff, end }) =>
    `The figures are those up to ${shownDay(cutoff, 'en')}, while this period ends on ${shownDay(end, 'en')}. Check the date, or complete the figures.`,
  'value-jump': ({ indicator, value, previous, previousPeriod }, { indicatorName, periodName }) =>
    `"${indicatorName(indicator)}" is ${shown(value, 'en')}, ${times(value, previous, 'en')} times that of ${periodName(previousPeriod)} (${shown(previous, 'en')}). The department should ask the unit; if it is right, leave it.`,
  'same-activity': ({ units, by }, { unitName }) =>
    `${named(units.map(unitName), 'and', (rest) => `${rest} other units`)} ${by === 'link' ? 'link to the same document' : 'have nearly the same text and equal figures'}: they may report one activity. Ask them; an activity held together is counted by its lead unit only.`,
}

const known = (names: readonly string[]) => (names.length ? ` There are: ${names.join(', ')}.` : '')

export const obstaclesEn: ObstacleWording = {
  'table-missing': ({ table }) => `The tab ${tab(table)} was not found. ${restore}`,
  'table-twice': ({ table, tabs }) =>
    `There are ${tabs.length} tabs that are ${tab(table)}: ${joined(tabs.map(quoted), 'and')}. Keep one; delete the other, or its row 1 (hidden).`,
  'column-missing': ({ table, tab: name, key }) =>
    `The tab ${quoted(name)} has no column ${heading(table, key)}. ${restore}`,
  'column-twice': ({ table, tab: name, key }) =>
    `The tab ${quoted(name)} has two columns ${heading(table, key)} (key "${key}" in row 1, which is hidden). Delete the one too many.`,
  'no-book': () =>
    `This is no report book: it has none of its tabs. Run "${menu.setUp}" (on this machine: the command new) to make one.`,
  'indicator-column-missing': ({ tab: name, keys }) =>
    `The tab ${quoted(name)} lacks ${keys.length} indicator ${keys.length === 1 ? 'column' : 'columns'} (${joined(keys.slice(0, 6), 'and')}${keys.length > 6 ? '…' : ''}). Run "${menu.openPeriod}" to add ${keys.length === 1 ? 'it' : 'them'}.`,
  'setting-unreadable': ({ key, found, allowed, cell }) => {
    const setting = (settingsEn as Readonly<Record<string, { label: string; example: string }>>)[key]
    const where = `Tab ${tab('settings')}, cell ${cell}, "${setting?.label ?? key}"`
    const remedy = allowed.length
      ? `Enter ${or(allowed.map((word) => `"${word}"`))}.`
      : setting
        ? `Enter it like ${setting.example}.`
        : restore
    return `${where}: ${found.trim() === '' ? 'it is blank' : `${quoted(found)} cannot be read`}. ${remedy}`
  },
  'period-unknown': ({ found, known: names }) =>
    `There is no period ${quoted(found)}.${known(names)} Choose one of the tab ${tab('periods')}, or add it there.`,
  'period-unreadable': ({ found, cell }) =>
    `The period ${quoted(found)} cannot be used yet: look at its code, kind and due date in the tab ${tab('periods')}, cell ${cell}.`,
  'no-period': ({ known: names }) =>
    names.length
      ? `No period was chosen.${known(names)} Choose one.`
      : `The tab ${tab('periods')} has no period that can be used. Add one with a code, a kind and a due date.`,
  'template-unknown': ({ found, known: names }) => `There is no template ${quoted(found)}.${known(names)} Choose one.`,
  'day-invalid': ({ found }) => `${quoted(found)} is not a day. Enter it as 2025-03-18.`,
  'department-only': ({ department }) =>
    `This command is for the department${department.length ? ` (${joined(department.slice(0, 3), 'and')})` : ' or the owner of the file'}. Ask the department to run it.`,
  'department-blank': () =>
    `The tab ${tab('settings')} names no e-mail of the department, so permissions would keep out its own staff. Fill in "${settingsEn.department.label}" and run it again.`,
  'report-missing': ({ unit, period }) =>
    `There is no report row of ${unit}, ${period} any more. Open the form again; to add a row, ask the department.`,
  'report-locked': ({ why, at }) => (why === 'closed' ? formEn.locked.closed(at) : formEn.locked[why]),
  'history-unreadable': ({ period, tab: name, row }) =>
    `The final figures of ${period} in the hidden tab ${quoted(name)}, row ${row}, cannot be read: the row was altered, or a later version wrote it. Restore it from the version history of the spreadsheet.`,
  'text-too-long': ({ place, length, most }) =>
    `${place}: ${shown(length, 'en')} characters were typed, and a cell holds ${shown(most, 'en')}. Shorten the text, or keep it in another document and give its link.`,
  'figures-changed': ({ period }) =>
    `The figures of ${period} have changed since the dialog was opened, so they were not confirmed. Look at them again, then confirm.`,
  'already-final': ({ period, at }) =>
    `The figures of ${period} were confirmed as final at ${at}. To confirm them anew, withdraw that confirmation first.`,
  'not-final': ({ period }) => `The figures of ${period} are not confirmed as final, so there is nothing to withdraw.`,
  'withdrawal-reason-missing': () =>
    'No reason was given for withdrawing the confirmation. Give one; it goes into the log.',
  'not-consolidated': ({ period, known: names }) =>
    `${period} has not been consolidated.${known(names)} Run "${menu.consolidate}" for it first.`,
  'same-period': ({ period }) => `Two different periods are needed, but both are ${period}. Choose again.`,
  'year-unknown': ({ found, known: names }) =>
    `No report period falls due in the year ${quoted(found)}.${known(names)} Choose another, or add periods in the tab ${tab('periods')}.`,
  'memory-full': () =>
    `What this book remembers has no room left (Google gives each spreadsheet 500 KB, enough for about 13,500 rows of reports). Keep this book for reference, and make a new one for the periods to come: "${menu.setUp}" in a new spreadsheet.`,
  busy: () => 'Another command is running on this spreadsheet, so nothing has changed. Wait a minute and run it again.',
  'reports-unfit': ({ count }) => departmentEn.obstacles.refused(count),
  'report-unfit': ({ unit, why }) => departmentEn.obstacles.unfit(unit, why),
  'nobody-chosen': () => departmentEn.obstacles.nobody,
  'reason-missing': () => departmentEn.obstacles.noReason,
  'day-refused': ({ found, fault, from, to }) =>
    `${found.trim() === '' ? '' : `${quoted(found)}: `}${dayFault(fault, from, to, 'en')}`,
}
