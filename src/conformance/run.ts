/** Runs the cases on scratch tabs of the open spreadsheet: comes in how long it may take, goes out what each case saw. */

import { attachedCases } from './attached.ts'
import type { Case, Need, Place, Provenance, Sheet, Spreadsheet } from './case.ts'
import { lineCases } from './lines.ts'
import { lookCases } from './looks.ts'
import { rangeCases } from './ranges.ts'
import { readCases } from './read-values.ts'
import { ruleCases } from './rules.ts'
import { forgetTrial, serviceCases } from './services.ts'
import { tabCases } from './tabs.ts'
import { writtenCases } from './written-values.ts'

export const cases: readonly Case[] = [
  ...[...tabCases, ...rangeCases, ...lineCases, ...writtenCases, ...readCases],
  ...[...lookCases, ...ruleCases, ...attachedCases, ...serviceCases],
]

/** What one case saw. */
export interface Finding {
  readonly number: string
  readonly says: Case['says']
  readonly provenance: Provenance
  readonly outcome: 'agrees' | 'differs' | 'untried'
  readonly expected: string
  /** What was seen, or why the case was not tried: `formulas`, `vi_VN`, `time`. */
  readonly observed: string
}

/** The names of scratch tabs begin so; nobody else's do. */
const SCRATCH = 'Tự kiểm tra ~'

/** Does work that may be done twice again when a service failed in it. */
type Again = <Result>(work: () => Result) => Result

/**
 * Returns what every case saw. Works on a tab of its own, which is deleted in any case, as is what a run left behind that was
 * ended; `isInTime` says whether there is time for one case more. A case that differs is looked at once more, on a new tab: a
 * service may have failed in it.
 */
export function runCases(isInTime: () => boolean, again: Again): Finding[] {
  const [book, shown] = again(() => {
    const open = SpreadsheetApp.getActiveSpreadsheet()
    return [open, open.getActiveSheet()] as const
  })
  const newPlace = (): Place => again(() => placeIn(book))
  let place = newPlace()
  try {
    const here = new Set<Need>(again(() => needsOf(place.sheet, book)))
    return cases.map((each) => {
      if (each.needs && !here.has(each.needs)) return untried(each, each.needs)
      if (!isInTime()) return untried(each, 'time')
      const first = tried(each, place)
      if (first.outcome === 'agrees') return first
      place = newPlace()
      return tried(each, place)
    })
  } finally {
    again(() => {
      removeScratch(book)
      forgetTrial()
      book.setActiveSheet(shown)
    })
  }
}

/** Returns a blank tab to work on; nothing else of an earlier one is left. */
function placeIn(book: Spreadsheet): Place {
  removeScratch(book)
  const sheet = book.insertSheet(`${SCRATCH} 1`, book.getSheets().length)
  return { book, sheet, spare: `${SCRATCH} 2` }
}

function removeScratch(book: Spreadsheet): void {
  for (const sheet of book.getSheets()) if (sheet.getName().startsWith(SCRATCH)) book.deleteSheet(sheet)
}

/** Returns what this place has of what cases need. */
function needsOf(sheet: Sheet, book: Spreadsheet): Need[] {
  const counts = sheet.getRange('A1').setFormula('=1+1').getValue() === 2
  return [
    ...(counts ? ['formulas' as const] : []),
    ...(book.getSpreadsheetLocale() === 'vi_VN' ? ['vi_VN' as const] : []),
  ]
}

function tried(each: Case, place: Place): Finding {
  const expected = textOf(each.expected)
  let observed: string
  try {
    empty(place.sheet)
    observed = textOf(each.observe(place))
  } catch (error) {
    observed = String(error)
  }
  return { ...basis(each), outcome: observed === expected ? 'agrees' : 'differs', expected, observed }
}

const untried = (each: Case, why: Need | 'time'): Finding => ({
  ...basis(each),
  outcome: 'untried',
  expected: textOf(each.expected),
  observed: why,
})

const basis = ({ number, says, provenance }: Case): Pick<Finding, 'number' | 'says' | 'provenance'> => ({
  number,
  says,
  provenance,
})

/** What the case before left on the tab. */
function empty(sheet: Sheet): void {
  sheet.clear()
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns())
  all.breakApart()
  all.clearNote()
  all.clearDataValidations()
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? 'undefined'
