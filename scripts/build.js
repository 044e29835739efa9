// Builds what clasp pushes (build/) and what runs on this machine (dist/). `--if-stale` builds only when a source is
// newer; `--sizes` lists what makes the bundle heavy.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { iife } from './iife.js'
import { alone, publish } from './publish.js'

// esbuild and acorn are loaded when there is something to build: `--if-stale` runs before every test and command.

const entry = 'src/main.ts'
const places = ['src', 'host', 'sample', 'bench', 'scripts', 'package.json', 'package-lock.json', 'appsscript.json']
/** Its time is that of the moment before the sources were read. */
const stamp = 'dist/built'

/**
 * Returns the time of the newest file or folder; a removed file makes its folder newer.
 * @param {string} place @returns {number}
 */
function newest(place) {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(place).reduce((time, name) => Math.max(time, newest(`${place}/${name}`)), found.mtimeMs)
}

/** Returns whether everything built is as new as the sources. */
function fresh() {
  if (!existsSync('build/Code.js')) return false
  const built = newest(stamp)
  return places.every((place) => newest(place) < built)
}

/**
 * Runs esbuild without writing; any warning is an error, because it may be a construct that Apps Script refuses.
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(options) {
  const { build } = await import('esbuild')
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const result = await build({
    bundle: true,
    charset: 'utf8',
    define: { VERSION: JSON.stringify(version) },
    logLevel: 'silent',
    outdir: '.',
    entryNames: '[name]',
    ...options,
    write: false,
    metafile: true,
  })
  const warnings = result.warnings.map(({ text, location }) =>
    location ? `${location.file}:${location.line}:${location.column}: ${text}\n  ${location.lineText}` : text,
  )
  if (warnings.length) throw new Error(`esbuild warns, and a warning fails the build:\n${warnings.join('\n')}`)
  return { files: result.outputFiles ?? [], metafile: /** @type {import('esbuild').Metafile} */ (result.metafile) }
}

/** Writes build/: Code.js, the manifest and the pages of the dialogs. */
async function buildBundle() {
  const { footer } = await import('./footer.js')
  const { checkBundle, checkComposer } = await import('./check-bundle.js')
  const { dialogPages } = await import('./pages.js')
  const { transform } = await import('esbuild')
  const source = readFileSync(entry, 'utf8')
  // Alone, not bundled: in a bundle esbuild renames parameters.
  const { names, text } = footer(source, (await transform(source, { loader: 'ts' })).code)
  const { later } = await import('./later.js')
  const made = await script(entry, 'App', [later()])
  const code = `${made.text}\n${text}`
  // The page that google/composer loads: see src/composer.ts.
  const composer = await script('src/composer.ts', 'Composer')
  checkComposer(composer.text)
  if (composer.text.includes('</script')) throw new Error('composer.ts: a page cannot hold "</script" in its script')
  const conformance = await script('src/conformance/run.ts', 'Conformance')
  checkComposer(conformance.text)
  const pages = await dialogPages(bundle)
  if (process.argv.includes('--sizes')) printSizes(made.metafile)
  checkBundle(code, names, texts('src/dialogs'))
  console.error(`build/Code.js: ${kilobytes(Buffer.byteLength(code))}`)
  const manifest = readFileSync('appsscript.json', 'utf8')
  pages.set('conformance.html', `<script>\n${conformance.text}</script>\n`)
  pages.set('composer.html', `<script>\n${composer.text}</script>\n`)
  publish('build', new Map([['Code.js', code], ['appsscript.json', manifest], ...pages]))
}

/**
 * Returns a module and all it imports as one function expression in plain ES2019.
 * @param {string} file @param {string} name @param {import('esbuild').Plugin[]} plugins
 */
async function script(file, name, plugins = []) {
  const { files, metafile } = await bundle({ entryPoints: [file], target: 'es2019', format: 'esm', plugins })
  return { text: iife(name, files[0]?.text ?? ''), metafile }
}

/** Writes dist/: the realm, which runs inside the vm context, and the programs around it. */
async function buildHost() {
  const realm = await bundle({
    entryPoints: { realm: 'host/realm/index.ts' },
    target: 'es2022',
    format: 'iife',
    globalName: 'hostRealm',
  })
  const programs = await bundle({
    entryPoints: [
      'host/cli.ts',
      'host/worker.ts',
      'host/play-worker.ts',
      'host/server.ts',
      'sample/sample.ts',
      'sample/trial.ts',
      'bench/calls.ts',
      'bench/playground.ts',
      'bench/core.ts',
      'bench/bundle.ts',
      'bench/xlsx.ts',
      'bench/workbook.ts',
      'scripts/dialog-pictures.ts',
      'scripts/playground-pictures.ts',
    ].filter((file) => existsSync(file)),
    target: 'node20',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    splitting: true,
  })
  // The shared chunks come first: a program must not be there before what it imports.
  const named = [...realm.files, ...programs.files].map((file) => [basename(file.path), file.text])
  const chunks = named.filter(([name]) => name?.startsWith('chunk-'))
  publish('dist', new Map(/** @type {[string, string][]} */ ([...chunks, ...named])))
}

/**
 * Returns the texts of a folder's files, and of the folders in it, by their paths.
 * @param {string} folder @returns {Map<string, string>}
 */
function texts(folder) {
  const files = existsSync(folder) ? readdirSync(folder, { withFileTypes: true, recursive: true }) : []
  const paths = files.filter((each) => each.isFile()).map((each) => `${each.parentPath}/${each.name}`)
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))
}

/**
 * Returns the last part of a path.
 * @param {string} path @returns {string}
 */
function basename(path) {
  return path.split(/[\\/]/).pop() ?? ''
}

/**
 * Writes to the terminal which files make the bundle heavy, a package as one.
 * @param {import('esbuild').Metafile} metafile
 */
function printSizes(metafile) {
  /** @type {Map<string, number>} */
  const sizes = new Map()
  for (const output of Object.values(metafile.outputs))
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      const owner = file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? file
      sizes.set(owner, (sizes.get(owner) ?? 0) + bytesInOutput)
    }
  for (const [owner, bytes] of [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 20))
    console.error(`${kilobytes(bytes).padStart(10)}  ${owner}`)
}

/**
 * Returns a size in words, e.g. 12345 -> "12.3 KB".
 * @param {number} bytes @returns {string}
 */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`
}

const onlyIfStale = process.argv.includes('--if-stale')
if (!onlyIfStale || !fresh())
  try {
    await alone('node_modules/.building', async () => {
      // Another process may have built it while this one waited.
      if (onlyIfStale && fresh()) return
      const start = new Date()
      await buildBundle()
      await buildHost()
      mkdirSync('dist', { recursive: true })
      writeFileSync(stamp, 'Its time says from when on a changed source makes a new build.\n')
      utimesSync(stamp, start, start)
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
