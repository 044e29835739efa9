/** `User`: somebody with an e-mail address. */
import { provide } from './calling.ts'

export class User {
  readonly address: string
  constructor(address: string) {
    this.address = address
  }
  getEmail(): string {
    return this.address
  }
  getUserLoginId(): string {
    return this.address
  }
}

/** Returns the user of an event, who shows name and address as properties too (apps-script.md, tanaikech.github.io 2022/01/04). */
export function eventUser(address: string): User {
  return Object.assign(new User(address), { email: address, nickname: address.split('@')[0] ?? '' })
}

provide(User, 'User', { getEmail: 'n', getUserLoginId: 'n' })
