/** Cases about tabs: their places, ids and names. */
import { type Case, refusal } from './case.ts'

/** Behaviours 2 to 7, and which names are refused. */
export const tabCases: readonly Case[] = [
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
