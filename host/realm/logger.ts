/** `Logger` and `console`: lines for the log of the execution. */
import { provide } from './calling.ts'
import { outside } from './state.ts'

function text(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Error) return value.stack ?? String(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value)
  const json = JSON.stringify(value)
  return json === '{}' ? String(value) : json
}

/** Returns the values as one line; `%s` and its kin take the next value. */
function line(values: readonly unknown[]): string {
  const [first, ...rest] = values
  if (typeof first !== 'string' || !/%[sdifjo]/.test(first)) return values.map(text).join(' ')
  const filled = first.replace(/%[sdifjo]/g, (all) => (rest.length ? text(rest.shift()) : all))
  return [filled, ...rest.map(text)].join(' ')
}

export class LoggerService {
  log(...values: unknown[]): LoggerService {
    outside().log(line(values))
    return this
  }
}

provide(LoggerService, 'Logger', { log: 'n any | any,any | any,any,any | any,any,any,any' })

/** Returns the console of the context; it is no service and is not counted. */
export function makeConsole(): object {
  const write =
    (prefix: string) =>
    (...values: unknown[]) =>
      outside().log(prefix + line(values))
  return {
    log: write(''),
    info: write(''),
    warn: write('WARN '),
    error: write('ERROR '),
    time: () => undefined,
    timeEnd: () => undefined,
  }
}
