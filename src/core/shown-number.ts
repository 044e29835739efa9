/** A number comes in; the text that a reader of the language expects goes out. */
import type { Language } from './model.ts'

/**
 * Returns the number with grouped digits and at most so many decimals: 1234.5 is `1.234,5` in Vietnamese, `1,234.5` in English.
 * Written without Intl, which Apps Script runs slowly.
 */
export function showNumber(value: number, language: Language, decimals = 3): string {
  const [whole = '', rest = ''] = Math.abs(value).toFixed(decimals).split('.')
  const [group, comma] = language === 'vi' ? ['.', ','] : [',', '.']
  const tail = rest.replace(/0+$/, '')
  const text = whole.replace(/\B(?=(\d{3})+$)/g, group) + (tail && comma + tail)
  return value < 0 && text !== '0' ? `-${text}` : text
}
