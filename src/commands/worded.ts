/** Where a WorkbookError is caught, once, and put into words. */
import { isWorkbookError } from '../core/issue.ts'
import { composer } from '../google/composer.ts'
import { userLanguage } from '../google/ui.ts'

/**
 * Returns what `run` returns. A WorkbookError becomes an error of the same name whose message is for the user: a line for each
 * obstacle, in the language of the settings, or of the user when they cannot be read. Anything else is our bug and passes.
 */
export function worded<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!isWorkbookError(error)) throw error
    const language = error.language ?? userLanguage()
    const { wordObstacle } = composer()
    const told = new Error(error.obstacles.map((obstacle) => wordObstacle(obstacle, language)).join('\n'))
    told.name = error.name
    throw told
  }
}
