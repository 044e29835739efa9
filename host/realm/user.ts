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

provide(User, 'User', { getEmail: 'n', getUserLoginId: 'n' })
