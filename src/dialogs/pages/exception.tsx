/** The dialog of "Gia hạn / Miễn…": which units get more time, or are exempt. */
import { useState } from 'preact/hooks'
import { DayField, dayFaultOf, Radios, TextField } from '../fields.tsx'
import { mount } from '../frame.tsx'
import { HandlingForm, handlingWords, Opening, useHandling } from '../handling.tsx'
import { call } from '../server.ts'

type Kind = 'extension' | 'exemption'
const kinds: readonly Kind[] = ['extension', 'exemption']

function Exception() {
  const state = useHandling(true)
  const [kind, setKind] = useState<Kind>('extension')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { list } = state
  if (!list) return <Opening error={state.error} />
  const { exception: words, dayHint } = handlingWords(list.language).dialog
  const isExtension = kind === 'extension'
  const day = dayFaultOf(until, list.spans.extend, list.language, tried)
  return (
    <HandlingForm
      state={{ ...state, list }}
      handling={isExtension ? 'extend' : 'exempt'}
      action={isExtension ? words.extend : words.exempt}
      explanation={words.explanation}
      ready={!isExtension || day.fault === ''}
      onTry={() => setTried(true)}
      start={(units) => call('addException', kind, list.period, units, isExtension ? until : '', reason)}
      head={
        <Radios
          name="kind"
          legend={words.kind}
          value={kind}
          setValue={setKind}
          options={kinds.map((value) => ({ value, text: words[value] }))}
        />
      }
    >
      {isExtension && (
        <DayField id="until" label={words.until} hint={dayHint} value={until} setValue={setUntil} fault={day.told} />
      )}
      <TextField id="reason" label={words.reason} hint={words.reasonHint} {...{ value: reason, setValue: setReason }} />
    </HandlingForm>
  )
}

mount(<Exception />)
