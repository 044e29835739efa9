/** The error that Google's services throw: an `Error` of the context whose name is `Exception`. */

export class Exception extends Error {
  constructor(message: string) {
    super(message)
    Object.defineProperty(this, 'name', { value: 'Exception', configurable: true, writable: true })
  }
}

/** Returns nothing: throws the exception that a service would throw with this text. */
export function refuse(message: string): never {
  throw new Exception(message)
}
