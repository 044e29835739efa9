/** The sidebar of "Rà soát số liệu": everything that was found, each with a jump to its cell. */
import { useEffect, useState } from 'preact/hooks'
import type { Checked } from '../../commands/check.ts'
import { Failure, mount, Waiting, wordsOf } from '../frame.tsx'
import { call } from '../server.ts'

interface Found {
  readonly issue: Checked['issues'][number]
  readonly link: Checked['links'][number]
}

function Check() {
  const [result, setResult] = useState<Checked | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const load = () => {
    setResult(null)
    setError(null)
    call('check').then(setResult, setError)
  }
  useEffect(load, [])
  if (error) return <Failure error={error} />
  if (!result) return <Waiting text="…" />
  const words = wordsOf(result.language)
  return (
    <>
      <p role="status">
        <strong>{result.message}</strong>
      </p>
      {(['error', 'warning'] as const).map((severity) => (
        <Group
          key={severity}
          title={words.check[severity]}
          severity={severity}
          issues={result.issues
            .map((issue, index) => ({ issue, link: result.links[index] ?? null }))
            .filter((found) => found.issue.severity === severity)}
        />
      ))}
      <footer>
        <button type="button" onClick={load}>
          {words.check.again}
        </button>
      </footer>
    </>
  )
}

function Group({ title, severity, issues }: { title: string; severity: string; issues: readonly Found[] }) {
  if (issues.length === 0) return null
  return (
    <section>
      <h2>
        {title} ({issues.length})
      </h2>
      <ul class={`issues ${severity}`}>
        {issues.map(({ issue, link }, index) => (
          // The list is made anew at each run and never reordered.
          <li key={`${index}`}>
            {link ? (
              <button type="button" class="jump" onClick={() => call('showCell', link.tab, link.cell)}>
                {issue.tab}, {issue.cell}
              </button>
            ) : (
              <span class="quiet">{issue.tab}</span>
            )}
            <p>{issue.message}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

mount(<Check />)
