/** Comes in: what the document remembers, which the add-on alone writes and anybody with the script can damage. Goes out: what of it can be used. */

/** Remembered as JSON: lists of texts, or of lists of them; and records, with the fields that must be texts. */
const lists = ['editors', 'confirming', 'tab:', 'stamping']
const records: Readonly<Record<string, readonly string[]>> = {
  trigger: ['id', 'hourly', 'owner'],
  'submitted:': ['at'],
  'closed:': ['at', 'who'],
  'log:': ['at', 'what'],
  'chosen:': [],
  'gone:': [],
  'decided:': [],
}

/**
 * Returns whether a remembered text is what the add-on writes under such a key. One that is not counts as never written: the
 * document then knows as much as before it, and no command ends in the middle.
 */
export function isSound(key: string, text: string): boolean {
  const kind = key.slice(0, key.indexOf(':') + 1) || key
  const fields = records[kind]
  if (kind === 'protections left') return /^(true|false|null)$/.test(text)
  if (!fields && lists.indexOf(kind) < 0) return true
  try {
    const value = JSON.parse(text)
    if (!fields) return Array.isArray(value) && value.flat().every((each) => typeof each === 'string')
    return Object(value) === value && !Array.isArray(value) && fields.every((each) => typeof value[each] === 'string')
  } catch {
    return false
  }
}
