/** What the department's four dialogs share: they load the reports of a period, let some be chosen, and run a command on them. */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ReportList } from '../commands/report-list.ts'
import type { Handling } from '../core/handling.ts'
import type { Language } from '../core/model.ts'
import { departmentEn } from '../messages/department.en.ts'
import { type DepartmentWords, departmentVi } from '../messages/department.vi.ts'
import { Failure, Refusal, Waiting, wordsOf } from './frame.tsx'
import { ReportChoice } from './report-choice.tsx'
import { call, close } from './server.ts'
import './handling.css'

/** Returns the words of these dialogs in a language. */
export const handlingWords = (language: Language): DepartmentWords => (language === 'en' ? departmentEn : departmentVi)

/** What was done, in words, and who was left out, by reason. */
export interface Outcome {
  readonly message: string
  readonly leftOut?: readonly { readonly why: string; readonly names: readonly string[] }[]
}

export interface HandlingState {
  readonly list: ReportList | null
  readonly error: Error | null
  readonly running: boolean
  readonly outcome: Outcome | null
  /** Codes of units. */
  readonly chosen: ReadonlySet<string>
  readonly choose: (units: ReadonlySet<string>) => void
  readonly load: (period?: string) => void
  readonly run: (action: () => Promise<Outcome>) => void
}

/** Returns the state of a dialog that has begun to load; the rows selected in the sheet are chosen from the start. */
export function useHandling(upcoming = false): HandlingState {
  const [list, setList] = useState<ReportList | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [running, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const waitFor = <T,>(promise: Promise<T>, then: (value: T) => void) => {
    setError(null)
    setRunning(true)
    promise.then(then, setError).then(() => setRunning(false))
  }
  const load = (period?: string) =>
    waitFor(call('listReports', period === undefined ? { upcoming } : { period }), (loaded) => {
      document.documentElement.lang = loaded.language
      setOutcome(null)
      setList(loaded)
      choose(new Set(loaded.selected))
    })
  useEffect(() => load(), [])
  return { list, error, running, outcome, chosen, choose, load, run: (action) => waitFor(action(), setOutcome) }
}

interface FormProps {
  readonly state: HandlingState & { readonly list: ReportList }
  /** Which of the reports can be chosen. */
  readonly handling: Handling
  /** What the button says for so many units. */
  readonly action: (count: number) => string
  readonly explanation: string
  /** Whether all fields are filled in. */
  readonly ready: boolean
  /** Called when the button is pressed and something is missing; fields then say what. */
  readonly onTry: () => void
  readonly start: (units: string[]) => Promise<Outcome>
  /** Chosen instead of what is ticked, which then cannot be changed. */
  readonly fixed?: ReadonlySet<string>
  readonly onlyUndated?: boolean
  /** Above the list. */
  readonly head?: ComponentChildren
  /** Below the list. */
  readonly children?: ComponentChildren
}

/** Shows period, reports and fields, and in their place, once the command has run, what it did. */
export function HandlingForm(props: FormProps) {
  const { state, handling, action, ready, fixed, explanation } = props
  const { list, outcome, running, error } = state
  const [tried, setTried] = useState(false)
  const words = handlingWords(list.language)
  const general = wordsOf(list.language)
  if (outcome) return <Result outcome={outcome} language={list.language} again={() => state.load(list.period)} />
  // What is selected in the sheet, or was ticked for another kind, may be nothing to tick here.
  const fit = list.reports.filter((report) => !report.unfit[handling]).map((report) => report.unit)
  const chosen = fixed ?? new Set(fit.filter((unit) => state.chosen.has(unit)))
  const submit = (event: Event) => {
    event.preventDefault()
    setTried(true)
    props.onTry()
    if (ready && chosen.size > 0 && !running) state.run(() => props.start([...chosen]))
  }
  return (
    <form class="handling" onSubmit={submit} noValidate>
      <p class="quiet explanation">{explanation}</p>
      <Period {...{ list, running, words }} load={state.load} />
      {props.head}
      <ReportChoice
        key={list.period}
        {...{ list, handling, chosen, words }}
        choose={state.choose}
        locked={fixed !== undefined || running}
        onlyUndated={props.onlyUndated ?? false}
        fault={tried && chosen.size === 0 ? words.obstacles.nobody : ''}
      />
      {props.children}
      {error && <Failure error={error} />}
      {running && <Waiting text={general.running} />}
      <footer>
        <button type="button" onClick={close} disabled={running}>
          {general.cancel}
        </button>
        <button type="submit" class="primary" disabled={running}>
          {action(chosen.size)}
        </button>
      </footer>
    </form>
  )
}

interface PeriodProps {
  readonly list: ReportList
  readonly words: DepartmentWords
  readonly running: boolean
  readonly load: (period: string) => void
}

const Period = ({ list, words, running, load }: PeriodProps) => (
  <div class="period">
    <label for="period">{words.dialog.period}</label>
    <select id="period" value={list.period} disabled={running} onChange={(event) => load(event.currentTarget.value)}>
      {list.periods.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  </div>
)

/** Shows a dialog that has no reports to show yet, or could not get them. */
export function Opening({ error }: { error: Error | null }) {
  if (!error) return <Waiting text="…" />
  return error.name === 'WorkbookError' ? <Refusal text={error.message} /> : <Failure error={error} />
}

function Result({ outcome, language, again }: { outcome: Outcome; language: Language; again: () => void }) {
  const words = handlingWords(language).dialog
  const told = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => told.current?.focus(), [])
  return (
    <>
      <p class="done" role="status" tabIndex={-1} ref={told}>
        {outcome.message}
      </p>
      {outcome.leftOut && outcome.leftOut.length > 0 && (
        <>
          <h2>{words.leftOut}</h2>
          <ul class="left-out">
            {outcome.leftOut.map(({ why, names }) => (
              <li key={why}>
                <strong>
                  {why} ({names.length}):
                </strong>{' '}
                {names.join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <footer>
        <button type="button" onClick={again}>
          {words.again}
        </button>
        <button type="button" class="primary" onClick={close}>
          {wordsOf(language).close}
        </button>
      </footer>
    </>
  )
}
