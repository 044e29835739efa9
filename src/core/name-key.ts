/** A Vietnamese name as somebody typed it comes in; the key under which all its spellings are the same goes out (rule 10). */

/** Tone marks as they stand in decomposed text: grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Returns the text in lower case, decomposed, with one kind of space, hyphen, quotation mark and đ, tones at the ends of words. */
function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Soft hyphens and characters without a width, which come along when text is pasted.
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
      .replace(/[ðɖ]/g, 'đ')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’´`]/g, "'")
      .replace(/\s+/g, ' ')
      .replace(/ ?([-/,;()]) ?/g, '$1')
      // hoà and hòa are the same word: where in it the tone stands does not matter.
      .replace(/[\p{L}\p{M}]+/gu, (word) => word.replace(tones, '') + (word.match(tones) ?? []).sort().join(''))
  )
}

const entries = (words: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).map(([short, long]) => [fold(short), fold(long)]))

/** Understood with or without a point. */
const abbreviations = entries({
  tp: 'thành phố',
  tx: 'thị xã',
  tphcm: 'thành phố Hồ Chí Minh',
  hcm: 'Hồ Chí Minh',
  vn: 'Việt Nam',
  ub: 'ủy ban',
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  mttq: 'Mặt trận Tổ quốc',
  mttqvn: 'Mặt trận Tổ quốc Việt Nam',
  ubmttq: 'ủy ban Mặt trận Tổ quốc',
  ubmttqvn: 'ủy ban Mặt trận Tổ quốc Việt Nam',
  bcđ: 'ban chỉ đạo',
  bch: 'ban chấp hành',
  btg: 'ban tuyên giáo',
  lđlđ: 'liên đoàn lao động',
  lhpn: 'liên hiệp phụ nữ',
  ccb: 'cựu chiến binh',
  tncs: 'thanh niên cộng sản',
})

/** Understood only with a point and before another word: without it they may be a letter that means something else. */
const pointed = entries({ p: 'phường', x: 'xã', q: 'quận', h: 'huyện', t: 'tỉnh', tt: 'thị trấn' })

/** Returns one word written out, if it is an abbreviation, else as it is; `before` says that another word follows. */
function written(whole: string, word: string, point: string, space: string, before: boolean): string {
  const always = abbreviations.get(word)
  if (always) return `${always} `
  // "P Mỹ Hải" is as usual as "P. Mỹ Hải".
  const short = before && (point || (word === 'p' && space)) ? pointed.get(word) : undefined
  return short ? `${short} ` : whole
}

/** Returns the folded text with the usual abbreviations written out. */
const expand = (text: string): string =>
  text
    .replace(/(^|[^\p{L}\p{M}\p{N}])ct-xh(?![\p{L}\p{M}\p{N}])/gu, `$1${fold('chính trị-xã hội')}`)
    .replace(/([\p{L}\p{M}\p{N}]+)(\.?)( ?)(?=([\p{L}\p{N}]?))/gu, (whole, word, point, space, next) =>
      written(whole, word, point, space, next !== ''),
    )

/** Returns the text without points, commas and spaces around it; letter by letter, since a pattern would try each run of points anew. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && ' .,;'.includes(text.charAt(start))) start++
  while (end > start && ' .,;'.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** Keys that were worked out: the same names are asked for again and again, in every table and row. */
const known = new Map<string, string>()
const KNOWN = 50_000

/**
 * Returns the key of a typed name: two names are the same exactly when their keys are equal (rule 10). Differences in NFC,
 * case, spaces, hyphens, tone placement, look-alikes of Đ and the usual abbreviations vanish: `P.Mỹ  Hải` and `phường Mỹ Hải`.
 */
export function nameKey(text: string): string {
  let key = known.get(text)
  if (key === undefined) {
    key = expand(fold(text))
      .replace(/ ?([-/,;()]) ?/g, '$1')
      .replace(/ +/g, ' ')
    key = trimmed(key)
    if (known.size < KNOWN) known.set(text, key)
  }
  return key
}

/** Returns the key of a typed code: case, spaces and NFC vanish, nothing is written out. */
export const codeKey = (text: string): string =>
  // Most codes are plain letters and digits: nothing of them could vanish.
  (/^[\w.-]*$/.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '')).toUpperCase()
