/** Runs small scripts in a realm made from the sources: a function body in, what happened out. */
import { buildSync } from 'esbuild'
import { type Book, newBook } from '../../../host/book.ts'
import { type Code, execute, noonOf, type Outcome, type RunOptions } from '../../../host/run.ts'

const built = buildSync({
  entryPoints: ['host/realm/index.ts'],
  bundle: true,
  write: false,
  charset: 'utf8',
  target: 'es2022',
  format: 'iife',
  globalName: 'hostRealm',
})
export const realm = built.outputFiles[0]?.text ?? ''

export const scopes = ['spreadsheets.currentonly', 'script.container.ui'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
)

/** Returns code whose `main` has the given body; `ss`, `sheet` and `cell(a1)` are at hand. */
export function code(body: string, manifest: object = { timeZone: 'Asia/Ho_Chi_Minh' }): Code {
  const bundle = `function main(...args) {
    const ss = SpreadsheetApp.getActiveSpreadsheet(), sheet = ss.getActiveSheet(), cell = (a1) => sheet.getRange(a1)
    ${body}
  }`
  return { bundle, pages: { page: '<p>Chào</p>' }, manifest, realm }
}

/** Returns what happened when the body ran. */
export function outcome(body: string, book: Book = newBook('Sổ'), options: Partial<RunOptions> = {}): Outcome {
  return execute(
    book,
    code(body),
    { name: 'main', args: [] },
    { user: 'owner@example.org', now: noonOf('2025-03-18', 'Asia/Ho_Chi_Minh'), ...options },
  )
}

/** Returns what the body returned; throws when it threw. */
export function result(body: string, book: Book = newBook('Sổ'), options: Partial<RunOptions> = {}): unknown {
  const { error, result } = outcome(body, book, options)
  if (error) throw new Error(error.message)
  return result
}

/** Returns the message with which the body failed, or null. */
export function failure(body: string, book: Book = newBook('Sổ'), options: Partial<RunOptions> = {}): string | null {
  return outcome(body, book, options).error?.message ?? null
}
