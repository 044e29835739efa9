/** An issue comes in; what its cell was probably meant to hold goes out, for people to accept (rules 9-11). */
import type { Issue } from './issue.ts'
import type { CellValue, Language, Tables } from './model.ts'
import { nearest } from './nearest.ts'
import { showNumber } from './shown-number.ts'
import { stateWords, yesNoWords } from './words.ts'

export interface Suggestions {
  /** What the cell may have been meant to hold: one value, or both readings of a number. */
  readonly values: readonly (string | number)[]
  /** Whether it may be accepted together with others, unseen: one value, and of the same kind as what stands there. */
  readonly sure: boolean
}

const none: Suggestions = { values: [], sure: false }

/** Ways to say yes and no that are no word of the sheet. */
const answers = {
  yes: ['x', '1', 'đã có', 'có rồi', 'rồi', 'đã ban hành'],
  no: ['0', 'chưa', 'chưa có', 'không có'],
} as const

const one = (value: string | null): Suggestions => (value === null ? none : { values: [value], sure: true })

/** Returns the word of the sheet that a text is near to, in the language of the settings. */
const nearWord = (found: string, spellings: readonly (readonly [string, string])[]): Suggestions =>
  one(nearest(found, new Map(spellings)))

/**
 * Returns what an issue suggests to write into its cell instead. Nothing of it is ever counted or written before somebody
 * accepts it: `khoảng 1.200 lượt` suggests 1200; `1,200` suggests 1200 and 1.2, `87%` 87, each to be chosen by itself.
 */
export function suggestionsOf(issue: Issue, language: Language): Suggestions {
  switch (issue.code) {
    case 'number-unreadable': {
      const { suggestions, fault } = issue.args
      // A percentage is another figure than the count that is asked for.
      return { values: suggestions, sure: suggestions.length === 1 && fault !== 'two-readings' && fault !== 'percent' }
    }
    case 'unit-unknown':
    case 'period-unknown':
    case 'successor-unknown':
      return one(issue.args.suggestion)
    case 'state-unknown': {
      const words = Object.values(stateWords)
      return nearWord(
        issue.args.found,
        words.flatMap((word) => [word.vi, word.en].map((each) => [each, word[language]] as const)),
      )
    }
    case 'answer-unreadable':
      return nearWord(
        issue.args.found,
        (['yes', 'no'] as const).flatMap((key) =>
          [yesNoWords[key].vi, ...answers[key]].map((each) => [each, yesNoWords[key][language]] as const),
        ),
      )
    default:
      return none
  }
}

/** Returns a suggested value as people read it: 1.200 in Vietnamese. */
export const shownSuggestion = (value: CellValue, language: Language): string =>
  typeof value === 'number' ? showNumber(value, language, 6) : String(value)

/**
 * Returns a text that is the same for the same finding wherever rows and columns have moved: what is wrong, in which table,
 * whose, in which column by its key, and what was found.
 */
export function findingId(issue: Issue, tables: Tables): string {
  const { code, place, unit, period, args } = issue
  const table = Object.values(tables).find(({ tab }) => tab === place.tab)
  const key = [...(table?.columns ?? [])].find(([, column]) => column === place.column)?.[0] ?? ''
  return JSON.stringify([code, table?.id ?? null, unit, period, key, 'found' in args ? args.found : ''])
}
