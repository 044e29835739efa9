/** The habits of the house that a machine can see, over the real source tree. */
import { describe, expect, it } from 'vitest'
import { filesBelow, type SourceFile } from './tree.ts'

const src = filesBelow('src', ['.ts', '.tsx', '.html', '.css'])
const host = filesBelow('host')
const playground = filesBelow('playground/src', ['.ts', '.tsx'])
const ours = [
  ...src,
  ...host,
  ...playground,
  ...filesBelow('sample'),
  ...filesBelow('tests', ['.ts', '.mjs']),
  ...filesBelow('bench', ['.ts', '.js']),
  ...filesBelow('scripts', ['.ts', '.js']),
]

/** Returns `path:line: text` for each line of code that matches, comments left out. */
function lines(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    file.code
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : [])),
  )
}

const lineLimit = (path: string): number => {
  if (/^(host|playground)\//.test(path)) return 300
  // main.ts is a list: one documented line for each function that Google may call.
  return /^src\/(messages|templates)\/|^src\/main\.ts$/.test(path) ? 600 : 200
}

describe('a file', () => {
  it('stays short: 200 lines in src, 600 for words, templates and the list in main.ts, 300 in host and playground', () => {
    const long = [...src, ...host, ...playground].filter(
      ({ path, text }) => text.trimEnd().split('\n').length > lineLimit(path),
    )
    expect(long.map((file) => file.path)).toEqual([])
  })

  it('is named in kebab-case, by what it does', () => {
    const odd = (path: string): boolean => {
      const name = path.split('/').at(-1) ?? ''
      if (/^(utils?|helpers?|common|misc|types|manager|service)\./.test(name)) return true
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(name)
    }
    expect(ours.map((file) => file.path).filter(odd)).toEqual([])
  })

  it('opens with a sentence that says what comes in and what goes out', () => {
    const silent = [...src, ...host, ...playground, ...filesBelow('sample'), ...filesBelow('scripts', ['.js'])].filter(
      ({ path, text }) => /\.(ts|tsx|js)$/.test(path) && !/^(\/\*\*\s+(\* )?\S|\/\/ \S)/.test(text),
    )
    expect(silent.map((file) => file.path)).toEqual([])
  })

  it('is written in composed letters (NFC)', () => {
    expect(ours.filter(({ text }) => text !== text.normalize('NFC')).map((file) => file.path)).toEqual([])
  })
})

describe('an exported function', () => {
  it('has a doc comment', () => {
    const bare = [...src, ...host, ...playground].flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /(\*\/\s*\n)?^export (?:async )?(?:function\*? (\w+)|const (\w+)[^=\n]*= (?:async )?(?:<[^>]*>)?\()/gm,
        ),
      ]
        .filter(([, comment]) => !comment)
        .map(([, , name, arrow]) => `${path}: ${name ?? arrow}`),
    )
    expect(bare).toEqual([])
  })
})

describe('Google', () => {
  const services =
    /\b(SpreadsheetApp|DocumentApp|MailApp|ScriptApp|Utilities|Session|PropertiesService|LockService|HtmlService|Logger|CacheService|UrlFetchApp|DriveApp)\./
  it('is touched in src/google and in the cases of the self-check only', () => {
    expect(
      lines(
        src.filter(({ path }) => !/^src\/(google|conformance)\//.test(path)),
        services,
      ),
    ).toEqual([])
  })

  it('gets plain functions: no value of the namespace of types, which does not exist when the script runs', () => {
    expect(lines(src, /[=(,?:]\s*GoogleAppsScript\.\w+\.\w+\.[A-Z_]{2,}\b/)).toEqual([])
  })
})

describe('the pure part', () => {
  const pure = src.filter(({ path }) => /^src\/(core|views|messages|templates)\//.test(path))
  it('has no clock: today is a parameter', () => {
    expect(lines(pure, /\bnew Date\b|\bDate\.now\b|\bperformance\./)).toEqual([])
  })

  it('prints nothing', () => {
    expect(lines(pure, /\bconsole\./)).toEqual([])
  })

  it('makes no Intl object, which costs more than a whole report', () => {
    expect(lines(pure, /\bnew Intl\.|\.toLocale\w*\(|\.localeCompare\(/)).toEqual([])
  })
})

describe('the code', () => {
  it('switches no check off', () => {
    const text = [...src, ...host, ...playground].map((file) => ({ ...file, code: file.text }))
    expect(lines(text, /@ts-(ignore|expect-error|nocheck)|biome-ignore|:\s*any\b|\bas any\b|<any\b|\bany\[\]/)).toEqual(
      [],
    )
  })

  it('keeps to what the parser of Apps Script takes', () => {
    expect(lines(src, /\(\?<|\b\d+n\b|^\s*(static|#\w+)\b/)).toEqual([])
  })

  it('runs all of its tests', () => {
    const tests = filesBelow('tests').filter(({ path }) => path.endsWith('.test.ts'))
    expect(lines(tests, /\b(it|test|describe)\.(skip|only|todo)\b/)).toEqual([])
  })

  it('names no place of the machine it was written on', () => {
    expect(
      lines(
        ours.map((file) => ({ ...file, code: file.text })),
        /(^|[\s`"(])\/(home|Users|root|tmp)\/\w/m,
      ),
    ).toEqual([])
  })
})
