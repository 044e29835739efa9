/** The parts of a workbook's package in, what a Book cannot hold of them out, in the user's words. */
import { say } from './messages.ts'
import type { Parts } from './zip-parts.ts'

const byName: readonly (readonly [RegExp, Parameters<typeof say>[0] & `part-${string}`])[] = [
  [/^xl\/vbaProject\.bin$/, 'part-macro'],
  [/^xl\/externalLinks\/[^/]+\.xml$/, 'part-external-link'],
  [/^xl\/pivotTables\/[^/]+\.xml$/, 'part-pivot'],
  [/^xl\/(slicers|timelines)\/[^/]+\.xml$/, 'part-slicer'],
  [/^xl\/threadedComments\/[^/]+\.xml$/, 'part-comment-thread'],
  [/^xl\/tables\/[^/]+\.xml$/, 'part-table'],
  [/^xl\/embeddings\/./, 'part-object'],
  [/^xl\/(ctrlProps|activeX)\/./, 'part-control'],
  [/^xl\/(connections\.xml|queryTables\/.+|model\/.+)$/, 'part-query'],
  [/^xl\/(chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/, 'part-other-sheet'],
  [/^xl\/(media\/.+|cellimages\.xml|richData\/.*[iI]mage.*)$/, 'part-image'],
  [/^customXml\/item\d*\.xml$/, 'part-custom-xml'],
]
const byText: readonly (readonly [RegExp, RegExp, (typeof byName)[number][1]])[] = [
  [/^xl\/worksheets\/[^/]+\.xml$/, /<(?:\w+:)?sparklineGroup\b/, 'part-sparkline'],
  [
    /^xl\/worksheets\/[^/]+\.xml$/,
    /<(?:\w+:)?cfRule\b[^>]*\stype="(?:colorScale|dataBar|iconSet|top10|aboveAverage|timePeriod|duplicateValues|uniqueValues)"/,
    'part-conditional-format',
  ],
  [/^xl\/drawings\/drawing[^/]*\.xml$/, /<xdr:(?:sp|cxnSp|grpSp)\b/, 'part-shape'],
  [/^xl\/charts\/chart\d*\.xml$/, /<c:(?:bubble|radar|surface3?D?|stock|ofPie)Chart\b/, 'part-chart'],
  [/^xl\/charts\/(?:chartEx|cx)[^/]*\.xml$/, /^/, 'part-chart'],
  [
    /^xl\/worksheets\/_rels\/[^/]+\.rels$/,
    /Target="(?!https?:|mailto:|#)[^"]*"[^>]*TargetMode="External"|TargetMode="External"[^>]*Target="(?!https?:|mailto:|#)/i,
    'part-file-link',
  ],
  [/^xl\/workbook\.xml$/, /<workbookProtection\b[^>]*lockStructure="(?:1|true)"/, 'part-workbook-password'],
]

/** Returns each kind of content that saving would lose, with its first part: `macro (xl/vbaProject.bin)`. */
export function uncarriedParts(parts: Parts): string[] {
  const found = new Map<string, string>()
  for (const name of parts.names) {
    for (const [pattern, code] of byName) if (!found.has(code) && pattern.test(name)) found.set(code, name)
    for (const [pattern, content, code] of byText)
      if (!found.has(code) && pattern.test(name) && content.test(parts.text(name))) found.set(code, name)
  }
  const codes = [...byName.map(([, code]) => code), ...byText.map(([, , code]) => code)]
  return [...new Set(codes)].flatMap((code) => {
    const part = found.get(code)
    return part === undefined ? [] : [`${say(code)} (${part})`]
  })
}
