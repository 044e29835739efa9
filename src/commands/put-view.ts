/** Comes in: a view. Goes out: its tab, found again by its key or made in its place. */
import type { Tab, Workbook } from '../core/model.ts'
import { tabMark } from '../core/protection-marks.ts'
import { unfinishedKey } from '../core/tabs.ts'
import { composer } from '../google/composer.ts'
import { rememberTab } from '../google/known-tabs.ts'
import { guardLikeOthers } from '../google/own-guards.ts'
import { sheetOf } from '../google/ui.ts'
import { writeView } from '../google/write.ts'
import type { View } from '../views/view.ts'
import { blankTab, freeName, type OpenBook, tabOf } from './open-book.ts'
import { editorsKey } from './protections.ts'

/**
 * Writes a view into the tab that has its key, whatever people have named it, or into a new tab at `index`; one that an
 * interrupted run left behind is taken up again. Returns the tab's name and id. A new tab is protected when the others are.
 * `tell` is called once, before the tab looks finished: a run that is ended before it is told is not taken for done.
 */
export function putView(
  { workbook, properties }: Pick<OpenBook, 'workbook' | 'properties'>,
  view: View,
  unfinished: string,
  index: number,
  { isHidden = false, tell }: { readonly isHidden?: boolean; readonly tell?: (id: number) => void } = {},
): { name: string; id: number } {
  const finished = tabOf(workbook, view.key)
  const tab = finished ?? leftBehind(workbook, view)
  const name = tab?.name ?? freeName(workbook, view.name)
  const written = writeView(
    { ...view, name },
    {
      sheet: tab ? sheetOf(tab.id) : null,
      index,
      unfinished,
      isRaw: !finished,
      lookOf: composer().lookOf,
      complete: (sheet) => {
        if (isHidden) sheet.hideSheet()
        if (!finished && properties.has(editorsKey)) guardLikeOthers(sheet, tabMark)
      },
      ...(tell && { tell: (sheet) => tell(sheet.getSheetId()) }),
    },
  )
  const id = written.getSheetId()
  if (!finished) rememberTab({ id, name }, view.key)
  return { name, id }
}

/** Returns the tab of a run that did not get to its end: marked as unfinished, or still blank under the view's name. */
const leftBehind = (workbook: Workbook, { key, name }: View): Tab | null =>
  tabOf(workbook, unfinishedKey(key)) ?? blankTab(workbook, name)

/** Returns the index behind the tab that holds a key or is the table, or behind the last tab. */
export function indexBehind(workbook: Workbook, id: number | undefined): number {
  const place = workbook.tabs.findIndex((tab) => tab.id === id)
  return place < 0 ? workbook.tabs.length : place + 1
}
