/** The dialog of "Phân quyền…": says beforehand what will be protected and what cannot be, then does it. */
import { useEffect, useState } from 'preact/hooks'
import type { PermissionsPlan } from '../../commands/permissions.ts'
import { permissionsEn } from '../../messages/permissions.en.ts'
import { permissionsVi } from '../../messages/permissions.vi.ts'
import { Failure, mount, Refusal, Waiting, wordsOf } from '../frame.tsx'
import { call, close } from '../server.ts'

type Words = typeof permissionsVi.dialog

function Permissions() {
  const [plan, setPlan] = useState<PermissionsPlan | null>(null)
  const [rows, setRows] = useState(false)
  const [running, setRunning] = useState(false)
  const [done, setDone] = useState('')
  const [error, setError] = useState<Error | null>(null)
  useEffect(() => {
    call('permissionsPlan').then((loaded) => {
      document.documentElement.lang = loaded.language
      setPlan(loaded)
      setRows(loaded.rows.present > 0)
    }, setError)
  }, [])
  if (!plan) return error ? <Failure error={error} /> : <Waiting text="…" />
  const run = (result: Promise<{ readonly message: string }>) => {
    setError(null)
    setRunning(true)
    result.then(({ message }) => setDone(message), setError).finally(() => setRunning(false))
  }
  const words = (plan.language === 'en' ? permissionsEn : permissionsVi).dialog
  const frame = wordsOf(plan.language)
  const may = plan.isDepartment && !plan.departmentBlank
  if (done) return <Done message={done} button={frame.close} />
  return (
    <>
      {!plan.isDepartment && <Refusal text={words.notDepartment} />}
      {plan.isDepartment && plan.departmentBlank && <Failure error={new Error(words.blank)} />}
      <Tabs plan={plan} words={words} />
      <Rows plan={plan} words={words} />
      {may && (plan.rows.wanted > 0 || rows) && (
        <label class="tick">
          <input
            type="checkbox"
            checked={rows}
            disabled={plan.rows.present > 0}
            onChange={(event) => setRows(event.currentTarget.checked)}
          />
          <span>{words.option}</span>
        </label>
      )}
      <Limits plan={plan} words={words} />
      {error && <Failure error={error} />}
      {running && <Waiting text={frame.running} />}
      <footer>
        <button type="button" onClick={close} disabled={running}>
          {frame.cancel}
        </button>
        {plan.rows.present > 0 && (
          <button
            type="button"
            disabled={running || !plan.isDepartment}
            onClick={() => run(call('removeRowPermissions'))}
          >
            {words.remove}
          </button>
        )}
        <button
          type="button"
          class="primary"
          disabled={running || !may}
          onClick={() => run(call('applyPermissions', { rows }))}
        >
          {words.apply}
        </button>
      </footer>
    </>
  )
}

interface Part {
  readonly plan: PermissionsPlan
  readonly words: Words
}

const Tabs = ({ plan, words }: Part) => (
  <>
    <p>{words.tabs(plan.tabs.length, plan.guarded)}</p>
    <details>
      <summary>{words.tabNames}</summary>
      <p class="quiet">{plan.tabs.join(' · ')}</p>
    </details>
    {plan.foreign.length > 0 && <p>{words.foreign(plan.foreign.join(', '))}</p>}
    <p>
      <strong>{words.editors}:</strong> {plan.editors.join(', ')}
    </p>
  </>
)

const Rows = ({ plan: { rows }, words }: Part) => (
  <>
    <h2>{words.rowsTitle}</h2>
    <p>
      {rows.wanted > 0 ? words.rows(rows.wanted, rows.units) : words.noRows}{' '}
      {rows.present > 0 && words.present(rows.present)}
    </p>
    {rows.withoutMail.length > 0 && (
      <details>
        <summary>{words.withoutMail(rows.withoutMail.length)}</summary>
        <p class="quiet">{rows.withoutMail.join(' · ')}</p>
      </details>
    )}
    {rows.many && (
      <div class="failure">
        <p>{words.many}</p>
      </div>
    )}
  </>
)

function Limits({ plan, words }: Part) {
  const { owner, runner, department } = plan
  const limits = [
    ...(owner && owner !== runner ? [words.limitOwner(owner)] : []),
    ...(runner !== owner && !department.includes(runner) ? [words.limitRunner(runner)] : []),
    words.limitSort,
    words.limitLeft,
    words.limitNew,
    words.limitView,
  ]
  return (
    <details>
      <summary>{words.limits}</summary>
      <ul class="quiet">
        {limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </details>
  )
}

const Done = ({ message, button }: { message: string; button: string }) => (
  <>
    <div class="done" role="status">
      {message.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
    <footer>
      <button type="button" class="primary" onClick={close}>
        {button}
      </button>
    </footer>
  </>
)

mount(<Permissions />)
