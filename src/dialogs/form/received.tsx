/** What is said after a report has been sent: when it was received, and what should be looked at. */
import type { LoadedForm } from '../../commands/form.ts'
import { formWords } from './check.ts'
import { FieldList, Heading } from './confirm.tsx'
import { IssueList } from './issue-list.tsx'
import { type Draft, fieldsOf, isMissed } from './report.ts'

interface Props {
  readonly form: LoadedForm
  readonly draft: Draft
  /** `10:32 14/3/2025` */
  readonly at: string
  jump(key: string): void
  back(): void
}

/** Shows the receipt. */
export function Received({ form, draft, at, jump, back }: Props) {
  const words = formWords(form.language)
  const missed = fieldsOf(form).filter((field) => isMissed(draft, field))
  const issues = draft.issues.filter((issue) => issue.code !== 'compulsory-blank')
  return (
    <section class="step">
      <div class="receipt">
        <span class="sign" aria-hidden="true">
          ✓
        </span>
        <Heading text={words.received(at)} />
      </div>
      <p>
        <strong>{form.heading.unit}</strong>
        <br />
        {form.heading.period}: {draft.stateWord}
      </p>
      {missed.length > 0 && (
        <FieldList text={words.confirm.missing(missed.length)} fields={missed} language={form.language} jump={jump} />
      )}
      <IssueList form={form} issues={issues} jump={jump} />
      <p class="quiet">{words.receivedMore}</p>
      <div class="actions">
        <button type="button" onClick={back}>
          {words.continueEditing}
        </button>
      </div>
    </section>
  )
}
