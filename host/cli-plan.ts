/** The words of a command line in, what to do out; whatever is wrong with them is a BadUsage of one line. */
import { parseArgs } from 'node:util'
import { say } from './messages.ts'

/** A command line that cannot be carried out; the message is one line for the user. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage'
}

const templates = ['kh-354', 'blank'] as const

/** Options that a command hands on to the bundle. */
type Argument = 'template' | 'period' | 'against' | 'reason' | 'year'

interface Command {
  /** Function of the bundle. */
  readonly call: string
  /** The options that it takes, in the order of its parameters; all are required. */
  readonly takes: readonly Argument[]
  /** Whether it works on a book that is there. */
  readonly reads: boolean
}

const named = <Name extends string>(commands: Readonly<Record<Name, Command>>) => commands

const commands = named({
  new: { call: 'setUp', takes: ['template'], reads: false },
  'open-period': { call: 'openPeriod', takes: ['period'], reads: true },
  track: { call: 'track', takes: [], reads: true },
  check: { call: 'check', takes: [], reads: true },
  consolidate: { call: 'consolidate', takes: ['period'], reads: true },
  confirm: { call: 'confirmFigures', takes: ['period'], reads: true },
  withdraw: { call: 'withdrawConfirmation', takes: ['period', 'reason'], reads: true },
  compare: { call: 'comparePeriods', takes: ['period', 'against'], reads: true },
  year: { call: 'consolidateYear', takes: ['year'], reads: true },
  repair: { call: 'repair', takes: [], reads: true },
  'self-check': { call: 'selfCheck', takes: [], reads: true },
})
export type CommandName = keyof typeof commands

const handedOn: readonly Argument[] = ['template', 'period', 'against', 'reason', 'year']
const texts = ['out', 'today', 'as', 'lang', 'template', 'period', 'against', 'reason', 'year'] as const
const switches = ['json', 'calls', 'debug', 'force', 'help', 'version'] as const
type Option = (typeof texts)[number] | (typeof switches)[number]

const examples: Readonly<Record<string, string>> = {
  out: '--out b.xlsx',
  template: '--template kh-354',
  period: '--period 2025-Q1',
  against: '--against 2025-Q1',
  reason: '--reason "…"',
  year: '--year 2025',
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
  const { call, takes, reads } = commands[name]
  for (const option of values.keys())
    if (!allows(name, option)) throw new BadUsage(say('option-bad', `--${option}`, name))
  const extra = places[reads ? 1 : 0]
  if (extra !== undefined) throw new BadUsage(say('input-unwanted', name, extra))
  const input = places[0] ?? null
  if (reads && input === null) throw new BadUsage(say('input-required', name))
  for (const needed of reads ? takes : [...takes, 'out' as const])
    if (!values.get(needed)) throw new BadUsage(say('option-required', name, `--${needed}`, examples[needed] ?? ''))
  return {
    kind: 'run',
    command: name,
    call: { name: call, args: takes.map((option) => argumentOf(option, values.get(option) ?? '')) },
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
  if (option === 'force') return command === 'new'
  const own = handedOn.find((each) => each === option)
  return own === undefined || commands[command].takes.includes(own)
}

function argumentOf(option: Argument, value: string): string {
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
