/** One report as a form: filling in, the steps before sending, and what is said after it. */
import { useLayoutEffect, useState } from 'preact/hooks'
import type { LoadedForm } from '../../commands/form.ts'
import type { Sent } from '../../commands/send-form.ts'
import { call } from '../server.ts'
import { formWords } from './check.ts'
import { Confirm } from './confirm.tsx'
import { fieldId } from './field.tsx'
import { Groups } from './groups.tsx'
import { Head, Others } from './head.tsx'
import { Nil } from './nil.tsx'
import { Received } from './received.tsx'
import type { Taken, Texts } from './report.ts'
import { type DraftKeeper, useDraft } from './use-draft.ts'
import './steps.css'

interface Props {
  readonly form: LoadedForm
  /** Loads another period, or asks for another unit, once everything is saved. */
  leave(to: { readonly period: string } | 'unit'): void
}

type Stage = 'filling' | 'confirm' | 'nil' | 'sent'

/** Returns what a sending found or wrote: null when it was refused. */
function takenOf(answer: Sent, written: Texts): Taken | null {
  if (answer.is === 'refused') return null
  return answer.is === 'sent' ? { answer, written, receivedAt: answer.receivedAt } : { answer, written: {} }
}

/** Shows the form. */
export function ReportForm({ form, leave }: Props) {
  const keeper = useDraft(form)
  const { draft, flush } = keeper
  const [stage, setStage] = useState<Stage>('filling')
  const [focus, setFocus] = useState<string | null>(null)
  // Kept here: what others have changed leads back to the fields, and the reason must not be typed twice.
  const [typedReason, setReason] = useState<string | null>(null)
  const sending = useSending(form, keeper, setStage)
  useFocus(stage, focus, () => setFocus(null))
  const go = (to: Stage) => {
    sending.clear()
    if (stage === 'sent') setReason(null)
    setStage(to)
  }
  const jump = (key: string) => {
    setFocus(fieldId(key))
    go('filling')
  }
  const away = (to: Parameters<Props['leave']>[0]) => void flush().then((done) => done && leave(to))
  const back = () => {
    setFocus({ nil: 'nil', confirm: 'send', sent: 'period', filling: null }[stage])
    go('filling')
  }
  const { running, error, refused } = sending
  const step = { form, running, error, back, jump }
  const reason = typedReason ?? draft.values['results'] ?? ''
  if (stage === 'confirm') return <Confirm {...step} draft={draft} empty={refused} send={sending.report} />
  if (stage === 'nil') return <Nil {...step} reason={reason} setReason={setReason} held={refused} send={sending.nil} />
  if (stage === 'sent') return <Received form={form} draft={draft} at={sending.at} jump={jump} back={back} />
  return (
    <>
      <Head form={form} draft={draft} choosePeriod={(period) => away({ period })} chooseUnit={() => away('unit')} />
      <Groups form={form} draft={draft} readOnly={form.readOnly !== null} type={keeper.type} compose={keeper.compose} />
      {form.readOnly === null && <Bar form={form} keeper={keeper} held={sending.held} go={go} />}
    </>
  )
}

/** Puts the focus where a step leads, and opens the section around it. */
function useFocus(stage: Stage, id: string | null, done: () => void): void {
  useLayoutEffect(() => {
    if (stage !== 'filling' || id === null) return
    const target = document.getElementById(id)
    const section = target?.closest('details')
    if (section) section.open = true
    target?.focus()
    target?.scrollIntoView({ block: 'center' })
    done()
  }, [stage, id])
}

/** Returns the two ways of sending and how they went. */
function useSending({ unit, period }: LoadedForm, { run }: DraftKeeper, setStage: (stage: Stage) => void) {
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [at, setAt] = useState('')
  const [held, setHeld] = useState(false)
  const clear = () => {
    setError(null)
    setRefused([])
  }
  const send = async (ask: (changes: Texts, version: string) => Promise<Sent>, written: (changes: Texts) => Texts) => {
    clear()
    setRunning(true)
    try {
      const answer = await run(ask, (sent, changes) => takenOf(sent, written(changes)))
      setHeld(answer.is === 'changed')
      if (answer.is === 'refused') setRefused(answer.keys)
      if (answer.is === 'changed') setStage('filling')
      if (answer.is === 'sent') {
        setAt(answer.receivedAt)
        setStage('sent')
      }
    } catch (failure) {
      setError(failure as Error)
    }
    setRunning(false)
  }
  return {
    running,
    error,
    refused,
    at,
    held,
    clear,
    report: (zeros: readonly string[]) =>
      void send(
        (changes, version) => call('sendReport', unit, period, changes, version, { zeros }),
        (changes) => ({ ...changes, ...Object.fromEntries(zeros.map((key) => [key, '0'])) }),
      ),
    nil: (reason: string) =>
      void send(
        (_, version) => call('sendNil', unit, period, reason, version),
        () => ({ results: reason }),
      ),
  }
}

interface BarProps {
  readonly form: LoadedForm
  readonly keeper: DraftKeeper
  /** A sending was held back by what others have changed. */
  readonly held: boolean
  go(to: Stage): void
}

/** The bar that stays in sight: what others did, whether everything is saved, and the two ways of sending. */
function Bar({ form, keeper, held, go }: BarProps) {
  const words = formWords(form.language)
  const { draft, saving, flush } = keeper
  const wasSent = draft.state !== 'draft' && draft.state !== 'not-started'
  const open = (to: Stage) => void flush().then(() => go(to))
  const said = {
    idle: wasSent ? words.draft.idleSent : words.draft.idle,
    waiting: words.draft.waiting,
    saving: words.draft.saving,
    failed: words.draft.failed,
    saved: saving.is === 'saved' ? (wasSent ? words.draft.savedSent : words.draft.saved)(saving.at) : '',
  }[saving.is]
  return (
    <div class="bar">
      <Others form={form} draft={draft} sending={held} settle={keeper.settle} seen={keeper.seen} />
      <p class="saving" role="status">
        {said}
        {saving.is === 'failed' && ` ${saving.error.message}`}
      </p>
      {saving.is === 'failed' && (
        <button type="button" class="jump" onClick={() => void flush()}>
          {words.draft.retry}
        </button>
      )}
      <div class="actions">
        <button type="button" id="nil" onClick={() => open('nil')}>
          {words.nil}
        </button>
        <button type="button" id="send" class="primary" onClick={() => open('confirm')}>
          {wasSent ? words.resend : words.send}
        </button>
      </div>
    </div>
  )
}
