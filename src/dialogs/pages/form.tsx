/** The sidebar of "Nhập báo cáo": finds the user's unit, or asks for it, and shows its report as a form. */
import '../form/form.css'
import { useEffect, useState } from 'preact/hooks'
import type { Loaded } from '../../commands/form.ts'
import type { UnitChoice } from '../../commands/my-report.ts'
import type { loadForm } from '../../main.ts'
import { formWords } from '../form/check.ts'
import { FindUnit } from '../form/find.tsx'
import { ReportForm } from '../form/report-form.tsx'
import { Failure, mount, Waiting } from '../frame.tsx'
import { call } from '../server.ts'

function Form() {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [units, setUnits] = useState<readonly UnitChoice[] | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const take = (asked: Promise<Loaded>) => {
    setError(null)
    asked.then((answer) => {
      document.documentElement.lang = answer.language
      setUnits(answer.is === 'choose' ? answer.units : null)
      setLoaded(answer)
    }, setError)
  }
  useEffect(() => take(call('loadForm')), [])
  const open = (...row: Parameters<typeof loadForm>) => {
    setLoaded(null)
    setUnits(null)
    take(call('loadForm', ...row))
  }
  const choose = (code: string) => {
    // Remembering is the lesser thing: the form opens without waiting for it.
    call('chooseUnit', code).catch(() => undefined)
    open(code)
  }
  const list = () => void call('listUnits').then(setUnits, setError)
  const leave = (to: { readonly period: string } | 'unit') => {
    if (loaded?.is !== 'form') return
    if (to === 'unit') list()
    else take(call('loadForm', loaded.unit, to.period))
  }
  const language = loaded?.language ?? 'vi'
  // The form is loaded anew: others may have edited the row meanwhile.
  const back = loaded?.is === 'form' ? () => open(loaded.unit, loaded.period) : undefined
  if (units) return <FindUnit {...{ language, units, choose, back }} />
  if (error && !loaded) return <Failure error={error} />
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
