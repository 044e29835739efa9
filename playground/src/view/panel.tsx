/** The panel at the right: what the last execution asked of Google, or the charts of the tab that is shown. */
import type { ExecutionReport } from '../../../host/play/messages.ts'
import { shownNumber, type Words } from '../words/words.ts'
import type { ViewProps } from './app.tsx'
import { Charts } from './charts.tsx'

/** Returns the panel. */
export function Panel(view: ViewProps) {
  const { state, words, set } = view
  const title = state.panel === 'charts' ? words.charts : words.runs
  return (
    <aside class="side panel" aria-labelledby="panel-title">
      <div class="title">
        <h2 id="panel-title">{title}</h2>
        <button type="button" class="cross" aria-label={words.close} onClick={() => set({ panel: null })}>
          ×
        </button>
      </div>
      <section class="panel-body" aria-label={title}>
        {state.panel === 'charts' ? <Charts {...view} /> : <Runs {...view} />}
      </section>
    </aside>
  )
}

function Runs({ state, words }: ViewProps) {
  const [last, ...earlier] = state.executions
  if (!last) return <p class="quiet">{words.noRuns}</p>
  const language = state.facts?.language ?? 'vi'
  return (
    <>
      <Run report={last} words={words} language={language} />
      {earlier.length > 0 && <h3>{words.earlier}</h3>}
      {earlier.map((report) => (
        <details key={`${report.at} ${report.name}`}>
          <summary>
            {report.name} <span class="quiet">{shownTime(report.at)}</span>
          </summary>
          <Run report={report} words={words} language={language} />
        </details>
      ))}
    </>
  )
}

const shownTime = (at: number): string => new Date(at).toTimeString().slice(0, 8)

interface RunProps {
  readonly report: ExecutionReport
  readonly words: Words
  readonly language: 'vi' | 'en'
}

function Run({ report, words, language }: RunProps) {
  const { name, user, trigger, calls, cells, estimate, took, error, log } = report
  const number = (value: number) => shownNumber(value, language)
  const seconds = (value: number) => shownNumber(value, language, 1)
  const total = calls.reduce((sum, each) => sum + each.calls, 0)
  return (
    <section class="run">
      <h3>
        {name} {trigger && <span class="tag">{words.trigger}</span>}
      </h3>
      <p class="quiet">{user}</p>
      {error && <p class="bad">{`${error.name}: ${error.message}`}</p>}
      <dl>
        <dt>{words.callsOf}</dt>
        <dd>{number(total)}</dd>
        <dt>{words.cellsRead}</dt>
        <dd>{number(cells.read)}</dd>
        <dt>{words.cellsWritten}</dt>
        <dd>{number(cells.written)}</dd>
        <dt>{words.onGoogle}</dt>
        <dd>{words.estimate(seconds(estimate.usual), seconds(estimate.low), seconds(estimate.high))}</dd>
        <dt>{words.here}</dt>
        <dd>{words.milliseconds(number(took))}</dd>
      </dl>
      <p class="quiet small">{words.estimateNote}</p>
      {(log.length > 0 || error) && (
        <details open={error !== null}>
          <summary>{words.log}</summary>
          <pre>{[...log, error?.stack ?? ''].filter(Boolean).join('\n')}</pre>
        </details>
      )}
      {calls.length > 0 && <Calls report={report} words={words} number={number} />}
    </section>
  )
}

function Calls({ report, words, number }: Pick<RunProps, 'report' | 'words'> & { number: (value: number) => string }) {
  const order = { read: 0, write: 1, navigation: 2 }
  const calls = [...report.calls].sort((one, other) => order[one.kind] - order[other.kind] || other.calls - one.calls)
  return (
    <details>
      <summary>{words.callsOf}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.method}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map(({ method, calls }) => (
            <tr key={method}>
              <td>{method}</td>
              <td>{number(calls)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
