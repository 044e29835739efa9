/** Cases about the services beside the sheet: locks, properties, limits, the user. */
import { type Case, refusal } from './case.ts'

const KEY = 'self-check trial'
const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties()

/** Takes away what the cases keep in the document's memory. */
export function forgetTrial(): void {
  store().deleteProperty(KEY)
}

/** What section 4.6 says of services that the product uses, and the limits that it counts on. */
export const serviceCases: readonly Case[] = [
  {
    number: '4.6-1',
    provenance: 'seen',
    says: {
      vi: 'Khoá giữ được, giữ lại lần nữa được, trả lại được',
      en: 'A lock can be taken, taken again, and released',
    },
    expected: [true, true, false],
    observe: () => {
      const lock = LockService.getUserLock()
      const found = [lock.tryLock(1000), lock.tryLock(0)]
      lock.releaseLock()
      return [...found, lock.hasLock()]
    },
  },
  {
    number: '4.6-1a',
    provenance: 'reference',
    says: {
      vi: 'Chương trình gắn với bảng tính có khoá và bộ nhớ riêng của bảng tính',
      en: 'A bound script has a lock and properties of its document',
    },
    expected: [true, true],
    observe: () => [LockService.getDocumentLock() !== null, PropertiesService.getDocumentProperties() !== null],
  },
  {
    number: '4.6-4',
    provenance: 'open',
    says: { vi: 'Bộ nhớ chỉ giữ chữ; mục không có cho null', en: 'Properties hold texts; one that is missing is null' },
    expected: ['12', null],
    observe: () => {
      store().setProperty(KEY, 12 as unknown as string)
      const found = store().getProperty(KEY)
      store().deleteProperty(KEY)
      return [String(found).replace(/\.0$/, ''), store().getProperty(KEY)]
    },
  },
  {
    number: '2-1',
    provenance: 'reference',
    says: { vi: 'Một mục nhớ quá 9 KB bị từ chối', en: 'A property of more than 9 KB is refused' },
    expected: ['accepted', 'refused'],
    observe: () => {
      const found = [8_000, 10_000].map((size) => refusal(() => store().setProperty(KEY, 'x'.repeat(size))))
      store().deleteProperty(KEY)
      return found
    },
  },
  {
    number: '2-2',
    provenance: 'reference',
    says: { vi: 'Một ô quá 50.000 ký tự bị từ chối', en: 'A cell of more than 50,000 characters is refused' },
    expected: ['accepted', 'refused'],
    observe: ({ sheet }) =>
      [50_000, 50_001].map((size) => refusal(() => sheet.getRange('A1').setValue('x'.repeat(size)))),
  },
  {
    number: '4.4-5',
    provenance: 'open',
    says: {
      vi: 'Ngôn ngữ của người dùng là mã hai chữ, như vi',
      en: "The user's language is a code of two letters, such as vi",
    },
    expected: true,
    observe: () => /^[a-z]{2}\b/.test(Session.getActiveUserLocale()),
  },
  {
    number: '4.6-8',
    provenance: 'reference',
    says: { vi: 'flush() ghi hết việc đang chờ', en: 'flush() carries out what is waiting' },
    expected: 'x',
    observe: ({ sheet }) => {
      sheet.getRange('A1').setValue('x')
      SpreadsheetApp.flush()
      return sheet.getRange('A1').getValue()
    },
  },
]
