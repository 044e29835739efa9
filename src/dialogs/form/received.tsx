/** What is said after a report has been sent: when it was received, and what should be looked at. */
import type { LoadedForm } from '../../commands/form.ts'
import { formWords } from './check.ts'
import { Heading } from './confirm.tsx'
import { type Draft, fieldsOf, labelOf } from './report.ts'

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
  const fields = new Map(fieldsOf(form).map((field) => [field.key, field]))
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
      {draft.issues.length > 0 && (
        <div class="missing">
          <p>{words.toLookAt(draft.issues.length)}</p>
          <ul>
            {draft.issues.map(({ key, message }) => {
              const field = key === null ? undefined : fields.get(key)
              return (
                <li key={`${key} ${message}`}>
                  {field && (
                    <button type="button" class="jump" onClick={() => jump(field.key)}>
                      {labelOf(field)}
                    </button>
                  )}
                  <p>{message}</p>
                </li>
              )
            })}
          </ul>
        </div>
      )}
      <p class="quiet">{words.receivedMore}</p>
      <div class="actions">
        <button type="button" onClick={back}>
          {words.continueEditing}
        </button>
      </div>
    </section>
  )
}
