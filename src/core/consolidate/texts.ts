/** Standings come in; what the units wrote goes out, whole, by kind (rule 8: text is listed, never cut). */
import type { Period, Register, ReportedText, Standing } from '../model.ts'

const ownWords = ['results', 'difficulties', 'proposals']

/** Returns the texts of counted reports: results, difficulties, proposals, then the text indicators; within a kind in the order of the standings. */
export function textsOf(register: Register, standings: readonly Standing[], period: Period): ReportedText[] {
  const indicators = period.kind === 'plan' ? [] : register.indicators.filter((each) => each.aggregation === 'text')
  const texts: ReportedText[] = []
  for (const kind of [...ownWords, ...indicators.map((indicator) => indicator.code)]) {
    for (const { unit, report, submitted } of standings) {
      const text = submitted ? report?.texts[kind] : undefined
      if (typeof text === 'string' && text !== '') texts.push({ kind, unit, text })
    }
  }
  return texts
}
