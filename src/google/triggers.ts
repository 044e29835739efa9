/** The triggers that are installed, and what the document remembers of them. */
import { type Properties, readProperty } from './properties.ts'

/** What the property `trigger` says: ids of the edit and the hourly trigger, whose they are, when one last ran (epoch milliseconds), where the states stood. */
export interface Watch {
  readonly id: string
  readonly hourly: string
  readonly owner: string
  readonly lastRun: number
  /** Id of the reports tab and 1-based column of the states, as of the last run. */
  readonly sheet: number
  readonly state: number
  /** 1-based column of the first days, as of the last run. */
  readonly first?: number
  /** Print of the columns that people fill in, as of the last hour. */
  readonly columns?: string
}

export const watchKey = 'trigger'

function parsed(text: string | null | undefined): Watch | null {
  const watch = text ? (JSON.parse(text) as Watch) : null
  return watch && Number.isFinite(watch.lastRun) ? watch : null
}

/** Returns what is remembered of the installed triggers; null when there are none: one read. */
export const readWatch = (): Watch | null => parsed(readProperty(watchKey))

/** Returns the same of properties that were read already. */
export const watchIn = (properties: Properties): Watch | null => parsed(properties.get(watchKey))

/** Returns the ids of this user's own triggers by handler; Google shows nobody another's. */
export function ownTriggers(): ReadonlyMap<string, string> {
  const triggers = ScriptApp.getProjectTriggers()
  return new Map(triggers.map((trigger) => [trigger.getHandlerFunction(), trigger.getUniqueId()]))
}

/** Installs the edit trigger of this user and returns its id. */
export const installOnEdit = (): string =>
  ScriptApp.newTrigger('onReportEdit')
    .forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet())
    .onEdit()
    .create()
    .getUniqueId()

/** Installs the hourly trigger of this user, as often as Google lets an add-on have one, and returns its id. */
export const installHourly = (): string =>
  ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create().getUniqueId()
