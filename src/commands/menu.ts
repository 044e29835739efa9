/** The menu's functions: they open a dialog or run a command, and tell how it went. */
import {
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
  telling((words) => openDialog('consolidate', words.consolidate.title, 460, 280))
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

/** Says which version this is and what the add-on does. */
export function version(): void {
  const words = userWords()
  tell(words.version.title, words.version.text(currentVersion()))
}
