/** A cell's look as the Book holds it in, as hucre holds it out, and back. */

import type { CellStyle, FontStyle } from 'hucre'
import type { Border, Style, TextRun } from './book.ts'

type Color = NonNullable<FontStyle['color']>

/** The font of a cell that says nothing (Google's default); .xlsx always gets name and size. */
export const plainFont = { name: 'Arial', size: 10 } as const

const lines = {
  solid: 'thin',
  'solid-medium': 'medium',
  'solid-thick': 'thick',
  dotted: 'dotted',
  dashed: 'dashed',
  double: 'double',
} as const
const lineNames: Readonly<Record<string, Border['style']>> = {
  ...Object.fromEntries(Object.entries(lines).map(([name, line]) => [line, name as Border['style']])),
  hair: 'dotted',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dashed',
  mediumDashDotDot: 'dashed',
  slantDashDot: 'dashed',
}
const sides = ['top', 'left', 'bottom', 'right'] as const

/** The format of TRUE and FALSE in the file: LibreOffice shows them as 1 and 0 without one; Excel needs none. */
export const logicalFormat = '"TRUE";"TRUE";"FALSE"'

/** Returns the look for hucre. `unlocked`: the cell can be edited in a protected tab. `logical`: it holds TRUE or FALSE. */
export function toFileStyle(style: Style, unlocked: boolean, logical: boolean): CellStyle {
  const result: CellStyle = {}
  // A cell that names no font has the workbook's own, the plain one: hucre need not look it up a hundred thousand times.
  if (hasFont(style)) result.font = toFont(style)
  if (logical) result.numFmt = logicalFormat
  if (style.format && style.format.toLowerCase() !== 'general') result.numFmt = style.format
  if (style.background) result.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(style.background) } }
  const alignment = toAlignment(style)
  if (Object.keys(alignment).length) result.alignment = alignment
  if (style.borders) {
    result.border = {}
    for (const side of sides) {
      const border = style.borders[side]
      if (border) result.border[side] = { style: lines[border.style], color: { rgb: rgb(border.color) } }
    }
  }
  if (unlocked) result.protection = { locked: false }
  return result
}

const hasFont = ({ family, size, color, bold, italic, underline, strike }: Style): boolean =>
  Boolean(family || size || color || bold || italic || underline || strike)

function toAlignment(style: Style): NonNullable<CellStyle['alignment']> {
  return {
    ...(style.align && { horizontal: style.align }),
    ...(style.vertical && { vertical: style.vertical === 'middle' ? ('center' as const) : style.vertical }),
    ...(style.wrap === 'wrap' && { wrapText: true }),
    // .xlsx has no "clip": an explicit reading order, which changes nothing in a Latin text, stands for it.
    ...(style.wrap === 'clip' && { readingOrder: 'ltr' as const }),
    ...(style.rotation && { textRotation: style.rotation < 0 ? 90 - style.rotation : style.rotation }),
  }
}

/** Returns the font of a style, or of a run of text within a cell of that style. */
export function toFont(style: Style, run: Omit<TextRun, 'text'> = {}): FontStyle {
  const font: FontStyle = { name: style.family ?? plainFont.name, size: run.size ?? style.size ?? plainFont.size }
  const color = run.color ?? style.color
  if (color) font.color = { rgb: rgb(color) }
  if (run.bold ?? style.bold) font.bold = true
  if (run.italic ?? style.italic) font.italic = true
  if (run.underline ?? style.underline) font.underline = true
  if (run.strike ?? style.strike) font.strikethrough = true
  return font
}

/** Returns the look of a conditional format: only what it changes. A fill there is the background colour of the pattern. */
export function toRuleStyle(style: Style): CellStyle {
  const font: FontStyle = {
    ...(style.color && { color: { rgb: rgb(style.color) } }),
    ...(style.bold !== undefined && { bold: style.bold }),
    ...(style.italic !== undefined && { italic: style.italic }),
    ...(style.underline && { underline: true }),
    ...(style.strike && { strikethrough: true }),
  }
  const background = style.background && { rgb: rgb(style.background) }
  return {
    ...(Object.keys(font).length && { font }),
    ...(background && { fill: { type: 'pattern', pattern: 'solid', fgColor: background, bgColor: background } }),
  }
}

/** Returns the Book's look of a conditional format's style. */
export function fromRuleStyle(style: CellStyle | undefined, theme: readonly string[]): Style {
  const fill = style?.fill?.type === 'pattern' ? style.fill : undefined
  const background = hex(fill?.bgColor, theme) ?? hex(fill?.fgColor, theme)
  const font = style?.font
  const color = hex(font?.color, theme)
  return {
    ...(background && { background }),
    ...(color && { color }),
    ...(font?.bold !== undefined && { bold: font.bold }),
    ...(font?.italic !== undefined && { italic: font.italic }),
    ...(font?.underline && { underline: true }),
    ...(font?.strikethrough && { strike: true }),
  }
}

/** Returns the Book's look of a style that hucre read; `base` is the font of a cell that names none. */
export function fromFileStyle(style: CellStyle, base: FontStyle, theme: readonly string[]): Style {
  const fill = style.fill?.type === 'pattern' && style.fill.pattern !== 'none' ? style.fill : undefined
  const background = hex(fill?.pattern === 'solid' ? fill.fgColor : (fill?.fgColor ?? fill?.bgColor), theme)
  const borders: Partial<Record<(typeof sides)[number], Border>> = {}
  for (const side of sides) {
    const line = style.border?.[side]
    if (line) borders[side] = { color: hex(line.color, theme) ?? '#000000', style: lineNames[line.style] ?? 'solid' }
  }
  return {
    ...(style.numFmt && ![logicalFormat, 'General'].includes(style.numFmt) && { format: style.numFmt }),
    ...(background && { background }),
    ...fromFont(style.font ?? base, theme),
    ...fromAlignment(style.alignment),
    ...(Object.keys(borders).length && { borders }),
  }
}

function fromAlignment(alignment: CellStyle['alignment']): Style {
  const { horizontal, vertical, textRotation } = alignment ?? {}
  const align = horizontal === 'centerContinuous' ? 'center' : horizontal
  return {
    ...((align === 'left' || align === 'center' || align === 'right') && { align }),
    ...(vertical === 'top' && { vertical }),
    ...(vertical === 'center' && { vertical: 'middle' as const }),
    ...(alignment?.wrapText && { wrap: 'wrap' as const }),
    ...(!alignment?.wrapText && alignment?.readingOrder === 'ltr' && { wrap: 'clip' as const }),
    ...(textRotation && textRotation <= 180 && { rotation: textRotation > 90 ? 90 - textRotation : textRotation }),
  }
}

/** Returns what a font says beyond Google's default font. */
function fromFont(font: FontStyle, theme: readonly string[]): Style {
  const color = hex(font.color, theme)
  return {
    ...(color && color !== '#000000' && { color }),
    ...(font.name && font.name !== plainFont.name && { family: font.name }),
    ...(font.size && font.size !== plainFont.size && { size: font.size }),
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && { underline: true }),
    ...(font.strikethrough && { strike: true }),
  }
}

/** Returns the run as the Book holds it: only where its font differs from that of the cell. */
export function fromRun(text: string, font: FontStyle | undefined, style: Style, theme: readonly string[]): TextRun {
  if (!font) return { text }
  const run = fromFont({ ...plainFont, ...font }, theme)
  const differs = <K extends 'bold' | 'italic' | 'underline' | 'strike'>(key: K) =>
    (run[key] ?? false) !== (style[key] ?? false) && { [key]: run[key] ?? false }
  return {
    text,
    ...differs('bold'),
    ...differs('italic'),
    ...differs('underline'),
    ...differs('strike'),
    ...((run.color ?? '#000000') !== (style.color ?? '#000000') && { color: run.color ?? '#000000' }),
    ...((run.size ?? plainFont.size) !== (style.size ?? plainFont.size) && { size: run.size ?? plainFont.size }),
  }
}

/** Returns `#rrggbb` of a colour given directly, by theme and tint, or by the old index; undefined when it names none. */
function hex(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined
  if (color.rgb && /^[0-9A-Fa-f]{6}$/.test(color.rgb)) return `#${color.rgb.toLowerCase()}`
  const named = color.theme !== undefined ? theme[color.theme] : indexed[color.indexed ?? -1]
  if (!named) return undefined
  const value = named.replace('#', '').slice(-6)
  return `#${color.tint ? tinted(value, color.tint) : value.toLowerCase()}`
}

// The first 8 colours stand twice (ECMA-376 18.8.27).
const eight = ['000000', 'ffffff', 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff']
const indexed = [
  ...eight,
  ...eight,
  ...(
    '800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff ' +
    '000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 ' +
    '3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
  ).split(' '),
]

/** Returns `rrggbb` nearer to white (tint above 0) or to black, channel by channel; close to Excel's, which works on luminance. */
function tinted(value: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => Number.parseInt(value.slice(at, at + 2), 16))
    .map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint))
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0'))
    .join('')
}

function rgb(color: string): string {
  const digits = color.replace('#', '')
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  return /^[0-9A-Fa-f]{6}$/.test(full) ? full.toUpperCase() : '000000'
}
