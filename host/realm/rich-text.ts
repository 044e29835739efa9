/** Rich text: the text of a cell in runs, each with its style and link. */
import type { Cell, TextRun } from '../book.ts'
import { provide } from './calling.ts'
import { normalColor } from './colors.ts'
import { refuse } from './exception.ts'

/** What of a run is style; the font is a cell's, a run keeps that of its cell. */
type Look = Omit<TextRun, 'text' | 'link'> & { readonly font?: string }

export class TextStyle {
  readonly look: Look
  constructor(look: Look) {
    this.look = look
  }
  isBold(): boolean | null {
    return this.look.bold ?? null
  }
  isItalic(): boolean | null {
    return this.look.italic ?? null
  }
  isUnderline(): boolean | null {
    return this.look.underline ?? null
  }
  isStrikethrough(): boolean | null {
    return this.look.strike ?? null
  }
  getFontSize(): number | null {
    return this.look.size ?? null
  }
  getFontFamily(): string | null {
    return this.look.font ?? null
  }
  getForegroundColor(): string | null {
    return this.look.color ?? null
  }
  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.look)
  }
}

export class TextStyleBuilder {
  #look: Look
  constructor(look: Look = {}) {
    this.#look = look
  }
  setBold(bold: boolean): this {
    this.#look = { ...this.#look, bold }
    return this
  }
  setItalic(italic: boolean): this {
    this.#look = { ...this.#look, italic }
    return this
  }
  setUnderline(underline: boolean): this {
    this.#look = { ...this.#look, underline }
    return this
  }
  setStrikethrough(strike: boolean): this {
    this.#look = { ...this.#look, strike }
    return this
  }
  setFontSize(size: number): this {
    this.#look = { ...this.#look, size }
    return this
  }
  setFontFamily(font: string): this {
    this.#look = { ...this.#look, font }
    return this
  }
  setForegroundColor(color: string | null): this {
    const normal = normalColor(color)
    const { color: _dropped, ...rest } = this.#look
    this.#look = normal ? { ...rest, color: normal } : rest
    return this
  }
  build(): TextStyle {
    return new TextStyle(this.#look)
  }
}

export class RichTextValue {
  readonly parts: readonly TextRun[]
  /** Where the text begins in the whole of which it is a run. */
  readonly start: number
  constructor(parts: readonly TextRun[], start = 0) {
    this.parts = parts
    this.start = start
  }
  getText(): string {
    return this.parts.map((part) => part.text).join('')
  }
  getLinkUrl(start = 0, end = this.getText().length): string | null {
    const links = slice(this.parts, start, end).map((part) => part.link ?? null)
    return links.every((link) => link === links[0]) ? (links[0] ?? null) : null
  }
  getTextStyle(start = 0, end = this.getText().length): TextStyle {
    const [first] = slice(this.parts, start, end)
    return new TextStyle(completeLook(first))
  }
  getRuns(): RichTextValue[] {
    let start = 0
    return this.parts.map((part) => {
      const run = new RichTextValue([part], start)
      start += part.text.length
      return run
    })
  }
  getStartIndex(): number {
    return this.start
  }
  getEndIndex(): number {
    return this.start + this.getText().length
  }
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.parts)
  }
}

function completeLook(part: TextRun | undefined): Look {
  const { text: _text, link: _link, ...look } = part ?? { text: '' }
  return { bold: false, italic: false, underline: false, strike: false, color: '#000000', size: 10, ...look }
}

export class RichTextValueBuilder {
  #parts: readonly TextRun[]
  constructor(parts: readonly TextRun[] = []) {
    this.#parts = parts
  }
  setText(text: string): this {
    this.#parts = [{ text }]
    return this
  }
  setLinkUrl(...args: (string | number | null)[]): this {
    const url = args.length === 1 ? args[0] : args[2]
    return this.#change(args.length === 1 ? [] : args, ({ link: _old, ...part }) =>
      url ? { ...part, link: String(url) } : part,
    )
  }
  setTextStyle(...args: (TextStyle | number | null)[]): this {
    const style = (args.length === 1 ? args[0] : args[2]) as TextStyle | null
    const { font: _ofTheCell, ...look } = style?.look ?? {}
    return this.#change(args.length === 1 ? [] : args, (part) =>
      style ? { ...part, ...look } : { text: part.text, ...(part.link === undefined ? {} : { link: part.link }) },
    )
  }
  build(): RichTextValue {
    return new RichTextValue(this.#parts)
  }

  #change(span: readonly unknown[], change: (part: TextRun) => TextRun): this {
    const length = this.#parts.reduce((sum, part) => sum + part.text.length, 0)
    if (!length) refuse('setText must be called before a link or a style is set, with a text that is not empty.')
    const [start, end] = span.length ? [Number(span[0]), Number(span[1])] : [0, length]
    if (start < 0 || end > length || start >= end) refuse('Illegal argument: the offsets are out of range.')
    const parts = [
      ...slice(this.#parts, 0, start),
      ...slice(this.#parts, start, end).map(change),
      ...slice(this.#parts, end, length),
    ]
    this.#parts = joined(parts)
    return this
  }
}

function slice(parts: readonly TextRun[], start: number, end: number): TextRun[] {
  const result: TextRun[] = []
  let position = 0
  for (const part of parts) {
    const text = part.text.slice(Math.max(0, start - position), Math.max(0, end - position))
    if (text) result.push({ ...part, text })
    position += part.text.length
  }
  return result
}

function joined(parts: readonly TextRun[]): TextRun[] {
  const result: TextRun[] = []
  for (const part of parts) {
    const last = result[result.length - 1]
    const { text: _text, ...look } = part
    const { text: _lastText, ...lastLook } = last ?? { text: '' }
    if (last && canonical(look) === canonical(lastLook))
      result[result.length - 1] = { ...last, text: last.text + part.text }
    else result.push(part)
  }
  return result
}

function canonical(look: object): string {
  return JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Returns the rich text of a cell; a cell that holds a number, date or formula has none (reference of Range.getRichTextValue). */
export function richTextOf(cell: Cell | undefined): RichTextValue | null {
  if (!cell || cell.v === undefined) return new RichTextValue([{ text: '' }])
  if (typeof cell.v !== 'string' || cell.f !== undefined) return null
  return new RichTextValue(cell.runs ?? [{ text: cell.v }])
}

const span = (type: string) => `n ${type} | num,num,${type}`

provide(
  TextStyle,
  'TextStyle',
  {
    isBold: 'n',
    isItalic: 'n',
    isUnderline: 'n',
    isStrikethrough: 'n',
    getFontSize: 'n',
    getFontFamily: 'n',
    getForegroundColor: 'n',
    copy: 'n',
  },
  { family: 'SpreadsheetApp' },
)
provide(
  TextStyleBuilder,
  'TextStyleBuilder',
  {
    setBold: 'n bool',
    setItalic: 'n bool',
    setUnderline: 'n bool',
    setStrikethrough: 'n bool',
    setFontSize: 'n num',
    setFontFamily: 'n str',
    setForegroundColor: 'n str?',
    build: 'n',
  },
  { family: 'SpreadsheetApp' },
)
provide(
  RichTextValue,
  'RichTextValue',
  {
    getText: 'n',
    getLinkUrl: 'n | num,num',
    getTextStyle: 'n | num,num',
    getRuns: 'n',
    getStartIndex: 'n',
    getEndIndex: 'n',
    copy: 'n',
  },
  { family: 'SpreadsheetApp' },
)
provide(
  RichTextValueBuilder,
  'RichTextValueBuilder',
  {
    setText: 'n str',
    setLinkUrl: span('str?'),
    setTextStyle: span('TextStyle?'),
    build: 'n',
  },
  { family: 'SpreadsheetApp' },
)
