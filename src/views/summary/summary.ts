/** The figures of a period come in; its summary tab goes out: two pages for leadership, then the appendices. */
import { summaryKey } from '../../core/layout.ts'
import { type Block, rowOfBlock, stack } from '../block.ts'
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
import { figuresBlock, issuerBlock, titleBlock } from './heading.ts'
import { issuesBlock } from './issues.ts'
import { narrativesBlock } from './narratives.ts'
import { COLUMNS, type Scene, type SummaryInput, sceneOf, WIDTHS } from './scene.ts'
import { totalsBlock } from './totals.ts'

/** Returns the summary tab of a period. A plan has documents in the place of totals, and only the appendices that it can fill. */
export function summaryView(input: SummaryInput): View {
  const scene = sceneOf(input)
  const { period } = input.consolidation
  const issuers = issuerBlock(scene)
  const key = summaryKey(period.code)
  const charts = summaryCharts(scene, 5)
  const blocks = [
    issuers,
    titleBlock(scene),
    figuresBlock(scene),
    awaitedBlock(scene),
    changesBlock(scene, changesPlace(scene)),
    period.kind === 'plan' ? documentsBlock(scene) : totalsBlock(scene),
    assessmentsBlock(scene),
    charts.section,
    signatureBlock(scene),
    ...appendices(scene, charts),
  ]
  return {
    key,
    name: input.name,
    widths: WIDTHS,
    ...stack(key, COLUMNS, blocks),
    charts: charts.placed(rowOfBlock(blocks, charts.section), rowOfBlock(blocks, charts.data)),
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    title: { row: issuers.rows.length + 2, column: 1 },
  }
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
  const plan = report.filter(([, block]) => !without.includes(block))
  return consolidation.period.kind === 'plan' ? plan : report
}
