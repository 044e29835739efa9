/** Parts of the sidebar of "Rà soát số liệu": a group of findings, and the question before all suggestions are accepted. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Checked, Remedy } from '../../commands/check.ts'
import type { ChecksWords } from '../../messages/checks.vi.ts'
import { call } from '../server.ts'

type Link = Checked['links'][number]
type Words = ChecksWords['sidebar']

export type Finding = Checked['issues'][number] & Remedy & { readonly link: Link }

type Where = Pick<Finding, 'tab' | 'cell' | 'link' | 'about'>

/** Names a place, and whose it is; where it is a cell, a click leads there. */
export const Place = ({ tab, cell, link, about }: Where) => (
  <>
    {link ? (
      <button type="button" class="jump" onClick={() => call('showCell', link.tab, link.cell)}>
        {tab}, {cell}
      </button>
    ) : (
      <span class="quiet">{tab}</span>
    )}
    {about && <p class="about">{about}</p>}
  </>
)

interface GroupProps {
  readonly title: string
  readonly style: string
  readonly hint: string
  readonly words: Words
  readonly busy: boolean
  readonly findings: readonly Finding[]
  readonly onFix: (finding: Finding, value: string | number) => void
  readonly onIgnore: (key: string) => void
}

/** Shows findings of one kind, each with its suggestions or the decision that it asks for. */
export function Group({ title, style, hint, words, busy, findings, onFix, onIgnore }: GroupProps) {
  if (findings.length === 0) return null
  return (
    <section>
      <h2>
        {title} ({findings.length})
      </h2>
      {hint && <p class="quiet">{hint}</p>}
      <ul class={`issues ${style}`}>
        {findings.map((finding, index) => (
          // The list is made anew at each run and never reordered.
          <li key={`${index}`}>
            <Place {...finding} />
            <p>{finding.message}</p>
            <div class="actions">
              {finding.suggestions.map(({ text, value }) => (
                <button type="button" key={text} disabled={busy} onClick={() => onFix(finding, value)}>
                  {words.fix(text)}
                </button>
              ))}
              {finding.decision !== null && (
                <button type="button" disabled={busy} onClick={() => onIgnore(finding.decision ?? '')}>
                  {words.ignore}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ConfirmProps {
  readonly words: Words
  readonly findings: readonly Finding[]
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Lists what would be written where, old and new, before it is. */
export function Confirm({ words, findings, onYes, onNo }: ConfirmProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {words.confirm(findings.length)}
      </h2>
      <ul class="issues">
        {findings.map((finding, index) => (
          <li key={`${index}`}>
            <Place {...finding} />
            <p>
              {words.from} <del>{finding.found}</del> {words.to} <strong>{finding.suggestions[0]?.text}</strong>
            </p>
          </li>
        ))}
      </ul>
      <p class="quiet">{words.confirmHint}</p>
      <footer>
        <button type="button" onClick={onNo}>
          {words.cancel}
        </button>
        <button type="button" class="primary" onClick={onYes}>
          {words.yes(findings.length)}
        </button>
      </footer>
    </section>
  )
}
