/** What a click with the right button offers at the selection. */
import { useEffect, useRef } from 'preact/hooks'
import type { ViewProps } from './app.tsx'
import { cellEntries } from './edit-entries.ts'
import { Entries } from './menu.tsx'

const size = { width: 240, height: 440 }

/** Returns the entries at a point of the window; a click elsewhere or Escape closes them. */
export function ContextMenu(view: ViewProps & { readonly at: { readonly x: number; readonly y: number } }) {
  const { at, set, words } = view
  const root = useRef<HTMLDivElement>(null)
  const close = () => set({ context: null })
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const away = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) close()
    }
    window.addEventListener('pointerdown', away, true)
    return () => window.removeEventListener('pointerdown', away, true)
  }, [])
  const place = {
    left: `${Math.max(0, Math.min(at.x, innerWidth - size.width))}px`,
    top: `${Math.max(0, Math.min(at.y, innerHeight - size.height))}px`,
  }
  return (
    <div class="context" ref={root} style={place}>
      <Entries
        entries={cellEntries(view)}
        label={words.edit}
        done={() => {
          close()
          view.actions.focusGrid()
        }}
        leave={close}
      />
    </div>
  )
}
