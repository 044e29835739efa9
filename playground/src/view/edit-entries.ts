/** The entries of the menu "Edit" and of a click with the right button: the selection in, acts of the workbook out. */
import type { Act } from '../../../host/acts.ts'
import type { ViewProps } from './app.tsx'
import type { Entry } from './menu.tsx'

/** Returns what can be done to the selected cells, rows and columns. */
export function cellEntries({ state, actions, words }: ViewProps): Entry[] {
  const { place } = state
  const { sheet, row, column, rows, columns } = place
  const item = (label: string, act: Act): Entry => ({ kind: 'item', label, run: () => actions.act(act) })
  return [
    item(words.clear, { kind: 'clear', ...place }),
    { kind: 'separator' },
    item(words.insertRowAbove, { kind: 'insertRows', sheet, before: row, count: rows }),
    item(words.insertRowBelow, { kind: 'insertRows', sheet, before: row + rows, count: rows }),
    item(words.insertColumnLeft, { kind: 'insertColumns', sheet, before: column, count: columns }),
    item(words.deleteRows, { kind: 'deleteRows', sheet, row, count: rows }),
    item(words.deleteColumns, { kind: 'deleteColumns', sheet, column, count: columns }),
    { kind: 'separator' },
    item(words.sortUp, { kind: 'sort', sheet, column, ascending: true }),
    item(words.sortDown, { kind: 'sort', sheet, column, ascending: false }),
    { kind: 'separator' },
    item(words.hideRows, { kind: 'hideRow', sheet, row, count: rows }),
    item(words.showRows, { kind: 'showRow', sheet, row, count: rows }),
    item(words.hideColumns, { kind: 'hideColumn', sheet, column, count: columns }),
    item(words.showColumns, { kind: 'showColumn', sheet, column, count: columns }),
  ]
}

/** Returns what can be done to a tab. */
export function tabEntries(view: ViewProps): Entry[] {
  const { state, actions, words } = view
  const tab = state.tabs.find(({ id }) => id === state.place.sheet)
  const rename = async () => {
    const { button, text = '' } = await actions.ask({
      kind: 'prompt',
      title: words.tabName,
      message: tab?.name ?? '',
      buttons: 'OK_CANCEL',
    })
    if (button === 'OK' && text.trim() && tab) actions.act({ kind: 'renameTab', sheet: tab.id, name: text.trim() })
  }
  const remove = async () => {
    const message = words.deleteTabAsk(tab?.name ?? '')
    const { button } = await actions.ask({ kind: 'alert', title: words.deleteTab, message, buttons: 'YES_NO' })
    if (button === 'YES' && tab) actions.act({ kind: 'deleteTab', sheet: tab.id })
  }
  return [
    { kind: 'item', label: words.addTab, run: () => actions.act({ kind: 'addTab', name: freeName(view) }) },
    { kind: 'item', label: words.renameTab, run: () => void rename() },
    { kind: 'item', label: words.deleteTab, run: () => void remove() },
  ]
}

/** Returns a name that no tab has, as Google names a new one: `Trang tính3`. */
function freeName({ state }: ViewProps): string {
  const word = state.facts?.language === 'en' ? 'Sheet' : 'Trang tính'
  let number = state.tabs.length + 1
  while (state.tabs.some(({ name }) => name === `${word}${number}`)) number++
  return `${word}${number}`
}
