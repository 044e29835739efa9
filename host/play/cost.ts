/** Counted service calls in, the seconds that Google would roughly need for them out. An estimate: nothing here was timed on Google. */
import type { CallCount } from '../run.ts'

export interface Estimate {
  /** Seconds on a good day, usually, on a bad day. */
  readonly low: number
  readonly usual: number
  readonly high: number
}

/** Milliseconds, fitted to published measurements of 2013 to 2023. */
interface Rates {
  /** First touch of the file. */
  readonly open: number
  readonly navigation: number
  readonly read: number
  readonly cellRead: number
  /** Writes wait in a buffer until a read or the end. */
  readonly write: number
  readonly cellWritten: number
  readonly flush: number
  readonly append: number
  /** Tabs and protections come and go: nobody has published this one, it is assumed. */
  readonly structure: number
}

const rates: Readonly<Record<keyof Estimate, Rates>> = {
  low: {
    open: 100,
    navigation: 0.1,
    read: 30,
    cellRead: 0.0085,
    write: 0.4,
    cellWritten: 0.036,
    flush: 30,
    append: 50,
    structure: 150,
  },
  usual: {
    open: 150,
    navigation: 0.5,
    read: 110,
    cellRead: 0.009,
    write: 1.2,
    cellWritten: 0.06,
    flush: 30,
    append: 107,
    structure: 300,
  },
  high: {
    open: 300,
    navigation: 2,
    read: 160,
    cellRead: 0.01,
    write: 2,
    cellWritten: 0.145,
    flush: 30,
    append: 200,
    structure: 1000,
  },
}

const structural = /\.(insertSheet|deleteSheet|copyTo|duplicateActiveSheet|protect|remove|newTrigger)$/
const appending = /\.appendRow$/
const flushing = /\.flush$/

/**
 * Returns the seconds that Google would need for what the host has counted, e.g. 20 reads of 5,000 cells -> about 2.4. The
 * order of reads and writes is not in the count, so one flush is charged at the end and one for each that the script asks for.
 */
export function estimate(calls: readonly CallCount[]): Estimate {
  return { low: seconds(calls, rates.low), usual: seconds(calls, rates.usual), high: seconds(calls, rates.high) }
}

function seconds(calls: readonly CallCount[], rate: Rates): number {
  if (calls.length === 0) return 0
  const sum = calls.reduce((total, each) => total + milliseconds(each, rate), rate.open)
  const writes = calls.some(({ kind }) => kind === 'write')
  return (sum + (writes ? rate.flush : 0)) / 1000
}

function milliseconds({ method, kind, calls, cells }: CallCount, rate: Rates): number {
  if (flushing.test(method)) return calls * rate.flush
  if (structural.test(method)) return calls * rate.structure
  if (appending.test(method)) return calls * rate.append
  if (kind === 'read') return calls * rate.read + cells * rate.cellRead
  if (kind === 'write') return calls * rate.write + cells * rate.cellWritten
  return calls * rate.navigation
}
