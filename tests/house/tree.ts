/** The source tree as the house rules look at it: files, their areas and what each one imports. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'

export interface SourceFile {
  /** Path from the root of the project, with slashes: `src/core/day.ts`. */
  readonly path: string
  readonly text: string
  /** The text without comments, strings kept; lines stay where they are. */
  readonly code: string
}

export interface Import {
  /** Path from the root for a file of the project, the name as written for a package: `src/core/day.ts`, `zod/mini`. */
  readonly target: string
  readonly typeOnly: boolean
  /** The statement up to `from`, e.g. `import * as z`. */
  readonly clause: string
}

/** Returns the files below a folder whose name ends in one of the endings; nothing when there is no such folder. */
export function filesBelow(folder: string, endings: readonly string[] = ['.ts', '.tsx']): SourceFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, text, code: withoutComments(text) }
    })
}

/** Returns the text with its comments blanked out. */
function withoutComments(text: string): string {
  const tokens = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
  return text.replace(tokens, (token) => (/^\/[/*]/.test(token) ? token.replace(/[^\n]/g, ' ') : token))
}

/** Returns everything that a file imports or exports from elsewhere. */
export function importsOf(file: SourceFile): Import[] {
  const named = file.code.matchAll(/^((?:import|export)\s(?:[\w\s{},*$]+?\s)?)(?:from\s+)?['"]([^'"\n]+)['"]/gm)
  const called = file.code.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]/g)
  return [
    ...[...named].map(([, clause = '', name = '']) => ({ clause: clause.trim(), name })),
    ...[...called].map(([, name = '']) => ({ clause: 'import()', name })),
  ].map(({ clause, name }) => ({
    target: name.startsWith('.') ? posix.join(posix.dirname(file.path), name) : name,
    typeOnly: /^(import|export) type\b/.test(clause),
    clause,
  }))
}
