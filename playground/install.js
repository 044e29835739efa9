// Installs the packages of the page as its lockfile says, unless they are there already.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(fileURLToPath(import.meta.url))
const lock = readFileSync(join(home, 'package-lock.json'), 'utf8')
const stamp = join(home, 'node_modules', '.lock-of-install')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('playground: npm ci')
  const args = ['ci', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status === 0) writeFileSync(stamp, lock)
  else process.exitCode = status ?? 1
}
