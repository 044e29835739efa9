/** The figures of a year come in; its summary tab goes out, with the looks of a quarter's: leadership's pages first, then appendices. */
import { yearKey } from '../../core/layout.ts'
import type { Language } from '../../core/model.ts'
import { yearEn } from '../../messages/year.en.ts'
import { yearVi } from '../../messages/year.vi.ts'
import { type Block, cell, rowOf } from '../block.ts'
import { CENTRE, COLUMNS, overviewRows, RIGHT, WIDTHS } from '../overview.ts'
import { timeAndDay } from '../shown.ts'
import { headingRows, placeAndDay } from '../summary/heading.ts'
import { textRows } from '../summary/paragraphs.ts'
import { summaryWords } from '../summary/scene.ts'
import type { View } from '../view.ts'
import { missedBlock, reportingBlock } from './reporting.ts'
import { type YearInput, type YearScene, yearSceneOf } from './scene.ts'
import { byPeriodBlock, mainTotalsBlock, periodsFit, themeTotalsBlock } from './totals.ts'
import { yearUnitsBlock } from './units.ts'

/** Returns the summary tab of a year. */
export function yearView(input: YearInput): View {
  const scene = yearSceneOf(input)
  const key = yearKey(input.figures.year)
  const head = headingBlock(scene)
  return {
    key,
    name: input.name,
    widths: WIDTHS,
    ...overviewRows(key, [
      head,
      stateBlock(scene),
      reportingBlock(scene),
      missedBlock(scene),
      mainTotalsBlock(scene),
      ...appendices(scene),
    ]),
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    title: { row: head.rows.length + 2, column: 1 },
  }
}

/** Who issues it, where and when, and what it is about, as in a quarter's summary. */
function headingBlock({ words, figures, register, madeAt, language }: YearScene): Block {
  const summary = summaryWords(language)
  const { programme, place } = register.settings
  const lines = [
    [words.title(figures.year), 'title'],
    [programme && summary.programme(programme), 'text italic'],
    [summary.made(...timeAndDay(madeAt, language), ''), 'text quiet'],
  ] as const
  const page = { columns: COLUMNS, centre: CENTRE, right: RIGHT }
  return { rows: headingRows(register.settings, placeAndDay(summary, place, figures.today), lines, page) }
}

/** Whether it is whole, and where each period's figures come from. */
function stateBlock({ words, figures, finals }: YearScene): Block {
  const names = (final: boolean) =>
    figures.periods
      .filter(({ period, begun }) => finals.has(period.code) === final && (final || begun))
      .map(({ period }) => period.name || period.code)
      .join('; ')
  const { expected, submitted, returned } = figures.open
  const open = expected - submitted
  const lacking = figures.counts.expected - figures.counts.submitted - open
  const why = words.provisionalWhy(open, returned)
  const whole = lacking > 0 ? words.official(lacking) : words.whole
  const state = figures.provisional ? `${words.provisional}${why && `: ${why}`}` : whole
  const besides = figures.provisional && lacking > 0 ? [words.missingInFinal(lacking)] : []
  return {
    rows: [
      rowOf(COLUMNS, [cell(state, figures.provisional ? 'text alert large' : 'text large accent bold')]),
      ...textRows([words.sources(names(true), names(false)), ...besides].join(' '), 'text bold'),
    ],
  }
}

function appendices(scene: YearScene): Block[] {
  const { words, figures } = scene
  const isSplit = figures.totals.some(({ theme }) => theme !== null)
  const list: readonly (readonly [string, (scene: YearScene, title: string) => Block])[] = [
    ...(periodsFit(scene) ? [] : [[words.totals.periods, byPeriodBlock] as const]),
    ...(isSplit ? [[words.totals.themes, themeTotalsBlock] as const] : []),
    [words.byUnit.title, yearUnitsBlock],
  ]
  const { appendix } = summaryWords(scene.language)
  return list.map(([title, block], index) => block(scene, appendix('ABC'.charAt(index), title)))
}

/** Returns the name of a year's tab, e.g. "Tổng hợp năm 2025". */
export const yearTabName = (year: number, language: Language): string => (language === 'vi' ? yearVi : yearEn).tab(year)
