/** Cases about what cells give: values, texts as they are shown, days, and how far a tab reaches. */
import type { Case } from './case.ts'

const zone = (): string => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()

/** Returns the value of a cell as text: a date as `date` and its day in the spreadsheet's zone. */
const shown = (value: unknown): string =>
  value instanceof Date ? `date ${Utilities.formatDate(value, zone(), 'yyyy-MM-dd')}` : String(value)

/** Behaviours 26 to 37, and what is said of reading values and days. */
export const readCases: readonly Case[] = [
  {
    number: 'B26',
    provenance: 'seen',
    says: { vi: 'Ô trống đọc ra chuỗi rỗng', en: 'Empty cells read as empty texts' },
    expected: [['', '']],
    observe: ({ sheet }) => sheet.getRange('A1:B1').getValues(),
  },
  {
    number: 'B27',
    provenance: 'seen',
    says: { vi: 'getDataRange của trang trống là A1', en: 'getDataRange of an empty tab is A1' },
    expected: ['A1', [['']]],
    observe: ({ sheet }) => [sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues()],
  },
  {
    number: 'B28',
    provenance: 'seen',
    says: { vi: 'appendRow trên trang trống ghi vào dòng 1', en: 'appendRow on an empty tab writes row 1' },
    expected: [1, 3],
    observe: ({ sheet }) => {
      sheet.appendRow([1, 2, 3])
      return [sheet.getLastRow(), sheet.getLastColumn()]
    },
  },
  {
    number: '4.3-4',
    provenance: 'seen',
    says: {
      vi: 'appendRow ghi sau dòng cuối có nội dung, hết dòng thì trang dài thêm',
      en: 'appendRow writes below the last row with content and makes the tab longer when it is full',
    },
    expected: [['cuối', ''], true],
    observe: ({ sheet }) => {
      const rows = sheet.getMaxRows()
      sheet.getRange(rows, 1).setValue('cuối')
      sheet.appendRow(['', 'sau'])
      const found = [sheet.getRange(rows, 1, 1, 2).getValues()[0], sheet.getMaxRows() > rows]
      if (sheet.getMaxRows() > rows) sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows)
      return found
    },
  },
  {
    number: 'B29',
    provenance: 'open',
    says: {
      vi: 'getLastRow và getLastColumn của trang trống là 0',
      en: 'getLastRow and getLastColumn of an empty tab are 0',
    },
    expected: [0, 0],
    observe: ({ sheet }) => [sheet.getLastRow(), sheet.getLastColumn()],
  },
  {
    number: 'B35',
    provenance: 'seen',
    needs: 'formulas',
    says: { vi: 'Ô có công thức đọc ra kết quả', en: 'A cell with a formula reads as its result' },
    expected: 3,
    observe: ({ sheet }) => sheet.getRange('A1').setFormula('=SUM(1;2)').getValue(),
  },
  {
    number: 'B37',
    provenance: 'reference',
    says: { vi: 'Ô ngày đọc ra kiểu ngày', en: 'A cell with a day reads as a Date' },
    expected: 'date 2025-03-14',
    observe: ({ sheet }) => {
      const cell = sheet.getRange('A1').setNumberFormat('dd/mm/yyyy')
      return shown(cell.setValue(new Date(Date.UTC(2025, 2, 14, 5))).getValue())
    },
  },
  {
    number: '4.3-1',
    provenance: 'open',
    needs: 'formulas',
    says: {
      vi: 'Lỗi của công thức đọc ra chữ #DIV/0!, #N/A',
      en: 'Errors of formulas read as the texts #DIV/0!, #N/A',
    },
    expected: [['#DIV/0!', '#N/A']],
    observe: ({ sheet }) =>
      sheet
        .getRange('A1:B1')
        .setFormulas([['=1/0', '=NA()']])
        .getValues(),
  },
  {
    number: '4.3-1a',
    provenance: 'reference',
    needs: 'vi_VN',
    says: { vi: 'Số hiện theo cách viết Việt Nam: 1.234,5', en: 'Numbers are shown the Vietnamese way: 1.234,5' },
    expected: '1.234,5',
    observe: ({ sheet }) => sheet.getRange('A1').setNumberFormat('#,##0.0').setValue(1234.5).getDisplayValue(),
  },
  {
    number: '4.3-3',
    provenance: 'seen',
    says: {
      vi: 'Định dạng không làm thay đổi getLastRow; ô chọn chưa đánh dấu thì có',
      en: 'Formats do not count for getLastRow, unticked checkboxes do',
    },
    expected: [1, 5],
    observe: ({ sheet }) => {
      sheet.getRange('A1').setValue(1)
      sheet.getRange('A1:A9').setBackground('#ffff00')
      const formatted = sheet.getLastRow()
      sheet.getRange('B5').insertCheckboxes()
      return [formatted, sheet.getLastRow()]
    },
  },
  {
    number: '4.3-8',
    provenance: 'open',
    says: { vi: 'Dòng ẩn vẫn được đọc và ghi như dòng khác', en: 'Hidden rows are read and written like any other' },
    expected: [[1], [7], [3]],
    observe: ({ sheet }) => {
      sheet.getRange('A1:A3').setValues([[1], [2], [3]])
      sheet.hideRows(2, 1)
      sheet.getRange('A2').setValue(7)
      const found = sheet.getRange('A1:A3').getValues()
      sheet.showRows(2, 1)
      return found
    },
  },
  {
    number: '4.3-9',
    provenance: 'seen',
    says: { vi: 'Ngày trong ô hiểu theo múi giờ của bảng tính', en: "Days in cells are in the spreadsheet's zone" },
    expected: true,
    observe: ({ sheet }) => {
      const moment = new Date(Date.UTC(2025, 2, 14, 17, 30))
      const cell = sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(moment)
      return cell.getDisplayValue() === Utilities.formatDate(moment, zone(), 'yyyy-MM-dd')
    },
  },
  {
    number: '4.3-10',
    provenance: 'seen',
    says: { vi: 'Ô chỉ có giờ đọc ra ngày 30/12/1899', en: 'A cell with a time only reads as 30 December 1899' },
    expected: 'date 1899-12-30',
    observe: ({ sheet }) => shown(sheet.getRange('A1').setValue('8:00').getValue()),
  },
  {
    number: '4.3-11',
    provenance: 'seen',
    says: { vi: "new Date('2025-03-14') là nửa đêm giờ quốc tế", en: "new Date('2025-03-14') is midnight UTC" },
    expected: true,
    observe: () => new Date('2025-03-14').getTime() === Date.UTC(2025, 2, 14),
  },
]
