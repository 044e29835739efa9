import { type Book, type Cell, newBook, newSheet, type Style } from '../../host/book.ts'

/** A workbook with something of everything that a file has to carry, in the words of the field. */
export function richBook(): Book {
  const book = newBook('Sổ báo cáo năm 2025')
  const look = (style: Style) => book.styles.push(style) - 1
  const line = { color: '#999999', style: 'solid' } as const
  const borders = { top: line, left: line, bottom: line, right: line }
  const title = look({ bold: true, size: 14, align: 'center', color: '#1f3864' })
  const heading = look({
    bold: true,
    background: '#dce6f1',
    wrap: 'wrap',
    align: 'center',
    vertical: 'middle',
    borders,
  })
  const text = look({ wrap: 'wrap', vertical: 'top', borders })
  const day = look({ format: 'dd/mm/yyyy', align: 'center', vertical: 'top', borders })
  const count = look({ format: '#,##0', align: 'right', vertical: 'top', borders })
  const rate = look({ format: '0.0%', vertical: 'top', borders })
  const link = look({ color: '#1155cc', underline: true, vertical: 'top', borders })
  const clip = look({ wrap: 'clip', format: '@', borders })
  const upright = look({ rotation: 90, italic: true, strike: true, family: 'Times New Roman', vertical: 'middle' })

  const reports = book.sheets[0] ?? newSheet(0, '')
  Object.assign(reports, { id: 1_204_511, name: 'Báo cáo', frozenRows: 3, frozenColumns: 1, tabColor: '#38761d' })
  const keys = ['unit', 'submitted', 'TB01', 'TB02', 'results', 'link', 'state']
  const headings = [
    'Đơn vị',
    'Ngày gửi',
    'Số cuộc tuyên truyền miệng',
    'Tỷ lệ',
    'Kết quả nổi bật',
    'Đường dẫn',
    'Tình trạng',
  ]
  const units = ['Ban Dân vận', 'Ủy ban Mặt trận Tổ quốc', 'Đảng ủy phường Mỹ Hải', 'Đảng bộ xã Thành Hải']
  const long =
    'Tổ chức 12 cuộc tuyên truyền miệng cho hơn 1.200 lượt cán bộ, đảng viên và Nhân dân; đăng 35 tin, bài trên trang thông tin điện tử và mạng xã hội.'
  reports.rows = [
    keys.map((v): Cell => ({ v, s: 0 })),
    [{ v: 'BÁO CÁO QUÝ I NĂM 2025', s: title }],
    headings.map((v): Cell => ({ v, s: heading })),
    ...units.map((v, at): Cell[] => [
      { v, s: text, note: at === 0 ? 'Đơn vị chủ trì\nDòng thứ hai' : '' },
      { v: 45_728 + at, s: day },
      { v: 1200 * at, s: count },
      { v: at / 7, s: rate },
      { v: at === 3 ? `${long}\n\n${long}` : long, s: text },
      { v: 'Xem tổng hợp', s: link, runs: [{ text: 'Xem tổng hợp', link: '#gid=77&range=B3' }] },
      { v: ['Đã gửi', 'Đang nhập', 'Không phát sinh', 'Đề nghị bổ sung'][at] ?? '', s: text, dv: 0 },
    ]),
    [{ v: 'Tổng cộng', s: heading }, { s: heading }, { v: 7200, f: '=SUM(C4:C7)', s: count }],
    [undefined, { s: 0, dv: 1 }, { s: 0, dv: 2 }, { s: 0, dv: 3 }],
  ]
  for (const cell of reports.rows[3] ?? []) if (cell?.note === '') delete cell.note
  for (const row of reports.rows) for (const cell of row) if (cell?.note === '') delete cell.note
  reports.hiddenRows.add(0)
  reports.merges = [{ row: 2, column: 1, rows: 1, columns: 7 }]
  reports.columnWidths = new Map([
    [0, 180],
    [4, 260],
    [6, 130],
  ])
  reports.rowHeights.set(7, 33)
  reports.hiddenColumns.add(8)
  reports.filter = { row: 3, column: 1, rows: 5, columns: 7 }
  reports.gridlinesHidden = true
  reports.validations = [
    {
      criteria: 'VALUE_IN_LIST',
      args: [['Đang nhập', 'Đã gửi', 'Không phát sinh', 'Đề nghị bổ sung', 'Đạt yêu cầu'], true],
      allowInvalid: false,
      help: 'Chọn một trong các tình trạng',
    },
    { criteria: 'DATE_IS_VALID_DATE', args: [], allowInvalid: true, help: null },
    { criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', args: [0], allowInvalid: true, help: 'Số không âm' },
    {
      criteria: 'VALUE_IN_RANGE',
      args: [{ sheet: 77, area: { row: 2, column: 1, rows: 3, columns: 1 } }, true],
      allowInvalid: true,
      help: null,
    },
  ]
  reports.conditionalRules = [
    {
      areas: [{ row: 4, column: 7, rows: 4, columns: 1 }],
      criteria: 'TEXT_EQUAL_TO',
      args: ['Đã gửi'],
      style: { background: '#d9ead3' },
    },
    {
      areas: [{ row: 4, column: 7, rows: 4, columns: 1 }],
      criteria: 'TEXT_STARTS_WITH',
      args: ['Đề nghị'],
      style: { background: '#fce5cd', color: '#990000', bold: true },
    },
    {
      areas: [{ row: 4, column: 3, rows: 4, columns: 1 }],
      criteria: 'CUSTOM_FORMULA',
      args: ['=AND(C4>1000;C4<3000)'],
      style: { background: '#cfe2f3' },
    },
  ]
  reports.protections = [
    {
      id: 3,
      description: 'Hàng tiêu đề',
      warningOnly: false,
      area: { row: 1, column: 1, rows: 3, columns: 7 },
      unprotected: [],
      editors: ['owner@example.org'],
      domainEdit: false,
    },
  ]

  const summary = newSheet(77, 'Tổng hợp Quý I/2025: số liệu [sơ bộ]', 40, 9)
  summary.rows = [
    [{ v: 'summary 2025-Q1', s: 0 }],
    [{ v: 'SỐ LIỆU SƠ BỘ', s: title }],
    [
      { v: 'Phải báo cáo', s: text },
      { v: '41/47 (87,2%)', s: text },
      { v: "'đặt trong nháy'", s: clip },
      { v: 'Nghiêng', s: upright },
    ],
    [
      {
        v: 'Chưa gửi: Mỹ Hải, Thành Hải',
        s: text,
        runs: [
          { text: 'Chưa gửi: ', bold: true },
          { text: 'Mỹ Hải', link: '#gid=1204511&range=A6', color: '#1155cc' },
          { text: ', ' },
          { text: 'Thành Hải', link: 'https://example.org/a?b=1&c=2#d', italic: true, size: 12 },
        ],
      },
      { v: true, s: 0 },
      { v: '#DIV/0!', f: '=1/0', s: 0, error: true },
      { v: 0.1 + 0.2, s: 0 },
    ],
  ]
  summary.hiddenRows.add(0)
  summary.frozenRows = 2
  summary.merges = [{ row: 2, column: 1, rows: 1, columns: 4 }]
  summary.protections = [
    {
      id: 9,
      description: 'Trang tổng hợp',
      warningOnly: false,
      area: null,
      unprotected: [{ row: 6, column: 1, rows: 2, columns: 2 }],
      editors: ['owner@example.org', 'user@example.org'],
      domainEdit: false,
    },
  ]
  const log = newSheet(5, 'History', 100, 5)
  log.hidden = true
  log.rows = [[{ v: 'when', s: 0 }], [{ v: '=HYPERLINK("x")', s: 0 }]]
  book.sheets.push(summary, log)
  book.activeSheet = 77
  book.namedRanges = [{ name: 'DonVi', sheet: 1_204_511, area: { row: 4, column: 1, rows: 4, columns: 1 } }]
  book.documentProperties = { setUp: '{"version":1}', khóa: 'giá trị' }
  book.userProperties = { 'user@example.org': { language: 'en' } }
  book.triggers = [{ id: 't1', handler: 'onDay', event: 'CLOCK', owner: 'owner@example.org' }]
  book.editors = ['owner@example.org', 'user@example.org']
  return book
}
