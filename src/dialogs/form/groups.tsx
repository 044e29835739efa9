/** The fields of the form, a section that opens and closes for each form of activity. */
import type { FormField, FormGroup, LoadedForm } from '../../commands/form.ts'
import { formWords } from './check.ts'
import { Field, type FieldProps, Help, Star } from './field.tsx'
import { type Draft, furtherIssues, isBlank, isMissed } from './report.ts'

export interface GroupsProps extends Pick<FieldProps, 'type' | 'compose' | 'readOnly'> {
  readonly form: LoadedForm
  readonly draft: Draft
}

/** Shows all sections; the first one is open. */
export const Groups = (props: GroupsProps) => (
  <>
    {props.form.groups.map((group, index) => (
      <Group key={group.title} group={group} first={index === 0} {...props} />
    ))}
  </>
)

function Group({ group, first, ...props }: GroupsProps & { group: FormGroup; first: boolean }) {
  const { form, draft } = props
  const words = formWords(form.language)
  const filled = group.fields.filter((field) => !isBlank(draft, field)).length
  const all = group.fields.length
  return (
    <details class="group" open={first}>
      <summary>
        <span class="title">{group.title}</span>
        <span class="count" aria-hidden="true">
          {words.groupFilled(filled, all)}
        </span>
        <span class="unseen">, {words.groupFilledLong(filled, all)}</span>
      </summary>
      {parts(group.fields).map((fields) => (
        <Part key={fields[0]?.key} fields={fields} {...props} />
      ))}
    </details>
  )
}

/** Returns the fields of one indicator together: a split one has a field for each theme. */
function parts(fields: readonly FormField[]): FormField[][] {
  const found: FormField[][] = []
  for (const field of fields) {
    const last = found.at(-1)
    if (field.theme !== null && last?.[0]?.theme && last[0].label === field.label) last.push(field)
    else found.push([field])
  }
  return found
}

function Part({ fields, ...props }: GroupsProps & { fields: readonly FormField[] }) {
  const { form } = props
  const [first] = fields
  if (!first) return null
  if (first.theme === null) return <Cell field={first} part={false} {...props} />
  return (
    <fieldset class="split">
      <legend>
        {first.label}
        {first.compulsory && <Star words={formWords(form.language).compulsory} />}
        {first.measure && <span class="measure"> ({first.measure})</span>}
      </legend>
      <div class="name">
        <Help field={first} language={form.language} />
      </div>
      {fields.map((field) => (
        <Cell key={field.key} field={field} part {...props} />
      ))}
    </fieldset>
  )
}

function Cell({
  field,
  part,
  form,
  draft,
  readOnly,
  type,
  compose,
}: GroupsProps & { field: FormField; part: boolean }) {
  const { key } = field
  const value = draft.values[key] ?? ''
  const issues = value === draft.saved[key] ? furtherIssues(draft).filter((issue) => issue.key === key) : []
  const missed = isMissed(draft, field)
  return <Field {...{ field, part, value, issues, missed, readOnly, type, compose }} language={form.language} />
}
