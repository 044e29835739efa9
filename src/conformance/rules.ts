/** Cases about drop-downs, conditional formats, filters, protections and charts. */
import { type Case, refusal } from './case.ts'

const blank = (): GoogleAppsScript.Spreadsheet.DataValidationBuilder => SpreadsheetApp.newDataValidation()

/** Behaviours 82 to 104 of members that the product uses. */
export const ruleCases: readonly Case[] = [
  {
    number: 'B82',
    provenance: 'seen',
    says: { vi: 'Quy tắc nhập mới tạo chỉ cảnh báo, không chặn', en: 'A fresh validation only warns' },
    expected: [null, true],
    observe: () => [blank().getCriteriaType(), blank().getAllowInvalid()],
  },
  {
    number: 'B83',
    provenance: 'seen',
    says: { vi: 'Danh sách chọn giữ các giá trị và hiện mũi tên', en: 'A list keeps its values and shows the arrow' },
    expected: ['VALUE_IN_LIST', [['Có', 'Không'], true]],
    observe: () => {
      const rule = blank().requireValueInList(['Có', 'Không']).build()
      return [String(rule.getCriteriaType()), rule.getCriteriaValues()]
    },
  },
  {
    number: 'B84',
    provenance: 'seen',
    says: { vi: 'Danh sách chọn lấy từ một vùng ô giữ đúng vùng ấy', en: 'A list taken from a range keeps the range' },
    expected: ['VALUE_IN_RANGE', 'B3:B9', true],
    observe: ({ sheet }) => {
      const rule = blank().requireValueInRange(sheet.getRange('B3:B9')).build()
      const [range, arrow] = rule.getCriteriaValues() as [GoogleAppsScript.Spreadsheet.Range, boolean]
      return [String(rule.getCriteriaType()), range.getA1Notation(), arrow]
    },
  },
  {
    number: 'B90',
    provenance: 'seen',
    says: {
      vi: 'Quy tắc ngày và số không âm mang đúng tên loại',
      en: 'Rules of days and of numbers have the names of their kinds',
    },
    expected: ['DATE_IS_VALID_DATE', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
    observe: () =>
      [blank().requireDate(), blank().requireNumberGreaterThanOrEqualTo(0)].map((rule) =>
        String(rule.getCriteriaType()),
      ),
  },
  {
    number: '4.2-1',
    provenance: 'seen',
    says: {
      vi: 'Quy tắc chặn cũng chặn lệnh của chương trình',
      en: 'A rule that rejects also rejects what a script writes',
    },
    expected: ['refused', 'accepted'],
    observe: ({ sheet }) => {
      const cell = sheet.getRange('A1')
      cell.setDataValidation(blank().requireValueInList(['Có', 'Không']).setAllowInvalid(false).build())
      return [refusal(() => cell.setValue('Sai')), refusal(() => cell.setValue('Có'))]
    },
  },
  {
    number: 'B91',
    provenance: 'seen',
    says: {
      vi: 'Định dạng theo điều kiện ghi thay toàn bộ, giữ thứ tự',
      en: 'Conditional formats are replaced as a whole, in order',
    },
    expected: [
      ['TEXT_EQUAL_TO', 'a'],
      ['TEXT_EQUAL_TO', 'b'],
    ],
    observe: ({ sheet }) => {
      const rule = (text: string) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo(text)
          .setBackground('#fff5cc')
          .setRanges([sheet.getRange('A1:A5')])
          .build()
      sheet.setConditionalFormatRules([rule('x')])
      sheet.setConditionalFormatRules([rule('a'), rule('b')])
      const found = sheet.getConditionalFormatRules().map((each) => {
        const condition = each.getBooleanCondition()
        return [String(condition?.getCriteriaType()), condition?.getCriteriaValues()[0]]
      })
      sheet.setConditionalFormatRules([])
      return found
    },
  },
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
