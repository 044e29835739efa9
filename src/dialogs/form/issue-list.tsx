/** What the server found in the row, as a list: each point with a jump to its field. */
import type { LoadedForm } from '../../commands/form.ts'
import type { RowIssue } from '../../commands/form-row.ts'
import { formWords } from './check.ts'
import { fieldsOf, labelOf } from './report.ts'

interface Props {
  readonly form: LoadedForm
  readonly issues: readonly RowIssue[]
  jump(key: string): void
}

/** Shows the list; nothing when there is no point. */
export function IssueList({ form, issues, jump }: Props) {
  const fields = new Map(fieldsOf(form).map((field) => [field.key, field]))
  if (issues.length === 0) return null
  return (
    <div class="missing">
      <p>{formWords(form.language).toLookAt(issues.length)}</p>
      <ul>
        {issues.map(({ key, message }) => {
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
  )
}
