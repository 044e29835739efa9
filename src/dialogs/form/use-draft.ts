/** Comes in: a loaded form. Goes out: its draft, saved 1.5 s after the last letter and when one leaves the form, one server call at a time. */
import { useEffect, useState } from 'preact/hooks'
import type { LoadedForm } from '../../commands/form.ts'
import { call } from '../server.ts'
import { answered, type Draft, settled, start, type Taken, type Texts, unsaved } from './report.ts'

const PAUSE_MILLISECONDS = 1500

export type Saving =
  | { readonly is: 'idle' | 'waiting' | 'saving' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'failed'; readonly error: Error }

/** Keeps the texts of a form and brings them to the server. */
export class DraftKeeper {
  readonly form: LoadedForm
  draft: Draft
  saving: Saving = { is: 'idle' }
  private composing = false
  private timer = 0
  private underway: Promise<unknown> = Promise.resolve()
  private readonly changed: () => void

  constructor(form: LoadedForm, changed: () => void) {
    this.form = form
    this.draft = start(form)
    this.changed = changed
  }

  /** Takes a typed text; it is saved a moment after the last one. */
  readonly type = (key: string, text: string): void => {
    const { draft } = this
    const others = draft.others.filter((each) => each !== key)
    this.show({ ...draft, values: { ...draft.values, [key]: text }, others })
    this.schedule()
  }

  /** Says that an input method begins or ends to compose: between its first and last letter nothing is saved. */
  readonly compose = (on: boolean): void => {
    this.composing = on
    if (on) clearTimeout(this.timer)
    else this.schedule()
  }

  /** Takes this person's choice between two contents of a cell. */
  readonly settle = (key: string, mine: boolean): void => {
    this.show(settled(this.draft, key, mine))
    this.schedule()
  }

  /** Says that what others have changed was seen. */
  readonly seen = (): void => this.show({ ...this.draft, others: [] })

  /** Saves at once what is not saved yet; resolves with whether everything is. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer)
    await this.underway
    const { unit, period, readOnly } = this.form
    if (readOnly !== null || !this.isDirty()) return true
    this.say({ is: 'saving' })
    try {
      const { savedAt } = await this.run(
        (changes, version) => call('saveDraft', unit, period, changes, version),
        (answer, written) => ({ answer, written }),
      )
      this.say({ is: 'saved', at: savedAt })
      this.schedule()
      return true
    } catch (error) {
      this.say({ is: 'failed', error: error as Error })
      return false
    }
  }

  /** Runs a call on the row after whatever is under way: two answers that cross would each undo the other's version. */
  readonly run = <Answer>(
    ask: (changes: Texts, version: string) => Promise<Answer>,
    take: (answer: Answer, changes: Texts) => Taken | null,
  ): Promise<Answer> => {
    clearTimeout(this.timer)
    const asked = this.underway.then(async () => {
      const changes = unsaved(this.draft)
      const answer = await ask(changes, this.draft.version)
      const taken = take(answer, changes)
      if (taken) this.show(answered(this.draft, taken, changes))
      if (taken?.receivedAt) this.say({ is: 'idle' })
      return answer
    })
    this.underway = asked.catch(() => undefined)
    return asked
  }

  readonly stop = (): void => clearTimeout(this.timer)

  private isDirty(): boolean {
    return Object.keys(unsaved(this.draft)).length > 0
  }

  private schedule(): void {
    clearTimeout(this.timer)
    if (this.form.readOnly !== null || this.composing || !this.isDirty()) return
    this.say({ is: 'waiting' })
    this.timer = window.setTimeout(() => void this.flush(), PAUSE_MILLISECONDS)
  }

  private show(draft: Draft): void {
    this.draft = draft
    this.changed()
  }

  private say(saving: Saving): void {
    this.saving = saving
    this.changed()
  }
}

/** Returns the keeper of a form's draft; the component is shown anew whenever it changes. */
export function useDraft(form: LoadedForm): DraftKeeper {
  const [, setTurn] = useState(0)
  const [keeper] = useState(() => new DraftKeeper(form, () => setTurn((turn) => turn + 1)))
  useEffect(() => {
    // The sidebar's cross and the sheet lie outside this page: who goes there may not come back.
    const leave = () => void keeper.flush()
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('blur', leave)
      keeper.stop()
    }
  }, [])
  return keeper
}
