// Puts built files in their place so that a reader never finds half a file, and two builds never mix.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Writes the files into the folder, each by a rename, in the given order, then removes what is not among them. A file
 * that already holds the same text is left alone.
 * @param {string} folder @param {ReadonlyMap<string, string>} files text by file name
 */
export function publish(folder, files) {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of files) {
    const place = `${folder}/${name}`
    if (textOf(place) === text) continue
    writeFileSync(`${place}.${process.pid}.tmp`, text)
    renameSync(`${place}.${process.pid}.tmp`, place)
  }
  for (const name of readdirSync(folder))
    if (!files.has(name)) rmSync(`${folder}/${name}`, { recursive: true, force: true })
}

/**
 * Returns what `work` returns, while no other process works under the same lock file; waits for its turn. A lock whose
 * process has died is taken over.
 * @template Result
 * @param {string} lock @param {() => Promise<Result>} work @returns {Promise<Result>}
 */
export async function alone(lock, work) {
  while (!take(lock)) await wait(50)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/**
 * Returns whether the lock is now ours.
 * @param {string} lock @returns {boolean}
 */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (abandoned(lock)) rmSync(lock, { force: true })
    return false
  }
}

/**
 * Returns whether the process that took the lock is gone. A lock that was made this second may not hold its number yet.
 * @param {string} lock @returns {boolean}
 */
function abandoned(lock) {
  const owner = Number(textOf(lock))
  if (!owner) return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 1000
  try {
    process.kill(owner, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/**
 * Returns the text of a file, undefined when there is none.
 * @param {string} file @returns {string | undefined}
 */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
