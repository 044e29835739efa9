/** `Session` and `ScriptApp`: who runs the script, where and with which authorisation. */

import { provide } from './calling.ts'
import { enumeration } from './enums.ts'
import { outside, plain, theBook } from './state.ts'
import { User } from './user.ts'

export class SessionService {
  /** Simple triggers do not learn who is at the keyboard (reference of Session.getActiveUser). */
  getActiveUser(): User {
    return new User(outside().authMode === 'FULL' ? outside().user : '')
  }
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

const AuthMode = enumeration('AuthMode', ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL'])

export class Trigger {
  readonly data: { readonly id: string; readonly handler: string; readonly event: string }
  constructor(data: Trigger['data']) {
    this.data = data
  }
  getUniqueId(): string {
    return this.data.id
  }
  getHandlerFunction(): string {
    return this.data.handler
  }
}

export class ScriptAppService {
  getScriptId(): string {
    return 'local'
  }
  /** Only the triggers of the user at the keyboard (reference of ScriptApp.getProjectTriggers). */
  getProjectTriggers(): Trigger[] {
    return theBook()
      .triggers.filter((each) => each.owner === outside().user)
      .map((each) => new Trigger(plain(each)))
  }
}

provide(SessionService, 'Session', {
  getActiveUser: 'r',
  getEffectiveUser: 'r',
  getActiveUserLocale: 'r',
  getScriptTimeZone: 'r',
  getTemporaryActiveUserKey: 'r',
})
provide(Trigger, 'Trigger', { getUniqueId: 'n', getHandlerFunction: 'n' })
provide(ScriptAppService, 'ScriptApp', { getScriptId: 'r', getProjectTriggers: 'r' })
Object.defineProperty(ScriptAppService.prototype, 'AuthMode', { value: AuthMode })
