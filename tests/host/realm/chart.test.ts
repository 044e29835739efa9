import { describe, expect, it } from 'vitest'
import { newBook } from '../../../host/book.ts'
import { failure, outcome, result } from './build-realm.ts'

const make = `sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(cell('A1:A3')).addRange(cell('B1:B3'))
  .setNumHeaders(1).setPosition(2, 3, 10, 20).setOption('title', 'Số cuộc').setOption('hAxis', { title: 'Khối', textStyle: { fontSize: 9 } })
  .setOption('series.0.color', '#1f4e79').build());`

describe('charts (Class EmbeddedChart, Class EmbeddedChartBuilder of the Spreadsheet service)', () => {
  it('are built, inserted and read back with their place, ranges and options', () => {
    const book = newBook('Sổ')
    const read = result(
      `${make} const [chart] = sheet.getCharts(), at = chart.getContainerInfo()
       return [chart.getChartId(), chart.getRanges().map((each) => each.getA1Notation()), chart.getNumHeaders(),
         [at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY()],
         chart.getOptions().get('title'), chart.getOptions().get('hAxis.textStyle.fontSize'), chart.getOptions().get('hAxis'),
         chart.getOptions().get('vAxis'), String(chart), chart.modify().getChartType().name()]`,
      book,
    )
    expect(read).toEqual([
      1,
      ['A1:A3', 'B1:B3'],
      1,
      [2, 3, 10, 20],
      'Số cuộc',
      9,
      { title: 'Khối', 'textStyle.fontSize': 9 },
      null,
      'EmbeddedChart',
      'COLUMN',
    ])
    expect(book.sheets[0]?.charts).toEqual([
      {
        id: 1,
        kind: 'COLUMN',
        ranges: [
          { sheet: 0, area: { row: 1, column: 1, rows: 3, columns: 1 } },
          { sheet: 0, area: { row: 1, column: 2, rows: 3, columns: 1 } },
        ],
        headers: 1,
        anchor: { row: 2, column: 3, x: 10, y: 20 },
        options: {
          title: 'Số cuộc',
          'hAxis.title': 'Khối',
          'hAxis.textStyle.fontSize': 9,
          'series.0.color': '#1f4e79',
        },
      },
    ])
  })

  it('are changed by updateChart alone, under the same id, and go with removeChart', () => {
    const changed = `${make} const [chart] = sheet.getCharts()
      const next = chart.modify().clearRanges().addRange(cell('C1:D4')).setOption('title', 'Mới').setOption('hAxis', { title: 'Kỳ' }).build()
      const before = sheet.getCharts()[0].getOptions().get('title')
      sheet.updateChart(next)
      const [after] = sheet.getCharts(), options = after.getOptions()
      return [before, after.getChartId(), after.getRanges()[0].getA1Notation(), options.get('title'), options.get('hAxis.textStyle.fontSize')]`
    expect(result(changed)).toEqual(['Số cuộc', 1, 'C1:D4', 'Mới', null])
    expect(result(`${make} sheet.removeChart(sheet.getCharts()[0]); return sheet.getCharts().length`)).toBe(0)
    expect(
      failure(`${make} const [chart] = sheet.getCharts(); sheet.removeChart(chart); sheet.updateChart(chart)`),
    ).toBe('The chart is not on this sheet.')
  })

  it('of a file are drawn anew once a script changes them, and of a kind that is not drawn here are left alone', () => {
    const book = newBook('Sổ')
    const [sheet] = book.sheets
    const place = { ranges: [], anchor: { row: 1, column: 1, x: 0, y: 0 } }
    const options = { title: 'Cũ', xlsx: { type: 'column', series: [], anchor: { from: { row: 0, col: 0 } } } }
    sheet?.charts.push({ id: 7, kind: 'COLUMN', ...place, options }, { id: 8, kind: 'PIE', ...place, options })
    const change = (at: number) => `const chart = sheet.getCharts()[${at}]
      sheet.updateChart(chart.modify().setOption('title', chart.getOptions().get('title') + ' mới').build())`
    expect(failure(change(0), book)).toBe(null)
    expect(sheet?.charts[0]?.options).toEqual({ title: 'Cũ mới' })
    expect(failure(change(1), book)).toBe('The host does not change a chart of the kind PIE.')
    expect(sheet?.charts[1]?.options).toEqual(options)
  })

  it('are one write each, whatever their builders set', () => {
    const { calls } = outcome(`${make} const [chart] = sheet.getCharts(); sheet.updateChart(chart.modify().build())`)
    const of = (kind: string) =>
      calls.filter((call) => call.kind === kind).map(({ method, calls: times }) => [method, times])
    expect(of('write')).toEqual([
      ['Sheet.insertChart', 1],
      ['Sheet.updateChart', 1],
    ])
    expect(of('read')).toEqual([['Sheet.getCharts', 1]])
  })

  it('move with the rows and columns of their corner and of their figures', () => {
    const moved = result(`${make} sheet.insertRowsBefore(1, 2); sheet.deleteColumn(2)
      const [chart] = sheet.getCharts(), at = chart.getContainerInfo()
      return [chart.getRanges().map((each) => each.getA1Notation()), at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX()]`)
    expect(moved).toEqual([['A3:A5'], 4, 2, 10])
    expect(result(`${make} sheet.deleteRow(2); return sheet.getCharts()[0].getContainerInfo().getAnchorRow()`)).toBe(2)
  })

  it('stay as they are for somebody who may not edit the sheet', () => {
    const book = newBook('Sổ')
    result(`${make} sheet.protect()`, book)
    const other = { user: 'other@example.org' }
    book.editors.push(other.user)
    expect(failure(`sheet.removeChart(sheet.getCharts()[0])`, book, other)).toContain('protected cell or object')
  })

  it.each([
    ['sheet.newChart().asBarChart()', 'EmbeddedChartBuilder.asBarChart is not provided by the host'],
    ['sheet.newChart().build().getBlob()', 'EmbeddedChart.getBlob is not provided by the host'],
    ['Charts.ChartType.GEO', 'ChartType.GEO is not provided by the host'],
    ['Charts.newDataTable()', 'Charts.newDataTable is not provided by the host'],
    [
      "sheet.newChart().setChartType('COLUMN')",
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
    ],
    ['sheet.newChart().setPosition(0, 1, 0, 0)', 'The position of a chart must be a cell of the sheet.'],
  ])('%s says what is wrong', (call, message) => {
    expect(failure(call)).toBe(message)
  })
})
