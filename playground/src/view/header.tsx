/** The head of the page: the workbook's name, the menus, who acts and which day is today. */

import type { Person } from '../../../host/play/roster.ts'
import type { MenuEntry } from '../../../host/realm/bridge.ts'
import { shownDay, type Words } from '../words/words.ts'
import type { ViewProps } from './app.tsx'
import { cellEntries, tabEntries } from './edit-entries.ts'
import { type Entry, Menu } from './menu.tsx'

/** Returns the head of the page. */
export function Header(view: ViewProps) {
  const { state, actions, words } = view
  const { facts } = state
  return (
    <header class="head">
      <img src="/icon.svg" alt="" width="32" height="32" class="mark" />
      <div class="naming">
        <h1>{facts?.name ?? ' '}</h1>
        <MenuBar {...view} />
      </div>
      <div class="controls">
        <label class="day">
          <span>{words.today}</span>
          <input
            type="date"
            name="today"
            required
            value={facts?.today}
            onChange={(event) => actions.setDay(event.currentTarget.value)}
          />
          {/* The browser writes the day as its own language does, which need not be the workbook's. */}
          <span class="shown-day" aria-hidden="true">
            {facts && shownDay(facts.today)}
          </span>
        </label>
        <label>
          <span>{words.user}</span>
          <select name="user" value={state.user} onChange={(event) => actions.switchUser(event.currentTarget.value)}>
            {facts?.people.map((person) => (
              <option key={person.email} value={person.email}>
                {personName(person, words)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  )
}

/** Returns what a person is called in the list, e.g. `Đảng ủy phường Mỹ Hải`. */
function personName({ role, name, email }: Person, words: Words): string {
  if (role === 'unit') return name || email
  return role === 'department' ? words.department : words.reader
}

function MenuBar(view: ViewProps) {
  const { state, actions, words, set } = view
  const reads = state.facts?.people.find(({ email }) => email === state.user)?.role === 'reader'
  const item = (label: string, run: () => void, more: { disabled?: boolean; key?: string } = {}): Entry => {
    return { kind: 'item', label, run, ...more }
  }
  const file: Entry[] = [
    item(words.open, () => chooseFile(actions.open)),
    item(words.save, actions.save),
    { kind: 'separator' },
    item(words.reset, actions.reset),
  ]
  const edit: Entry[] = [
    item(words.undo, () => actions.undo('undo'), { disabled: !state.facts?.undo, key: 'Ctrl+Z' }),
    item(words.redo, () => actions.undo('redo'), { disabled: !state.facts?.redo, key: 'Ctrl+Y' }),
    { kind: 'separator' },
    ...cellEntries(view),
    { kind: 'separator' },
    ...tabEntries(view),
  ]
  const hidden = state.tabs.filter((tab) => tab.hidden)
  const show: Entry[] = [
    item(words.runs, () => set({ panel: 'runs', sidebar: null })),
    item(words.charts, () => set({ panel: 'charts', sidebar: null })),
    ...(hidden.length
      ? [
          { kind: 'separator' } as const,
          {
            kind: 'menu',
            label: words.hiddenTabs,
            entries: hidden.map(({ id, name }) => item(name, () => actions.showTab(id))),
          } as const,
        ]
      : []),
  ]
  return (
    <nav class="menus" aria-label={words.menuBar}>
      <Menu onChosen={actions.focusGrid} label={words.file} entries={file} />
      {!reads && <Menu onChosen={actions.focusGrid} label={words.edit} entries={edit} />}
      <Menu onChosen={actions.focusGrid} label={words.view} entries={show} />
      {state.menus.map(({ caption, entries }) => (
        <Menu
          key={caption}
          onChosen={actions.focusGrid}
          label={caption}
          entries={entries.map((each) => addOnEntry(each, actions.choose))}
          strong
        />
      ))}
    </nav>
  )
}

function addOnEntry(entry: MenuEntry, choose: (call: string, caption: string) => void): Entry {
  if (entry.kind === 'separator') return { kind: 'separator' }
  if (entry.kind === 'item') return { kind: 'item', label: entry.caption, run: () => choose(entry.call, entry.caption) }
  return { kind: 'menu', label: entry.caption, entries: entry.entries.map((each) => addOnEntry(each, choose)) }
}

function chooseFile(open: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.xlsx'
  input.onchange = () => {
    const [file] = input.files ?? []
    if (file) open(file)
  }
  input.click()
}
