/** What a chart says of its axes, colours and numbers in, their texts in the chart's part of the package out. */
import type { Cell } from './book.ts'

/** A chart while it is being written. */
export interface Drawn {
  readonly kind: string
  readonly vietnamese: boolean
  /** What is set under one of Google's keys. */
  readonly option: (key: string) => unknown
  /** The number format of a cell. */
  readonly format: (cell: Cell | undefined) => string | undefined
}

/** Returns the text as XML holds it. */
export function xml(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  // XML 1.0 holds no control characters but tab and line breaks.
  return Array.from(text, (letter) => (letter < ' ' && !/[\t\r\n]/.test(letter) ? '' : (marks[letter] ?? letter))).join(
    '',
  )
}

/** Returns a filling of one colour, `#1f4e79`; black for what is none. */
export const fill = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${/^#[0-9a-f]{6}$/i.test(color) ? color.slice(1).toUpperCase() : '000000'}"/></a:solidFill>`

/** Returns a line of so many points, whole or in dashes. */
export const line = (color: string, points: number, dashed = false): string =>
  `<a:ln w="${Math.round(points * 12_700)}" cap="rnd">${fill(color)}${dashed ? '<a:prstDash val="sysDash"/>' : ''}<a:round/></a:ln>`

/** Returns the look of text under a key of Google, e.g. `hAxis.textStyle`; `points` where nothing is set. */
export function textLook(drawn: Drawn, key: string, points: number, color = '#000000', body = '<a:bodyPr/>'): string {
  const size = Number((key && drawn.option(`${key}.fontSize`)) ?? points) || points
  const font = String(drawn.option('fontName') ?? 'Arial')
  const shown = String((key && drawn.option(`${key}.color`)) || color)
  return (
    `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="0">${fill(shown)}` +
    `<a:latin typeface="${xml(font)}"/></a:defRPr></a:pPr><a:endParaRPr lang="${drawn.vietnamese ? 'vi-VN' : 'en-US'}"/></a:p></c:txPr>`
  )
}

/**
 * Returns the format of a number in a chart: that of its cell. In a Vietnamese book it names its language, so that 87,2% is
 * written so on any computer.
 */
export function numberFormat(drawn: Drawn, cell: Cell | undefined, given?: unknown): string {
  const format = typeof given === 'string' ? given : (drawn.format(cell) ?? 'General')
  return drawn.vietnamese && /[0#]/.test(format) ? `[$-42A]${format.split(';').join(';[$-42A]')}` : format
}

/** Returns both axes: of a bar chart the categories stand at the left, the first on top, as Google draws them. */
export function axes(drawn: Drawn, sample: Cell | undefined): string {
  const bars = drawn.kind === 'BAR'
  const [names, values] = bars ? ['vAxis', 'hAxis'] : ['hAxis', 'vAxis']
  // Told to be level, names are broken into lines; else whoever draws the chart may slant them.
  const level = drawn.option(`${names}.slantedText`) === false ? '<a:bodyPr rot="0" vert="horz"/>' : undefined
  const grey = line('#9aa0a6', 0.75)
  return [
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${bars ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${bars ? 'l' : 'b'}"/>${axisTitle(drawn, names, bars)}<c:numFmt formatCode="General" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${grey}</c:spPr>`,
    `${textLook(drawn, `${names}.textStyle`, 9, '#000000', level)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/>`,
    '<c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${limits(drawn, values)}</c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${bars ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${line('#dadce0', 0.5)}</c:spPr></c:majorGridlines>`,
    `${axisTitle(drawn, values, !bars)}<c:numFmt formatCode="${xml(numberFormat(drawn, sample, drawn.option(`${values}.format`)))}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    `${textLook(drawn, `${values}.textStyle`, 9)}<c:crossAx val="1"/><c:crosses val="${bars ? 'max' : 'autoZero'}"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ].join('')
}

function limits(drawn: Drawn, axis: string): string {
  return (['max', 'min'] as const)
    .map((name) => {
      const value = drawn.option(`${axis}.viewWindow.${name}`)
      return typeof value === 'number' ? `<c:${name} val="${value}"/>` : ''
    })
    .join('')
}

function axisTitle(drawn: Drawn, axis: string, upright: boolean): string {
  const title = drawn.option(`${axis}.title`)
  if (typeof title !== 'string' || title === '') return ''
  const size = Number(drawn.option(`${axis}.titleTextStyle.fontSize`) ?? 9) * 100
  const look = (tag: string) => `<a:${tag} sz="${size}" b="0">${fill('#3c4043')}</a:${tag}>`
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${upright ? ' rot="-5400000" vert="horz"' : ''}/><a:lstStyle/><a:p><a:pPr>${look('defRPr')}</a:pPr>` +
    `<a:r>${look('rPr')}<a:t>${xml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  )
}
