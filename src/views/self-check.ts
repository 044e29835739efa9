/** What the cases of conformance saw comes in; the tab "Tự kiểm tra" goes out. */
import { otherTabs } from '../core/layout.ts'
import type { Language } from '../core/model.ts'
import { selfCheckEn } from '../messages/self-check.en.ts'
import { selfCheckVi } from '../messages/self-check.vi.ts'
import { cell, type Row, rowOf, stack } from './block.ts'
import type { View } from './view.ts'

/** What one case saw, as the page of conformance gives it. */
export interface SelfCheckFinding {
  readonly number: string
  readonly says: Readonly<Record<Language, string>>
  readonly provenance: keyof typeof selfCheckVi.provenance
  readonly outcome: keyof typeof selfCheckVi.outcomes
  readonly expected: string
  /** What was seen; of an untried case why, a key of the words. */
  readonly observed: string
}

export interface SelfCheckInput {
  readonly findings: readonly SelfCheckFinding[]
  readonly language: Language
  /** When, by whom, and which version of the add-on. */
  readonly at: string
  readonly who: string
  readonly version: string
}

/** Pixels: number, what, result, expected and seen, source; together as wide as the other tabs that are printed. */
const WIDTHS = [64, 470, 96, 430, 150]

const wordsOf = (language: Language): typeof selfCheckVi => (language === 'vi' ? selfCheckVi : selfCheckEn)

/** Returns how many cases had each outcome. */
export const outcomesOf = (
  findings: readonly SelfCheckFinding[],
): Readonly<Record<SelfCheckFinding['outcome'], number>> => {
  const count = { agrees: 0, differs: 0, untried: 0 }
  for (const { outcome } of findings) count[outcome] += 1
  return count
}

/** Returns the tab: the result in a line, what it means, and a row for each case, those that differ first. */
export function selfCheckView(input: SelfCheckInput): View {
  const { findings, language, at, who, version } = input
  const words = wordsOf(language)
  const { agrees, differs, untried } = outcomesOf(findings)
  const line = (text: string, style: string): Row => rowOf(WIDTHS.length, [cell(text, style)])
  const head = [words.number, words.subject, words.outcome, words.observed, words.basis]
  const order = ['differs', 'untried', 'agrees']
  const sorted = [...findings].sort((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome))
  const rows: Row[] = [
    line(words.title, 'title'),
    line(words.done(agrees, differs, untried), 'text bold'),
    line(words.made(at, who, version), 'text quiet'),
    line(differs === 0 ? words.all : words.some, differs === 0 ? 'text' : 'text alert'),
    rowOf(WIDTHS.length, []),
    head.map((text) => cell(text, 'head')),
    ...sorted.map((finding) => findingRow(finding, language)),
  ]
  return {
    key: 'self-check',
    name: otherTabs['self-check'][language],
    widths: WIDTHS,
    ...stack('self-check', WIDTHS.length, [
      { rows, grid: { from: 5, rows: sorted.length + 1, columns: WIDTHS.length } },
    ]),
    merges: [],
    frozenRows: 7,
    frozenColumns: 0,
    fitted: { row: 8, rows: sorted.length },
    title: { row: 2, column: 1 },
  }
}

function findingRow(
  { number, says, outcome, expected, observed, provenance }: SelfCheckFinding,
  language: Language,
): Row {
  const words = wordsOf(language)
  const mark = { agrees: '', differs: ' overdue', untried: ' quiet' }[outcome]
  const seen = {
    agrees: observed,
    differs: words.both(expected, observed),
    untried: words.why[observed as keyof typeof words.why],
  }[outcome]
  return [
    cell(number, `cell center${mark}`),
    cell(says[language], `cell${mark}`),
    cell(words.outcomes[outcome], `cell center${mark}`),
    cell(seen, `cell small${mark}`),
    cell(words.provenance[provenance], `cell small${mark}`),
  ]
}
