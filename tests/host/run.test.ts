import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { newBook } from '../../host/book.ts'
import { callTable, execute, noonOf } from '../../host/run.ts'
import { openSession } from '../../host/session.ts'
import { code, outcome, realm, result } from './realm/build-realm.ts'

const user = 'owner@example.org'

describe('the context', () => {
  it.each([
    'URL',
    'URLSearchParams',
    'TextEncoder',
    'TextDecoder',
    'setTimeout',
    'setInterval',
    'fetch',
    'process',
    'Buffer',
    'structuredClone',
    'queueMicrotask',
    'atob',
    'crypto',
    'performance',
    'AbortController',
    'window',
    'require',
    'module',
    'hostRealm',
    'SharedArrayBuffer',
    'Atomics',
  ])('has no %s (apps-script.md 1.1)', (name) => {
    expect(result(`return typeof ${name}`)).toBe('undefined')
  })

  it('has the built-ins and eval (apps-script.md 1.1, 1.3)', () => {
    expect(
      result(
        `return [typeof Map.groupBy === 'function' || typeof Map, typeof WebAssembly, new Function('return 2')(), typeof globalThis.SpreadsheetApp]`,
      ),
    ).toEqual(['function', 'object', 2, 'object'])
  })

  it('does not let a script out through what it is given', () => {
    expect(
      result(
        `try { return cell('A1').getValues.constructor('return typeof process')() } catch (e) { return 'undefined' }`,
      ),
    ).toBe('undefined')
    expect(
      result(
        `return [sheet, cell('A1').getValues(), new Date(), SpreadsheetApp.getUi].map((each) => each.constructor.constructor('return typeof process')())`,
      ),
    ).toEqual(Array(4).fill('undefined'))
  })

  it('is fresh for each execution (apps-script.md 1.4)', () => {
    const bundle = 'var count = 0; function main() { return ++count }'
    const run = () =>
      execute(newBook(''), { bundle, pages: {}, manifest: {}, realm }, { name: 'main', args: [] }, { user }).result
    expect([run(), run()]).toEqual([1, 1])
  })
})

describe('calls', () => {
  const call = (bundle: string, name = 'main', args: unknown[] = []) =>
    execute(newBook(''), { bundle, pages: {}, manifest: {}, realm }, { name, args }, { user })

  it('pass plain data in and out, made inside the context', () => {
    expect(
      call(
        'function main(list, o) { return [Array.isArray(list) && list instanceof Array, o instanceof Object, { a: undefined, b: [null] }] }',
        'main',
        [[1], {}],
      ).result,
    ).toEqual([true, true, { a: null, b: [null] }])
    expect(call('function main() {}').result).toBeNull()
  })

  it.each(['new Date()', '[{ a: new Date() }]', '() => 1', 'SpreadsheetApp'])(
    'refuse %s as a result, as google.script.run does (apps-script.md 1.4)',
    (value) => {
      expect(call(`function main() { return ${value} }`).error?.message).toContain('not a supported return type')
    },
  )

  it('find only public functions (apps-script.md 1.4)', () => {
    expect(call('function main_() {}', 'main_').error?.message).toBe('Script function not found: main_')
    expect(call('', 'none').error?.message).toBe('Script function not found: none')
  })

  it('report errors as plain data, syntax errors too', () => {
    const { error } = call("function main() { throw new TypeError('x') }")
    expect([error?.name, error?.message, error?.stack.includes('main')]).toEqual(['TypeError', 'x', true])
    expect(call('function main( {').error?.name).toBe('SyntaxError')
    expect(call("function main() { throw 'text' }").error?.message).toBe('text')
  })

  it('run continuations of promises before they end (apps-script.md 1.2)', () => {
    expect(
      call("async function later() { await null; Logger.log('then') } function main() { later(); Logger.log('first') }")
        .log,
    ).toEqual(['first', 'then'])
  })
})

describe('counting', () => {
  it('tells reads, writes and navigation apart, with the cells that move', () => {
    const { calls, cells } = outcome(
      `cell('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]).setBackground('red').getValues(); sheet.getLastRow(); cell('A1').getValue()`,
    )
    expect(calls.map(({ method, kind, calls, cells }) => `${method} ${kind} ${calls} ${cells}`)).toEqual([
      'SpreadsheetApp.getActiveSpreadsheet navigation 1 0',
      'Spreadsheet.getActiveSheet navigation 1 0',
      'Sheet.getRange navigation 2 0',
      'Range.setValues write 1 6',
      'Range.setBackground write 1 1',
      'Range.getValues read 1 6',
      'Sheet.getLastRow read 1 0',
      'Range.getValue read 1 1',
    ])
    expect(cells).toEqual({ read: 7, written: 7 })
  })

  it('counts a call that uses others as one', () => {
    expect(outcome(`sheet.appendRow([1, 2, 3])`).calls.filter((each) => each.kind === 'write')).toEqual([
      { method: 'Sheet.appendRow', kind: 'write', calls: 1, cells: 3 },
    ])
  })

  it('prints a table with totals', () => {
    expect(callTable(outcome(`cell('A1').setValue(1)`).calls)).toMatchInlineSnapshot(`
      "kind        method                               calls  cells
      read        total                                    0      0
      write       Range.setValue                           1      1
      write       total                                    1      1
      navigation  SpreadsheetApp.getActiveSpreadsheet      1      0
      navigation  Spreadsheet.getActiveSheet               1      0
      navigation  Sheet.getRange                           1      0
      navigation  total                                    3      0"
    `)
  })
})

describe('clock', () => {
  it.each([
    ['2025-03-18', 'Asia/Ho_Chi_Minh', '2025-03-18T05:00:00.000Z'],
    ['2025-07-01', 'America/New_York', '2025-07-01T16:00:00.000Z'],
    ['2025-03-30', 'Europe/Berlin', '2025-03-30T10:00:00.000Z'],
  ])('noon of %s in %s', (day, zone, instant) => {
    expect(new Date(noonOf(day, zone)).toISOString()).toBe(instant)
  })
})

describe('a session', () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-session-'))
  const workerFile = join(folder, 'worker.mjs')
  // The worker leaves packages outside; a stand-in for its file in dist/, in a place that finds them.
  const built = buildSync({
    entryPoints: ['host/worker.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['hucre', 'hucre/*'],
  })
  writeFileSync(workerFile, built.outputFiles[0]?.text ?? '')
  const open = (body: string, more = {}) => openSession({ code: code(body), workerFile, ...more })
  const call = { name: 'main', args: [] }

  it('keeps its workbook between runs', async () => {
    const session = open(`return sheet.appendRow([1]).getLastRow()`)
    await session.create('Sổ')
    expect((await session.run(call, { user })).result).toBe(1)
    expect((await session.run(call, { user })).result).toBe(2)
    expect(await session.facts()).toEqual({ owner: user, zone: 'Asia/Ho_Chi_Minh' })
    await session.edit({ user, sheet: 0, row: 5, column: 1, values: [['x']], typed: true })
    expect((await session.book()).sheets[0]?.rows[4]?.[0]?.v).toBe('x')
    await session.close()
  })

  it('lets the script wait for the answer of the person', async () => {
    const session = open(
      `const ui = SpreadsheetApp.getUi(); return ui.prompt('Kỳ?', ui.ButtonSet.OK_CANCEL).getResponseText()`,
      {
        onQuestion: async () => ({ button: 'OK', text: 'Quý I' }),
      },
    )
    await session.create('Sổ')
    expect((await session.run(call, { user })).result).toBe('Quý I')
    await session.close()
  })

  it('ends a runaway execution (apps-script.md 2)', async () => {
    const session = open(`for (;;) {}`)
    await session.create('Sổ')
    expect((await session.run(call, { user, timeoutSeconds: 1 })).error?.message).toBe(
      'Exceeded maximum execution time',
    )
    await expect(session.book()).rejects.toThrow('Exceeded maximum execution time')
  })
})
