/** A question in the middle of the page, as Google asks it: nothing else can be done until it is answered. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answer } from '../../../host/run.ts'
import type { Box } from '../store.ts'
import type { Words } from '../words/words.ts'

type Button = Answer['button']

/** The last one is the one that agrees. */
const sets: Readonly<Record<Box['question']['buttons'], readonly Button[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['CANCEL', 'OK'],
  YES_NO: ['NO', 'YES'],
  YES_NO_CANCEL: ['CANCEL', 'NO', 'YES'],
}

/** Returns the box with its buttons; a prompt has a line to type in. */
export function MessageBox({ box, words }: { readonly box: Box; readonly words: Words }) {
  const { kind, title, message, buttons } = box.question
  const [text, setText] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('input, .main')?.focus()
  }, [])
  const answer = (button: Button) => box.onAnswer({ button, text })
  const agree = sets[buttons].at(-1) ?? 'OK'
  return (
    <dialog
      class="box"
      ref={dialog}
      aria-labelledby="box-title"
      aria-describedby="box-text"
      onCancel={(event) => {
        event.preventDefault()
        answer('CLOSE')
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          answer(agree)
        }}
      >
        <button type="button" class="cross" aria-label={words.close} onClick={() => answer('CLOSE')}>
          ×
        </button>
        <h2 id="box-title">{title || message}</h2>
        <p id="box-text">{title ? message : ''}</p>
        {kind === 'prompt' && (
          <input
            type="text"
            aria-labelledby="box-title"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <Buttons buttons={buttons} words={words} onAnswer={answer} />
      </form>
    </dialog>
  )
}

interface ButtonsProps {
  readonly buttons: Box['question']['buttons']
  readonly words: Words
  readonly onAnswer: (button: Button) => void
}

function Buttons({ buttons, words, onAnswer }: ButtonsProps) {
  const names: Readonly<Record<Button, string>> = {
    OK: words.ok,
    CANCEL: words.cancel,
    YES: words.yes,
    NO: words.no,
    CLOSE: words.close,
  }
  const agree = sets[buttons].at(-1)
  return (
    <div class="buttons">
      {sets[buttons].map((each) =>
        each === agree ? (
          <button key={each} type="submit" class="main">
            {names[each]}
          </button>
        ) : (
          <button key={each} type="button" onClick={() => onAnswer(each)}>
            {names[each]}
          </button>
        ),
      )}
    </div>
  )
}
