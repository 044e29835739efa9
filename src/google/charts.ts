/** Comes in: the charts of a view. Goes out: the same charts on its tab, each in one write, those of an earlier run changed in place. */
import type { ChartDrawing, SeriesLook, ViewChart } from '../views/view.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart
type Options = Readonly<Record<string, string | number | boolean | readonly number[]>>

/**
 * Writes the charts of a view onto its tab. A chart that the tab has already is known by its title in any language and changed
 * under its own id; one too many, or one that has no figures any more, goes. Charts that people have added are left alone.
 */
export function writeCharts(sheet: Sheet, charts: readonly ViewChart[], isNew: boolean): void {
  if (charts.length === 0) return
  const known = isNew ? [] : sheet.getCharts().map((chart) => ({ chart, title: chart.getOptions().get('title') }))
  for (const { names, drawing } of charts) {
    const own = known.flatMap(({ chart, title }) => (names.includes(String(title)) ? [chart] : []))
    const [first] = own
    for (const chart of drawing ? own.slice(1) : own) sheet.removeChart(chart)
    if (!drawing) continue
    if (first) sheet.updateChart(drawn(sheet, drawing, first.modify().clearRanges()))
    else sheet.insertChart(drawn(sheet, drawing, sheet.newChart()))
  }
}

function drawn(
  sheet: Sheet,
  drawing: ChartDrawing,
  builder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder,
): EmbeddedChart {
  const types = { bar: Charts.ChartType.BAR, column: Charts.ChartType.COLUMN, line: Charts.ChartType.LINE }
  builder.setChartType(types[drawing.kind]).setNumHeaders(1).setPosition(drawing.row, drawing.column, 0, 0)
  for (const { row, column, rows, columns } of drawing.ranges)
    builder.addRange(sheet.getRange(row, column, rows, columns))
  for (const [key, value] of Object.entries(optionsOf(drawing))) builder.setOption(key, value)
  return builder.build()
}

/** Keys of the Google Charts gallery, as the sheet's own macro recorder writes them. */
function optionsOf(drawing: ChartDrawing): Options {
  const { kind, title, values, series, width, height } = drawing
  // A bar chart lies on its side: its values run along the horizontal axis.
  const [valueAxis, nameAxis] = kind === 'bar' ? ['hAxis', 'vAxis'] : ['vAxis', 'hAxis']
  return {
    title,
    'titleTextStyle.fontSize': 10,
    'titleTextStyle.bold': true,
    'titleTextStyle.color': '#1f4e79',
    fontName: 'Arial',
    width,
    height,
    useFirstColumnAsDomain: true,
    'legend.position': 'bottom',
    'legend.textStyle.fontSize': 9,
    [`${nameAxis}.textStyle.fontSize`]: 8,
    [`${nameAxis}.slantedText`]: false,
    [`${valueAxis}.textStyle.fontSize`]: 8,
    [`${valueAxis}.title`]: values.title,
    [`${valueAxis}.titleTextStyle.fontSize`]: 9,
    [`${valueAxis}.format`]: values.format,
    ...(values.min !== null && { [`${valueAxis}.viewWindow.min`]: values.min }),
    ...(values.max !== null && { [`${valueAxis}.viewWindow.max`]: values.max }),
    ...(kind === 'bar' && { isStacked: true }),
    ...Object.assign({}, ...series.map(seriesOptions)),
  }
}

const placements = { center: 'center', outside: 'outsideEnd', above: 'above', below: 'below' } as const

function seriesOptions({ color, label, point, dashed }: SeriesLook, index: number): Options {
  const key = `series.${index}`
  return {
    [`${key}.color`]: color,
    ...(label && { [`${key}.dataLabel`]: 'value', [`${key}.dataLabelPlacement`]: placements[label] }),
    ...(point && { [`${key}.pointShape`]: point, [`${key}.pointSize`]: 7, [`${key}.lineWidth`]: 2 }),
    ...(dashed && { [`${key}.lineDashStyle`]: [4, 4] }),
  }
}
