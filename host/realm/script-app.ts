/** `ScriptApp`: the triggers that users install, kept in the workbook, and with which authorisation the script runs. */
import type { InstalledTrigger } from '../book.ts'
import { provide } from './calling.ts'
import { isDetected } from './detect.ts'
import { type EnumValue, enumeration } from './enums.ts'
import { refuse } from './exception.ts'
import type { SpreadsheetService } from './spreadsheet.ts'
import { execution, outside, plain, theBook } from './state.ts'

export const AuthMode = enumeration('AuthMode', ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL'])
const AuthorizationStatus = enumeration('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED'])
const EventType = enumeration('EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE'])
const TriggerSource = enumeration('TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'])

const triggerLimit = 20

export class Trigger {
  readonly data: InstalledTrigger
  constructor(data: InstalledTrigger) {
    this.data = data
  }
  getUniqueId(): string {
    return this.data.id
  }
  getHandlerFunction(): string {
    return this.data.handler
  }
  getEventType(): EnumValue {
    return EventType[this.data.event as keyof typeof EventType]
  }
  getTriggerSource(): EnumValue {
    return this.data.event === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS
  }
  getTriggerSourceId(): string | null {
    return this.data.event === 'CLOCK' ? null : theBook().id
  }
}

/** Returns a new trigger of this user (limit: apps-script.md 2, text from practice). */
function install(handler: string, event: string, every?: InstalledTrigger['every']): Trigger {
  if (!isDetected(handler)) refuse(`Script function not found: ${handler}`)
  if (mine().length >= triggerLimit)
    refuse('This script has too many triggers. Triggers must be deleted from the script before more can be added.')
  const { user, uuid } = outside()
  const trigger = plain<InstalledTrigger>({
    id: uuid(),
    handler,
    event,
    owner: user,
    since: execution.now,
    ...(every ? { every } : {}),
  })
  theBook().triggers.push(trigger)
  return new Trigger(trigger)
}

/** Other users' triggers are out of sight (reference of ScriptApp.getProjectTriggers). */
function mine(): InstalledTrigger[] {
  return theBook().triggers.filter((each) => each.owner === outside().user)
}

export class SpreadsheetTriggerBuilder {
  readonly handler: string
  #event: string | null = null
  constructor(handler: string) {
    this.handler = handler
  }
  onEdit(): SpreadsheetTriggerBuilder {
    return this.#on('ON_EDIT')
  }
  onChange(): SpreadsheetTriggerBuilder {
    return this.#on('ON_CHANGE')
  }
  onOpen(): SpreadsheetTriggerBuilder {
    return this.#on('ON_OPEN')
  }
  create(): Trigger {
    return install(this.handler, this.#event ?? refuse('A trigger of a spreadsheet needs an event.'))
  }
  #on(event: string): SpreadsheetTriggerBuilder {
    this.#event = event
    return this
  }
}

type Every = NonNullable<InstalledTrigger['every']>

export class ClockTriggerBuilder {
  readonly handler: string
  #every: Omit<Every, 'hour'> | null = null
  #hour: number | null = null
  constructor(handler: string) {
    this.handler = handler
  }
  /** Only 1, 5, 10, 15 and 30 (apps-script.md 2). */
  everyMinutes(count: number): ClockTriggerBuilder {
    if (![1, 5, 10, 15, 30].includes(count))
      refuse('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.')
    return this.#each('minutes', count)
  }
  everyHours(count: number): ClockTriggerBuilder {
    return this.#each('hours', count)
  }
  everyDays(count: number): ClockTriggerBuilder {
    return this.#each('days', count)
  }
  atHour(hour: number): ClockTriggerBuilder {
    if (!Number.isInteger(hour) || hour < 0 || hour > 23) refuse('The hour must be between 0 and 23.')
    this.#hour = hour
    return this
  }
  create(): Trigger {
    const every = this.#every ?? refuse('A time-driven trigger needs an interval.')
    if (this.#hour !== null && every.unit !== 'days') refuse('atHour() can only be used with everyDays().')
    return install(this.handler, 'CLOCK', { ...every, hour: this.#hour })
  }
  #each(unit: Every['unit'], count: number): ClockTriggerBuilder {
    if (!Number.isInteger(count) || count < 1) refuse(`The number of ${unit} must be at least 1.`)
    this.#every = { unit, count }
    return this
  }
}

export class TriggerBuilder {
  readonly handler: string
  constructor(handler: string) {
    this.handler = handler
  }
  forSpreadsheet(_book: SpreadsheetService | string): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.handler)
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.handler)
  }
}

export class AuthorizationInfo {
  getAuthorizationStatus(): EnumValue {
    return AuthorizationStatus.NOT_REQUIRED
  }
  getAuthorizationUrl(): string | null {
    return null
  }
}

export class ScriptAppService {
  getScriptId(): string {
    return 'local'
  }
  newTrigger(handler: string): TriggerBuilder {
    return new TriggerBuilder(handler)
  }
  getProjectTriggers(): Trigger[] {
    return mine().map((each) => new Trigger(each))
  }
  getUserTriggers(_book: SpreadsheetService): Trigger[] {
    return mine()
      .filter((each) => each.event !== 'CLOCK')
      .map((each) => new Trigger(each))
  }
  deleteTrigger(trigger: Trigger): void {
    const { triggers } = theBook()
    const index = triggers.findIndex((each) => each.id === trigger.data.id)
    if (index < 0) refuse('The trigger has been deleted already.')
    triggers.splice(index, 1)
  }
  getAuthorizationInfo(_mode: EnumValue, _scopes?: readonly string[]): AuthorizationInfo {
    return new AuthorizationInfo()
  }
  requireScopes(_mode: EnumValue, scopes: readonly string[]): void {
    const missing = scopes.filter((each) => outside().scopes?.includes(each) === false)
    if (missing.length) refuse(`Specified permissions are not sufficient. Required permissions: ${missing.join(' ')}`)
  }
  requireAllScopes(_mode: EnumValue): void {}
}

provide(Trigger, 'Trigger', {
  getUniqueId: 'n',
  getHandlerFunction: 'n',
  getEventType: 'n',
  getTriggerSource: 'n',
  getTriggerSourceId: 'n',
})
provide(SpreadsheetTriggerBuilder, 'SpreadsheetTriggerBuilder', {
  onEdit: 'n',
  onChange: 'n',
  onOpen: 'n',
  create: 'w',
})
provide(ClockTriggerBuilder, 'ClockTriggerBuilder', {
  everyMinutes: 'n num',
  everyHours: 'n num',
  everyDays: 'n num',
  atHour: 'n num',
  create: 'w',
})
provide(TriggerBuilder, 'TriggerBuilder', { forSpreadsheet: 'n Spreadsheet | str', timeBased: 'n' })
provide(AuthorizationInfo, 'AuthorizationInfo', { getAuthorizationStatus: 'n', getAuthorizationUrl: 'n' })
provide(ScriptAppService, 'ScriptApp', {
  getScriptId: 'r',
  newTrigger: 'n str',
  getProjectTriggers: 'r',
  getUserTriggers: 'r Spreadsheet',
  deleteTrigger: 'w Trigger',
  getAuthorizationInfo: 'r AuthMode | AuthMode,str[]',
  requireScopes: 'r AuthMode,str[]',
  requireAllScopes: 'r AuthMode',
})
for (const [name, value] of Object.entries({ AuthMode, AuthorizationStatus, EventType, TriggerSource }))
  Object.defineProperty(ScriptAppService.prototype, name, { value })
