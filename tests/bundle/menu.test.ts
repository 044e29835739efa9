/** The menu and its dialogs, by the bundle as shipped, in the host. */
import { describe, expect, it } from 'vitest'
import { newBook } from '../../host/book.ts'
import type { MenuEntry } from '../../host/realm/bridge.ts'
import { execute, loadCode, noonOf, type RunOptions } from '../../host/run.ts'
import { perform } from '../../sample/desk.ts'

const today = '2025-03-18'
const code = loadCode()
const { version } = JSON.parse(await (await import('node:fs/promises')).readFile('package.json', 'utf8'))

const call = (name: string, options: Partial<RunOptions> = {}, book = newBook('x')) =>
  execute(book, code, { name, args: [] }, { user: 'owner@example.org', now: noonOf(today, book.zone), ...options })

describe('the menu', () => {
  it.each([
    ['vi', 'Tổng hợp báo cáo', `Phiên bản ${version}`],
    ['en_GB', 'Report consolidation', `Version ${version}`],
  ])('is built for a user of locale %s when nothing else is allowed', (userLocale, caption, last) => {
    for (const name of ['onOpen', 'onInstall']) {
      const { error, shown, calls } = call(name, { authMode: 'NONE', userLocale })
      expect(error).toBeNull()
      const menu = shown.find((each) => each.kind === 'menu')
      const entries = menu?.kind === 'menu' ? menu.entries : []
      expect([menu?.kind === 'menu' && menu.caption, entries.at(-1)?.entries.at(-1)?.caption]).toEqual([caption, last])
      // Opening a spreadsheet costs nothing but the menu.
      expect(calls.filter((each) => each.kind !== 'navigation')).toEqual([])
    }
  })
})

describe('the entries of the menu', () => {
  it('stand in the order of use: staff, the department each period, the rest in menus of their own', () => {
    const menu = call('onOpen').shown.find((each) => each.kind === 'menu')
    const shape = (entries: readonly MenuEntry[]): unknown[] =>
      entries.map((each) => (each.entries.length ? [each.caption, shape(each.entries)] : each.call || '-'))
    expect(menu?.kind === 'menu' && shape(menu.entries)).toEqual([
      'menuMyReport',
      'menuForm',
      '-',
      'menuOpenPeriod',
      'menuTrack',
      'menuCheck',
      'menuConsolidate',
      'menuSources',
      'menuConfirm',
      'menuCompare',
      'menuYear',
      '-',
      [
        'Xử lý báo cáo',
        ['menuReturn', 'menuAccept', 'menuReceived', 'menuException', 'menuClosePeriod', 'menuReopenPeriod'],
      ],
      [
        'Quản trị',
        ['menuSetUp', 'menuRepair', 'menuPermissions', 'menuInstallTriggers', 'menuSelfCheck', 'menuVersion'],
      ],
    ])
  })
})

describe('a menu function', () => {
  const book = newBook('x')
  perform(book, 'setUp', ['kh-354'], today)

  it.each([
    'menuSetUp',
    'menuOpenPeriod',
    'menuConsolidate',
    'menuConfirm',
    'menuCompare',
    'menuYear',
    'menuCheck',
    'menuSources',
  ])('%s opens its page', (name) => {
    const { error, shown } = call(name, {}, book)
    expect(error).toBeNull()
    expect(shown.map((each) => each.kind)).toEqual([['menuCheck', 'menuSources'].includes(name) ? 'sidebar' : 'modal'])
  })

  it('menuTrack shows the tracker and says so', () => {
    const { error, shown } = call('menuTrack', {}, book)
    expect(error).toBeNull()
    expect(shown).toMatchObject([{ kind: 'toast', message: 'Đã cập nhật trang Tình hình gửi báo cáo.' }])
    expect(book.sheets.find((sheet) => sheet.id === book.activeSheet)?.name).toBe('Tình hình gửi báo cáo')
  })

  it('tells what stands in the way as one alert, without a stack trace', () => {
    const { error, shown } = call('menuTrack', {}, newBook('x'))
    expect(error).toBeNull()
    expect(shown).toMatchObject([{ kind: 'alert', title: 'Chưa thực hiện được' }])
    expect(JSON.stringify(shown)).not.toMatch(/ at |\.ts|Error/)
  })
})

describe('the data of the dialogs', () => {
  const book = newBook('x')
  perform(book, 'setUp', ['kh-354'], today)
  perform(book, 'openPeriod', ['2025-KH'], today)

  it('offers the next period to open, and none to consolidate before somebody has reported', () => {
    expect(call('listPeriods', {}, book).result).toMatchObject({
      language: 'vi',
      toOpen: '2025-Q1',
      toConsolidate: null,
    })
  })

  it('asks before the locale changes only where people have entered data', () => {
    const empty = newBook('x')
    empty.locale = 'en_US'
    expect(call('listTemplates', {}, empty).result).toMatchObject({ isNew: true, askLocale: false })
    book.locale = 'en_US'
    expect(call('listTemplates', {}, book).result).toMatchObject({ isNew: false, askLocale: true, locale: 'en_US' })
    book.locale = 'vi_VN'
  })

  it('sets the locale on setting up, unless told not to', () => {
    for (const [change, locale] of [
      [true, 'vi_VN'],
      [false, 'en_US'],
    ] as const) {
      const empty = newBook('x')
      empty.locale = 'en_US'
      execute(empty, code, { name: 'setUp', args: ['kh-354', change] }, { user: 'owner@example.org' })
      expect(empty.locale).toBe(locale)
    }
  })
})
