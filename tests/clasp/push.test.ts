/** The real clasp pushes build/ to a stand-in of Google's API; nothing leaves this machine. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScriptApi, type ScriptFile, startScriptApi } from './script-api.ts'

const token = 'only-for-this-test'
const clasp = new URL('../../node_modules/@google/clasp/build/src/index.js', import.meta.url)
const toStandIn = new URL('./to-stand-in.mjs', import.meta.url)

let api: ScriptApi
let project = ''

beforeAll(async () => {
  api = await startScriptApi(token)
  project = mkdtempSync(join(tmpdir(), 'clasp-'))
  cpSync('.clasp.json', join(project, '.clasp.json'))
  cpSync('build', join(project, 'build'), { recursive: true })
  // A login that is good until 2100, so that clasp asks nobody for a new one.
  const login = {
    access_token: token,
    refresh_token: 'r',
    client_id: 'c',
    client_secret: 's',
    expiry_date: 4102444800000,
  }
  writeFileSync(
    join(project, 'login.json'),
    JSON.stringify({ tokens: { default: { type: 'authorized_user', ...login } } }),
  )
})
afterAll(async () => {
  await api.close()
  rmSync(project, { recursive: true, force: true })
})

/** Returns the exit code of `clasp push --force` in the copy of the project, and what it printed. */
function push(): Promise<{ code: unknown; output: string }> {
  const options = {
    cwd: project,
    env: {
      ...process.env,
      HOME: project,
      SCRIPT_API: api.address,
      NODE_OPTIONS: `--import ${toStandIn.href}`,
      NO_COLOR: '1',
    },
  }
  const args = [fileURLToPath(clasp), '--auth', join(project, 'login.json'), 'push', '--force']
  return new Promise((resolve) =>
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    ),
  )
}

/** Returns a folder's files as the API holds them. */
function asPushed(folder: string): ScriptFile[] {
  const types = { '.js': 'SERVER_JS', '.json': 'JSON', '.html': 'HTML' } as const
  return readdirSync(folder).map((file) => {
    const { name, ext } = parse(file)
    return { name, type: types[ext as keyof typeof types], source: readFileSync(join(folder, file), 'utf8') }
  })
}

const byName = (files: readonly ScriptFile[]): ScriptFile[] => [...files].sort((a, b) => (a.name < b.name ? -1 : 1))

describe('npm run push', () => {
  it('builds before it pushes, and pushes a changed manifest without asking', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(scripts.push).toBe('npm run build && clasp push --force')
  })

  it('needs the id of a script, which the repository does not hold', () => {
    expect(JSON.parse(readFileSync('.clasp.json', 'utf8'))).toEqual({
      scriptId: 'REPLACE_WITH_YOUR_SCRIPT_ID',
      rootDir: 'build',
    })
  })

  it('brings every file of build/ to the script, as it is, and says the second time that all is up to date', async () => {
    expect(await push()).toEqual({ code: 0, output: expect.stringMatching(/Pushed \d+ files/) })
    expect(byName(api.files())).toEqual(byName(asPushed('build')))
    expect(api.files()).toContainEqual(expect.objectContaining({ name: 'Code', type: 'SERVER_JS' }))
    expect(api.files()).toContainEqual(expect.objectContaining({ name: 'appsscript', type: 'JSON' }))
    const puts = () => api.requests.filter((each) => each.startsWith('PUT')).length
    expect(puts()).toBe(1)
    expect(await push()).toEqual({ code: 0, output: expect.stringMatching(/already up to date/) })
    expect(puts()).toBe(1)
  })

  it('leaves the script as it was when Google refuses what is pushed', async () => {
    const before = api.files()
    writeFileSync(join(project, 'build', 'Bad.js'), 'function (')
    const { code, output } = await push()
    expect({ code, files: api.files() }).toEqual({ code: 1, files: before })
    expect(output).toContain('Syntax error')
  })
})
