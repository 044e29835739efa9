/** One field of the form: its label, last period's figure, what is wrong with it and what was probably meant. */
import { useEffect, useState } from 'preact/hooks'
import type { FormField } from '../../commands/form.ts'
import type { RowIssue } from '../../commands/form-row.ts'
import type { Language } from '../../core/model.ts'
import { type Check, checkText, formWords } from './check.ts'
import './fields.css'

/** Time after the last letter until a half-typed number is judged. */
const PATIENCE_MILLISECONDS = 500

export interface FieldProps {
  readonly field: FormField
  readonly language: Language
  readonly value: string
  readonly readOnly: boolean
  /** What the server found in the cell, while it is as the server saw it. */
  readonly issues: readonly RowIssue[]
  /** The report was sent without it. */
  readonly missed: boolean
  /** The field is one of several under a common heading: only its theme is named. */
  readonly part: boolean
  type(key: string, text: string): void
  compose(on: boolean): void
}

/** Returns the id of a field's input, to which lists of what is missing jump. */
export const fieldId = (key: string): string => `field-${key.replace(/[^\w-]/g, '_')}`

/** Returns what is wrong with a text, half a second after its last letter; a fault that is put right vanishes at once. */
function useCheck(field: FormField, value: string, language: Language): Check {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PATIENCE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [value])
  const check = checkText(field, value, language)
  return checkText(field, settled, language).fault === null ? { fault: null, suggestions: [] } : check
}

/** Shows a field with its label. */
export function Field(props: FieldProps) {
  const { field, language, part, value } = props
  const words = formWords(language)
  const id = fieldId(field.key)
  const text = part ? (field.theme ?? field.label) : field.label
  return (
    <div class={part ? 'field part' : 'field'}>
      <div class="name">
        <label for={id}>
          {text}
          {!part && field.compulsory && <Star words={words.compulsory} />}
          {!part && field.measure && <span class="measure"> ({field.measure})</span>}
        </label>
        {!part && <Help field={field} language={language} />}
      </div>
      <div class={field.kind !== 'number' ? 'entry' : value.length > 11 ? 'entry number long' : 'entry number'}>
        <Input {...props} />
        {field.previous !== null && (
          <span class="previous" id={`${id}-previous`}>
            {words.previous(field.previous)}
          </span>
        )}
      </div>
      <Notes {...props} />
    </div>
  )
}

/** The mark of a compulsory field; its meaning is read out. */
export const Star = ({ words }: { words: string }) => (
  <>
    <span class="star" aria-hidden="true">
      {' *'}
    </span>
    <span class="unseen"> ({words})</span>
  </>
)

/** A button that shows what to count. */
export function Help({ field, language }: { field: FormField; language: Language }) {
  const [open, setOpen] = useState(false)
  const id = `${fieldId(field.key)}-help`
  if (field.help === '') return null
  return (
    <>
      <button
        type="button"
        class="help"
        aria-expanded={open}
        aria-controls={id}
        aria-label={formWords(language).help(field.label)}
        onClick={() => setOpen(!open)}
      >
        ?
      </button>
      <p id={id} class="explained" hidden={!open}>
        {field.help}
      </p>
    </>
  )
}

function Input({ field, language, value, readOnly, type, compose }: FieldProps) {
  const { key, kind, compulsory, choices } = field
  const id = fieldId(key)
  const wrong = useCheck(field, value, language).fault !== null
  const shared = {
    id,
    value,
    readOnly,
    'aria-required': compulsory,
    'aria-invalid': wrong,
    'aria-describedby': `${id}-notes${field.previous === null ? '' : ` ${id}-previous`}`,
    // In small letters: Preact knows no other name of these events.
    oncompositionstart: () => compose(true),
    oncompositionend: () => compose(false),
  }
  if (kind === 'yes-no') {
    const known = value === '' || choices.includes(value) ? choices : [...choices, value]
    return (
      <select {...shared} disabled={readOnly} onChange={(event) => type(key, event.currentTarget.value)}>
        <option value="">{formWords(language).notAnswered}</option>
        {known.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    )
  }
  if (kind === 'text' && key !== 'documentNumber')
    return (
      <textarea {...shared} rows={key === 'link' ? 2 : 3} onInput={(event) => type(key, event.currentTarget.value)} />
    )
  return (
    <input
      {...shared}
      type="text"
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      onInput={(event) => type(key, event.currentTarget.value)}
    />
  )
}

/** Says what is wrong, politely, and offers what was probably meant. */
function Notes({ field, language, value, readOnly, issues, missed, type }: FieldProps) {
  const words = formWords(language)
  const { fault, suggestions } = useCheck(field, value, language)
  const id = fieldId(field.key)
  const take = (text: string) => {
    type(field.key, text)
    document.getElementById(id)?.focus()
  }
  return (
    <div class="notes" id={`${id}-notes`} aria-live="polite">
      {fault && (
        <p class="fault">
          <span aria-hidden="true">⚠ </span>
          {fault}
        </p>
      )}
      {!readOnly &&
        suggestions.map((text) => (
          <button key={text} type="button" class="suggestion" onClick={() => take(text)}>
            {suggestions.length === 1 ? words.suggest(text) : words.useReading(text)}
          </button>
        ))}
      {missed && (
        <p class="warn">
          <span aria-hidden="true">⚠ </span>
          {words.missed(field.kind === 'number')}
        </p>
      )}
      {issues.map((issue) => (
        <p key={issue.message} class={issue.severity === 'error' ? 'fault' : 'warn'}>
          <span aria-hidden="true">⚠ </span>
          {issue.message}
        </p>
      ))}
    </div>
  )
}
