/** The dialog of "Đề nghị bổ sung…": which reports, why, and until when. */
import { useState } from 'preact/hooks'
import { DayField, dayFaultOf, TextField } from '../fields.tsx'
import { mount } from '../frame.tsx'
import { HandlingForm, handlingWords, Opening, useHandling } from '../handling.tsx'
import { call } from '../server.ts'

function Return() {
  const state = useHandling()
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const { list } = state
  if (!list) return <Opening error={state.error} />
  const { dialog, obstacles } = handlingWords(list.language)
  const day = dayFaultOf(until, list.spans.return, list.language, tried)
  const isReason = reason.trim() !== ''
  return (
    <HandlingForm
      state={{ ...state, list }}
      handling="return"
      action={dialog.return.action}
      explanation={dialog.return.explanation}
      ready={isReason && day.fault === ''}
      onTry={() => setTried(true)}
      start={(units) => call('returnReports', list.period, units, reason, until)}
    >
      <TextField
        id="reason"
        label={dialog.return.reason}
        hint={dialog.return.reasonHint}
        value={reason}
        setValue={setReason}
        fault={tried && !isReason ? obstacles.noReason : ''}
      />
      <DayField
        id="until"
        label={dialog.return.until}
        hint={dialog.dayHint}
        value={until}
        setValue={setUntil}
        fault={day.told}
      />
    </HandlingForm>
  )
}

mount(<Return />)
