/** `npm run playground`: flags in, a page on this machine out that works on a workbook with the bundle of build/. */
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { inProject } from './locate.ts'
import { say, speak } from './messages.ts'
import { openPlayground } from './play/playground.ts'
import { loadCode } from './run.ts'

interface Flags {
  readonly book: string | null
  readonly port: number
  readonly today: string | null
}

/** The sample and the day on which a visitor begins with it; `sample/trial.ts` makes it. */
const sample = { book: 'out/so-bao-cao-thu.xlsx', name: 'Sổ báo cáo mẫu (số liệu mẫu)', today: '2025-03-13' }

function flagsOf(args: readonly string[]): Flags {
  const values: Record<string, string | null> = { '--book': null, '--port': null, '--today': null, '--lang': null }
  for (let index = 0; index < args.length; index++) {
    const [flag = '', inline] = (args[index] ?? '').split(/=(.*)/s)
    if (!Object.hasOwn(values, flag)) throw new Error(say('option-bad', flag, 'playground'))
    const value = inline ?? args[++index]
    if (value === undefined) throw new Error(say('option-value-missing', flag))
    values[flag] = value
  }
  const today = values['--today'] ?? null
  if (today !== null && !/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new Error(say('day-bad', today))
  const port = Number(values['--port'] ?? 8787)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(say('port-bad', String(values['--port'])))
  const language = values['--lang'] ?? null
  if (language === 'vi' || language === 'en') speak(language)
  else if (language !== null) throw new Error(say('language-bad', language))
  return { book: values['--book'] ?? null, port, today }
}

async function main(): Promise<void> {
  const { book, port, today } = flagsOf(process.argv.slice(2))
  const path = book === null ? inProject(sample.book) : resolve(book)
  if (!existsSync(path)) throw new Error(say('file-missing', path))
  const playground = await openPlayground({
    code: loadCode(),
    page: inProject('playground/dist'),
    port,
    book: path,
    bookName: book === null ? sample.name : basename(path).replace(/\.xlsx$/i, ''),
    ...(book === null ? { today: today ?? sample.today } : today !== null && { today }),
  })
  process.stdout.write(`${say('playground-open', playground.url)}\n`)
  const stop = () => void playground.close().then(() => process.exit(0))
  process.on('SIGINT', stop).on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  process.stderr.write(`${taken ? say('port-taken') : message}\n`)
  process.exitCode = 1
})
