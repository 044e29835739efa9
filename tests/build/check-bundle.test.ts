/** Small bundles that Apps Script would refuse, or whose menu would be dead, each refused with a reason. */
import { describe, expect, it } from 'vitest'
import { checkBundle, checkComposer, composerLimit, sizeLimit } from '../../scripts/check-bundle.js'

const menu = (items: string): string =>
  `function onOpen() { SpreadsheetApp.getUi().createMenu('M')${items}.addToUi() }\nfunction track() {}\nfunction hidden_() {}`

describe('a good bundle', () => {
  it('passes with its menu, its triggers and its dialogs', () => {
    const code = `${menu(".addItem('Cập nhật', 'track').addSeparator()")}
function remind() { ScriptApp.newTrigger('track').timeBased() }`
    const page = `<script>
      google.script.run
        .withSuccessHandler(function () { show(")") })
        .withFailureHandler((error) => alert(error.message))
        .track(1)
      google.script.run.remind()
      call('track', 1).then(show)
    </script>`
    expect(() => checkBundle(code, ['onOpen', 'track', 'remind'], new Map([['form.html', page]]))).not.toThrow()
  })

  it('may ask for the language of the user when the menu is built', () => {
    const code = `function onOpen() { if (Session.getActiveUserLocale() === 'en') SpreadsheetApp.getUi() }`
    expect(() => checkBundle(code, ['onOpen'])).not.toThrow()
  })
})

describe('a bad bundle', () => {
  it('says the line and shows it where the text is newer than ES2019', () => {
    expect(() => checkBundle('var a = 1\nvar b = a?.c', [])).toThrow(/line 2: .*\n {2}var b = a\?\.c\n +\^/)
  })

  it.each([
    ['a class field', 'class A { x = 1 }', /not plain ES2019/],
    ['a private member', 'class A { #x() {} }', /not plain ES2019/],
    ['a big integer', 'var n = 10n', /not plain ES2019/],
    ['a lookbehind', 'var r = /(?<=a)b/', /lookbehind/],
    ['a named group', 'var r = /(?<year>\\d+)/', /named group/],
    ['a service called while loading', 'var ss = SpreadsheetApp.getActive()', /ECMAScript.*SpreadsheetApp.*Code\.js:1/],
    ['a web function called while loading', "var url = new URL('http://a')", /ECMAScript.*URL/],
    ['the console while loading', "console.log('a')", /ECMAScript.*console/],
    [
      'a menu that opens the spreadsheet',
      'function onOpen() { SpreadsheetApp.getActive() }',
      /AuthMode\.NONE.*SpreadsheetApp\.getActive/,
    ],
    [
      'a menu that reads properties',
      'function onOpen() { PropertiesService.getDocumentProperties() }',
      /AuthMode\.NONE.*PropertiesService/,
    ],
    [
      'an installation that does more',
      'function onInstall() { SpreadsheetApp.getUi().alert(1) }',
      /onInstall.*Ui\.alert/,
    ],
    ['a menu item that leads nowhere', menu(".addItem('A', 'trakc')"), /does not export: trakc$/],
    ['a menu item with a private name', menu(".addItem('A', 'hidden_')"), /does not export: hidden_$/],
    ['a trigger that leads nowhere', "function f() { ScriptApp.newTrigger('remind') }", /does not export: remind$/],
    ['a trigger whose name is not spelled', 'function f(name) { ScriptApp.newTrigger(name) }', /newTrigger\(name\)/],
  ])('is refused for %s', (_what, code, reason) => {
    expect(() => checkBundle(code, [])).toThrow(reason)
  })

  it('is refused for an export that is no top-level function', () => {
    expect(() => checkBundle('var track = function () {}', ['track'])).toThrow(
      'not a top-level function of the bundle: track',
    )
  })

  it('is refused for a dialog that calls what is not there', () => {
    for (const page of ['google.script.run.withSuccessHandler(done).saev(1)', "call('saev', 1)"])
      expect(() => checkBundle('function save() {}', ['save'], new Map([['form.ts', page]]))).toThrow(
        /does not export: saev$/,
      )
  })

  it('is refused for a dialog whose call cannot be read', () => {
    const page = 'google.script.run[name](1)'
    expect(() => checkBundle('function save() {}', ['save'], new Map([['form.ts', page]]))).toThrow(/^form\.ts: /)
  })

  it('is refused for its weight, in bytes and not in letters', () => {
    const letters = 'ộ'.repeat(sizeLimit / 3)
    expect(() => checkBundle(`var a = '${letters}'`, [])).toThrow(`the limit is ${sizeLimit}`)
    expect(() => checkBundle(`var a = '${letters.slice(10)}'`, [])).not.toThrow()
  })
})

describe('the page that is loaded later', () => {
  it('is refused for its weight, and for what a bare engine does not have', () => {
    const letters = 'ộ'.repeat(composerLimit / 3)
    expect(() => checkComposer(`var a = '${letters}'`)).toThrow(`the limit is ${composerLimit}`)
    expect(() => checkComposer(`var a = '${letters.slice(10)}'`)).not.toThrow()
    expect(() => checkComposer('var a = SpreadsheetApp.getUi()')).toThrow(/ECMAScript/)
    expect(() => checkComposer('var a = b?.c')).toThrow(/ES2019/)
  })
})
