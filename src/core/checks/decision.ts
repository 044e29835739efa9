/** A warning that the department may set aside comes in; the key its decision is remembered under goes out. */
import type { Issue } from '../issue.ts'

export interface Decidable {
  /** Kind, period and what it is about; the same as long as it is the same question. */
  readonly key: string
  /** The figures it was asked about: with others the question is a new one. */
  readonly print: string
}

/** A property's key and value share 9 KB; a document may be linked by hundreds of units. */
const LONGEST = 200

/** Returns a short text that differs when the text differs. */
function fingerprint(text: string): string {
  let code = 0x811c9dc5
  for (let i = 0; i < text.length; i++) code = Math.imul(code ^ text.charCodeAt(i), 0x01000193)
  return (code >>> 0).toString(36)
}

/** Returns what a decision on an issue is remembered by; null for an issue that only a correction settles. */
export function decidable(issue: Issue): Decidable | null {
  if (issue.code === 'value-jump') {
    const { column, value, previous } = issue.args
    return { key: `value-jump|${issue.period}|${issue.unit}|${column}`, print: `${previous}-${value}` }
  }
  if (issue.code === 'same-activity') {
    const units = issue.args.units.join(',')
    const who = units.length > LONGEST ? `${units.slice(0, LONGEST)}#${fingerprint(units)}` : units
    return { key: `same-activity|${issue.period}|${who}`, print: fingerprint(issue.args.evidence) }
  }
  if (issue.code === 'report-gone') {
    const { unit, period, day, noticed } = issue.args
    return { key: `report-gone|${period}|${unit}`, print: `${day ?? ''}-${noticed}` }
  }
  return null
}
