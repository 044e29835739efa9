/** A workbook with one chart of each kind, as a summary has them, for the tests of saving. */
import { type Book, type Chart, newBook } from '../../host/book.ts'

const rows: readonly (readonly (string | number)[])[] = [
  ['Khối', 'Đúng hạn', 'Chậm', 'Chưa gửi'],
  ['Các ban xây dựng Đảng', 5, 0, 1],
  ['Đảng bộ phường, xã', 9, 2, 2],
  ['Kỳ', 'Tỷ lệ gửi', 'Tỷ lệ đúng hạn'],
  ['Quý I/2025', 0.872, 0.8],
  ['Quý II/2025', 0.957, 0.9],
]

const states: Chart = {
  id: 3,
  kind: 'BAR',
  ranges: [{ sheet: 0, area: { row: 1, column: 1, rows: 3, columns: 4 } }],
  headers: 1,
  anchor: { row: 9, column: 1, x: 4, y: 3 },
  options: {
    title: 'Tình hình gửi & nhận <theo khối>',
    width: 480,
    height: 240,
    isStacked: true,
    'legend.position': 'bottom',
    'hAxis.title': 'Số đơn vị',
    'series.0.color': '#9fc5e8',
    'series.0.dataLabel': 'value',
    'series.0.dataLabelPlacement': 'center',
    'series.1.color': '#d9822b',
    'series.2.color': '#7a1510',
    'series.2.dataLabel': 'value',
    'series.2.dataLabelPlacement': 'center',
  },
}

const rates: Chart = {
  id: 4,
  kind: 'LINE',
  ranges: [{ sheet: 0, area: { row: 4, column: 1, rows: 3, columns: 3 } }],
  headers: 1,
  anchor: { row: 9, column: 6, x: 0, y: 0 },
  options: {
    title: 'Tỷ lệ qua các kỳ',
    width: 400,
    height: 240,
    'legend.position': 'bottom',
    'vAxis.viewWindow.min': 0,
    'vAxis.viewWindow.max': 1,
    'vAxis.format': '0%',
    'series.0.color': '#1f4e79',
    'series.0.pointSize': 7,
    'series.0.dataLabel': 'value',
    'series.0.dataLabelPlacement': 'above',
    'series.1.color': '#d9822b',
    'series.1.pointSize': 7,
    'series.1.pointShape': 'square',
    'series.1.lineDashStyle': [4, 4],
  },
}

/** Returns the workbook; over each chart a sentence says what it shows. */
export function chartBook(): Book {
  const book = newBook('Biểu đồ')
  book.styles.push({ format: '0.0%' }, { format: '#,##0;;' }, { italic: true })
  const [sheet] = book.sheets
  if (!sheet) return book
  sheet.name = "Quý 'I'/2025"
  sheet.rows = rows.map((row, r) => row.map((v) => ({ v, s: typeof v === 'string' ? 0 : r < 3 ? 2 : 1 })))
  sheet.rows[6] = [{ v: 'Biểu đồ', s: 0 }]
  sheet.rows[6][5] = { v: 'Tỷ lệ gửi tăng', s: 3 }
  sheet.rows[7] = [{ v: 'Còn 3 đơn vị chưa gửi.', s: 3 }]
  sheet.rows[7][5] = { v: 'từ 87,2% lên 95,7%.', s: 3 }
  sheet.charts = [states, rates]
  return book
}
