// Builds the page of the playground into playground/dist: the grid's library in pieces that are loaded when they are needed.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const home = dirname(fileURLToPath(import.meta.url))
const target = join(home, 'dist')

/**
 * Returns the time of the newest file in a folder or of a file, 0 when it is not there.
 * @param {string} place @returns {number}
 */
function newest(place) {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  return readdirSync(place).reduce((time, name) => Math.max(time, newest(join(place, name))), found.mtimeMs)
}

const sources = ['src', 'index.html', 'icon.svg', 'build.js', 'package-lock.json'].map((name) => join(home, name))
const built = statSync(join(target, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
const fresh = process.argv.includes('--if-stale') && sources.every((place) => newest(place) < built)

if (!fresh) {
  if (existsSync(target)) rmSync(target, { recursive: true })
  mkdirSync(target, { recursive: true })
  await build({
    absWorkingDir: home,
    entryPoints: { main: 'src/main.tsx' },
    outdir: target,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    chunkNames: 'part-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
  })
  for (const name of ['icon.svg', 'index.html']) copyFileSync(join(home, name), join(target, name))
}
