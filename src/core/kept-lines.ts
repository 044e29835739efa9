/** Lines that the document is to remember come in; texts by key, each within Google's limits, go out, and back. */

/** What the document remembers: texts by key. */
type Texts = ReadonlyMap<string, string>

/** Google allows 9 KB for a key and its value; a letter takes up to three bytes. */
const CHUNK = 2_500

/** Bytes that Google keeps for a document, all keys and values together (apps-script.md 2). */
const ROOM = 500 * 1024

const nameOf = (key: string, index: number): string => (index ? `${key}.${index}` : key)

/** Returns the lines kept under `key`, `key.1`, `key.2`... of the texts that were read. */
export function linesIn(texts: Texts, key: string): readonly string[] {
  const lines: string[] = []
  for (let index = 0; texts.has(nameOf(key, index)); index++)
    for (const line of (texts.get(nameOf(key, index)) ?? '').split('\n')) if (line) lines.push(line)
  return lines
}

/** Returns texts that keep lines under `key`, `key.1`, `key.2`..., each within Google's limit. */
export function chunked(key: string, lines: readonly string[]): Texts {
  const chunks = ['']
  for (const line of lines) {
    const last = chunks.length - 1
    if ((chunks[last] ?? '').length + line.length > CHUNK) chunks.push(line)
    else chunks[last] = chunks[last] ? `${chunks[last]}\n${line}` : line
  }
  return new Map(chunks.map((text, index) => [nameOf(key, index), text]))
}

/** Returns the keys of chunks that were kept before and are no more. */
export const leftOver = (before: Texts, after: Texts): string[] =>
  [...before.keys()].filter((key) => /\.\d+$/.test(key) && after.has(key.replace(/\.\d+$/, '')) && !after.has(key))

/** Letters beyond ASCII take two or three bytes; nearly everything that is kept is within. */
const bytesOf = (text: string): number => text.replace(/[^\0-\x7f]/g, '   ').length

/** Returns whether a document can keep what is to be kept in the place of what was. */
export function fits(before: Texts, after: Texts): boolean {
  const gone = new Set(leftOver(before, after))
  let size = 0
  for (const [key, text] of new Map([...before, ...after])) if (!gone.has(key)) size += bytesOf(key) + bytesOf(text)
  return size <= ROOM
}
