/** A unit and an e-mail address come in; whether the address is one of the unit's goes out. */
import type { Unit } from './model.ts'

/** Returns whether an address stands in the unit's e-mail cell, which may hold several; an unknown address ('') is nobody's. */
export const hasAddress = ({ email }: Pick<Unit, 'email'>, address: string): boolean =>
  address.trim() !== '' &&
  email
    .toLowerCase()
    .split(/[\s,;]+/)
    .includes(address.trim().toLowerCase())
