/** What the sections of a year summary share: the figures, the words, and which periods are confirmed. */
import type { YearFigures } from '../../core/consolidate/year.ts'
import type { Language, Register } from '../../core/model.ts'
import { yearEn } from '../../messages/year.en.ts'
import { type YearWords, yearVi } from '../../messages/year.vi.ts'

export interface YearInput {
  readonly figures: YearFigures
  readonly register: Register
  /** Codes of the periods whose figures are final. */
  readonly finals: ReadonlySet<string>
  /** When it was made, `09:30 18/3/2025`. */
  readonly madeAt: string
  readonly language: Language
  /** The name of the tab. */
  readonly name: string
}

export interface YearScene extends YearInput {
  readonly words: YearWords
}

/** Returns what the sections of a year summary share. */
export const yearSceneOf = (input: YearInput): YearScene => ({
  ...input,
  words: input.language === 'vi' ? yearVi : yearEn,
})
