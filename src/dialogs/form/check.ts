/** What stands in a field of the form comes in; what is wrong with it, in words, and what was probably meant go out. */

import type { FormField } from '../../commands/form.ts'
import { parseDay } from '../../core/day.ts'
import type { Language } from '../../core/model.ts'
import { readNumber } from '../../core/typed-number.ts'
import { formEn } from '../../messages/form.en.ts'
import { type FormWords, formVi } from '../../messages/form.vi.ts'
import { retyped } from '../../messages/form-number.ts'

/** Returns the words of the form in a language. */
export const formWords = (language: Language): FormWords => (language === 'en' ? formEn : formVi)

export interface Check {
  /** null: nothing is wrong. */
  readonly fault: string | null
  /** Texts that a click puts into the field. */
  readonly suggestions: readonly string[]
}

const fine: Check = { fault: null, suggestions: [] }

/** Returns what is wrong with a typed text: a number by rule 9, with the same code as the sheet's own check; a day; else nothing. */
export function checkText(field: Pick<FormField, 'kind'>, text: string, language: Language): Check {
  const words = formWords(language)
  const typed = text.normalize('NFC').trim()
  if (typed === '') return fine
  if (field.kind === 'day') return parseDay(typed) === null ? { fault: words.dayHint, suggestions: [] } : fine
  const read = field.kind === 'number' ? readNumber(typed) : null
  if (read === null || 'value' in read) return fine
  return { fault: words.check(read.fault), suggestions: read.suggestions.map((each) => retyped(each, language)) }
}

/** Returns a text without case and diacritics: `Phường Đông Hải` -> `phuong dong hai`. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
