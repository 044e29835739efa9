import { describe, expect, it } from 'vitest'
import { newBook } from '../../../host/book.ts'
import { execute } from '../../../host/run.ts'
import { code, failure, outcome, result, scopes } from './build-realm.ts'

const user = 'owner@example.org'

describe('members that are missing name themselves', () => {
  it.each([
    ["cell('A1').fooBar()", 'Range.fooBar is not provided by the host'],
    ['sheet.getImages()', 'Sheet.getImages is not provided by the host'],
    ['SpreadsheetApp.openById(1)', 'SpreadsheetApp.openById is not provided by the host'],
    ['SpreadsheetApp.BorderStyle.WAVY', 'BorderStyle.WAVY is not provided by the host'],
    ['Utilities.zip([])', 'Utilities.zip is not provided by the host'],
  ])('%s', (call, message) => {
    expect(failure(call)).toBe(message)
  })
})

describe('authorisation (apps-script.md 2)', () => {
  const none = { authMode: 'NONE' } as const
  it('lets mode NONE build menus and log, nothing else', () => {
    const menu = `function onOpen() { Logger.log(Session.getActiveUserLocale()); SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu('S').addItem('c', 'd')).addToUi(); SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi() }`
    const call = { name: 'onOpen', args: [] }
    const { error, shown, log } = execute(newBook(''), { ...code(''), bundle: menu }, call, { user, ...none })
    expect([error, shown.length, log]).toEqual([null, 2, ['vi']])
    expect(shown[0]).toMatchObject({
      kind: 'menu',
      caption: 'M',
      entries: [{ call: 'b' }, { kind: 'separator' }, { caption: 'S', entries: [{ call: 'd' }] }],
    })
    for (const [call, name] of [
      ['SpreadsheetApp.getActiveSpreadsheet()', 'SpreadsheetApp.getActiveSpreadsheet'],
      ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
      ["SpreadsheetApp.getUi().alert('x')", 'Ui.alert'],
    ] as const) {
      const bundle = `function onOpen() { ${call} }`
      expect(
        execute(newBook(''), { ...code(''), bundle }, { name: 'onOpen', args: [] }, { user, ...none }).error?.message,
      ).toBe(`You do not have permission to call ${name}`)
    }
  })

  it('holds for the top level of the bundle too', () => {
    const bundle = `const s = SpreadsheetApp.getActiveSpreadsheet(); function onOpen() {}`
    expect(
      execute(newBook(''), { ...code(''), bundle }, { name: 'onOpen', args: [] }, { user, ...none }).error?.message,
    ).toContain('You do not have permission')
  })

  it('refuses dialogs in mode LIMITED, and hides who is at the keyboard', () => {
    expect(
      failure(`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))`, newBook(''), {
        authMode: 'LIMITED',
      }),
    ).toContain('You do not have permission')
    expect(result(`return Session.getActiveUser().getEmail()`, newBook(''), { authMode: 'LIMITED' })).toBe('')
  })

  it.each([
    [
      "SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 't')",
      ['spreadsheets.currentonly'],
      'Ui.showModalDialog',
      'script.container.ui',
    ],
    ['Session.getActiveUser()', ['spreadsheets.currentonly'], 'Session.getActiveUser', 'userinfo.email'],
    [
      'ScriptApp.getProjectTriggers()',
      ['spreadsheets.currentonly'],
      'ScriptApp.getProjectTriggers',
      'script.scriptapp',
    ],
  ])('%s needs its scope (apps-script.md 4.6)', (call, given, name, scope) => {
    const auth = 'https://www.googleapis.com/auth/'
    const oauthScopes = given.map((each) => auth + each)
    const run = (list: string[]) =>
      execute(newBook(''), code(`${call}`, { oauthScopes: list }), { name: 'main', args: [] }, { user }).error
        ?.message ?? null
    expect(run(oauthScopes)).toBe(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${auth}${scope}`,
    )
    expect(run([...oauthScopes, auth + scope])).toBeNull()
    expect(scopes).toHaveLength(2)
  })
})

describe('Ui', () => {
  it('affirms alerts and prompts by default, and tells what was shown', () => {
    const { result: read, shown } = outcome(`const ui = SpreadsheetApp.getUi(), b = ui.ButtonSet
      return [ui.alert('m') === ui.Button.OK, ui.alert('t', 'm', b.YES_NO) === ui.Button.YES, ui.prompt('t', 'm', b.OK_CANCEL).getResponseText()]`)
    expect(read).toEqual([true, true, ''])
    expect(shown.map((each) => [each.kind, 'title' in each && each.title])).toEqual([
      ['alert', ''],
      ['alert', 't'],
      ['prompt', 't'],
    ])
  })

  it('asks whoever plays the person', () => {
    const answer = () => ({ button: 'CANCEL' as const, text: 'Q1' })
    expect(
      result(
        `const ui = SpreadsheetApp.getUi(), p = ui.prompt('m', ui.ButtonSet.OK_CANCEL); return [String(p.getSelectedButton()), p.getResponseText()]`,
        newBook(''),
        { answer },
      ),
    ).toEqual(['CANCEL', 'Q1'])
  })

  it('shows pages of the bundle and toasts', () => {
    const { shown } = outcome(
      `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('page').setWidth(400), 'T'); SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('page.html').setTitle('S').append('!')); ss.toast('xong', 'T', 3)`,
    )
    expect(shown).toEqual([
      { kind: 'modal', title: 'T', html: '<p>Chào</p>', width: 400, height: null },
      { kind: 'sidebar', title: 'S', html: '<p>Chào</p>!', width: null, height: null },
      { kind: 'toast', title: 'T', message: 'xong', seconds: 3 },
    ])
    expect(failure(`HtmlService.createHtmlOutputFromFile('none')`)).toBe('No HTML file named none was found.')
  })

  it('is not there in triggers (apps-script.md 4.6)', () => {
    expect(failure(`SpreadsheetApp.getUi()`, newBook(''), { ui: false })).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    )
  })
})

describe('locks (apps-script.md 4.6)', () => {
  it('are held again, released, and dropped by an alert or a prompt', () => {
    expect(
      result(`const l = LockService.getDocumentLock(); const first = [l.tryLock(0), l.tryLock(10), l.hasLock()]; l.releaseLock(); const freed = l.hasLock(); l.waitLock(1)
        SpreadsheetApp.getUi().alert('x'); const alerted = l.hasLock(); l.waitLock(1); SpreadsheetApp.getUi().prompt('x'); return [first, freed, alerted, l.hasLock()]`),
    ).toEqual([[true, true, true], false, false, false])
  })

  it('time out when another execution holds them', () => {
    const held = { heldLocks: ['document'] }
    expect(failure(`LockService.getDocumentLock().waitLock(5)`, newBook(''), held)).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    )
    expect(
      result(
        `const t = Date.now(); return [LockService.getDocumentLock().tryLock(5000), Date.now() - t, LockService.getScriptLock().tryLock(0)]`,
        newBook(''),
        held,
      ),
    ).toEqual([false, 5000, true])
    expect(failure(`LockService.getDocumentLock().tryLock(-1)`)).not.toBeNull()
  })
})

describe('properties (apps-script.md 2, 4.6)', () => {
  it('are texts, stay with the book, and are null when missing', () => {
    const book = newBook('')
    expect(
      result(
        `const p = PropertiesService.getDocumentProperties().setProperty('a', 5).setProperties({ b: 'x' }); PropertiesService.getUserProperties().setProperty('u', '1'); p.deleteProperty('none'); return [p.getProperty('a'), p.getProperties(), p.getProperty('c')]`,
        book,
      ),
    ).toEqual(['5', { a: '5', b: 'x' }, null])
    expect(book.documentProperties).toEqual({ a: '5', b: 'x' })
    expect(
      result(`return PropertiesService.getUserProperties().getProperty('u')`, book, { user: 'other@x.vn' }),
    ).toBeNull()
    expect(
      result(`return PropertiesService.getDocumentProperties().setProperties({ z: '1' }, true).getKeys()`, book),
    ).toEqual(['z'])
  })

  it('have limits', () => {
    expect(failure(`PropertiesService.getDocumentProperties().setProperty('a', 'ờ'.repeat(4000))`)).toBe(
      'Argument too large: value',
    )
    expect(
      failure(
        `const p = PropertiesService.getDocumentProperties(); for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000))`,
      ),
    ).toContain('exceeded the property storage quota')
    expect(failure(`PropertiesService.getDocumentProperties().getProperty('')`)).toBe(
      'When setting or getting a property value, the property name must not be null or empty.',
    )
  })
})

describe('Utilities', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss', '2025-03-18 12:00:00'],
    ["'ngày' d/M/yy", 'ngày 18/3/25'],
    ['EEE, d MMMM', 'Tue, 18 March'],
    ["h 'o''clock' a Z XXX", "12 o'clock PM +0700 +07:00"],
    ['D u', '77 2'],
  ])('formats dates by %s (apps-script.md 1.3)', (pattern, text) => {
    expect(result(`return Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', ${JSON.stringify(pattern)})`)).toBe(text)
  })

  it('makes digests of signed bytes, base64 and ids', () => {
    expect(
      result(
        `const d = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'Báo cáo', Utilities.Charset.UTF_8); return [d.length, d.some((b) => b < 0), Utilities.base64EncodeWebSafe([-5, -1]), Utilities.base64Encode('ờ'), /^[0-9a-f-]{36}$/.test(Utilities.getUuid())]`,
      ),
    ).toEqual([16, true, '-_8=', '4bud', true])
  })
})

it('logs values as one line', () => {
  expect(
    outcome(`Logger.log('%s và %s', 1, [2]); console.log('a', { b: 1 }); console.error(new Date(0).getTime())`).log,
  ).toEqual(['1 và [2]', 'a {"b":1}', 'ERROR 0'])
})

it('writes enumerations as their names (apps-script.md 1.1)', () => {
  expect(result(`return JSON.stringify([SpreadsheetApp.WrapStrategy.WRAP, SpreadsheetApp.getUi().Button.OK])`)).toBe(
    '["WRAP","OK"]',
  )
})

it('writes objects as their class and shows nothing of what is behind them (spreadsheet-behaviours 20)', () => {
  expect(result(`return [String(sheet), '' + cell('A1'), JSON.stringify([ss, cell('A1')])]`)).toEqual([
    'Sheet',
    'Range',
    '[{},{}]',
  ])
  expect(outcome(`Logger.log(cell('A1'))`).log).toEqual(['Range'])
})

it('throws exceptions that are named so (apps-script.md 1.1)', () => {
  expect(result(`try { sheet.getRange(0, 1) } catch (e) { return [e.name, e instanceof Error, String(e)] }`)).toEqual([
    'Exception',
    true,
    'Exception: The starting row of the range is too small.',
  ])
})

describe('a function that Google does not detect (apps-script.md 1.4)', () => {
  const call = (bundle: string, name = 'later') =>
    execute(newBook(''), { ...code(''), bundle }, { name, args: [] }, { user }).error?.message ?? null

  it.each([
    ['assigned to the global object', 'globalThis.later = () => 1'],
    ['handed on from another object', 'var app = { later() { return 1 } }; var later = app.later'],
    ['inside another function', 'var app = (() => {\nfunction later() {}\nglobalThis.later = later\n})()'],
    ['not there at all', 'function sooner() {}'],
  ])('is not called when it is %s', (_, bundle) => {
    expect(call(bundle)).toBe('Script function not found: later')
  })

  it.each([
    ['declared', 'function later() {}'],
    ['declared with the empty body that is replaced', 'function later() {}\nglobalThis.later = () => 1'],
    ['an expression', 'var later = function () {}'],
    ['an arrow', 'var later = () => 1'],
  ])('and one that it does is: %s', (_, bundle) => {
    expect(call(bundle)).toBeNull()
  })

  it('handles no trigger', () => {
    const bundle = `globalThis.later = () => 1; function main() { ScriptApp.newTrigger('later').timeBased().everyHours(1).create() }`
    expect(call(bundle, 'main')).toBe('Script function not found: later')
  })
})
