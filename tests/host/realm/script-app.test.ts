import { describe, expect, it } from 'vitest'
import { newBook } from '../../../host/book.ts'
import { execute, type RunOptions } from '../../../host/run.ts'
import { code } from './build-realm.ts'

const auth = 'https://www.googleapis.com/auth/'
const manifest = {
  timeZone: 'Asia/Ho_Chi_Minh',
  oauthScopes: ['spreadsheets.currentonly', 'script.scriptapp', 'userinfo.email'].map((each) => auth + each),
}
const now = Date.UTC(2025, 2, 18, 5)

function run(body: string, book = newBook('Sổ'), options: Partial<RunOptions> = {}, given: object = manifest) {
  const whole = code(body, given)
  const bundle = `${whole.bundle}\nfunction onReportEdit(e) {}\nfunction later_() {}\nvar notAFunction = 1`
  return execute(book, { ...whole, bundle }, { name: 'main', args: [] }, { user: 'a@vd.vn', now, ...options })
}

describe('ScriptApp.newTrigger', () => {
  it.each([
    ['forSpreadsheet(ss).onEdit()', 'ON_EDIT', 'SPREADSHEETS'],
    ['forSpreadsheet(ss.getId()).onChange()', 'ON_CHANGE', 'SPREADSHEETS'],
    ['forSpreadsheet(ss).onOpen()', 'ON_OPEN', 'SPREADSHEETS'],
    ['timeBased().everyHours(1)', 'CLOCK', 'CLOCK'],
    ['timeBased().everyDays(1).atHour(7)', 'CLOCK', 'CLOCK'],
  ])('%s tells what it is', (made, event, source) => {
    const book = newBook('Sổ')
    const { result } = run(
      `const t = ScriptApp.newTrigger('onReportEdit').${made}.create(); return [t.getHandlerFunction(), String(t.getEventType()), t.getEventType() === ScriptApp.EventType.${event}, String(t.getTriggerSource()), t.getUniqueId() === ScriptApp.getProjectTriggers()[0].getUniqueId()]`,
      book,
    )
    expect(result).toEqual(['onReportEdit', event, true, source, true])
    expect(book.triggers).toMatchObject([{ handler: 'onReportEdit', event, owner: 'a@vd.vn', since: now }])
  })

  it.each(['nowhere', 'notAFunction', 'parseInt', 'SpreadsheetApp'])('refuses the handler %s', (name) => {
    expect(run(`ScriptApp.newTrigger('${name}').timeBased().everyHours(1).create()`).error?.message).toBe(
      `Script function not found: ${name}`,
    )
  })

  it('takes a private function, which nobody else can call', () => {
    expect(run(`ScriptApp.newTrigger('later_').timeBased().everyMinutes(30).create()`).error).toBeNull()
  })

  it('makes 20 for a user and no more; another user has his own 20 (apps-script.md 2)', () => {
    const book = newBook('Sổ')
    const make = `ScriptApp.newTrigger('onReportEdit').forSpreadsheet(ss).onEdit().create()`
    expect(run(`for (let n = 0; n < 20; n++) ${make}`, book).error).toBeNull()
    expect(run(make, book).error?.message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    )
    expect(run(make, book, { user: 'b@vd.vn' }).error).toBeNull()
  })

  it('takes only the minutes that Google takes (apps-script.md 2)', () => {
    expect(run(`ScriptApp.newTrigger('onReportEdit').timeBased().everyMinutes(7)`).error?.message).toBe(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    )
  })

  it('needs the scope, and authorisation: a simple trigger has none (apps-script.md 4.6)', () => {
    const make = `ScriptApp.newTrigger('onReportEdit')`
    expect(run(make, newBook('Sổ'), {}, { oauthScopes: [`${auth}spreadsheets.currentonly`] }).error?.message).toBe(
      `Specified permissions are not sufficient to call ScriptApp.newTrigger. Required permissions: ${auth}script.scriptapp`,
    )
    expect(run(`return 1`, newBook('Sổ'), { authMode: 'LIMITED' }).error).toBeNull()
    expect(run(make, newBook('Sổ'), { authMode: 'LIMITED' }).error?.message).toBe(
      `You do not have permission to call ScriptApp.newTrigger. Required permissions: ${auth}script.scriptapp`,
    )
  })
})

describe('the triggers of a project', () => {
  it('are shown to their owner only, and deleted by him (apps-script.md 2)', () => {
    const book = newBook('Sổ')
    const two = `ScriptApp.newTrigger('onReportEdit').forSpreadsheet(ss).onEdit().create(); ScriptApp.newTrigger('onReportEdit').timeBased().everyHours(1).create()`
    run(two, book)
    const count = `return [ScriptApp.getProjectTriggers().length, ScriptApp.getUserTriggers(ss).length]`
    expect(run(count, book).result).toEqual([2, 1])
    expect(run(count, book, { user: 'b@vd.vn' }).result).toEqual([0, 0])
    run(`ScriptApp.getUserTriggers(ss).forEach((each) => ScriptApp.deleteTrigger(each))`, book)
    expect(book.triggers.map((each) => each.event)).toEqual(['CLOCK'])
  })
})

describe('authorisation', () => {
  it('is complete here, and asks for no scope that the manifest lacks', () => {
    const status = `return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED`
    expect(run(status).result).toBe(true)
    const asking = (scope: string) => run(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${auth}${scope}'])`)
    expect(asking('script.scriptapp').error).toBeNull()
    expect(asking('script.send_mail').error?.message).toMatch(/script\.send_mail$/)
  })
})

describe('the user', () => {
  const both = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]`
  it('at the keyboard and the one with whose rights the script runs can differ (reference of Session)', () => {
    expect(run(both).result).toEqual(['a@vd.vn', 'a@vd.vn'])
    expect(run(both, newBook('Sổ'), { activeUser: 'b@vd.vn' }).result).toEqual(['b@vd.vn', 'a@vd.vn'])
    expect(run(both, newBook('Sổ'), { activeUser: '' }).result).toEqual(['', 'a@vd.vn'])
  })
})
