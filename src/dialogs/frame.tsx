/** What all dialogs share: waiting, failing, and the words of the book's language. */
import { type ComponentChildren, render } from 'preact'
import type { Language } from '../core/model.ts'
import { en } from '../messages/en.ts'
import { type Messages, vi } from '../messages/vi.ts'

/** Returns the words of the dialogs in a language. */
export const wordsOf = (language: Language): Messages['dialog'] => (language === 'en' ? en : vi).dialog

/** Writes a component into the page. */
export function mount(component: ComponentChildren): void {
  const root = document.getElementById('root')
  if (root) render(component, root)
}

/** Shows that something runs; screen readers are told. */
export const Waiting = ({ text }: { text: string }) => (
  <p class="waiting" role="status">
    <span class="spinner" aria-hidden="true" />
    {text}
  </p>
)

/** Says why nothing can be done here: no fault of the program, and no alarm. */
export const Refusal = ({ text }: { text: string }) => (
  <div role="status">
    {text.split('\n').map((line) => (
      <p key={line}>{line}</p>
    ))}
  </div>
)

/** Shows what went wrong, a line for each thing found. */
export const Failure = ({ error }: { error: Error }) => (
  <div class="failure" role="alert">
    {error.message.split('\n').map((line) => (
      <p key={line}>{line}</p>
    ))}
  </div>
)
