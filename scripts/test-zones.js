// Runs the tests of the core and of the bundle on machines' clocks far ahead and far behind, those of the core on Vietnam's as well:
// what is right on either side of it is right there. Words name the zones to run instead of all three.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// São Paulo has days without a midnight in its history, Apia a day that never was (30/12/2011).
const zones =
  process.argv.length > 2 ? process.argv.slice(2) : ['Pacific/Apia', 'America/Sao_Paulo', 'Asia/Ho_Chi_Minh']
const all = ['tests/core', 'tests/bundle'].filter((folder) => existsSync(folder))
/** @param {string} zone */
const foldersIn = (zone) => (zone === 'Asia/Ho_Chi_Minh' ? all.slice(0, 1) : all)
// Counts of calls, tabs and columns, who may do what, and charts are the same in every zone; the long week has its own clock.
const names = [
  'calls',
  'calls-of-all',
  'charts',
  'known-tabs',
  'menu',
  'permissions',
  'repair-permissions',
  'structure',
  'week',
]
const elsewhere = names.flatMap((name) => ['--exclude', `tests/bundle/${name}.test.ts`])

let failed = 0
for (const TZ of zones) {
  console.log(`\nTZ=${TZ}`)
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...elsewhere, ...foldersIn(TZ)]
  const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, TZ } })
  if (status !== 0) failed += 1
}
process.exitCode = failed ? 1 : 0
