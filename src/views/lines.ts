/** A text and a width come in; the lines that fit it go out, because text that runs over empty cells is neither wrapped nor given a height by anybody. */
import type { Look } from './view.ts'

/** Advance widths of Arial in thousandths of its size, for those that differ much from a digit's 556. */
const widths = new Map<string, number>()
for (const [letters, width] of [
  ["ijl'|", 240],
  ['Ift.,:;/!\\ \u00a0', 290],
  ['r()[]-"', 345],
  ['cksvxyzJ', 510],
  ['ABEKPSVXY&', 680],
  ['CDHNRUwĐ', 730],
  ['GOQ', 780],
  ['mM%', 880],
  ['W@…—', 1010],
] as const)
  for (const letter of letters) widths.set(letter, width)

/** Renderers round each letter to the pixel grid of the zoom: what is said to fit must fit with room to spare. */
const ROOM = 1.05
const PIXELS_PER_POINT = 96 / 72
/** Bold letters are up to a tenth wider. */
const BOLD = 1.08

/** A font as far as it bears on width: points, and whether it is bold. */
export type Font = Pick<Look, 'size' | 'bold'>

/**
 * Returns how wide a text is in pixels, a little more than Arial or Liberation Sans makes it; 10 points unless said otherwise.
 * `textWidth('12/3')` is about 28.
 */
export function textWidth(text: string, { size = 10, bold = false }: Font = {}): number {
  let sum = 0
  for (const letter of text.normalize('NFD')) {
    const code = letter.charCodeAt(0)
    // Accents have no width of their own, but for the horn of ơ and ư.
    if (code >= 0x300 && code <= 0x36f) sum += code === 0x31b ? 80 : 0
    else sum += widths.get(letter) ?? (code < 0x250 || (code >= 0x2010 && code <= 0x201f) ? 575 : 1020)
  }
  return (sum / 1000) * size * PIXELS_PER_POINT * ROOM * (bold ? BOLD : 1)
}

/** Returns the part of a word that fits, at least one letter; never half of a letter outside the basic plane. */
function head(word: string, width: number, font: Font): string {
  let part = ''
  for (const letter of word) {
    if (part && textWidth(part + letter, font) > width) break
    part += letter
  }
  return part
}

/**
 * Returns the text in lines of at most `width` pixels, broken at spaces and at the text's own line breaks. A word longer
 * than a line (an address) is broken where it must; nothing is left out but the spaces at the breaks and blank lines.
 */
export function linesOf(text: string, width: number, font: Font = {}): string[] {
  const lines: string[] = []
  const space = textWidth(' ', font)
  for (const paragraph of text.split(/[\r\n\u2028\u2029]+/)) {
    let line = ''
    let used = 0
    for (let word of paragraph.split(/[ \t]+/)) {
      if (!word) continue
      let wide = textWidth(word, font)
      if (line && used + space + wide <= width) {
        line += ` ${word}`
        used += space + wide
        continue
      }
      if (line) lines.push(line)
      while (wide > width) {
        const part = head(word, width, font)
        lines.push(part)
        word = word.slice(part.length)
        wide = textWidth(word, font)
      }
      line = word
      used = wide
    }
    if (line) lines.push(line)
  }
  return lines
}
