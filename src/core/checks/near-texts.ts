/** Texts as sets of shingles come in; the pairs that say nearly the same go out, without comparing each with each. */

/** Shorter texts say "đã tổ chức tốt" in many units without meaning one activity. */
const WORDS = 12

/** Share of all shingles that both texts have. */
const ALIKE = 0.8

export type Shingles = ReadonlySet<number>

/** Returns the runs of three words of a text, each as a number; null for a text too short to compare. */
export function shinglesOf(text: string): Shingles | null {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < WORDS) return null
  const codes = words.map(wordCode)
  const shingles = new Set<number>()
  for (let i = 2; i < codes.length; i++)
    shingles.add((Math.imul(Math.imul(codes[i - 2] ?? 0, 31) + (codes[i - 1] ?? 0), 31) + (codes[i] ?? 0)) | 0)
  return shingles
}

/** Returns the number of a word; two words with the same number are rarer than misprints. */
function wordCode(word: string): number {
  let code = 0x811c9dc5
  for (let i = 0; i < word.length; i++) code = Math.imul(code ^ word.charCodeAt(i), 0x01000193)
  return code
}

function alike(one: Shingles, other: Shingles): boolean {
  let shared = 0
  for (const each of one) if (other.has(each)) shared++
  return shared >= ALIKE * (one.size + other.size - shared)
}

/**
 * Calls `found` with the indexes of each two texts that share at least 0.8 of their shingles (Jaccard) and that `worth` lets
 * through. Two such texts share one of their rarest shingles (prefix filtering: Chaudhuri et al., 2006), so only texts
 * that do are looked at: thousands of reports that differ cost no pair at all.
 */
export function eachNearPair(
  texts: readonly Shingles[],
  worth: (one: number, other: number) => boolean,
  found: (one: number, other: number) => void,
): void {
  const times = new Map<number, number>()
  for (const text of texts) for (const each of text) times.set(each, (times.get(each) ?? 0) + 1)
  const rarity = (one: number, other: number) => (times.get(one) ?? 0) - (times.get(other) ?? 0) || one - other
  const holders = new Map<number, number[]>()
  texts.forEach((text, index) => {
    const seen = new Set<number>()
    const rarest = [...text].sort(rarity).slice(0, text.size - Math.ceil(ALIKE * text.size) + 1)
    for (const shingle of rarest) {
      if (times.get(shingle) === 1) continue
      const others = holders.get(shingle) ?? []
      for (const other of others) {
        if (seen.has(other)) continue
        seen.add(other)
        if (worth(other, index) && alike(texts[other] ?? new Set(), text)) found(other, index)
      }
      others.push(index)
      holders.set(shingle, others)
    }
  })
}
