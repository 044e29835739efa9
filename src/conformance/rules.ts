/** Cases about drop-downs and conditional formats. */
import { type Case, refusal } from './case.ts'

const blank = (): GoogleAppsScript.Spreadsheet.DataValidationBuilder => SpreadsheetApp.newDataValidation()

/** Behaviours 82 to 91 of members that the product uses. */
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
]
