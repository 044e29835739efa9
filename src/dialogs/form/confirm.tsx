/** The step before a report is sent: what is missing, what cannot be read, and whether blank cells are 0. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FormField, LoadedForm } from '../../commands/form.ts'
import { Failure, Waiting, wordsOf } from '../frame.tsx'
import { checkText, formWords } from './check.ts'
import { IssueList } from './issue-list.tsx'
import { type Draft, fieldsOf, furtherIssues, isBlank, labelOf } from './report.ts'

interface Props {
  readonly form: LoadedForm
  readonly draft: Draft
  readonly running: boolean
  readonly error: Error | null
  /** Keys of the cells of which the report needs one, once it was refused as empty. */
  readonly empty: readonly string[]
  send(zeros: readonly string[]): void
  back(): void
  jump(key: string): void
}

/** Shows the step; the reader's place is its heading. */
export function Confirm({ form, draft, running, error, empty, send, back, jump }: Props) {
  const words = formWords(form.language)
  const [zero, setZero] = useState(false)
  const zeros = fieldsOf(form).filter((field) => isBlank(draft, field) && field.kind === 'number')
  const held = draft.conflicts.length > 0
  return (
    <section class="step">
      <Heading text={words.confirm.title} />
      {held && <p class="failure">{words.confirm.conflicts}</p>}
      <Missing {...{ form, draft, zero, jump }} refused={empty.length > 0} />
      <Unreadable {...{ form, draft, jump }} />
      <IssueList form={form} issues={furtherIssues(draft)} jump={jump} />
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
          onClick={(event) => isDeliberate(event) && send(zero ? zeros.map((field) => field.key) : [])}
        >
          {words.confirm.go}
        </button>
      </div>
    </section>
  )
}

/** Returns false for the second click of a double click: its first one opened the step, which nobody has read yet. */
export const isDeliberate = ({ detail }: MouseEvent): boolean => detail < 2

type Scene = Pick<Props, 'form' | 'draft' | 'jump'>

/** Says what is still blank: what the report would be empty without, else the compulsory cells. */
function Missing({ form, draft, jump, zero, refused }: Scene & { zero: boolean; refused: boolean }) {
  const words = formWords(form.language)
  const { language } = form
  const fields = fieldsOf(form)
  const isFilled = (field: FormField) => !isBlank(draft, field) || (zero && field.kind === 'number')
  const needed = fields.filter((field) => form.needed.includes(field.key))
  if (!needed.some(isFilled))
    return <FieldList text={words.empty} fields={needed} language={language} jump={jump} alert={refused} />
  const compulsory = fields.filter((field) => field.compulsory)
  const missing = compulsory.filter((field) => !isFilled(field))
  if (missing.length > 0)
    return <FieldList text={words.confirm.missing(missing.length)} fields={missing} language={language} jump={jump} />
  return compulsory.length > 0 ? <p class="done">✓ {words.confirm.nothingMissing}</p> : null
}

/** Lists the fields with something that cannot be read. */
function Unreadable({ form, draft, jump }: Scene) {
  const { language } = form
  const fields = fieldsOf(form).filter((field) => checkText(field, draft.values[field.key] ?? '', language).fault)
  if (fields.length === 0) return null
  const text = formWords(language).confirm.unreadable(fields.length)
  return <FieldList text={text} fields={fields} language={language} jump={jump} />
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
  useLayoutEffect(() => heading.current?.focus(), [])
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
