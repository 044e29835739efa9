/** The properties of a cell's look: how each is read from a style and how a given value changes it. */
import type { Style } from '../book.ts'
import { normalColor } from './colors.ts'
import { EnumValue, WrapStrategy } from './enums.ts'
import type { Change } from './grid.ts'

export interface Look {
  /** Ends of the method names: `getBackground`, `setBackgrounds`. */
  readonly single: string
  readonly plural: string
  /** Type of the argument, as in a calling convention. */
  readonly type: string
  read(style: Style): unknown
  change(value: unknown): Change
}

const oneOf = <Key extends keyof Style>(key: Key, values: readonly unknown[], reset: readonly unknown[]) => {
  return (value: unknown): Change => {
    if (values.includes(value)) return { [key]: value }
    // An unknown word is ignored, as Google does (spreadsheet-behaviours 70).
    return reset.includes(value ?? null) ? { [key]: undefined } : {}
  }
}

const color = (key: 'background' | 'color') => (value: unknown) => {
  const normal = normalColor(value as string | null)
  return value && !normal ? {} : { [key]: normal ?? undefined }
}

const flag = (key: 'bold' | 'italic', on: string) => (value: unknown) => {
  if (value === on) return { [key]: true }
  return value === 'normal' || value === null || value === undefined ? { [key]: undefined } : {}
}

const automaticFormat = '0.###############'
const strategies = { wrap: WrapStrategy.WRAP, clip: WrapStrategy.CLIP, overflow: WrapStrategy.OVERFLOW }

/** All properties of looks; defaults after spreadsheet-behaviours 61 to 69. */
export const looks: readonly Look[] = [
  {
    single: 'Background',
    plural: 'Backgrounds',
    type: 'str?',
    read: (style) => style.background ?? '#ffffff',
    change: color('background'),
  },
  {
    single: 'FontColor',
    plural: 'FontColors',
    type: 'str?',
    read: (style) => style.color ?? '#000000',
    change: color('color'),
  },
  {
    single: 'FontWeight',
    plural: 'FontWeights',
    type: 'str?',
    read: (style) => (style.bold ? 'bold' : 'normal'),
    change: flag('bold', 'bold'),
  },
  {
    single: 'FontStyle',
    plural: 'FontStyles',
    type: 'str?',
    read: (style) => (style.italic ? 'italic' : 'normal'),
    change: flag('italic', 'italic'),
  },
  {
    single: 'FontLine',
    plural: 'FontLines',
    type: 'str?',
    read: (style) => (style.underline ? 'underline' : style.strike ? 'line-through' : 'none'),
    change: (value) => ({
      underline: value === 'underline' ? true : undefined,
      strike: value === 'line-through' ? true : undefined,
    }),
  },
  {
    single: 'FontSize',
    plural: 'FontSizes',
    type: 'num?',
    read: (style) => style.size ?? 10,
    change: (value) => ({ size: typeof value === 'number' && value !== 10 ? value : undefined }),
  },
  {
    single: 'FontFamily',
    plural: 'FontFamilies',
    type: 'str?',
    read: (style) => style.family ?? 'Arial',
    change: (value) => ({ family: value && value !== 'Arial' ? String(value) : undefined }),
  },
  {
    single: 'HorizontalAlignment',
    plural: 'HorizontalAlignments',
    type: 'str?',
    read: (style) => style.align ?? 'general',
    change: oneOf('align', ['left', 'center', 'right'], ['normal', null]),
  },
  {
    single: 'VerticalAlignment',
    plural: 'VerticalAlignments',
    type: 'str?',
    read: (style) => style.vertical ?? 'bottom',
    change: oneOf('vertical', ['top', 'middle'], ['bottom', null]),
  },
  {
    single: 'Wrap',
    plural: 'Wraps',
    type: 'bool',
    read: (style) => style.wrap === undefined || style.wrap === 'wrap',
    change: (value) => ({ wrap: value ? 'wrap' : 'overflow' }),
  },
  {
    single: 'WrapStrategy',
    plural: 'WrapStrategies',
    type: 'WrapStrategy',
    read: (style) => strategies[style.wrap ?? 'overflow'],
    change: (value) => ({ wrap: (value instanceof EnumValue ? value.label.toLowerCase() : 'overflow') as 'wrap' }),
  },
  {
    single: 'NumberFormat',
    plural: 'NumberFormats',
    type: 'str',
    read: (style) => style.format ?? automaticFormat,
    change: (value) => ({
      format: String(value).toLowerCase() === 'general' || value === automaticFormat ? undefined : String(value),
    }),
  },
]
