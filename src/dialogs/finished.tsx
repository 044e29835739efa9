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

/** The whole dialog once its command is done: what was done, and a button that closes it. */
export const Done = ({ message, button }: { message: string; button: string }) => (
  <>
    <p class="done" role="status">
      {message}
    </p>
    <footer>
      <button type="button" class="primary" onClick={close}>
        {button}
      </button>
    </footer>
  </>
)
