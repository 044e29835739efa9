/** Decides whether a service may be called: by the manifest's scopes and by the authorisation mode of the execution. */
import { refuse } from './exception.ts'
import { outside } from './state.ts'

const auth = 'https://www.googleapis.com/auth/'

/** Any one of the scopes suffices. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'Ui.showModalDialog': ['script.container.ui'],
  'Ui.showModelessDialog': ['script.container.ui'],
  'Ui.showSidebar': ['script.container.ui'],
  'Session.getActiveUser': ['userinfo.email'],
  'Session.getEffectiveUser': ['userinfo.email'],
  'ScriptApp.newTrigger': ['script.scriptapp'],
  'ScriptApp.getProjectTriggers': ['script.scriptapp'],
  'ScriptApp.getUserTriggers': ['script.scriptapp'],
  'ScriptApp.deleteTrigger': ['script.scriptapp'],
  'SpreadsheetApp.getActiveSpreadsheet': ['spreadsheets.currentonly', 'spreadsheets'],
  'SpreadsheetApp.getActive': ['spreadsheets.currentonly', 'spreadsheets'],
  'SpreadsheetApp.getActiveSheet': ['spreadsheets.currentonly', 'spreadsheets'],
  'SpreadsheetApp.getActiveRange': ['spreadsheets.currentonly', 'spreadsheets'],
  'SpreadsheetApp.getCurrentCell': ['spreadsheets.currentonly', 'spreadsheets'],
}

const withoutAuthorisation = new Set(['Menu', 'Logger', 'console', 'Utilities'])
const methodsWithoutAuthorisation = new Set([
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Session.getActiveUserLocale',
])
const dialogs = new Set(['alert', 'prompt', 'showModalDialog', 'showModelessDialog', 'showSidebar'])

/** Returns nothing: throws Google's text when the call is not allowed (apps-script.md 2 "AuthMode" and 4.6). */
export function permit(service: string, method: string): void {
  const { authMode, scopes } = outside()
  const call = `${service}.${method}`
  if (authMode === 'NONE' && !withoutAuthorisation.has(service) && !methodsWithoutAuthorisation.has(call))
    refuse(`You do not have permission to call ${call}`)
  if (authMode === 'LIMITED' && service === 'Ui' && dialogs.has(method))
    refuse(`You do not have permission to call ${call}`)
  const accepted = needed[call]
  // Simple triggers run without the authorisation that triggers need.
  if (authMode === 'LIMITED' && accepted?.includes('script.scriptapp'))
    refuse(`You do not have permission to call ${call}. Required permissions: ${auth}script.scriptapp`)
  if (!accepted || !scopes) return
  if (accepted.some((scope) => scopes.includes(auth + scope))) return
  refuse(
    `Specified permissions are not sufficient to call ${call}. Required permissions: ${accepted.map((scope) => auth + scope).join(' || ')}`,
  )
}
