/** Comes in: the text of an XML part. Goes out: what is not well-formed about it (XML 1.0, section 2), null when nothing is. */

const token =
  /<\?[\s\S]*?\?>|<!--(?:(?!--)[\s\S])*-->|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy
const reference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/

/** Whatever is no character of XML 1.0: controls, halves of characters, U+FFFE and U+FFFF. */
const foreign = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** Returns the first fault of a part, with the text around it; null when it is well-formed. */
export function wellFormed(xml: string): string | null {
  const open: string[] = []
  token.lastIndex = 0
  const around = (at: number) => JSON.stringify(xml.slice(Math.max(0, at - 20), at + 60))
  const wrong = foreign.exec(xml)
  if (wrong) return `a character that XML does not have: ${around(wrong.index)}`
  let at = 0
  while (at < xml.length) {
    const found = token.exec(xml)
    if (!found) return `no markup: ${around(at)}`
    const [, end, name = '', attributes = '', empty, text] = found
    if (reference.test(text ?? attributes)) return `a bare &: ${around(found.index)}`
    if (text?.includes(']]>')) return `]]>: ${around(found.index)}`
    if (text !== undefined && open.length === 0 && text.trim() !== '' && text !== '\ufeff')
      return `text outside: ${around(at)}`
    if (end) {
      if (open.pop() !== name) return `</${name}> closes another: ${around(found.index)}`
    } else if (name && !empty) open.push(name)
    at = token.lastIndex
  }
  return open.length ? `<${open.at(-1)}> is never closed` : null
}
