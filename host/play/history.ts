/** The steps that can be undone: what each person's acts and commands have changed, newest last. */
import type { Ledger, Step } from './ledger.ts'
import type { Undone } from './messages.ts'

interface Entry {
  readonly user: string
  /** What the person did, then what triggers did because of it. */
  readonly steps: Step[]
}

export interface History {
  /** Adds what a person changed. */
  add(user: string, step: Step | null): void
  /** Adds what changed because of it; it is undone together with it. */
  follow(step: Step | null): void
  /** Undoes, or does again, the newest step, if it is this person's own: nobody undoes what another has done. */
  go(way: 'undo' | 'redo', user: string, ledger: Ledger): Undone
  can(way: 'undo' | 'redo'): boolean
}

/** Rows that all steps together may hold on to; older steps go. */
const rowLimit = 200_000
const stepLimit = 100

/** Returns an empty history. */
export function openHistory(): History {
  const undo: Entry[] = []
  const redo: Entry[] = []
  return {
    add: (user, step) => {
      if (!step) return
      undo.push({ user, steps: [step] })
      redo.length = 0
      shorten(undo)
    },
    follow: (step) => {
      if (!step) return
      undo.at(-1)?.steps.push(step)
      redo.length = 0
    },
    go: (way, user, ledger) => {
      const [from, to] = way === 'undo' ? [undo, redo] : [redo, undo]
      const entry = from.at(-1)
      if (!entry) return { done: false, by: null }
      if (entry.user !== user) return { done: false, by: entry.user }
      const steps = way === 'undo' ? [...entry.steps].reverse() : entry.steps
      for (const step of steps) ledger.restore(way === 'undo' ? step.before : step.after)
      from.pop()
      to.push(entry)
      return { done: true, by: null }
    },
    can: (way) => (way === 'undo' ? undo : redo).length > 0,
  }
}

function shorten(entries: Entry[]): void {
  let rows = 0
  for (let index = entries.length - 1; index >= 0; index--) {
    for (const step of entries[index]?.steps ?? [])
      for (const sheet of step.after.sheets.values()) rows += sheet?.rows.size ?? 0
    const tooOld = entries.length - index > stepLimit || (rows > rowLimit && index < entries.length - 1)
    if (tooOld) {
      entries.splice(0, index + 1)
      return
    }
  }
}
