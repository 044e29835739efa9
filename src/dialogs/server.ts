/** Calls from a dialog to the functions of main.ts, as promises; the compiler knows their names and shapes. */
import type * as main from '../main.ts'
import { en } from '../messages/en.ts'
import { vi } from '../messages/vi.ts'

type Server = typeof main
type Runner = {
  withSuccessHandler(handler: (value: unknown) => void): Runner
  withFailureHandler(handler: (error: Error) => void): Runner
} & Record<string, (...args: unknown[]) => void>

interface Google {
  readonly script: { readonly run: Runner; readonly host: { close(): void } }
}

const google = (): Google => (globalThis as unknown as { google: Google }).google

/**
 * Google puts the name of an error before its message: it goes where a name belongs, and people read the message. What the
 * browser says of a lost connection is nothing to read.
 */
function plain({ message, name: given }: Error): Error {
  const [prefix = '', name = given] = /^(\w*(?:Error|Exception)): /.exec(message) ?? []
  const { offline } = (document.documentElement.lang === 'en' ? en : vi).dialog
  return Object.assign(new Error(name === 'NetworkError' ? offline : message.slice(prefix.length)), { name })
}

/** Returns what the function of main.ts returns, one server call; rejects with its error, worded for the user. */
export function call<Name extends keyof Server>(
  name: Name,
  ...args: Parameters<Server[Name]>
): Promise<ReturnType<Server[Name]>> {
  return new Promise((resolve, reject) => {
    const runner = google()
      .script.run.withSuccessHandler((value) => resolve(value as ReturnType<Server[Name]>))
      .withFailureHandler((error) => reject(plain(error)))
    runner[name]?.(...args)
  })
}

/** Closes the dialog or sidebar. */
export const close = (): void => google().script.host.close()
