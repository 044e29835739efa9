/** The sidebar of "Nhập báo cáo": finds the user's unit, or asks for it, and shows its report as a form. */
import '../form/form.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Loaded } from '../../commands/form.ts'
import type { UnitChoice } from '../../commands/my-report.ts'
import { formWords } from '../form/check.ts'
import { FindUnit } from '../form/find.tsx'
import { ReportForm } from '../form/report-form.tsx'
import { Failure, mount, Waiting } from '../frame.tsx'
import { call } from '../server.ts'

function Form() {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [units, setUnits] = useState<readonly UnitChoice[] | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const last = useRef<() => Promise<Loaded>>(() => call('loadForm'))
  const take = (ask: () => Promise<Loaded>) => {
    last.current = ask
    setError(null)
    ask().then((answer) => {
      document.documentElement.lang = answer.language
      setUnits(answer.is === 'choose' ? answer.units : null)
      setLoaded(answer)
    }, setError)
  }
  useEffect(() => take(last.current), [])
  const open = (ask: () => Promise<Loaded>) => {
    setLoaded(null)
    setUnits(null)
    take(ask)
  }
  const choose = (code: string) => open(() => call('chooseForm', code))
  const list = () => void call('listUnits').then(setUnits, setError)
  const leave = (to: { readonly period: string } | 'unit') => {
    if (loaded?.is !== 'form') return
    if (to === 'unit') list()
    else take(() => call('loadForm', loaded.unit, to.period))
  }
  const language = loaded?.language ?? 'vi'
  // The form is loaded anew: others may have edited the row meanwhile.
  const row = loaded?.is === 'form' ? loaded : null
  const back = row ? () => open(() => call('loadForm', row.unit, row.period)) : undefined
  if (units) return <FindUnit {...{ language, units, choose, back }} />
  if (error && !loaded)
    return <Failed error={error} again={formWords(language).again} retry={() => open(last.current)} />
  if (!loaded) return <Waiting text={formWords(language).loading} />
  if (loaded.is === 'choose') return null
  if (loaded.is === 'no-row')
    return <NoRow message={loaded.message} other={formWords(language).otherUnit} change={list} />
  return (
    <>
      {error && <Failure error={error} />}
      <ReportForm key={`${loaded.unit} ${loaded.period}`} form={loaded} leave={leave} />
    </>
  )
}

const Failed = ({ error, again, retry }: { error: Error; again: string; retry(): void }) => (
  <section class="step">
    <Failure error={error} />
    <div class="actions">
      <button type="button" onClick={retry}>
        {again}
      </button>
    </div>
  </section>
)

const NoRow = ({ message, other, change }: { message: string; other: string; change(): void }) => (
  <section class="step">
    <p class="notice" role="status">
      {message}
    </p>
    <div class="actions">
      <button type="button" onClick={change}>
        {other}
      </button>
    </div>
  </section>
)

mount(<Form />)
