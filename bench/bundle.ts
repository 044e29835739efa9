/**
 * Prints what build/Code.js weighs, what loading it and `onOpen` cost in a fresh context, which service calls `onOpen` makes, and
 * which files are heaviest, in Code.js and in the page that is loaded when a command computes.
 */
import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { newBook } from '../host/book.ts'
import { execute, loadCode } from '../host/run.ts'

const limits = { bytes: 200_000, milliseconds: 5 }
const runs = 21

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`

/** Returns the bytes of each source file: esbuild writes its name above what it made of it. */
function contributors(text: string): [string, number][] {
  const [inside = '', footer = ''] = text.split('\n})();\n')
  const parts = inside.split(/^\/\/ ((?:src|node_modules)\/\S+)$/m)
  const sizes = new Map([["Google's functions and their comments", Buffer.byteLength(footer)]])
  for (let part = 1; part < parts.length; part += 2) {
    const file = parts[part]?.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? parts[part] ?? ''
    sizes.set(file, (sizes.get(file) ?? 0) + Buffer.byteLength(parts[part + 1] ?? ''))
  }
  return [...sizes].sort(([, one], [, other]) => other - one)
}

/** What the menu needs of Google, doing nothing: only the bundle's own time is measured. */
const services = `
  var menu = { addItem: () => menu, addSeparator: () => menu, addSubMenu: () => menu, addToUi: () => undefined }
  var ui = { createMenu: () => menu, createAddonMenu: () => menu }
  var SpreadsheetApp = { getUi: () => ui }
  var Session = { getActiveUserLocale: () => 'vi' }`

/** Returns the milliseconds of loading the code and building the menu, compiled anew in a context of its own. */
function coldOpen(code: string): number {
  const context = vm.createContext({})
  vm.runInContext(services, context)
  // A text that differs is compiled anew, as Google does at each click.
  const text = `${code}\n// ${Math.random()}`
  const start = performance.now()
  vm.runInContext(text, context, { filename: 'Code.js' })
  vm.runInContext('onOpen()', context)
  return performance.now() - start
}

const code = loadCode()
const size = Buffer.byteLength(code.bundle)
const times = Array.from({ length: runs }, () => coldOpen(code.bundle)).sort((one, other) => one - other)
console.log(
  `Code.js ${kilobytes(size)} (limit ${kilobytes(limits.bytes)}), gzip ${kilobytes(gzipSync(code.bundle).length)}`,
)
const [fastest = 0, middle = 0] = [times[0], times[Math.floor(runs / 2)]]
console.log(
  `cold load and onOpen in a fresh context: ${middle.toFixed(1)} ms, median of ${runs}; fastest ${fastest.toFixed(1)} ms (goal ${limits.milliseconds} ms)`,
)
const options = { user: 'tuyengiao@example.org', authMode: 'NONE' } as const
const { calls, error } = execute(newBook('x'), code, { name: 'onOpen', args: [] }, options)
if (error) throw new Error(error.message)
console.log(`service calls of onOpen: ${calls.map((each) => `${each.method} ${each.calls}`).join(', ')}`)
for (const file of ['Code.js', 'composer.html']) {
  const text = readFileSync(`build/${file}`, 'utf8')
  console.log(`\n${file}, ${kilobytes(Buffer.byteLength(text))}, gzip ${kilobytes(gzipSync(text).length)}; heaviest:`)
  for (const [name, bytes] of contributors(text).slice(0, 12)) console.log(`${kilobytes(bytes).padStart(9)}  ${name}`)
}
