/** The menu's functions: they open a dialog or run a command, and tell how it went. */
import {
  commandName,
  confirm,
  version as currentVersion,
  note,
  openDialog,
  openSidebar,
  show,
  tell,
  userWords,
  wordsIn,
  writeMenu,
} from '../google/ui.ts'
import type { Messages } from '../messages/vi.ts'
import { installTriggers as runInstallTriggers } from './install-triggers.ts'
import { repair as runRepair } from './repair.ts'
import { selfCheck as runSelfCheck } from './self-check.ts'
import { track as runTrack } from './track.ts'
import { worded } from './worded.ts'

/** Shows what stands in the way as one alert; a bug of ours passes on and shows as Google shows it. */
function telling(run: (words: Messages) => void): void {
  const words = userWords()
  try {
    worded(() => run(words))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'WorkbookError') throw error
    tell(words.stop, error.message)
  }
}

/** Builds the menu; AuthMode.NONE allows nothing else. */
export const open = writeMenu

/** Shows the cell that an issue is about. */
export const showCell = show

/** Asks for a template and sets up the book; the same command repairs one that is set up. */
export function setUp(): void {
  telling((words) => {
    openDialog('set-up', words.setUp.title, 460, 340)
  })
}

/** Asks for a period and opens it. */
export function openPeriod(): void {
  telling((words) => openDialog('open-period', words.openPeriod.title, 460, 280))
}

/** Asks for a period and consolidates it. */
export function consolidate(): void {
  telling((words) => openDialog('consolidate', words.consolidate.title, 460, 520))
}

/** Opens the sidebar that lists what is behind a total. */
export function sources(): void {
  telling(() => openSidebar('sources', commandName('sources')))
}

/** Shows what is known of a period, and confirms its figures as final or withdraws that. */
export function confirmFigures(): void {
  telling(() => openDialog('confirm', commandName('confirmFigures'), 520, 480))
}

/** Asks for two periods and sets them side by side. */
export function comparePeriods(): void {
  telling(() => openDialog('compare', commandName('comparePeriods'), 460, 340))
}

/** Asks for a year and consolidates it. */
export function consolidateYear(): void {
  telling(() => openDialog('year', commandName('consolidateYear'), 460, 280))
}

/** Brings the tracker up to date and shows it. */
export function track(): void {
  telling(() => {
    const result = runTrack()
    note(wordsIn(result.language).track.title, result.message)
  })
}

/** Opens the sidebar that checks the figures and lists what was found. */
export function check(): void {
  telling((words) => openSidebar('check', words.check.title))
}

/** Opens the search for the row of one's own unit. */
export function myReport(): void {
  telling(() => openSidebar('find-unit', commandName('myReport')))
}

/** Opens the sidebar in which a report is filled in as a form. */
export function form(): void {
  telling(() => openSidebar('form', commandName('form')))
}

/** Asks why and until when a report is returned. */
export function returnReport(): void {
  telling(() => openDialog('return', commandName('returnReport'), 600, 660))
}

/** Asks which reports are accepted. */
export function accept(): void {
  telling(() => openDialog('accept', commandName('accept'), 600, 620))
}

/** Asks on which day reports were received. */
export function received(): void {
  telling(() => openDialog('received', commandName('received'), 600, 620))
}

/** Asks which unit is given more time or is exempt. */
export function exception(): void {
  telling(() => openDialog('exception', commandName('exception'), 600, 680))
}

/** Asks for a period and closes it. */
export function closePeriod(): void {
  telling(() => openDialog('close-period', commandName('closePeriod'), 460, 320))
}

/** Asks for a closed period and opens it again. */
export function reopenPeriod(): void {
  telling(() => openDialog('close-period', commandName('reopenPeriod'), 460, 320))
}

/** Repairs tabs, columns, settings and drop-downs. */
export function repair(): void {
  telling(() => tell(commandName('repair'), runRepair().message))
}

/** Asks what to protect. */
export function permissions(): void {
  telling(() => openDialog('permissions', commandName('permissions'), 460, 420))
}

/** Installs the triggers that record the day of submission. */
export function installTriggers(): void {
  telling((words) => {
    const { title } = words.rowLife.triggers
    const result = runInstallTriggers()
    const replace = result.outcome === 'other' && confirm(title, result.message)
    if (result.outcome !== 'other') tell(title, result.message)
    if (replace) tell(title, runInstallTriggers(true).message)
  })
}

/** Says what the self-check does, asks, and tells how it went. */
export function selfCheck(): void {
  telling(({ selfCheck: { title, ask } }) => {
    if (confirm(title, ask)) note(title, runSelfCheck().message)
  })
}

/** Says which version this is and what the add-on does. */
export function version(): void {
  const words = userWords()
  tell(words.version.title, words.version.text(currentVersion()))
}
