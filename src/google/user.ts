/** Who is at the keyboard, as far as Google tells. */
import type { Settings } from '../core/model.ts'
import type { Messages } from '../messages/vi.ts'
import { again } from './again.ts'

/**
 * Returns the user's e-mail; where Google does not tell it (another domain, a consumer account) "không rõ" in the given words,
 * or '' without them.
 */
export function who(words?: Messages): string {
  address ??= again(() => Session.getActiveUser().getEmail())
  return address || (words?.log.unknownPerson ?? '')
}

/** Asked once in an execution. */
let address: string | null = null

/**
 * Returns whether this person is of the department: one that the settings list, or the owner of the file, whom no protection
 * can keep out. A shared drive has no owner: while the settings list nobody, whoever may run the command may do it. An unknown
 * person is none.
 */
export function isDepartment({ department }: Pick<Settings, 'department'>, mail = who()): boolean {
  if (mail === '') return false
  const same = (one: string): boolean => one.toLowerCase() === mail.toLowerCase()
  if (department.some(same)) return true
  const owner = again(() => SpreadsheetApp.getActiveSpreadsheet().getOwner())
  return owner === null ? department.length === 0 : same(owner.getEmail())
}
