/** What is said at the top of the sidebar of "Rà soát số liệu": how the check went, and how the last action did. */
import type { RefObject } from 'preact'
import type { Applied } from '../../commands/apply-suggestions.ts'
import { Failure } from '../frame.tsx'

interface Props {
  readonly message: string
  readonly error: Error | null
  readonly applied: Applied | null
  readonly left: string
  /** Takes the focus after an action. */
  readonly told: RefObject<HTMLParagraphElement>
}

/** Says how the check went, and how the last action did. */
export const Told = ({ message, error, applied, left, told }: Props) => (
  <>
    <p role="status" tabIndex={-1} ref={told}>
      <strong>{message}</strong>
    </p>
    {error && <Failure error={error} />}
    {applied && <Result applied={applied} title={left} />}
  </>
)

/** Says what was written and what was not. */
const Result = ({ applied, title }: { applied: Applied; title: string }) => (
  <div class="done" role="status">
    {applied.message}
    {applied.left.length > 0 && (
      <details open>
        <summary>{title}</summary>
        <ul class="plain">
          {applied.left.map(({ place, reason }) => (
            <li key={place}>
              {place}: {reason}
            </li>
          ))}
        </ul>
      </details>
    )}
  </div>
)
