/** Cases about what is attached to a tab: filters, protections, charts. */
import { type Case, refusal } from './case.ts'

/** Behaviours 93 to 104 of members that the product uses. */
export const attachedCases: readonly Case[] = [
  {
    number: 'B93',
    provenance: 'seen',
    says: { vi: 'Một trang chỉ có một bộ lọc', en: 'A tab has one filter' },
    expected: 'refused',
    observe: ({ sheet }) => {
      sheet.getRange('A1:B3').createFilter()
      const found = refusal(() => sheet.getRange('A1:B3').createFilter())
      sheet.getFilter()?.remove()
      return found
    },
  },
  {
    number: 'B94',
    provenance: 'seen',
    says: { vi: 'getFilter cho bộ lọc của trang, hoặc null', en: "getFilter gives the tab's filter, or null" },
    expected: [null, 'A1:B3'],
    observe: ({ sheet }) => {
      const before = sheet.getFilter()
      sheet.getRange('A1:B3').createFilter()
      const found = sheet.getFilter()?.getRange().getA1Notation()
      sheet.getFilter()?.remove()
      return [before, found]
    },
  },
  {
    number: 'B97',
    provenance: 'seen',
    says: {
      vi: 'Bảo vệ trang giữ mô tả, vùng để trống; người tạo vẫn sửa được',
      en: 'A protected tab keeps description and open ranges; its maker may edit',
    },
    expected: ['thử', ['B2'], true],
    observe: ({ sheet }) => {
      const guard = sheet
        .protect()
        .setDescription('thử')
        .setUnprotectedRanges([sheet.getRange('B2')])
      const open = guard.getUnprotectedRanges().map((range) => range.getA1Notation())
      const found = [guard.getDescription(), open, guard.canEdit()]
      guard.remove()
      return found
    },
  },
  {
    number: 'B98',
    provenance: 'seen',
    says: { vi: 'Vùng bảo vệ của cả trang có địa chỉ rỗng', en: 'The range of a protected tab has an empty address' },
    expected: '',
    observe: ({ sheet }) => {
      const guard = sheet.protect()
      const found = guard.getRange().getA1Notation()
      guard.remove()
      return found
    },
  },
  {
    number: 'B99',
    provenance: 'seen',
    says: { vi: 'Bảo vệ một vùng: đổi được vùng, gỡ được', en: 'A protected range can be moved and removed' },
    expected: ['RANGE', 'B2:B5', 0],
    observe: ({ sheet }) => {
      const guard = sheet.getRange('A1').protect().setRange(sheet.getRange('B2:B5'))
      const found = [String(guard.getProtectionType()), guard.getRange().getA1Notation()]
      guard.remove()
      return [...found, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]
    },
  },
  {
    number: '4.5-8',
    provenance: 'reference',
    says: {
      vi: 'Bảo vệ lại cùng một vùng tạo thêm một lớp; bảo vệ lại trang thì không',
      en: 'Protecting a range again makes a second protection; a tab again does not',
    },
    expected: [2, 1],
    observe: ({ sheet }) => {
      const { RANGE, SHEET } = SpreadsheetApp.ProtectionType
      for (const _ of [1, 2]) {
        sheet.getRange('A1').protect()
        sheet.protect()
      }
      const found = [RANGE, SHEET].map((kind) => sheet.getProtections(kind).length)
      for (const kind of [RANGE, SHEET]) for (const guard of sheet.getProtections(kind)) guard.remove()
      return found
    },
  },
  {
    number: '4.5-9',
    provenance: 'reference',
    says: {
      vi: 'Bỏ hết người sửa thì người đang chạy vẫn còn quyền',
      en: 'Whoever runs the script stays an editor when all are removed',
    },
    expected: true,
    observe: ({ sheet }) => {
      const guard = sheet.getRange('A1').protect()
      guard.removeEditors(guard.getEditors().map((editor) => editor.getEmail()))
      const found = guard.canEdit()
      guard.remove()
      return found
    },
  },
  {
    number: 'B104',
    provenance: 'seen',
    says: {
      vi: 'Biểu đồ giữ vị trí và tên, sửa được, xoá được',
      en: 'A chart keeps its place and title, can be changed and removed',
    },
    expected: [1, 'Một', 2, 3, 'Hai', 0],
    observe: ({ sheet }) => {
      sheet.getRange('A1:B3').setValues([
        ['', 'x'],
        ['a', 1],
        ['b', 2],
      ])
      const made = sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:B3'))
      sheet.insertChart(made.setPosition(2, 3, 0, 0).setOption('title', 'Một').build())
      const titles = (): unknown[] => sheet.getCharts().map((chart) => chart.getOptions().get('title'))
      const [chart] = sheet.getCharts()
      if (!chart) return []
      const place = chart.getContainerInfo()
      const found = [sheet.getCharts().length, titles()[0], place.getAnchorRow(), place.getAnchorColumn()]
      sheet.updateChart(chart.modify().setOption('title', 'Hai').build())
      const after = titles()[0]
      for (const each of sheet.getCharts()) sheet.removeChart(each)
      return [...found, after, sheet.getCharts().length]
    },
  },
]
