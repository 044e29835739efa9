/** A number comes in; the text that one would type for it goes out, as the form shows it in its fields. */
import type { Language } from '../core/model.ts'
import { showNumber } from '../core/shown-number.ts'
import { typeable } from './phrases.ts'

/**
 * Returns a number as one would type it: rule 9 reads it back as that number and in no other way.
 * @example retyped(1200, 'vi') //=> '1.200'; in English, where the point would puzzle, '1200'; 8.5 -> '8,5'
 */
export const retyped = (value: number, language: Language): string =>
  language === 'vi' && Number.isInteger(value) && value >= 0 ? showNumber(value, 'vi') : typeable(value)
