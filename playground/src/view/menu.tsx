/** A menu as a sheet has it: a button, and below it entries, groups and menus within. */
import { useEffect, useRef, useState } from 'preact/hooks'

export type Entry =
  | {
      readonly kind: 'item'
      readonly label: string
      readonly run: () => void
      readonly disabled?: boolean
      readonly key?: string
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly Entry[] }

interface MenuProps {
  /** Called when an entry was chosen: the keyboard belongs to the sheet again. */
  readonly onChosen: () => void
  readonly label: string
  readonly entries: readonly Entry[]
  readonly strong?: boolean
}

/** Returns a menu that opens below its button. */
export function Menu({ label, entries, onChosen, strong = false }: MenuProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const away = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    window.addEventListener('pointerdown', away, true)
    return () => window.removeEventListener('pointerdown', away, true)
  }, [open])
  const close = (focus: boolean) => {
    setOpen(false)
    if (focus) root.current?.querySelector('button')?.focus()
  }
  const choose = () => {
    close(false)
    onChosen()
  }
  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        class={strong ? 'menu-button strong' : 'menu-button'}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && <Entries entries={entries} label={label} done={choose} leave={() => close(true)} />}
    </div>
  )
}

interface EntriesProps {
  readonly entries: readonly Entry[]
  readonly label: string
  readonly done: () => void
  /** Escape was pressed; an inner menu leaves that to the one around it. */
  readonly leave?: () => void
}

/** Returns the entries of a menu. */
export function Entries({ entries, label, done, leave }: EntriesProps) {
  const root = useRef<HTMLDivElement>(null)
  const keys = leave ? (event: KeyboardEvent) => steer(event, root.current, leave) : undefined
  return (
    <div class="menu-list" role="menu" aria-label={label} tabIndex={-1} ref={root} onKeyDown={keys}>
      {entries.map((entry, index) => {
        if (entry.kind === 'separator') return <hr key={index} />
        if (entry.kind === 'menu') return <Inner key={entry.label} entry={entry} done={done} />
        const run = () => {
          done()
          entry.run()
        }
        return (
          <button key={entry.label} type="button" role="menuitem" disabled={entry.disabled} onClick={run}>
            <span>{entry.label}</span>
            {entry.key && <kbd>{entry.key}</kbd>}
          </button>
        )
      })}
    </div>
  )
}

function Inner({ entry, done }: { readonly entry: Extract<Entry, { kind: 'menu' }>; readonly done: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <div
      class={open ? 'inner open' : 'inner'}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(true)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && setOpen(false)}
    >
      <button type="button" role="menuitem" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)}>
        <span>{entry.label}</span>
        <span class="arrow" aria-hidden="true">
          ▸
        </span>
      </button>
      {open && <Entries entries={entry.entries} label={entry.label} done={done} />}
    </div>
  )
}

/** Arrow keys move through a menu, Escape leaves it. */
function steer(event: KeyboardEvent, root: HTMLElement | null, close: () => void): void {
  const items = [...(root?.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)') ?? [])]
  const at = items.indexOf(document.activeElement as HTMLElement)
  if (event.key === 'Escape') close()
  else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus()
  else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus()
  else if (event.key === 'ArrowRight' && items[at]?.getAttribute('aria-haspopup')) items[at]?.click()
  else return
  event.preventDefault()
  event.stopPropagation()
}
