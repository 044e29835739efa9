/** The sidebar of "Xem nguồn số liệu…": a period and an indicator are chosen, the units behind the total are listed, each leads to its cell. */
import { useEffect, useState } from 'preact/hooks'
import type { SourceFilter, Sources } from '../../commands/sources.ts'
import { consolidateEn } from '../../messages/consolidate.en.ts'
import { type ConsolidateWords, consolidateVi } from '../../messages/consolidate.vi.ts'
import { Failure, mount, Waiting } from '../frame.tsx'
import { call } from '../server.ts'
import '../sources.css'

function Trace() {
  const [list, setList] = useState<Sources | null>(null)
  const [waiting, setWaiting] = useState(true)
  const [error, setError] = useState<Error | null>(null)
  const load = (filter: SourceFilter) => {
    setError(null)
    setWaiting(true)
    call('listSources', filter)
      .then((loaded) => {
        document.documentElement.lang = loaded.language
        setList(loaded)
      }, setError)
      .then(() => setWaiting(false))
  }
  useEffect(() => load({}), [])
  if (!list) return error ? <Failure error={error} /> : <Waiting text="…" />
  const words = (list.language === 'en' ? consolidateEn : consolidateVi).sources
  return (
    <>
      <label for="period">{words.period}</label>
      <select
        id="period"
        value={list.period}
        disabled={waiting}
        onChange={(event) => load({ period: event.currentTarget.value, key: list.key })}
      >
        {list.periods.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <label for="indicator">{words.indicator}</label>
      <select
        id="indicator"
        value={list.key}
        disabled={waiting}
        onChange={(event) => load({ period: list.period, key: event.currentTarget.value })}
      >
        {list.choices.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      {error && <Failure error={error} />}
      {waiting ? <Waiting text="…" /> : <Units {...{ list, words }} />}
      <p class="quiet">{words.hint}</p>
    </>
  )
}

/** Lists the units and what each gave. */
function Units({ list, words }: { list: Sources; words: ConsolidateWords['sources'] }) {
  const { sources, total, measure, finalSince } = list
  const final = finalSince !== null && <p class="quiet">{words.final(finalSince)}</p>
  if (sources.length === 0)
    return (
      <>
        {final}
        <p role="status">{words.none}</p>
      </>
    )
  return (
    <>
      {final}
      <p role="status">
        <strong>{words.total(total, measure, sources.length)}</strong>
      </p>
      <table class="sources">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ unit, name, value, now, link }) => (
            <tr key={unit}>
              <th scope="row">
                {link ? (
                  <button type="button" class="jump" onClick={() => call('showCell', link.tab, link.cell)}>
                    {name}
                  </button>
                ) : (
                  name
                )}
              </th>
              <td>
                {value}
                {now !== null && <span class="quiet"> {words.now(now)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

mount(<Trace />)
