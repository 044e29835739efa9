/** `LockService`: locks that end with the execution and do not survive an alert or a prompt. */

import { provide } from './calling.ts'
import { refuse } from './exception.ts'
import { execution, outside } from './state.ts'

export class Lock {
  readonly kind: string
  constructor(kind: string) {
    this.kind = kind
  }
  tryLock(milliseconds: number): boolean {
    if (milliseconds < 0) refuse('Invalid argument: timeoutInMillis')
    if (outside().heldLocks.includes(this.kind)) {
      execution.now += milliseconds
      return false
    }
    execution.locks.add(this.kind)
    return true
  }
  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds)) refuse('Lock timeout: another process was holding the lock for too long.')
  }
  releaseLock(): void {
    execution.locks.delete(this.kind)
  }
  hasLock(): boolean {
    return execution.locks.has(this.kind)
  }
}

export class LockService {
  getDocumentLock(): Lock {
    return new Lock('document')
  }
  getScriptLock(): Lock {
    return new Lock('script')
  }
  getUserLock(): Lock {
    return new Lock('user')
  }
}

provide(Lock, 'Lock', { tryLock: 'w num', waitLock: 'w num', releaseLock: 'w', hasLock: 'r' })
provide(LockService, 'LockService', { getDocumentLock: 'n', getScriptLock: 'n', getUserLock: 'n' })
