// Refuses a bundle that Apps Script would refuse, or whose menu, triggers and dialogs point at nothing.
import vm from 'node:vm'
import { parse } from 'acorn'

/**
 * Bytes. Every click, trigger and call from a dialog loads the whole project anew, so each byte is paid for on each use;
 * unminified, so that Google's error log names functions and lines a person can read.
 */
export const sizeLimit = 200_000

/**
 * Bytes of composer.html. It is loaded only by executions that compose something, but then whole: reading and evaluating this
 * much is still a fraction of one service call; beyond it, something has come along that belongs nowhere near a sheet.
 */
export const composerLimit = 600_000

/** What V8 gives a bare context beyond ECMAScript. */
const notEcmaScript = ['console', 'WebAssembly']

/**
 * Throws when the bundle is too heavy, is not plain ES2019, needs more than ECMAScript to load, lacks one of the
 * functions, builds its menu with more than AuthMode.NONE allows, or names a function in a menu, trigger or dialog that
 * Google could not find.
 * @param {string} code text of build/Code.js
 * @param {readonly string[]} names the functions that Google may call
 * @param {ReadonlyMap<string, string>} dialogs sources of the dialogs by file name
 */
export function checkBundle(code, names, dialogs = new Map()) {
  const declared = topLevelFunctions(code)
  const absent = names.filter((name) => !declared.includes(name))
  if (absent.length) throw new Error(`not a top-level function of the bundle: ${absent.join(', ')}`)
  const context = load(code)
  const called = [...namesInMenus(context), ...namesInTriggers(code)]
  for (const [file, text] of dialogs) called.push(...namesInDialog(file, text))
  const unknown = [...new Set(called)].filter((name) => !declared.includes(name) || name.endsWith('_'))
  if (unknown.length)
    throw new Error(`a menu, trigger or dialog names a function that main.ts does not export: ${unknown.join(', ')}`)
  const size = Buffer.byteLength(code)
  if (size > sizeLimit)
    throw new Error(`the bundle has ${size} bytes, the limit is ${sizeLimit}; \`npm run build -- --sizes\` lists them`)
}

/**
 * Throws when a script that the bundle loads later is not plain ES2019, needs more than ECMAScript to load, or is too heavy.
 * @param {string} code
 */
export function checkComposer(code) {
  topLevelFunctions(code)
  load(code)
  const size = Buffer.byteLength(code)
  if (size > composerLimit) throw new Error(`composer.html has ${size} bytes, the limit is ${composerLimit}`)
}

/**
 * Returns the names of the functions that stand at the top of the text, as Google's own scan finds them. Throws with
 * the line when the text is not ES2019.
 * @param {string} code @returns {string[]}
 */
function topLevelFunctions(code) {
  try {
    const program = parse(code, { ecmaVersion: 2019, onToken: refuseNewRegExp })
    return program.body.flatMap((node) => (node.type === 'FunctionDeclaration' && node.id ? [node.id.name] : []))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const { line, column } = /** @type {SyntaxError & { loc: { line: number, column: number } }} */ (error).loc
    const text = code.split('\n')[line - 1] ?? ''
    const excerpt = text.slice(Math.max(0, column - 60), column + 60)
    const arrow = `${' '.repeat(Math.min(column, 60))}^`
    throw new Error(`not plain ES2019, line ${line}: ${error.message}\n  ${excerpt}\n  ${arrow}`)
  }
}

/**
 * Throws at a regular expression that is newer than the parser Google saves scripts with: esbuild does not lower these.
 * @param {import('acorn').Token & { value?: { pattern: string, flags: string } }} token
 */
function refuseNewRegExp({ type, value }) {
  if (type.label !== 'regexp' || !value) return
  if (/\(\?<|\\k</.test(value.pattern) || /[vd]/.test(value.flags))
    throw new Error(
      `a lookbehind, named group, or v or d flag, which Apps Script may refuse: /${value.pattern}/${value.flags}`,
    )
}

/**
 * Returns a context with nothing but ECMAScript, in which the bundle has been loaded.
 * @param {string} code @returns {vm.Context}
 */
function load(code) {
  const context = vm.createContext({})
  vm.runInContext(notEcmaScript.map((name) => `delete globalThis.${name}`).join('\n'), context)
  try {
    vm.runInContext(code, context, { filename: 'Code.js', timeout: 10_000 })
  } catch (error) {
    throw new Error(`the bundle needs more than ECMAScript to load: ${firstLines(error)}`)
  }
  return context
}

/**
 * Returns what an error of another context says, and where.
 * @param {unknown} error @returns {string}
 */
function firstLines(error) {
  const stack = String(/** @type {{ stack?: unknown } | null} */ (error)?.stack ?? error)
  const [place] = stack.match(/Code\.js:\d+(?::\d+)?/) ?? []
  return place ? `${error} (${place})` : String(error)
}

/**
 * Returns the functions that the menu names as onOpen and onInstall build it, in each language of the user, with
 * nothing but what AuthMode.NONE allows.
 * @param {vm.Context} context @returns {string[]}
 */
function namesInMenus(context) {
  /** @type {string[]} */
  const names = []
  const menu = allowed('Menu', {
    addItem: (/** @type {string} */ _caption, /** @type {string} */ name) => {
      names.push(name)
      return menu
    },
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => undefined,
  })
  const ui = allowed('Ui', { createMenu: () => menu, createAddonMenu: () => menu })
  for (const locale of ['vi', 'en']) {
    Object.assign(context, {
      SpreadsheetApp: allowed('SpreadsheetApp', { getUi: () => ui }),
      Session: allowed('Session', { getActiveUserLocale: () => locale }),
    })
    for (const trigger of ['onOpen', 'onInstall']) if (typeof context[trigger] === 'function') run(context, trigger)
  }
  return names
}

/**
 * Runs one of the functions that build the menu.
 * @param {vm.Context} context @param {string} trigger
 */
function run(context, trigger) {
  try {
    context[trigger]({})
  } catch (error) {
    throw new Error(`${trigger} fails in AuthMode.NONE, so that there would be no menu: ${firstLines(error)}`)
  }
}

/**
 * Returns an object that throws the name of any other member that is used.
 * @template {Record<string, unknown>} Members
 * @param {string} owner @param {Members} members @returns {Members}
 */
function allowed(owner, members) {
  return new Proxy(members, {
    get(target, name) {
      if (name in target) return target[String(name)]
      throw new Error(`${owner}.${String(name)}`)
    },
  })
}

/**
 * Returns the functions that triggers name. Throws where the name is not spelled in the call: it could not be checked.
 * @param {string} code @returns {string[]}
 */
function namesInTriggers(code) {
  return [...code.matchAll(/newTrigger\(\s*(?:(['"`])(\w+)\1\s*\)|([^)]*))/g)].map(([, , name, other]) => {
    if (!name) throw new Error(`newTrigger(${other}) must spell the name of its function`)
    return name
  })
}

/**
 * Returns the functions that the source of a dialog calls: in `google.script.run` past its handlers, and in `call('name')`,
 * the dialogs' own way to it.
 * @param {string} file @param {string} text @returns {string[]}
 */
function namesInDialog(file, text) {
  const chains = [...text.matchAll(/\bgoogle\.script\.run\b/g)].map((found) => {
    let rest = text.slice(found.index + found[0].length)
    for (;;) {
      const [link, name] = rest.match(/^\s*\??\.\s*(\w+)\s*\(/) ?? []
      if (!link || !name) throw new Error(`${file}: google.script.run must be followed by the name of a function`)
      if (!/^with(SuccessHandler|FailureHandler|UserObject)$/.test(name)) return name
      rest = afterParenthesis(rest.slice(link.length))
    }
  })
  const calls = [...text.matchAll(/\bcall\(\s*(['"`])(\w+)\1/g)].map(([, , name]) => String(name))
  return [...chains, ...calls]
}

/**
 * Returns what follows the parenthesis that is open at the start; quoted text is passed over.
 * @param {string} text @returns {string}
 */
function afterParenthesis(text) {
  let depth = 1
  for (const found of text.matchAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[()]/g)) {
    if (found[0] === '(') depth += 1
    if (found[0] === ')') depth -= 1
    if (depth === 0) return text.slice(found.index + 1)
  }
  return ''
}
