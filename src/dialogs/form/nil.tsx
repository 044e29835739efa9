/** The step that sends a report of a period without any activity, with its reason. */
import { useState } from 'preact/hooks'
import type { LoadedForm } from '../../commands/form.ts'
import { Failure, Waiting, wordsOf } from '../frame.tsx'
import { formWords } from './check.ts'
import { FieldList, Heading, isDeliberate } from './confirm.tsx'
import { fieldsOf } from './report.ts'

interface Props {
  readonly form: LoadedForm
  readonly reason: string
  readonly running: boolean
  readonly error: Error | null
  /** Keys of the cells with a number other than 0: it was refused for them. */
  readonly held: readonly string[]
  setReason(reason: string): void
  send(reason: string): void
  back(): void
  jump(key: string): void
}

/** Shows the step; without a reason it is not sent. */
export function Nil({ form, reason, running, error, held, setReason, send, back, jump }: Props) {
  const words = formWords(form.language).nilForm
  const [needed, setNeeded] = useState(false)
  const fields = fieldsOf(form).filter((field) => held.includes(field.key))
  const submit = (event: Event) => {
    event.preventDefault()
    setNeeded(reason.trim() === '')
    if (reason.trim() === '') document.getElementById('reason')?.focus()
    else send(reason)
  }
  return (
    <form class="step" onSubmit={submit}>
      <Heading text={words.title} />
      <p>{words.explanation}</p>
      <label for="reason">{words.reason}</label>
      <textarea
        id="reason"
        rows={4}
        value={reason}
        aria-required={true}
        aria-invalid={needed}
        aria-describedby="reason-notes"
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div id="reason-notes" class="notes" aria-live="polite">
        {needed && (
          <p class="fault">
            <span aria-hidden="true">⚠ </span>
            {words.reasonNeeded}
          </p>
        )}
      </div>
      {fields.length > 0 && <FieldList text={words.held} fields={fields} language={form.language} jump={jump} alert />}
      {error && <Failure error={error} />}
      {running && <Waiting text={wordsOf(form.language).running} />}
      <div class="actions">
        <button type="button" onClick={back} disabled={running}>
          {formWords(form.language).confirm.back}
        </button>
        <button
          type="submit"
          class="primary"
          disabled={running}
          onClick={(event) => isDeliberate(event) || event.preventDefault()}
        >
          {words.go}
        </button>
      </div>
    </form>
  )
}
