/** The words of a command line in, what to do out; whatever is wrong with them is a BadUsage of one line. */
import { parseArgs } from 'node:util'
import { say } from './messages.ts'

/** A command line that cannot be carried out; the message is one line for the user. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage'
}

const templates = ['kh-354', 'blank'] as const

/** Function of the bundle by command; `argument` is the option that it takes. */
const commands = {
  new: { call: 'setUp', argument: 'template', reads: false },
  'open-period': { call: 'openPeriod', argument: 'period', reads: true },
  track: { call: 'track', argument: null, reads: true },
  check: { call: 'check', argument: null, reads: true },
  consolidate: { call: 'consolidate', argument: 'period', reads: true },
  repair: { call: 'repair', argument: null, reads: true },
} as const
export type CommandName = keyof typeof commands

const texts = ['out', 'today', 'as', 'lang', 'period', 'template'] as const
const switches = ['json', 'calls', 'debug', 'force', 'help', 'version'] as const
type Option = (typeof texts)[number] | (typeof switches)[number]

const examples: Readonly<Record<string, string>> = {
  out: '--out b.xlsx',
  template: '--template kh-354',
  period: '--period 2025-Q1',
}

/** What the program is asked to do. */
export type Plan =
  | { readonly kind: 'help' | 'version'; readonly lang: 'vi' | 'en' | null }
  | {
      readonly kind: 'run'
      readonly command: CommandName
      readonly call: { readonly name: string; readonly args: readonly string[] }
      /** null: a new workbook. */
      readonly input: string | null
      readonly out: string
      readonly force: boolean
      /** `2025-03-18`, or null for the clock of the machine. */
      readonly today: string | null
      /** null: the owner of the workbook. */
      readonly user: string | null
      readonly json: boolean
      readonly calls: boolean
      readonly lang: 'vi' | 'en' | null
    }

/** Returns the language that the words ask for, before anything else is checked: it is the one to complain in. */
export function languageAsked(words: readonly string[]): 'vi' | 'en' | null {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const value = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1])
  return value === 'vi' || value === 'en' ? value : null
}

/** Returns the plan of a command line such as `consolidate b.xlsx --period 2025-Q1`; throws BadUsage. */
export function planOf(words: readonly string[]): Plan {
  const { values, positionals } = readWords(words)
  const lang = values.get('lang') ?? null
  if (lang !== null && lang !== 'vi' && lang !== 'en') throw new BadUsage(say('language-bad', lang))
  if (values.has('help') || words.length === 0) return { kind: 'help', lang }
  if (values.has('version')) return { kind: 'version', lang }
  const [name, ...places] = positionals
  const names = Object.keys(commands).join(', ')
  if (name === undefined) throw new BadUsage(say('command-missing', names))
  if (!isCommand(name)) throw new BadUsage(say('command-unknown', name, names))
  const { call, argument, reads } = commands[name]
  for (const option of values.keys())
    if (!allows(name, option)) throw new BadUsage(say('option-bad', `--${option}`, name))
  const extra = places[reads ? 1 : 0]
  if (extra !== undefined) throw new BadUsage(say('input-unwanted', name, extra))
  const input = places[0] ?? null
  if (reads && input === null) throw new BadUsage(say('input-required', name))
  for (const needed of reads ? [argument] : [argument, 'out'])
    if (needed && !values.get(needed))
      throw new BadUsage(say('option-required', name, `--${needed}`, examples[needed] ?? ''))
  return {
    kind: 'run',
    command: name,
    call: { name: call, args: argument ? [argumentOf(argument, values.get(argument) ?? '')] : [] },
    input,
    out: outputOf(values.get('out') ?? input ?? ''),
    force: values.has('force'),
    today: dayOf(values.get('today')),
    user: userOf(values.get('as')),
    json: values.has('json'),
    calls: values.has('calls'),
    lang,
  }
}

function readWords(words: readonly string[]): { values: Map<string, string>; positionals: string[] } {
  const { tokens, positionals } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
      help: { type: 'boolean', short: 'h' },
    },
  })
  const command = positionals[0] ?? ''
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!isOption(token.name)) throw new BadUsage(say('option-bad', token.rawName, command || 'host'))
    const isText = texts.some((name) => name === token.name)
    // A value that looks like the next option is a value forgotten.
    if (isText && (!token.value || (!token.inlineValue && token.value.startsWith('--'))))
      throw new BadUsage(say('option-value-missing', token.rawName))
    if (!isText && token.value !== undefined) throw new BadUsage(say('option-value-unwanted', token.rawName))
    values.set(token.name, token.value ?? '')
  }
  return { values, positionals }
}

function isOption(name: string): name is Option {
  return [...texts, ...switches].some((each) => each === name)
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

function allows(command: CommandName, option: string): boolean {
  if (option === 'template' || option === 'force') return command === 'new'
  if (option === 'period') return commands[command].argument === 'period'
  return true
}

function argumentOf(option: 'template' | 'period', value: string): string {
  if (option === 'template' && !templates.some((name) => name === value))
    throw new BadUsage(say('template-unknown', value, templates.join(', ')))
  return value
}

function outputOf(path: string): string {
  if (!/\.xlsx$/i.test(path)) throw new BadUsage(say('output-extension', path))
  return path
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) throw new BadUsage(say('day-bad', text))
  return text
}

function userOf(text: string | undefined): string | null {
  if (text === undefined) return null
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(text)) throw new BadUsage(say('user-bad', text))
  return text
}
