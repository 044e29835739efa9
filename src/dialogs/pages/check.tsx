/** The sidebar of "Rà soát số liệu": everything that was found, each with a jump to its cell and what can be done about it. */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Applied } from '../../commands/apply-suggestions.ts'
import type { Checked, SetAside } from '../../commands/check.ts'
import type { AcceptedSuggestion } from '../../core/accept-suggestions.ts'
import { checksEn } from '../../messages/checks.en.ts'
import { type ChecksWords, checksVi } from '../../messages/checks.vi.ts'
import '../check/check.css'
import { Confirm, type Finding, Group, Place } from '../check/parts.tsx'
import { Told } from '../check/told.tsx'
import { Failure, mount, Waiting, wordsOf } from '../frame.tsx'
import { call } from '../server.ts'

type Stage = 'loading' | 'listed' | 'asking' | 'running'

/** Returns the findings of a check as this list needs them. */
const findingsOf = ({ issues, links, remedies }: Checked): readonly Finding[] =>
  issues.flatMap((issue, index) => {
    const remedy = remedies[index]
    return remedy ? [{ ...issue, ...remedy, link: links[index] ?? null }] : []
  })

const accepted = ({ id, cell }: Finding, value: string | number) => ({ id, cell: cell ?? '', value })

/** Returns the list as the server last gave it, and what one can do with it; each action lists anew. */
function useChecks() {
  const [result, setResult] = useState<Checked | null>(null)
  const [applied, setApplied] = useState<Applied | null>(null)
  const [stage, setStage] = useState<Stage>('loading')
  const [error, setError] = useState<Error | null>(null)
  const fail = (failure: Error) => {
    setError(failure)
    setStage('listed')
  }
  const list = () =>
    call('check').then((checked) => {
      document.documentElement.lang = checked.language
      setResult(checked)
      setStage('listed')
    }, fail)
  const run = (next: Stage, action: () => Promise<void>) => {
    setError(null)
    setApplied(null)
    setStage(next)
    action().then(list, fail)
  }
  const load = () => run('loading', async () => {})
  const fix = (items: readonly AcceptedSuggestion[]) =>
    run('running', () => call('applySuggestions', [...items]).then(setApplied))
  const decide = (key: string, yes: boolean) =>
    run('running', async () => {
      const { done, message } = await call('decide', key, yes)
      if (!done) throw new Error(message)
    })
  return { result, applied, stage, setStage, error, load, fix, decide }
}

/** Puts the focus on what was said, when an action has taken away the button that had it; not when the sidebar opens. */
function useRefocus(stage: Stage) {
  const told = useRef<HTMLParagraphElement>(null)
  const opened = useRef(false)
  useLayoutEffect(() => {
    if (stage !== 'listed') return
    if (opened.current && document.activeElement === document.body) told.current?.focus()
    opened.current = true
  }, [stage])
  return told
}

type Checks = Omit<ReturnType<typeof useChecks>, 'result'>

function Check() {
  const { result, ...checks } = useChecks()
  const { stage, setStage, error, fix } = checks
  const told = useRefocus(stage)
  useEffect(checks.load, [])
  if (!result) return error ? <Failure error={error} /> : <Waiting text="…" />
  const words = (result.language === 'en' ? checksEn : checksVi).sidebar
  if (stage !== 'asking') return <List {...{ result, checks, words, told }} />
  const sure = findingsOf(result).filter((each) => each.sure)
  return (
    <Confirm
      words={words}
      findings={sure}
      onYes={() => fix(sure.flatMap((each) => each.suggestions.map(({ value }) => accepted(each, value))))}
      onNo={() => setStage('listed')}
    />
  )
}

interface ListProps {
  readonly result: Checked
  readonly checks: Checks
  readonly words: ChecksWords['sidebar']
  readonly told: RefObject<HTMLParagraphElement>
}

function List({ result, checks, words, told }: ListProps) {
  const { applied, stage, setStage, error, load, fix, decide } = checks
  const titles = wordsOf(result.language).check
  const findings = findingsOf(result)
  const sure = findings.filter((each) => each.sure).length
  const busy = stage !== 'listed'
  const group = (title: string, style: string, chosen: (finding: Finding) => boolean, hint = '') => (
    <Group
      {...{ title, style, hint, words, busy }}
      findings={findings.filter(chosen)}
      onFix={(finding, value) => fix([accepted(finding, value)])}
      onIgnore={(key) => decide(key, true)}
    />
  )
  return (
    <>
      <Told {...{ message: result.message, error, applied, left: words.left, told }} />
      {busy && <Waiting text={stage === 'running' ? words.running : words.loading} />}
      {sure > 0 && (
        <button type="button" class="primary wide" disabled={busy} onClick={() => setStage('asking')}>
          {words.fixAll(sure)}
        </button>
      )}
      {group(titles.error, 'error', (each) => each.severity === 'error')}
      {group(titles.warning, 'warning', (each) => each.severity === 'warning' && !each.forDepartment)}
      {group(words.forDepartment, 'warning', (each) => each.forDepartment, words.forDepartmentHint)}
      <Ignored {...{ title: words.decided, undo: words.undo, busy, items: result.setAside }} onUndo={decide} />
      <footer>
        <button type="button" disabled={busy} onClick={load}>
          {titles.again}
        </button>
      </footer>
    </>
  )
}

interface IgnoredProps {
  readonly title: string
  readonly undo: string
  readonly busy: boolean
  readonly items: readonly SetAside[]
  readonly onUndo: (key: string, yes: boolean) => void
}

/** Warnings that were set aside, out of the way; those of one activity share a decision and come back together. */
function Ignored({ title, undo, busy, items, onUndo }: IgnoredProps) {
  if (items.length === 0) return null
  return (
    <details class="section">
      <summary>
        {title} ({items.length})
      </summary>
      <ul class="issues aside">
        {items.map(({ key, tab, cell, link, about, message }) => (
          <li key={`${key} ${cell}`}>
            <Place {...{ tab, cell, link, about }} />
            <p>{message}</p>
            <div class="actions">
              <button type="button" disabled={busy} onClick={() => onUndo(key, false)}>
                {undo}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}

mount(<Check />)
