// Runs tests/faults whole: every call of every command, every switch between two executions, every act of people in between.
import { spawnSync } from 'node:child_process'

const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'tests/faults', ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, FAULTS: 'all' } })
process.exitCode = status ?? 1
