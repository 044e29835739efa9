/** A command line in; a workbook file, a result on stdout, words on stderr and an exit code out. */
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { helpText } from './cli-help.ts'
import { BadUsage, languageAsked, type Plan, planOf } from './cli-plan.ts'
import { FileError, language, say, speak } from './messages.ts'
import { callTable, noonOf, type Outcome } from './run.ts'
import { openSession } from './session.ts'
import { checkWritable, inspect } from './xlsx.ts'

declare const VERSION: string

type Run = Extract<Plan, { kind: 'run' }>

/** What the data or the person is at fault for: one line, exit code 1. */
class Refused extends Error {}

const codes = { done: 0, refused: 1, unexpected: 2 } as const

/** Returns the exit code of a command line, having done what it says. */
async function main(words: readonly string[]): Promise<number> {
  speak(languageAsked(words))
  try {
    const plan = planOf(words)
    speak(plan.lang)
    if (plan.kind === 'run') await carryOut(plan)
    else await print(plan.kind === 'help' ? helpText(language()) : `${VERSION}\n`)
    return codes.done
  } catch (error) {
    if (error instanceof BadUsage || error instanceof FileError || error instanceof Refused) {
      tell(error.message)
      return codes.refused
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    tell(say('unexpected', message))
    if (words.includes('--debug')) process.stderr.write(`${stack ?? ''}\n`)
    return codes.unexpected
  }
}

async function carryOut(plan: Run): Promise<void> {
  // The worker thread has messages of its own.
  process.env['THBC_LANG'] = language()
  const session = openSession()
  try {
    // Both threads have the file in hand at once; what the check finds is told first.
    const ready = plan.input === null ? session.create(bookName(plan.out)) : session.load(plan.input)
    ready.catch(() => undefined)
    await checkFiles(plan)
    if (plan.input !== null) tell(say('reading', plan.input))
    await ready
    tell(say('working', plan.command))
    const { owner, zone } = await session.facts()
    const outcome = await session.run(plan.call, {
      user: plan.user ?? owner,
      userLocale: language(),
      ...(plan.today !== null && { now: noonOf(plan.today, zone) }),
    })
    if (plan.calls) process.stderr.write(`${callTable(outcome.calls)}\n`)
    if (outcome.error) throw failure(outcome.error, plan.user ?? owner)
    await session.save(plan.out)
    tell(say('written', plan.out))
    await print(resultText(plan, outcome.result))
  } finally {
    await session.close()
  }
}

const bookName = (path: string): string => basename(path).replace(/\.xlsx$/i, '')

/** Nothing is computed when the result could not be written, or would take something of the file's away. */
async function checkFiles({ command, input, out, force }: Run): Promise<void> {
  const lost = input === null ? [] : await inspect(input)
  await checkWritable(out)
  if (command === 'new' && !force && existsSync(out)) throw new FileError(say('output-exists', out))
  if (input === null || lost.length === 0) return
  if (await isSame(input, out)) throw new FileError(say('uncarried-one', input, lost.join(', ')))
  tell(say('will-drop', input, lost.join(', ')))
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => resolve(path))))
  return first === second
}

/** A WorkbookError of the bundle says what the user has to put right; Google's refusal, that somebody else has to do it. */
function failure(error: NonNullable<Outcome['error']>, user: string): Error {
  if (error.name === 'WorkbookError') return new Refused(error.message)
  if (/edit a protected cell/.test(error.message)) return new Refused(say('cell-protected', user))
  const unexpected = new Error(error.message)
  unexpected.stack = error.stack
  return unexpected
}

/** Returns what goes to stdout: the figures, the issues or the whole result as JSON, or the message for a person. */
function resultText({ command, json }: Run, result: unknown): string {
  const fields = typeof result === 'object' && result !== null ? (result as Readonly<Record<string, unknown>>) : {}
  if (!json) return `${printable(String(fields['message'] ?? ''))}\n`
  const part = { consolidate: 'figures', confirm: 'figures', withdraw: 'figures', year: 'figures', check: 'issues' }[
    command as string
  ]
  const shown = JSON.stringify(part ? fields[part] : result, null, 2) ?? 'null'
  return `${shown.replace(controls, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

// Whatever a terminal may take for a command, but not the line break and the tab; and what turns the text after it around.
const controls = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '')
}

/** Writes one line to stderr, however many the text has. */
function tell(text: string): void {
  const line = printable(text)
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
    .join('; ')
  process.stderr.write(`${line}\n`)
}

/** Writes to stdout; ends when it is out, since a pipe may be slower than the end of the program. */
function print(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()))
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? codes.done : codes.unexpected),
)

process.exitCode = await main(process.argv.slice(2))
