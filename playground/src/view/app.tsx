/** The page around the grid: the store's state in, everything that Google would show around a sheet out. */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { noteAt } from '../grid/mirror-notes.ts'
import type { Actions, State, Store } from '../store.ts'
import { dismiss } from '../store.ts'
import { type Words, wordsIn } from '../words/words.ts'
import { CellBar } from './cell-bar.tsx'
import { ContextMenu } from './context-menu.tsx'
import { Header } from './header.tsx'
import { MessageBox } from './message-box.tsx'
import { Failure, Notices, Running } from './notices.tsx'
import { Dialog, Sidebar } from './pages.tsx'
import { Panel } from './panel.tsx'
import { Tabs } from './tabs.tsx'

export interface ViewProps {
  readonly state: State
  readonly actions: Actions
  readonly words: Words
  readonly set: (part: Partial<State>) => void
}

interface AppProps {
  readonly store: Store
  readonly actions: Actions
  /** Where the grid will be. */
  readonly children: ComponentChildren
}

/** Returns the page; it follows the store. */
export function App({ store, actions, children }: AppProps) {
  const [state, setState] = useState(store.get())
  useEffect(() => store.listen(() => setState(store.get())), [])
  const words = wordsIn(state.facts?.language ?? 'vi')
  const view: ViewProps = { state, actions, words, set: store.set }
  const box = state.boxes[0]
  return (
    <div class="page">
      <Header {...view} />
      {!state.online && <p class="banner bad">{words.offline}</p>}
      <Failure {...view} />
      <div class="middle">
        <main class="sheet" aria-label={words.sheetArea}>
          {children}
          <CellBar {...view} found={noteAt(state.place)} />
        </main>
        {state.sidebar && <Sidebar {...view} page={state.sidebar} />}
        {state.panel && <Panel {...view} />}
      </div>
      <footer class="foot">
        <Tabs {...view} />
        <Running {...view} />
      </footer>
      <Notices {...view} onClose={(id) => dismiss(store, id)} />
      {state.context && <ContextMenu {...view} at={state.context} />}
      {state.modal && <Dialog {...view} page={state.modal} />}
      {box && <MessageBox key={state.boxes.length} box={box} words={words} />}
      {!state.facts && <p class="loading">{words.loading}</p>}
    </div>
  )
}
