/** Cases about looks, notes, merged cells, rich text, and what clearing leaves. */
import type { Case } from './case.ts'

const letters = [
  ['a', 'b'],
  ['c', 'd'],
]

/** Behaviours 55 to 76 of members that the product uses. */
export const lookCases: readonly Case[] = [
  {
    number: 'B55',
    provenance: 'seen',
    says: {
      vi: 'clear() của trang xoá giá trị và định dạng, giữ ghi chú và quy tắc nhập',
      en: 'clear() of a tab takes values and formats, leaves notes and validations',
    },
    expected: ['', '#ffffff', 'ghi chú', true],
    observe: ({ sheet }) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).build()
      const cell = sheet
        .getRange('A1')
        .setValue('x')
        .setBackground('#ff0000')
        .setNote('ghi chú')
        .setDataValidation(rule)
      sheet.clear()
      return [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() !== null]
    },
  },
  {
    number: 'B59',
    provenance: 'seen',
    says: { vi: 'Xoá nội dung một vùng thì giữ định dạng', en: 'Clearing contents only leaves the looks' },
    expected: ['', '#ff0000'],
    observe: ({ sheet }) => {
      const cell = sheet.getRange('A1').setValue('x').setBackground('#ff0000')
      sheet.getRangeList(['A1']).clear({ contentsOnly: true })
      return [cell.getValue(), cell.getBackground()]
    },
  },
  {
    number: 'B60',
    provenance: 'seen',
    says: { vi: 'clearDataValidations bỏ hết quy tắc nhập', en: 'clearDataValidations takes every rule' },
    expected: [[null, null]],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1:B1')
      range.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build())
      range.clearDataValidations()
      return range.getDataValidations()
    },
  },
  {
    number: 'B61',
    provenance: 'seen',
    says: {
      vi: 'Ô mới: nền trắng, chữ đen cỡ 10, không đậm, căn dưới',
      en: 'A fresh cell: white, black, 10 points, not bold, at the bottom',
    },
    expected: ['#ffffff', '#000000', 10, 'normal', 'bottom', 'general'],
    observe: ({ sheet }) => {
      const cell = sheet.getRange('A1')
      return [
        ...[cell.getBackground(), cell.getFontColor(), cell.getFontSize(), cell.getFontWeight()],
        ...[cell.getVerticalAlignment(), cell.getHorizontalAlignment()],
      ]
    },
  },
  {
    number: 'B62',
    provenance: 'seen',
    says: { vi: 'Phông chữ mặc định là Arial', en: 'The default font is Arial' },
    expected: 'Arial',
    observe: ({ sheet }) => sheet.getRange('A1').getFontFamily(),
  },
  {
    number: 'B63',
    provenance: 'seen',
    says: { vi: 'Kiểu xuống dòng đã đặt đọc lại đúng', en: 'A wrap strategy comes back as set' },
    expected: ['WRAP', 'OVERFLOW', true, false],
    observe: ({ sheet }) => {
      const { WRAP, OVERFLOW } = SpreadsheetApp.WrapStrategy
      const [one, other] = [sheet.getRange('A1').setWrapStrategy(WRAP), sheet.getRange('B1').setWrapStrategy(OVERFLOW)]
      return [String(one.getWrapStrategy()), String(other.getWrapStrategy()), one.getWrap(), other.getWrap()]
    },
  },
  {
    number: 'B64',
    provenance: 'seen',
    says: { vi: 'Màu đọc lại bằng chữ thường #rrggbb', en: 'Colours come back as lower-case #rrggbb' },
    expected: ['#dfe8f1', '#ff0000'],
    observe: ({ sheet }) =>
      sheet
        .getRange('A1:B1')
        .setBackgrounds([['#DFE8F1', 'red']])
        .getBackgrounds()[0],
  },
  {
    number: 'B67',
    provenance: 'seen',
    says: { vi: 'Định dạng số đọc lại đúng nguyên văn', en: 'Number formats come back verbatim' },
    expected: [['#,##0', '0.0%', 'dd/mm/yyyy', '+#,##0;-#,##0;0']],
    observe: ({ sheet }) =>
      sheet
        .getRange('A1:D1')
        .setNumberFormats([['#,##0', '0.0%', 'dd/mm/yyyy', '+#,##0;-#,##0;0']])
        .getNumberFormats(),
  },
  {
    number: 'B73',
    provenance: 'seen',
    says: {
      vi: 'Ghi chú ghi cả khối; ô không có ghi chú cho chuỗi rỗng',
      en: 'Notes are written in blocks; a cell without one gives an empty text',
    },
    expected: [['một', '']],
    observe: ({ sheet }) =>
      sheet
        .getRange('A1:B1')
        .setNotes([['một', '']])
        .getNotes(),
  },
  {
    number: '4.5-6',
    provenance: 'reference',
    says: { vi: 'Ghi chú rỗng là bỏ ghi chú', en: 'An empty note takes the note away' },
    expected: '',
    observe: ({ sheet }) => sheet.getRange('A1').setNote('x').setNote('').getNote(),
  },
  {
    number: 'B74',
    provenance: 'seen',
    says: {
      vi: 'Ô gộp: chỉ ô trên cùng bên trái có giá trị; vùng giao nhau biết mình bị gộp',
      en: 'Merged cells: only the first holds the value; a range that meets them knows',
    },
    expected: [['a', ''], true, ['A1:B2']],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1:B2').setValues(letters).merge()
      const meets = sheet.getRange('B2:C3')
      const found = meets.getMergedRanges().map((each) => each.getA1Notation())
      return [range.getValues()[0], meets.isPartOfMerge(), found]
    },
  },
  {
    number: 'B75',
    provenance: 'seen',
    says: { vi: 'breakApart bỏ hết ô gộp trong vùng', en: 'breakApart undoes every merge in the range' },
    expected: [2, 0],
    observe: ({ sheet }) => {
      sheet.getRange('A1:C1').merge()
      sheet.getRange('A2:C2').merge()
      const range = sheet.getRange('A1:C3')
      const before = range.getMergedRanges().length
      range.breakApart()
      return [before, range.getMergedRanges().length]
    },
  },
  {
    number: 'B76',
    provenance: 'seen',
    says: {
      vi: 'Liên kết gắn vào một đoạn chữ; cả ô không có liên kết chung',
      en: 'A link on a part of a text; the cell as a whole has none',
    },
    expected: ['xem ô B7 nhé', null, '#gid=0&range=B7'],
    observe: ({ sheet }) => {
      const text = SpreadsheetApp.newRichTextValue().setText('xem ô B7 nhé').setLinkUrl(4, 8, '#gid=0&range=B7').build()
      const found = sheet.getRange('A1').setRichTextValue(text).getRichTextValue()
      const linked = found?.getRuns().find((run) => run.getLinkUrl() !== null)
      return [found?.getText(), found?.getLinkUrl(), linked?.getLinkUrl()]
    },
  },
  {
    number: '4.1-10',
    provenance: 'seen',
    says: {
      vi: 'Dòng chèn thêm có định dạng và quy tắc nhập của dòng trên',
      en: 'Inserted rows take looks and validations from the row above',
    },
    expected: ['#ff0000', true],
    observe: ({ sheet }) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['x']).build()
      sheet.getRange('A2').setBackground('#ff0000').setDataValidation(rule)
      sheet.insertRowsAfter(2, 1)
      const cell = sheet.getRange('A3')
      const found = [cell.getBackground(), cell.getDataValidation() !== null]
      sheet.deleteRows(3, 1)
      return found
    },
  },
]
