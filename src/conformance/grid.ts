/** Cases about tabs, ranges, rows and columns. */
import { type Case, refusal } from './case.ts'

const numbers = [1, 2, 3, 4]

/** Behaviours 2 to 21, 45 to 54, and what ranges, tabs and names refuse. */
export const gridCases: readonly Case[] = [
  {
    number: 'B2',
    provenance: 'seen',
    says: {
      vi: 'Trang chèn ở vị trí 0 đứng đầu sổ; getIndex() đếm từ 1',
      en: 'A tab inserted at 0 comes first; getIndex() counts from 1',
    },
    expected: [true, 1],
    observe: ({ book, spare }) => {
      const made = book.insertSheet(spare, 0)
      const found = [book.getSheets()[0]?.getSheetId() === made.getSheetId(), made.getIndex()]
      book.deleteSheet(made)
      return found
    },
  },
  {
    number: 'B3',
    provenance: 'reference',
    says: {
      vi: 'getSheetByName với tên không có cho null, không báo lỗi',
      en: 'getSheetByName gives null for a name that is not there',
    },
    expected: null,
    observe: ({ book, spare }) => book.getSheetByName(`${spare} ?`),
  },
  {
    number: 'B4',
    provenance: 'seen',
    says: {
      vi: 'Tìm trang theo mã số và theo tên ra cùng một trang; mã số là số',
      en: 'A tab is the same by id and by name; the id is a number',
    },
    expected: ['number', true, true],
    observe: ({ book, sheet }) => [
      typeof sheet.getSheetId(),
      book.getSheetById(sheet.getSheetId())?.getName() === sheet.getName(),
      book.getSheetByName(sheet.getName())?.getSheetId() === sheet.getSheetId(),
    ],
  },
  {
    number: 'B6',
    provenance: 'seen',
    says: {
      vi: 'setName đổi tên trang; đặt lại đúng tên đang có cũng được',
      en: 'setName renames; the same name is no error',
    },
    expected: [true, 'accepted'],
    observe: ({ sheet, spare }) => {
      const name = sheet.getName()
      sheet.setName(spare)
      const isRenamed = sheet.getName() === spare
      sheet.setName(name)
      return [isRenamed, refusal(() => sheet.setName(name))]
    },
  },
  {
    number: 'B7',
    provenance: 'seen',
    says: { vi: 'hideSheet ẩn trang, showSheet hiện lại', en: 'hideSheet hides a tab, showSheet shows it' },
    expected: [true, false],
    observe: ({ sheet }) => [sheet.hideSheet().isSheetHidden(), sheet.showSheet().isSheetHidden()],
  },
  {
    number: 'B9',
    provenance: 'seen',
    says: {
      vi: "getRange('C11:F20') bắt đầu ở dòng 11, cột 3; kết thúc ở dòng 20, cột 6",
      en: "getRange('C11:F20') is rows 11-20, columns 3-6",
    },
    expected: [11, 3, 20, 6],
    observe: ({ sheet }) => {
      const range = sheet.getRange('C11:F20')
      return [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()]
    },
  },
  {
    number: 'B10',
    provenance: 'seen',
    says: { vi: 'Địa chỉ ô không phân biệt chữ hoa, bỏ qua dấu $', en: 'Addresses ignore case and $' },
    expected: ['B11', 'C2:D4'],
    observe: ({ sheet }) => ['$b$11', 'c2:$d$4'].map((place) => sheet.getRange(place).getA1Notation()),
  },
  {
    number: 'B11',
    provenance: 'seen',
    says: { vi: 'Góc viết ngược được sắp lại: C5:B2 là B2:C5', en: 'Inverted corners are put right: C5:B2 is B2:C5' },
    expected: 'B2:C5',
    observe: ({ sheet }) => sheet.getRange('C5:B2').getA1Notation(),
  },
  {
    number: 'B12',
    provenance: 'seen',
    says: {
      vi: "getRange('5:7') là ba dòng, hết chiều ngang",
      en: "getRange('5:7') is three rows, as wide as the grid",
    },
    expected: [3, true, '5:7'],
    observe: ({ sheet }) => {
      const range = sheet.getRange('5:7')
      return [range.getNumRows(), range.getNumColumns() === sheet.getMaxColumns(), range.getA1Notation()]
    },
  },
  {
    number: 'B13',
    provenance: 'seen',
    says: {
      vi: "getRange('D:F') là ba cột, hết chiều dọc",
      en: "getRange('D:F') is three columns, as long as the grid",
    },
    expected: [3, true, 'D:F'],
    observe: ({ sheet }) => {
      const range = sheet.getRange('D:F')
      return [range.getNumColumns(), range.getNumRows() === sheet.getMaxRows(), range.getA1Notation()]
    },
  },
  {
    number: 'B14',
    provenance: 'seen',
    says: {
      vi: 'Địa chỉ có tên trang được nhận; getA1Notation không kèm tên trang',
      en: 'A place may name its tab; getA1Notation never does',
    },
    expected: 'E10:F12',
    observe: ({ sheet }) => sheet.getRange(`'${sheet.getName()}'!E10:F12`).getA1Notation(),
  },
  {
    number: 'B21',
    provenance: 'seen',
    says: { vi: 'getRangeList giữ thứ tự các vùng', en: 'getRangeList keeps the order' },
    expected: ['E4:F6', 'A2:C3'],
    observe: ({ sheet }) =>
      sheet
        .getRangeList(['e4:f6', 'a2:c3'])
        .getRanges()
        .map((range) => range.getA1Notation()),
  },
  {
    number: 'B45',
    provenance: 'seen',
    says: {
      vi: 'insertColumnsAfter chèn cột trống và đẩy số liệu sang phải',
      en: 'insertColumnsAfter pushes cells to the right',
    },
    expected: [1, 2, '', 3, 4],
    observe: ({ sheet }) => {
      sheet.getRange(1, 1, 1, 4).setValues([numbers])
      sheet.insertColumnsAfter(2, 1)
      const found = sheet.getRange(1, 1, 1, 5).getValues()[0]
      sheet.deleteColumns(3, 1)
      return found
    },
  },
  {
    number: 'B46',
    provenance: 'seen',
    says: {
      vi: 'Dòng trống chèn dưới số liệu không đổi getLastRow',
      en: 'Blank rows below the data do not change getLastRow',
    },
    expected: [1, 1],
    observe: ({ sheet }) => {
      sheet.getRange('A1').setValue(1)
      const before = sheet.getLastRow()
      sheet.insertRowsAfter(sheet.getMaxRows(), 2)
      const after = sheet.getLastRow()
      sheet.deleteRows(sheet.getMaxRows() - 1, 2)
      return [before, after]
    },
  },
  {
    number: 'B47',
    provenance: 'seen',
    says: { vi: 'deleteColumns kéo số liệu sang trái', en: 'deleteColumns pulls cells to the left' },
    expected: [[1, 4], 2],
    observe: ({ sheet }) => {
      sheet.getRange(1, 1, 1, 4).setValues([numbers])
      sheet.deleteColumns(2, 2)
      const found = [sheet.getRange(1, 1, 1, 2).getValues()[0], sheet.getLastColumn()]
      sheet.insertColumnsAfter(sheet.getMaxColumns(), 2)
      return found
    },
  },
  {
    number: 'B48',
    provenance: 'seen',
    says: {
      vi: 'hideColumns, hideRows ẩn đúng dòng, cột được nêu',
      en: 'hideColumns and hideRows hide what they are told to',
    },
    expected: [true, false, true],
    observe: ({ sheet }) => {
      sheet.hideColumns(2, 1)
      sheet.hideRows(2, 1)
      const found = [sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3), sheet.isRowHiddenByUser(2)]
      sheet.showColumns(2, 1)
      sheet.showRows(2, 1)
      return found
    },
  },
  {
    number: 'B49',
    provenance: 'seen',
    says: {
      vi: 'Độ rộng cột, độ cao dòng đọc lại đúng số điểm ảnh đã đặt',
      en: 'Widths and heights come back to the pixel',
    },
    expected: [200, 130, 31],
    observe: ({ sheet }) => {
      sheet.setColumnWidth(2, 200)
      sheet.setColumnWidths(3, 2, 130)
      sheet.setRowHeightsForced(3, 1, 31)
      return [sheet.getColumnWidth(2), sheet.getColumnWidth(4), sheet.getRowHeight(3)]
    },
  },
  {
    number: 'B54',
    provenance: 'open',
    says: { vi: 'Số dòng, cột cố định đọc lại đúng số đã đặt', en: 'Frozen rows and columns come back as set' },
    expected: [2, 1, 0],
    observe: ({ sheet }) => {
      sheet.setFrozenRows(2)
      sheet.setFrozenColumns(1)
      const found = [sheet.getFrozenRows(), sheet.getFrozenColumns()]
      sheet.setFrozenRows(0)
      sheet.setFrozenColumns(0)
      return [...found, sheet.getFrozenRows()]
    },
  },
  {
    number: '4.3-5',
    provenance: 'seen',
    says: {
      vi: 'Vùng ngoài lưới ô bị từ chối; dòng 0 bị từ chối',
      en: 'A range beyond the grid, or at row 0, is refused',
    },
    expected: ['refused', 'refused', 'refused'],
    observe: ({ sheet }) => [
      refusal(() => sheet.getRange(sheet.getMaxRows() + 1, 1).getValue()),
      refusal(() => sheet.getRange(0, 1)),
      refusal(() => sheet.getRange(1, 1, 0, 1)),
    ],
  },
  {
    number: '4.3-5a',
    provenance: 'seen',
    says: { vi: 'Không thể xoá mọi dòng không cố định', en: 'All rows that are not frozen cannot be deleted' },
    expected: 'refused',
    observe: ({ sheet }) => refusal(() => sheet.deleteRows(1, sheet.getMaxRows())),
  },
  {
    number: '4.5-1',
    provenance: 'seen',
    says: { vi: 'Hai trang cùng tên bị từ chối', en: 'Two tabs of one name are refused' },
    expected: 'refused',
    observe: ({ book, sheet }) => refusal(() => book.insertSheet(sheet.getName())),
  },
  {
    number: '4.5-1a',
    provenance: 'open',
    says: {
      vi: 'Tên chỉ khác chữ hoa, chữ thường cũng bị từ chối',
      en: 'Names that differ in capitals only are refused',
    },
    expected: 'refused',
    observe: ({ book, sheet }) => {
      let made: GoogleAppsScript.Spreadsheet.Sheet | null = null
      const found = refusal(() => {
        made = book.insertSheet(sheet.getName().toUpperCase())
      })
      if (made) book.deleteSheet(made)
      return found
    },
  },
  {
    number: '4.5-1b',
    provenance: 'reference',
    says: { vi: 'Trang vừa chèn trở thành trang đang mở', en: 'An inserted tab becomes the active one' },
    expected: true,
    observe: ({ book, spare }) => {
      const made = book.insertSheet(spare)
      const found = book.getActiveSheet().getSheetId() === made.getSheetId()
      book.deleteSheet(made)
      return found
    },
  },
]
