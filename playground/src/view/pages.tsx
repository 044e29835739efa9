/** Pages of the add-on in a sandboxed frame: a dialog over the sheet, or a sidebar beside it, with `google.script.run` behind. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Actions, OpenPage } from '../store.ts'
import type { ViewProps } from './app.tsx'

type PageProps = ViewProps & { readonly page: OpenPage }

/** What a page in a frame asks for. */
type Message =
  | { readonly google: 'run'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly google: 'close' | 'focus' }
  | { readonly google: 'size'; readonly side: 'width' | 'height'; readonly pixels: number }

const sizes = { width: 600, height: 400 }

/** Returns a dialog over the sheet; only its own cross or the page itself closes it. */
export function Dialog({ page, actions, words, set }: PageProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [size, setSize] = useState({ width: page.width ?? sizes.width, height: page.height ?? sizes.height })
  const modal = page.kind === 'modal'
  useEffect(() => {
    if (modal) dialog.current?.showModal()
    else dialog.current?.show()
  }, [page.key])
  const close = () => {
    set({ modal: null })
    actions.focusGrid()
  }
  return (
    <dialog
      class={modal ? 'frame modal' : 'frame modeless'}
      key={page.key}
      ref={dialog}
      aria-labelledby="dialog-title"
      style={{ width: `${size.width}px` }}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      <div class="title">
        <h2 id="dialog-title">{page.title}</h2>
        <button type="button" class="cross" aria-label={words.close} onClick={close}>
          ×
        </button>
      </div>
      <Frame
        page={page}
        actions={actions}
        height={size.height}
        onClose={close}
        onSize={(side, pixels) => setSize((old) => ({ ...old, [side]: pixels }))}
      />
    </dialog>
  )
}

/** Returns the sidebar beside the sheet. */
export function Sidebar({ page, actions, words, set }: PageProps) {
  const close = () => {
    set({ sidebar: null })
    actions.focusGrid()
  }
  return (
    <aside class="side" aria-labelledby="side-title">
      <div class="title">
        <h2 id="side-title">{page.title}</h2>
        <button type="button" class="cross" aria-label={words.close} onClick={close}>
          ×
        </button>
      </div>
      <Frame key={page.key} page={page} actions={actions} height={null} onClose={close} onSize={() => undefined} />
    </aside>
  )
}

interface FrameProps {
  readonly page: OpenPage
  readonly actions: Actions
  /** null: as high as there is room. */
  readonly height: number | null
  readonly onClose: () => void
  readonly onSize: (side: 'width' | 'height', pixels: number) => void
}

function Frame({ page, actions, height, onClose, onSize }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<Message | null>) => {
      const target = frame.current?.contentWindow
      if (!target || source !== target || typeof data !== 'object' || data === null) return
      if (data.google === 'close') onClose()
      else if (data.google === 'focus') actions.focusGrid()
      else if (data.google === 'size' && Number.isFinite(data.pixels)) onSize(data.side, data.pixels)
      else if (data.google === 'run')
        void actions
          .call(data.name, data.args)
          // The frame has no origin of its own that could be named.
          .then((answer) => target.postMessage({ google: 'answer', id: data.id, answer }, '*'))
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [page.key])
  return (
    <iframe
      ref={frame}
      title={page.title}
      src={page.page}
      sandbox="allow-scripts allow-forms allow-modals allow-popups"
      style={height === null ? {} : { height: `${height}px` }}
    />
  )
}
