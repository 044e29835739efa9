/** Cases about rows and columns: inserted, deleted, hidden, sized and frozen. */
import { type Case, refusal } from './case.ts'

const numbers = [1, 2, 3, 4]

/** Behaviours 45 to 54, and which rows cannot be deleted. */
export const lineCases: readonly Case[] = [
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
    number: '4.3-5a',
    provenance: 'seen',
    says: { vi: 'Không thể xoá mọi dòng không cố định', en: 'All rows that are not frozen cannot be deleted' },
    expected: 'refused',
    observe: ({ sheet }) => refusal(() => sheet.deleteRows(1, sheet.getMaxRows())),
  },
]
