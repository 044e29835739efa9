/** Comes in: a view. Goes out: its tab, found again by its key or made in its place. */
import type { Workbook } from '../core/model.ts'
import { tabMark } from '../core/protection-marks.ts'
import { composer } from '../google/composer.ts'
import { rememberTab } from '../google/known-tabs.ts'
import { guardLikeOthers } from '../google/protect.ts'
import { sheetOf } from '../google/ui.ts'
import { writeView } from '../google/write.ts'
import type { View } from '../views/view.ts'
import { freeName, type OpenBook, tabOf } from './open-book.ts'
import { editorsKey } from './protections.ts'

/**
 * Writes a view into the tab that has its key, whatever people have named it, or into a new tab at `index`. Returns the tab's
 * name and id. A new tab is protected when the others are.
 */
export function putView(
  { workbook, properties }: Pick<OpenBook, 'workbook' | 'properties'>,
  view: View,
  unfinished: string,
  index: number,
): { name: string; id: number } {
  const tab = tabOf(workbook, view.key)
  const name = tab?.name ?? freeName(workbook, view.name)
  const sheet = tab ? sheetOf(tab.id) : null
  const written = writeView({ ...view, name }, { sheet, index, unfinished, lookOf: composer().lookOf })
  const id = written.getSheetId()
  if (!sheet) {
    if (properties.has(editorsKey)) guardLikeOthers(written, tabMark)
    rememberTab({ id, name }, view.key)
  }
  return { name, id }
}

/** Returns the index behind the tab that holds a key or is the table, or behind the last tab. */
export function indexBehind(workbook: Workbook, id: number | undefined): number {
  const place = workbook.tabs.findIndex((tab) => tab.id === id)
  return place < 0 ? workbook.tabs.length : place + 1
}
