/** Where the project's folders are, whether the host runs from its sources or from dist/. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Returns the absolute path of a place in the project, e.g. `dist/realm.js`: the nearest folder above with a manifest is its root. */
export function inProject(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'appsscript.json')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('the project folder was not found: package.json and appsscript.json')
    folder = parent
  }
  return join(folder, path)
}
