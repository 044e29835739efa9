import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newBook } from '../../host/book.ts'
import { type ServedDialog, serveDialog } from '../../host/dialog-server.ts'
import { code } from '../host/realm/build-realm.ts'
import { openBrowser } from './chromium.ts'

let browser: Browser
let page: Page
let dialog: ServedDialog

beforeAll(async () => {
  browser = await openBrowser()
  const whole = code(`if (args[0] === 'fail') throw new TypeError('hỏng'); return args`)
  dialog = await serveDialog({
    book: newBook('Sổ'),
    code: { ...whole, bundle: `${whole.bundle}\nfunction private_() {}` },
    user: 'a@vd.vn',
    page: 'page',
  })
  page = await browser.newPage()
  await page.goto(dialog.url)
})

afterAll(async () => {
  await browser?.close()
  await dialog?.close()
})

/** Calls `main` in the page and returns what a handler got. */
const run = (args: string) =>
  page.evaluate(`new Promise((resolve) => google.script.run
    .withSuccessHandler((value, object) => resolve(['success', value, object]))
    .withFailureHandler((error, object) => resolve(['failure', error.name, error.message, error instanceof Error, object]))
    .withUserObject('kept').main(${args}))`)

describe('google.script.run in a browser (apps-script.md 1.4, guides/html/communication)', () => {
  it('takes plain data and hands the result and the user object on', async () => {
    expect(await run(`'Ỷ', 1.5, true, [undefined, { a: [1], b: undefined }], undefined`)).toEqual([
      'success',
      ['Ỷ', 1.5, true, [null, { a: [1], b: null }], null],
      'kept',
    ])
  })

  it('hands an error to the failure handler, its name before its message', async () => {
    expect(await run(`'fail'`)).toEqual(['failure', 'TypeError', 'TypeError: hỏng', true, 'kept'])
  })

  it.each([
    ['new Date()', 'Failed due to illegal value in property: 0'],
    ['1, { when: new Date() }', 'Failed due to illegal value in property: when'],
    ['() => 1', 'Failed due to illegal value in property: 0'],
    ['document.body', 'Failed due to illegal value in property: 0'],
    ['(() => { const a = []; a.push(a); return a })()', 'Failed due to circular reference.'],
  ])('refuses %s before anything is sent', async (args, message) => {
    const before = dialog.calls.length
    expect(
      await page.evaluate(`(() => { try { google.script.run.main(${args}) } catch (e) { return e.message } })()`),
    ).toBe(message)
    expect(dialog.calls.length).toBe(before)
  })

  it('knows no private or unknown function', async () => {
    expect(await page.evaluate(`[typeof google.script.run.private_, typeof google.script.run.nowhere]`)).toEqual([
      'undefined',
      'undefined',
    ])
  })

  it('gets nothing from elsewhere: the page brings everything along', async () => {
    expect(await page.evaluate(`fetch('http://127.0.0.1:1/').then(() => 'let', (error) => error.name)`)).toBe(
      'TypeError',
    )
  })

  it('leaves an empty page when the dialog closes itself', async () => {
    await page.evaluate('google.script.host.close()')
    expect(
      await page.evaluate(`[document.documentElement.hasAttribute('data-closed'), document.body.childNodes.length]`),
    ).toEqual([true, 0])
  })
})
