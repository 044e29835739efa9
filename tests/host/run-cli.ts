/** The command line as a program for tests: words come in, its code and what it printed go out. */
import { spawn, spawnSync } from 'node:child_process'

export interface Ran {
  /** null when it was ended. */
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const surroundings = () => ({ ...process.env, THBC_LANG: 'vi', LANG: 'C' })

/** Runs the program to its end. */
export function runCli(...words: readonly string[]): Ran {
  const options = { encoding: 'utf8', env: surroundings() } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...words], options)
  return { code: status, out: stdout, err: stderr }
}

/** Runs the program beside others; one that is not done in 20 seconds is ended. */
export function startCli(...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const program = spawn(process.execPath, ['dist/cli.js', ...words], { env: surroundings(), timeout: 20_000 })
    let [out, err] = ['', '']
    program.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    program.on('close', (code) => resolve({ code, out, err }))
  })
}
