// `npm run playground`: does what is missing (packages of the page, the page, the add-on, the sample workbook), then serves.
import { spawn, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const sample = 'out/so-bao-cao-thu.xlsx'

/**
 * Runs a program of this project and ends when it fails.
 * @param {string[]} args
 */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

run('playground/install.js')
run('scripts/build.js', '--if-stale')
run('playground/build.js', '--if-stale')
const made = statSync(sample, { throwIfNoEntry: false })?.mtimeMs ?? 0
if (made < statSync('dist/built').mtimeMs) run('dist/trial.js')
const server = spawn(process.execPath, ['dist/server.js', ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal))
server.on('exit', (status) => {
  process.exitCode = status ?? 0
})
