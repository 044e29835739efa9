// Takes src/composer.ts, gives esbuild what to put in the place of the functions that its page holds.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const page = 'src/composer.ts'
const loader = resolve('src/google/composer.ts')

/**
 * Returns a plugin for build/Code.js: a module whose functions src/composer.ts re-exports is not bundled; each of those
 * functions becomes a call to the page of the same name, loaded when the first of them is called. So commands import the
 * core as anybody would, and only what opening the spreadsheet or an edit elsewhere needs is loaded at every click.
 * @returns {import('esbuild').Plugin}
 */
export function later() {
  const modules = pageModules()
  return {
    name: 'later',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const names = modules.get(path)
        if (!names) return undefined
        const calls = names.map((name) => `export var ${name} = /* @__PURE__ */ later(${JSON.stringify(name)})`)
        const contents = [`import { later } from ${JSON.stringify(loader)}`, ...calls].join('\n')
        return { contents, loader: 'js', resolveDir: dirname(path) }
      })
    },
  }
}

/**
 * Returns the names that src/composer.ts re-exports, by the path of their module.
 * @returns {Map<string, string[]>}
 */
function pageModules() {
  const source = existsSync(page) ? readFileSync(page, 'utf8') : ''
  const found = [...source.matchAll(/^export \{([^}]*)\} from '(\.\/[^']+)'/gm)]
  return new Map(
    found.map(([, names = '', path = '']) => [
      resolve('src', path),
      names.split(',').flatMap((name) => name.trim() || []),
    ]),
  )
}
