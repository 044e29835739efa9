/** Cases about what cells hold: values as they are written, read, and shown. */
import { type Case, refusal } from './case.ts'

const zone = (): string => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()

/** Returns the value of a cell as text: a date as `date` and its day in the spreadsheet's zone. */
const shown = (value: unknown): string =>
  value instanceof Date ? `date ${Utilities.formatDate(value, zone(), 'yyyy-MM-dd')}` : String(value)

/** Behaviours 24 to 39, and what is said of writing and reading values, locales and days. */
export const valueCases: readonly Case[] = [
  {
    number: 'B24',
    provenance: 'seen',
    says: { vi: 'Số, chữ, đúng/sai đọc lại như đã ghi', en: 'Numbers, texts and booleans come back as written' },
    expected: [[12.5, 'Phường Mỹ Hải', true, false]],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1:D1')
      return range.setValues([[12.5, 'Phường Mỹ Hải', true, false]]).getValues()
    },
  },
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
    number: 'B38',
    provenance: 'seen',
    says: { vi: 'Bảng giá trị khác cỡ vùng ghi bị từ chối', en: 'Values of another shape than the range are refused' },
    expected: ['refused', 'refused'],
    observe: ({ sheet }) => [
      refusal(() => sheet.getRange('A1:A2').setValues([[1]])),
      refusal(() => sheet.getRange('A1:B1').setValues([[1, 2, 3]])),
    ],
  },
  {
    number: 'B39',
    provenance: 'reference',
    says: {
      vi: 'Chữ bắt đầu bằng = trở thành công thức (vì vậy tiện ích không bao giờ ghi trần)',
      en: 'Text that begins with = becomes a formula, which is why the add-on never writes it bare',
    },
    expected: '=1+1',
    observe: ({ sheet }) => sheet.getRange('A1').setValue('=1+1').getFormula(),
  },
  {
    number: '4.1-2',
    provenance: 'open',
    needs: 'vi_VN',
    says: {
      vi: 'Gõ 1,5 thành 1,5; 1.200 thành 1200; 007 thành 7; TRUE thành đúng',
      en: '1,5 is 1.5, 1.200 is 1200, 007 is 7, TRUE is true in vi_VN',
    },
    expected: [[1.5, 1200, 7, true]],
    observe: ({ sheet }) =>
      sheet
        .getRange('A1:D1')
        .setValues([['1,5', '1.200', '007', 'TRUE']])
        .getValues(),
  },
  {
    number: '4.1-2a',
    provenance: 'open',
    needs: 'vi_VN',
    says: { vi: 'Gõ 1.5 là chữ hoặc ngày, không phải số', en: '1.5 is a text or a day in vi_VN, no number' },
    expected: true,
    observe: ({ sheet }) => typeof sheet.getRange('A1').setValue('1.5').getValue() !== 'number',
  },
  {
    number: '4.1-3',
    provenance: 'seen',
    says: {
      vi: 'Dấu nháy đơn ở đầu giữ nguyên chữ và không nằm trong giá trị',
      en: 'A leading apostrophe keeps text as it is and is no part of the value',
    },
    expected: [
      ['=1+1', '+84 912', '-3', '@ban', '007'],
      ['', '', '', '', ''],
    ],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1:E1').setValues([["'=1+1", "'+84 912", "'-3", "'@ban", "'007"]])
      return [range.getValues()[0], range.getFormulas()[0]]
    },
  },
  {
    number: '4.1-4',
    provenance: 'seen',
    says: {
      vi: 'Trong ô định dạng văn bản, số gõ bằng chữ vẫn là chữ',
      en: 'In a cell formatted as text, digits stay text',
    },
    expected: [['007', '1.200', '15/3/2025']],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1:C1').setNumberFormat('@')
      return range.setValues([['007', '1.200', '15/3/2025']]).getValues()
    },
  },
  {
    number: '4.1-4a',
    provenance: 'open',
    says: {
      vi: 'Trong ô định dạng văn bản, chữ có dấu nháy đơn ở đầu giữ đúng như đã ghi, không thừa dấu',
      en: 'In a cell formatted as text, an apostrophe in front of = is not kept',
    },
    expected: [['=1+1'], ['']],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1').setNumberFormat('@').setValue("'=1+1")
      return [range.getValues()[0], range.getFormulas()[0]]
    },
  },
  {
    number: '4.1-5',
    provenance: 'reference',
    says: { vi: 'Ghi null hoặc chuỗi rỗng là xoá ô', en: 'null and an empty text clear a cell' },
    expected: [['', '']],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setValues([[1, 2]])
      return range.setValues([[null, '']]).getValues()
    },
  },
  {
    number: '4.1-8',
    provenance: 'seen',
    says: { vi: 'Ghi giá trị lên ô có công thức làm mất công thức', en: 'A value over a formula destroys the formula' },
    expected: [5, ''],
    observe: ({ sheet }) => {
      const cell = sheet.getRange('A1').setFormula('=1+1').setValue(5)
      return [cell.getValue(), cell.getFormula()]
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
