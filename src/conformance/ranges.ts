/** Cases about ranges: what an address means, and which are refused. */
import { type Case, refusal } from './case.ts'

/** Behaviours 9 to 21. */
export const rangeCases: readonly Case[] = [
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
]
