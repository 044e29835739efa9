/** The dialog of "Ghi ngày nhận…": which reports came on which day. */
import { useState } from 'preact/hooks'
import { shownDay } from '../../messages/phrases.ts'
import { DayField, dayFaultOf } from '../fields.tsx'
import { mount } from '../frame.tsx'
import { HandlingForm, handlingWords, Opening, useHandling } from '../handling.tsx'
import { call } from '../server.ts'

function Received() {
  const state = useHandling()
  const [day, setDay] = useState('')
  const [tried, setTried] = useState(false)
  const { list } = state
  if (!list) return <Opening error={state.error} />
  const { dialog } = handlingWords(list.language)
  const read = dayFaultOf(day, list.spans.date, list.language, tried)
  return (
    <HandlingForm
      state={{ ...state, list }}
      handling="date"
      action={dialog.date.action}
      explanation={dialog.date.explanation}
      ready={read.fault === ''}
      onTry={() => setTried(true)}
      start={(units) => call('recordDay', list.period, units, day)}
      onlyUndated={true}
    >
      <DayField
        id="day"
        label={dialog.date.day}
        hint={dialog.dayHint}
        value={day}
        setValue={setDay}
        fault={read.told}
        // The day as it is typed, in both languages.
        today={{ text: dialog.date.today, value: shownDay(list.today, 'vi') }}
      />
    </HandlingForm>
  )
}

mount(<Received />)
