/** `Session`: who runs the script, and where. */

import { provide } from './calling.ts'
import { outside } from './state.ts'
import { User } from './user.ts'

export class SessionService {
  /** Simple triggers do not learn who is at the keyboard (reference of Session.getActiveUser). */
  getActiveUser(): User {
    return new User(outside().authMode === 'FULL' ? outside().activeUser : '')
  }
  /** In an installed trigger its owner (reference of Session.getEffectiveUser). */
  getEffectiveUser(): User {
    return new User(outside().user)
  }
  getActiveUserLocale(): string {
    return outside().userLocale
  }
  getScriptTimeZone(): string {
    return outside().scriptZone
  }
  getTemporaryActiveUserKey(): string {
    return `key-of-${outside().user}`
  }
}

provide(SessionService, 'Session', {
  getActiveUser: 'n',
  getEffectiveUser: 'n',
  getActiveUserLocale: 'n',
  getScriptTimeZone: 'r',
  getTemporaryActiveUserKey: 'r',
})
