/** The installed triggers: an edit of a report, and the hour. They exit at once when nothing concerns them. */
import { isWorkbookError } from '../core/issue.ts'
import { ownMark } from '../core/protection-marks.ts'
import { stateIn } from '../core/read-words.ts'
import { isSent } from '../core/words.ts'
import { withLock } from '../google/lock.ts'
import { isColumnShut } from '../google/own-guards.ts'
import { writeProperties } from '../google/properties.ts'
import { type EditPlace, editedStates, placeOfEdit, type TriggerEvent } from '../google/stamps.ts'
import { readWatch, type Watch } from '../google/triggers.ts'
import { isDepartment } from '../google/user.ts'
import { absorb, keptEdit } from './absorb.ts'
import { type OpenBook, openBook } from './open-book.ts'
import { goOnProtecting } from './protections.ts'

export type { TriggerEvent }

/** An indicator that has no column yet is no reason to leave a report undated. */
const mayMiss = { indicatorColumnsMayMiss: true }

/**
 * Stamps, checks and logs the rows of an edit that were sent. Two reads tell that an edit does not concern the trigger: it is
 * not the installed one, it is another tab, or neither a state nor a sent row was edited.
 */
export function onReportEdit(event: TriggerEvent): void {
  // The day is that of the edit, however long the lock lets it wait.
  const at = new Date()
  const watch = readWatch()
  if (!watch || watch.id !== event.triggerUid) return
  const place = placeOfEdit(event)
  if (place && concernsReports(place, watch)) quietly(() => stampEdit(place, at))
}

/** Stamps what no edit trigger has seen: submissions by the form, and edits that found the lock taken. */
export function hourly(event: TriggerEvent): void {
  const at = new Date()
  const watch = readWatch()
  if (!watch || watch.hourly !== event.triggerUid) return
  quietly(() =>
    withLock(() => {
      const book = absorb(openBook(mayMiss), at, 'hour')
      // By itself goes on what a command had no time for.
      goOnProtecting(book)
    }),
  )
}

function concernsReports(place: EditPlace, watch: Watch): boolean {
  const found = editedStates(place, watch)
  if (!found) return false
  const touches = (column = 0): boolean => column >= place.firstColumn && column <= place.lastColumn
  return (
    touches(found.column) ||
    touches(watch.first) ||
    found.states.some((state) => isSent(stateIn(String(state)) ?? 'draft'))
  )
}

function stampEdit(place: EditPlace, at: Date): void {
  const editOf = ({ register }: OpenBook) => {
    const byDepartment = isDepartment(register.settings, place.who)
    const { id, columns } = register.tables.reports
    const day = columns.get('firstSubmitted') ?? 0
    const isDayEdit = day >= place.firstColumn && day <= place.lastColumn
    // Google may hide who typed; where only the department can have, it was the department.
    return { ...place, byDepartment, mayDate: isDayEdit && place.who === '' && isColumnShut(id, ownMark, day) }
  }
  try {
    withLock(() => {
      const book = openBook(mayMiss)
      absorb(book, at, editOf(book))
    })
  } catch (error) {
    if (!isBusy(error)) throw error
    const book = openBook(mayMiss)
    writeProperties(keptEdit(book, at, editOf(book)))
  }
}

const isBusy = (error: unknown): boolean =>
  isWorkbookError(error) && error.obstacles.some((obstacle) => obstacle.code === 'busy')

/** A book that lacks a table or a column is for a person to repair, who is told by the menu; Google would mail every edit. */
function quietly(run: () => void): void {
  try {
    run()
  } catch (error) {
    if (!isWorkbookError(error)) throw error
  }
}
