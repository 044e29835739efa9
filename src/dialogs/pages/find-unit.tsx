/** The sidebar of "Báo cáo của tôi": goes to the row of the user's unit, or asks for the unit first. */
import '../form/form.css'
import '../form/steps.css'
import { useEffect, useState } from 'preact/hooks'
import type { MyReport } from '../../commands/my-report.ts'
import { formWords } from '../form/check.ts'
import { FindUnit } from '../form/find.tsx'
import { Failure, mount, Waiting } from '../frame.tsx'
import { call } from '../server.ts'

function MyRow() {
  const [found, setFound] = useState<MyReport | null>(null)
  const [asking, setAsking] = useState<MyReport['units'] | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const take = (asked: Promise<MyReport>) => {
    setFound(null)
    setError(null)
    asked.then((answer) => {
      document.documentElement.lang = answer.language
      setAsking(answer.unit ? null : answer.units)
      setFound(answer)
    }, setError)
  }
  useEffect(() => take(call('goToMyReport')), [])
  if (error) return <Failure error={error} />
  if (!found) return <Waiting text={formWords('vi').find.choosing} />
  const choose = (code: string) => take(call('goToMyReport', code))
  const back = found.unit ? () => setAsking(null) : undefined
  if (asking) return <FindUnit {...{ language: found.language, units: asking, choose, back }} />
  return <Found found={found} change={() => call('listUnits').then(setAsking, setError)} />
}

function Found({ found, change }: { found: MyReport; change(): void }) {
  const words = formWords(found.language)
  const unit = found.unit?.name ?? ''
  return (
    <section class="step">
      <p role="status" class={found.period ? 'done' : 'notice'}>
        {found.period ? words.find.found(unit, found.period.name) : words.find.noRow(unit)}
      </p>
      <div class="actions">
        <button type="button" onClick={change}>
          {words.otherUnit}
        </button>
        {found.period && (
          <button type="button" class="primary" onClick={() => call('menuForm')}>
            {words.find.openForm}
          </button>
        )}
      </div>
    </section>
  )
}

mount(<MyRow />)
