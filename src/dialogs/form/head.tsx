/** The top of the form: whose report it is, of which period, until when, how far it is; and what others have done to it. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { LoadedForm } from '../../commands/form.ts'
import { formWords } from './check.ts'
import { type Draft, fieldsOf, isBlank, labelOf } from './report.ts'

interface HeadProps {
  readonly form: LoadedForm
  readonly draft: Draft
  choosePeriod(code: string): void
  chooseUnit(): void
}

/** Shows unit, period, deadline, state and progress. */
export function Head({ form, draft, choosePeriod, chooseUnit }: HeadProps) {
  const words = formWords(form.language)
  const { heading } = form
  return (
    <header>
      <div class="unit">
        <h1>{heading.unit}</h1>
        <button type="button" class="jump" onClick={chooseUnit}>
          {words.otherUnit}
        </button>
      </div>
      <label for="period">{words.period}</label>
      <select id="period" value={form.period} onChange={(event) => choosePeriod(event.currentTarget.value)}>
        {form.periods.map(({ code, name }) => (
          <option key={code} value={code}>
            {code === form.period ? heading.period : name}
          </option>
        ))}
      </select>
      <dl>
        <Fact name={words.dueLabel} text={heading.due} more={draft.receivedAt === null ? heading.left : ''} />
        {heading.coverage && <Fact name={words.coverageLabel} text={heading.coverage} />}
        <Fact name={words.stateLabel} text={draft.stateWord} />
      </dl>
      {draft.receivedAt !== null && <p class="done">✓ {words.received(draft.receivedAt)}</p>}
      {heading.obligation && <p class="quiet">{heading.obligation}</p>}
      {heading.returned && draft.state === 'returned' && <p class="notice">{heading.returned}</p>}
      {form.readOnly && <p class="notice">{form.readOnly}</p>}
      {draft.issues
        .filter((issue) => issue.key === null)
        .map((issue) => (
          <p key={issue.message} class={issue.severity === 'error' ? 'fault' : 'warn'}>
            <span aria-hidden="true">⚠ </span>
            {issue.message}
          </p>
        ))}
      <Progress form={form} draft={draft} />
    </header>
  )
}

const Fact = ({ name, text, more = '' }: { name: string; text: string; more?: string }) => (
  <div>
    <dt>{name}:</dt>
    <dd>
      {text}
      {more && <strong> ({more})</strong>}
    </dd>
  </div>
)

/** How many of the compulsory cells are filled in. */
function Progress({ form, draft }: Pick<HeadProps, 'form' | 'draft'>) {
  const words = formWords(form.language)
  const compulsory = fieldsOf(form).filter((field) => field.compulsory)
  if (compulsory.length === 0) return null
  const filled = compulsory.filter((field) => !isBlank(draft, field)).length
  return (
    <div class="progress">
      <label for="progress">{words.progress(filled, compulsory.length)}</label>
      <progress id="progress" value={filled} max={compulsory.length} />
      <p class="quiet">{words.compulsoryLegend}</p>
    </div>
  )
}

/** Puts the focus on the next notice, else on the way to send, when one has been answered: its button is gone with it. */
function useRefocus(notices: number) {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(notices)
  useLayoutEffect(() => {
    const next = place.current?.querySelector('button') ?? document.getElementById('send')
    if (notices < before.current && document.activeElement === document.body) next?.focus()
    before.current = notices
  }, [notices])
  return place
}

interface OthersProps {
  readonly form: LoadedForm
  readonly draft: Draft
  readonly sending: boolean
  settle(key: string, mine: boolean): void
  seen(): void
}

/** Shows what others have changed meanwhile, and asks where both changed the same cell. */
export function Others({ form, draft, sending, settle, seen }: OthersProps) {
  const words = formWords(form.language)
  const fields = fieldsOf(form)
  const names = fields.filter((field) => draft.others.includes(field.key)).map((field) => `"${labelOf(field)}"`)
  const label = (key: string) => fields.find((field) => field.key === key)
  const place = useRefocus((names.length > 0 ? 1 : 0) + draft.conflicts.length)
  return (
    <div class="news" aria-live="polite" ref={place}>
      {names.length > 0 && (
        <div class="notice">
          <p>
            {words.others(names.join(', '))} {sending && words.othersHold}
          </p>
          <button type="button" onClick={seen}>
            {words.othersSeen}
          </button>
        </div>
      )}
      {draft.conflicts.map(({ key, theirs }) => {
        const field = label(key)
        return (
          <fieldset key={key} class="failure conflict">
            <legend>{words.conflict.title(field ? labelOf(field) : key)}</legend>
            <p>{words.conflict.theirs(theirs)}</p>
            <p>{words.conflict.mine(draft.values[key] ?? '')}</p>
            <div class="choice">
              <button type="button" onClick={() => settle(key, false)}>
                {words.conflict.keepTheirs}
              </button>
              <button type="button" onClick={() => settle(key, true)}>
                {words.conflict.keepMine}
              </button>
            </div>
          </fieldset>
        )
      })}
    </div>
  )
}
