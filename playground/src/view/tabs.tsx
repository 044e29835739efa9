/** The tabs at the foot of the page: those of the workbook that are not hidden, and the hidden one that is shown. */
import { useEffect, useRef } from 'preact/hooks'
import type { ViewProps } from './app.tsx'

/** Returns the row of tabs. */
export function Tabs({ state, actions, words }: ViewProps) {
  const active = state.place.sheet
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    root.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [active, state.tabs])
  return (
    <div class="tabs" role="tablist" aria-label={words.tabs} ref={root}>
      {state.tabs
        .filter(({ hidden, id }) => !hidden || id === active)
        .map(({ id, name, color }) => (
          <button
            key={id}
            type="button"
            role="tab"
            aria-selected={id === active}
            tabIndex={id === active ? 0 : -1}
            style={color ? { '--tab': color } : {}}
            onClick={() => actions.showTab(id)}
            onKeyDown={(event) => walk(event, root.current)}
          >
            {name}
          </button>
        ))}
    </div>
  )
}

function walk(event: KeyboardEvent, root: HTMLElement | null): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const tabs = [...(root?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])]
  if (!step) return
  const next = tabs[tabs.indexOf(event.currentTarget as HTMLElement) + step]
  next?.focus()
  next?.click()
}
