/** Comes in: who may edit what is protected. Goes out: the protection's editors, and what Google refused. */

import { again } from './again.ts'

type Protection = GoogleAppsScript.Spreadsheet.Protection

/** What happened; `refused` are e-mails that Google did not accept, `locked` protections that this user may not change. */
export interface Tally {
  made: number
  kept: number
  removed: number
  locked: number
  /** What there was no time for. */
  left: number
  domain: boolean
  refused: Set<string>
  /** E-mails of those whom Google never removes. */
  readonly lasting: readonly (string | null)[]
}

/** Returns a tally of nothing: two reads. */
export function noChange(): Tally {
  const { owner, runner } = ownerAndRunner()
  return {
    made: 0,
    kept: 0,
    removed: 0,
    locked: 0,
    left: 0,
    domain: false,
    refused: new Set(),
    lasting: [owner, runner],
  }
}

/** Returns the e-mails of the file's owner (null in a shared drive) and of the user whose rights the script has. */
export function ownerAndRunner(): { readonly owner: string | null; readonly runner: string } {
  return again(() => {
    const owner = SpreadsheetApp.getActiveSpreadsheet().getOwner()
    return {
      owner: owner ? owner.getEmail().toLowerCase() : null,
      runner: Session.getEffectiveUser().getEmail().toLowerCase(),
    }
  })
}

const editorsIn = (protection: Protection): string[] =>
  protection.getEditors().map((user) => user.getEmail().toLowerCase())

/** Returns whether a protection without a description keeps nobody out yet, or all but `wanted`: an interrupted run made it. */
export function isLeftBehind(protection: Protection, wanted: readonly string[]): boolean {
  if (wanted.length === 0 || !protection.canEdit()) return false
  const current = editorsIn(protection)
  const { owner, runner } = ownerAndRunner()
  const others = (mails: readonly string[]) => mails.filter((mail) => mail !== owner && mail !== runner).sort()
  if (others(current).join() === others(wanted).join()) return true
  const everybody = SpreadsheetApp.getActiveSpreadsheet().getEditors()
  return others(everybody.map((user) => user.getEmail().toLowerCase())).every((mail) => current.includes(mail))
}

/**
 * Writes who may edit: those who are missing first, then the superfluous go, so that the user who runs this never depends on a
 * group that was removed. Google keeps the owner and the user at the keyboard whatever is asked (reference/spreadsheet/protection).
 */
export const writeEditors = (protection: Protection, wanted: readonly string[], tally: Tally): void =>
  again(() => changeEditors(protection, wanted, tally))

function changeEditors(protection: Protection, wanted: readonly string[], tally: Tally): void {
  const current = editorsIn(protection)
  const missing = wanted.filter((mail) => !current.includes(mail))
  const [owner] = tally.lasting
  const superfluous = current.filter((mail) => !wanted.includes(mail) && !tally.lasting.includes(mail))
  addEditors(
    protection,
    missing.filter((mail) => mail !== owner),
    tally,
  )
  if (superfluous.length) protection.removeEditors(superfluous)
  // Only a file of an organisation has a domain; on others the setter throws.
  if (!protection.canDomainEdit()) return
  try {
    protection.setDomainEdit(false)
  } catch {
    tally.domain = true
  }
}

/** Writes editors in one call; when Google knows one of them no longer, one by one, and those that it refuses are noted. */
function addEditors(protection: Protection, mails: readonly string[], tally: Tally): void {
  if (mails.length === 0) return
  try {
    protection.addEditors([...mails])
  } catch {
    for (const mail of mails) {
      try {
        protection.addEditor(mail)
      } catch {
        tally.refused.add(mail)
      }
    }
  }
}
