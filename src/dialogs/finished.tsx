/** What a dialog shows when its command is done, or what the command ran into. */
import { Failure } from './frame.tsx'
import { close } from './server.ts'

/** Says what was done, a line for each sentence. */
export const Told = ({ done, error }: { done: string; error: Error | null }) => (
  <>
    {done && (
      <div class="done" role="status">
        {done.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    )}
    {error && <Failure error={error} />}
  </>
)

/** The two buttons of a dialog: one closes it, the other submits its form, unless there is nothing more to do (`action: null`). */
export const Buttons = (props: { closing: string; action: string | null; running: boolean; may: boolean }) => (
  <footer>
    <button type="button" onClick={close} disabled={props.running}>
      {props.closing}
    </button>
    {props.action !== null && (
      <button type="submit" class="primary" disabled={props.running || !props.may}>
        {props.action}
      </button>
    )}
  </footer>
)
