/** A name that matches nothing comes in; the one known name that was probably meant goes out, as a suggestion, never as a match (rule 10). */
import { nameKey } from './name-key.ts'

interface Candidate {
  readonly answer: string
  readonly key: string
  /** The key without any diacritics. */
  readonly bare: string
  readonly words: readonly string[]
  /** The numbers in it, which must be the same: "Phường 3" is no misspelling of "Phường 8". */
  readonly numbers: string
}

const romans = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/** Returns a name prepared for comparing; "Quý 1" and "Quý I" come out with the same number. */
function prepare(text: string, answer: string): Candidate {
  const key = nameKey(text)
  const words = key
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    // Mĩ and Mỹ: which of the two letters is right is a matter of taste.
    .replace(/y/g, 'i')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (romans.includes(word) ? String(romans.indexOf(word)) : word))
  return { answer, key, bare: words.join(' '), words, numbers: words.filter((word) => /\d/.test(word)).join(' ') }
}

/** Returns the least number of letters to insert, delete, replace or swap with their neighbour, or `limit` + 1 when it is more. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  let before: number[] = []
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        next[j] = Math.min(next[j] ?? 0, (before[j - 2] ?? 0) + 1)
    }
    if (Math.min(...next) > limit) return limit + 1
    before = row
    row = next
  }
  return row[to.length] ?? limit + 1
}

const contains = (words: readonly string[], others: readonly string[]): boolean =>
  others.length > 1 && others.every((word) => words.includes(word))

/** Returns the words of both names that are left when those they share at the beginning and at the end are taken away. */
function differing(typed: readonly string[], known: readonly string[]): [string, string] {
  const shorter = Math.min(typed.length, known.length)
  let start = 0
  while (start < shorter && typed[start] === known[start]) start++
  let end = 0
  while (end < shorter - start && typed[typed.length - 1 - end] === known[known.length - 1 - end]) end++
  return [typed.slice(start, typed.length - end).join(' '), known.slice(start, known.length - end).join(' ')]
}

/** Returns how far apart two names are, 0 for a difference in diacritics only; null when they are too far. */
function farness(typed: Candidate, known: Candidate): number | null {
  if (typed.bare === known.bare) return typed.key === known.key ? 0 : 0.5
  if (typed.numbers === known.numbers) {
    const [from, to] = differing(typed.words, known.words)
    const length = Math.min(from.length, to.length)
    // One slip in a name of some length, two in six letters; "Phường Bảo An" is another ward than "Phường Mỹ An", however long
    // the names are.
    const slip = length > 1 && Math.min(typed.bare.length, known.bare.length) >= 7 ? 1 : 0
    const limit = Math.max(slip, length < 4 ? 0 : Math.min(4, Math.floor(length / 3)))
    const distance = editDistance(from, to, limit)
    if (distance <= limit) return distance
  }
  if (!contains(typed.words, known.words) && !contains(known.words, typed.words)) return null
  return 10 + Math.abs(typed.words.length - known.words.length)
}

/** A page of text is nobody's slip of a name, and comparing it with every name takes long. */
const LONGEST_NAME = 300

/** The same list is asked again and again for every unknown name of a workbook. */
const prepared = new WeakMap<object, readonly Candidate[]>()

/**
 * Returns the name that was probably meant, or null when none is near or several are equally near. Candidates are the
 * known names, or a map from each spelling to the name to suggest: `Phường Mỹ Hai` -> `Phường Mỹ Hải`.
 */
export function nearest(text: string, candidates: readonly string[] | ReadonlyMap<string, string>): string | null {
  if (text.length > LONGEST_NAME) return null
  let known = prepared.get(candidates)
  if (!known) {
    const pairs = candidates instanceof Map ? [...candidates] : [...candidates].map((each) => [each, each] as const)
    known = pairs.map(([spelling, answer]) => prepare(String(spelling), String(answer)))
    prepared.set(candidates, known)
  }
  const typed = prepare(text, '')
  if (!typed.bare) return null
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const each of known) {
    const far = farness(typed, each)
    if (far === null || far > least) continue
    if (far < least) best = each.answer
    else if (best !== each.answer) best = null
    least = far
  }
  return best
}
