/** The step before a report is sent: what is missing, what cannot be read, and whether blank cells are 0. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FormField, LoadedForm } from '../../commands/form.ts'
import { Failure, Waiting, wordsOf } from '../frame.tsx'
import { checkText, formWords } from './check.ts'
import { type Draft, fieldsOf, isBlank, labelOf } from './report.ts'

interface Props {
  readonly form: LoadedForm
  readonly draft: Draft
  readonly running: boolean
  readonly error: Error | null
  /** Keys of the cells of which the report needs one: it was refused as empty. */
  readonly empty: readonly string[]
  send(zeros: readonly string[]): void
  back(): void
  jump(key: string): void
}

/** Shows the step; the reader's place is its heading. */
export function Confirm({ form, draft, running, error, empty, send, back, jump }: Props) {
  const words = formWords(form.language)
  const [zero, setZero] = useState(false)
  const fields = fieldsOf(form)
  const blank = fields.filter((field) => isBlank(draft, field))
  const zeros = blank.filter((field) => field.kind === 'number')
  const missing = blank.filter((field) => field.compulsory && !(zero && field.kind === 'number'))
  const unreadable = fields.filter((field) => checkText(field, draft.values[field.key] ?? '', form.language).fault)
  const needed = zero ? [] : fields.filter((field) => empty.includes(field.key))
  const held = draft.conflicts.length > 0
  return (
    <section class="step">
      <Heading text={words.confirm.title} />
      {held && <p class="failure">{words.confirm.conflicts}</p>}
      {needed.length > 0 && <FieldList text={words.empty} fields={needed} language={form.language} jump={jump} alert />}
      {needed.length > 0 ? null : missing.length > 0 ? (
        <FieldList text={words.confirm.missing(missing.length)} fields={missing} language={form.language} jump={jump} />
      ) : (
        fields.some((field) => field.compulsory) && <p class="done">✓ {words.confirm.nothingMissing}</p>
      )}
      {unreadable.length > 0 && (
        <FieldList
          text={words.confirm.unreadable(unreadable.length)}
          fields={unreadable}
          language={form.language}
          jump={jump}
        />
      )}
      {zeros.length > 0 && <Zeros form={form} fields={zeros} zero={zero} setZero={setZero} />}
      {error && <Failure error={error} />}
      {running && <Waiting text={wordsOf(form.language).running} />}
      <div class="actions">
        <button type="button" onClick={back} disabled={running}>
          {words.confirm.back}
        </button>
        <button
          type="button"
          class="primary"
          disabled={running || held}
          onClick={() => send(zero ? zeros.map((field) => field.key) : [])}
        >
          {words.confirm.go}
        </button>
      </div>
    </section>
  )
}

interface ZerosProps {
  readonly form: LoadedForm
  readonly fields: readonly FormField[]
  readonly zero: boolean
  setZero(on: boolean): void
}

/** Asks whether blank cells are 0; one click fills them. */
function Zeros({ form, fields, zero, setZero }: ZerosProps) {
  const { confirm } = formWords(form.language)
  return (
    <fieldset class="zeros">
      <legend>{confirm.zero(fields.length)}</legend>
      <label class="tick">
        <input type="checkbox" checked={zero} onChange={(event) => setZero(event.currentTarget.checked)} />
        <span>{confirm.zeroAll(fields.length)}</span>
      </label>
      <p class="quiet">{confirm.zeroExplained}</p>
      <details>
        <summary>{confirm.zeroWhich}</summary>
        <ul>
          {fields.map((field) => (
            <li key={field.key}>{labelOf(field)}</li>
          ))}
        </ul>
      </details>
    </fieldset>
  )
}

/** The heading of a step, which takes the focus so that a screen reader goes on from there. */
export function Heading({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  )
}

interface ListProps {
  readonly text: string
  readonly fields: readonly FormField[]
  readonly language: LoadedForm['language']
  readonly alert?: boolean
  jump(key: string): void
}

/** Lists fields, each with a jump to it. */
export function FieldList({ text, fields, language, alert = false, jump }: ListProps) {
  const words = formWords(language)
  return (
    <div class={alert ? 'failure' : 'missing'} role={alert ? 'alert' : undefined}>
      <p>{text}</p>
      <ul>
        {fields.map((field) => (
          <li key={field.key}>
            <button
              type="button"
              class="jump"
              aria-label={words.confirm.jump(labelOf(field))}
              onClick={() => jump(field.key)}
            >
              {labelOf(field)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
