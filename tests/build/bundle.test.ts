/** The bundle and the other files that clasp pushes, as `npm run build` made them. */
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import vm from 'node:vm'
import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'
import { checkBundle } from '../../scripts/check-bundle.js'

const code = readFileSync('build/Code.js', 'utf8')
const main = readFileSync('src/main.ts', 'utf8')
/** The functions of main.ts and their parameters, as its text says: types and default values taken off. */
const exported = [...main.matchAll(/^export function (\w+)\(([^)]*)\)/gm)].map(([, name, parameters]) => ({
  name: String(name),
  parameters: String(parameters)
    .replace(/\??(:| =)[^,]*/g, '')
    .split(',')
    .flatMap((each) => each.trim() || [])
    .join(', '),
}))
const names = exported.map(({ name }) => name)
const pages = readdirSync('src/dialogs/pages')
  .map((file) => file.replace(/\.tsx$/, '.html'))
  .sort()
const run = promisify(execFile)

describe('build/Code.js', () => {
  it('has every export of main.ts as a real function under its doc comment', () => {
    expect(exported.map(({ name }) => name)).toContain('onOpen')
    for (const { name, parameters } of exported)
      expect(code).toContain(`*/\nfunction ${name}(${parameters}) { return App.${name}(${parameters}) }\n`)
  })

  it('adds nothing else to the global scope than App and what zod keeps', () => {
    const context = vm.createContext({})
    const before = Object.getOwnPropertyNames(vm.runInContext('globalThis', context))
    vm.runInContext(code, context)
    const added = Object.getOwnPropertyNames(vm.runInContext('globalThis', context)).filter(
      (name) => !before.includes(name),
    )
    expect(added.filter((name) => name !== '__zod_globalConfig').sort()).toEqual(['App', ...names].sort())
  })

  it('is ES2019, loads where only ECMAScript exists, and names no function that is not there', () => {
    expect(() => parse(code, { ecmaVersion: 2019 })).not.toThrow()
    expect(() => checkBundle(code, names)).not.toThrow()
  })

  it('keeps Vietnamese text readable and in its composed form', () => {
    expect(code).toContain('Tổng hợp báo cáo')
    expect(code.match(/.*\\u1[eE][0-9a-fA-F]{2}.*/)?.[0]).toBeUndefined()
    expect(code.normalize('NFC') === code).toBe(true)
  })

  it('makes code of no text but its own page of words and views', () => {
    const made = [...code.matchAll(/\b(?:eval|Function)\(.*/g)].map(([line]) => line)
    expect(made).toEqual([expect.stringContaining('{script}')])
    const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
    expect(() => vm.runInContext(code, context)).not.toThrow()
  })

  it('is strict', () => {
    expect(code.startsWith('"use strict"')).toBe(true)
  })
})

describe('build/', () => {
  it('holds the bundle, the manifest and a page for each dialog, and nothing else', () => {
    expect(readdirSync('build').sort()).toEqual(
      ['Code.js', 'appsscript.json', 'composer.html', 'conformance.html', ...pages].sort(),
    )
    expect(readFileSync('build/appsscript.json', 'utf8')).toBe(readFileSync('appsscript.json', 'utf8'))
  })

  it('asks for no more than the open spreadsheet, its dialogs, its triggers and who is at the keyboard', () => {
    const { oauthScopes, runtimeVersion, timeZone } = JSON.parse(readFileSync('build/appsscript.json', 'utf8'))
    expect({ runtimeVersion, timeZone }).toEqual({ runtimeVersion: 'V8', timeZone: 'Asia/Ho_Chi_Minh' })
    expect(oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/userinfo.email',
    ])
  })

  it('has a page for each dialog and sidebar that a command opens', () => {
    const opened = [...code.matchAll(/\bopen(?:Dialog|Sidebar)\(\s*["'`]([\w-]+)/g)].map(([, page]) => `${page}.html`)
    expect([...new Set(opened)].sort()).toEqual(pages)
  })

  it('has pages that load nothing from anywhere', () => {
    for (const page of pages)
      expect(
        readFileSync(`build/${page}`, 'utf8').match(/<(?:script|link|img)[^>]+(?:src|href)=|@import|fetch\(/)?.[0],
        page,
      ).toBe(undefined)
  })

  it('comes out whole when two builds run at the same time', async () => {
    const build = () => run(process.execPath, ['scripts/build.js'])
    let reading = true
    const reader = (async () => {
      while (reading) {
        expect(readFileSync('build/Code.js', 'utf8')).toContain('function onOpen(')
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    })()
    await Promise.all([build(), build()])
    reading = false
    await reader
    expect(readdirSync('build').filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
