/** The figures of a period come in; its summary tab goes out: two pages for leadership, a draft to write from, then the appendices. */
import { summaryKey } from '../../core/layout.ts'
import { type Block, cell, type Row, rowOfBlock, stack } from '../block.ts'
import { tightRows } from '../tight-rows.ts'
import type { View } from '../view.ts'
import { assessmentsBlock, signatureBlock } from './assessments.ts'
import { awaitedBlock } from './awaited.ts'
import { byGroupBlock } from './by-group.ts'
import { byThemeBlock } from './by-theme.ts'
import { byUnitBlock } from './by-unit.ts'
import { changesBlock, changesTitle } from './changes.ts'
import { changesListBlock } from './changes-list.ts'
import { type Charts, summaryCharts } from './charts.ts'
import { documentsBlock } from './documents.ts'
import { draftBlock } from './draft.ts'
import { headingBlock, stateBlock } from './heading.ts'
import { issuesBlock } from './issues.ts'
import { keyFiguresBlock } from './key-figures.ts'
import { narrativesBlock } from './narratives.ts'
import { COLUMNS, type Scene, type SummaryInput, sceneOf, WIDTHS } from './scene.ts'
import { totalsBlock } from './totals.ts'

/** Runs of lower rows in leadership's part: each is a call. */
const TIGHT_RUNS = 3

const still = { merges: [], frozenRows: 0, frozenColumns: 0 }

/** Returns the summary tab of a period. A plan has no totals but an appendix of its documents, and only those that it can fill. */
export function summaryView(input: SummaryInput): View {
  const scene = sceneOf(input)
  const { period } = input.consolidation
  const totals = period.kind === 'plan' ? [] : [totalsBlock(scene)]
  const section = 2 + totals.length
  const heading = headingBlock(scene)
  const charts = summaryCharts(scene, section + 1)
  const leadership = [
    heading,
    stateBlock(scene),
    keyFiguresBlock(scene),
    awaitedBlock(scene),
    changesBlock(scene, changesPlace(scene)),
    ...totals,
    assessmentsBlock(scene, section),
    charts.section,
    signatureBlock(scene),
  ]
  const key = summaryKey(period.code)
  const blocks = [...leadership, draftBlock(scene), ...appendices(scene, charts)]
  const stacked = stack(key, COLUMNS, blocks)
  const lastOfLeadership = 1 + leadership.reduce((sum, { rows }) => sum + rows.length, 0)
  const chartsRow = rowOfBlock(blocks, charts.section)
  // A plan's first page ends before its chart, which would stand across its edge.
  const rows = withPages(stacked.rows, [...(period.kind === 'plan' ? [chartsRow] : []), lastOfLeadership + 1])
  const state = heading.rows.length + 2
  return {
    key,
    name: input.name,
    widths: WIDTHS,
    rows,
    grids: stacked.grids,
    charts: charts.placed(chartsRow, rowOfBlock(blocks, charts.data)),
    ...still,
    title: { row: state, column: 1 },
    fitted: { row: 2, rows: rows.length - 1 },
    // A chart covers rows of the usual height.
    heights: tightRows({ rows, widths: WIDTHS }, state + 1, chartsRow - 1, TIGHT_RUNS),
  }
}

/**
 * Says beside the key, in the hidden first row, at which rows a page begins: Apps Script has no page breaks, and the host saves
 * them into the .xlsx.
 */
function withPages([first = [], ...rest]: readonly Row[], pages: readonly number[]): readonly Row[] {
  const [key = cell('', 'key')] = first
  return [[key, cell(`pages ${pages.join(' ')}`, 'key'), ...first.slice(2)], ...rest]
}

type Appendix = readonly [string, (scene: Scene, title: string) => Block]

/** Where the whole list of changes stands: "Phụ lục E". */
function changesPlace(scene: Scene): string {
  const place = appendixList(scene).findIndex(([, block]) => block === changesListBlock)
  return scene.words.appendix('ABCDEF'.charAt(place), '').replace(/[. ]+$/, '')
}

function appendices(scene: Scene, charts: Charts): Block[] {
  const blocks = appendixList(scene).map(([title, block], index) =>
    block(scene, scene.words.appendix('ABCDEF'.charAt(index), title)),
  )
  // The issues stay last: somebody who has read so far is about to mend the data.
  return [...blocks.slice(0, -1), charts.data, ...blocks.slice(-1)]
}

function appendixList(scene: Scene): readonly Appendix[] {
  const { words, consolidation } = scene
  const titles = words.appendices
  const changes = changesTitle(scene)
  const report: readonly Appendix[] = [
    [titles.themes, byThemeBlock],
    [titles.groups, byGroupBlock],
    [titles.texts, narrativesBlock],
    [titles.units, byUnitBlock],
    ...(changes === null ? [] : [[changes, changesListBlock] as const]),
    [titles.issues, issuesBlock],
  ]
  const without: readonly unknown[] = [
    byThemeBlock,
    byUnitBlock,
    ...(consolidation.texts.length ? [] : [narrativesBlock]),
  ]
  const plan: readonly Appendix[] = [
    [titles.documents, documentsBlock],
    ...report.filter(([, block]) => !without.includes(block)),
  ]
  return consolidation.period.kind === 'plan' ? plan : report
}
