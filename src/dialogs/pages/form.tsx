/** The sidebar of "Nhập báo cáo": finds the user's unit, or asks for it, and shows its report as a form. */
import '../form/form.css'
import { useEffect, useState } from 'preact/hooks'
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
  const take = (asked: Promise<Loaded>) => {
    setError(null)
    asked.then((answer) => {
      document.documentElement.lang = answer.language
      setUnits(answer.is === 'choose' ? answer.units : null)
      setLoaded(answer)
    }, setError)
  }
  useEffect(() => take(call('loadForm')), [])
  const choose = (code: string) => {
    setLoaded(null)
    setUnits(null)
    // Remembering is the lesser thing: the form opens without waiting for it.
    call('chooseUnit', code).catch(() => undefined)
    take(call('loadForm', code))
  }
  const leave = (to: { readonly period: string } | 'unit') => {
    if (loaded?.is !== 'form') return
    if (to === 'unit') call('listUnits').then(setUnits, setError)
    else take(call('loadForm', loaded.unit, to.period))
  }
  const language = loaded?.language ?? 'vi'
  if (units) return <FindUnit language={language} units={units} choose={choose} />
  if (error && !loaded) return <Failure error={error} />
  if (!loaded) return <Waiting text={formWords(language).loading} />
  if (loaded.is === 'choose') return null
  if (loaded.is === 'no-row') return <NoRow message={loaded.message} />
  return (
    <>
      {error && <Failure error={error} />}
      <ReportForm key={`${loaded.unit} ${loaded.period}`} form={loaded} leave={leave} />
    </>
  )
}

const NoRow = ({ message }: { message: string }) => (
  <p class="notice" role="status">
    {message}
  </p>
)

mount(<Form />)
