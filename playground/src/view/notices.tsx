/** Passing messages in the corner, what runs at the foot, and an execution that failed at the head. */
import type { MenuEntry } from '../../../host/realm/bridge.ts'
import type { ShownMenu } from '../connection.ts'
import { shownNumber } from '../words/words.ts'
import type { ViewProps } from './app.tsx'

/** Returns the passing messages. */
export function Notices({ state, words, onClose }: ViewProps & { readonly onClose: (id: number) => void }) {
  return (
    <div class="notices" role="status" aria-live="polite">
      {state.notices.map(({ id, title, message, action }) => (
        <div class="notice" key={id}>
          <div>
            {title && <strong>{title}</strong>}
            <span>{message}</span>
          </div>
          {action && (
            <button
              type="button"
              class="link"
              onClick={() => {
                onClose(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" class="cross" aria-label={words.close} onClick={() => onClose(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  )
}

/** Returns what the menus call a function, without the dots of a command that asks first; null when none does. */
function captionOf(entries: readonly (MenuEntry | ShownMenu)[], name: string): string | null {
  for (const entry of entries) {
    if ('call' in entry && entry.call === name) return entry.caption.replace(/…$/, '')
    const found = captionOf(entry.entries, name)
    if (found !== null) return found
  }
  return null
}

/** Returns what runs now, how far it is, and the button that ends it. */
export function Running({ state, actions, words }: ViewProps) {
  const { running, facts } = state
  if (!running) return <div class="running" role="status" />
  const { mine, name, calls, stopping } = running
  return (
    <div class="running" role="status">
      <span class="spinner" aria-hidden="true" />
      <span>{mine ? words.running(captionOf(state.menus, name)) : words.otherRuns}</span>
      {calls > 0 && <span class="quiet">{words.serviceCalls(shownNumber(calls, facts?.language ?? 'vi'))}</span>}
      {mine && (
        <button type="button" disabled={stopping} onClick={actions.stop}>
          {stopping ? words.stopping : words.stop}
        </button>
      )}
    </div>
  )
}

/** Returns Google's kind of message about a script that threw. */
export function Failure({ state, words, set }: ViewProps) {
  const { failed } = state
  if (!failed?.error) return null
  const { name, message } = failed.error
  return (
    <div class="banner bad" role="alert">
      <span>
        <strong>{words.runFailed(failed.name)}</strong> {`${name}: ${message}`}
      </span>
      <button type="button" class="link" onClick={() => set({ panel: 'runs', sidebar: null, failed: null })}>
        {words.showLog}
      </button>
      <button type="button" class="cross" aria-label={words.close} onClick={() => set({ failed: null })}>
        ×
      </button>
    </div>
  )
}
