/** The dialog of "Đạt yêu cầu…": all reports that pass the checks, or those that are ticked. */
import { useEffect, useState } from 'preact/hooks'
import { Radios } from '../fields.tsx'
import { mount } from '../frame.tsx'
import { HandlingForm, handlingWords, Opening, useHandling } from '../handling.tsx'
import { call } from '../server.ts'

function Accept() {
  const state = useHandling()
  const [which, setWhich] = useState<'passing' | 'some'>('some')
  const { list } = state
  const passing = new Set(list?.reports.filter((report) => report.passes).map((report) => report.unit))
  // What is selected in the sheet is meant; without a selection, most often all.
  useEffect(() => {
    if (list) setWhich(list.selected.length === 0 && passing.size > 0 ? 'passing' : 'some')
  }, [list])
  if (!list) return <Opening error={state.error} />
  const { accept } = handlingWords(list.language).dialog
  return (
    <HandlingForm
      state={{ ...state, list }}
      handling="accept"
      action={accept.action}
      explanation={accept.explanation}
      ready={true}
      onTry={() => undefined}
      start={(units) => call('acceptReports', list.period, which === 'passing' ? which : units)}
      {...(which === 'passing' ? { fixed: passing } : {})}
      head={
        <Radios
          name="which"
          legend={accept.which}
          value={which}
          setValue={setWhich}
          options={[
            { value: 'passing', text: accept.passing(passing.size), disabled: passing.size === 0 },
            { value: 'some', text: accept.some },
          ]}
        />
      }
    />
  )
}

mount(<Accept />)
