/** Below the grid: the note and the links of the selected cell. A link to a place of the workbook leads there. */
import type { Place } from '../../../host/play/messages.ts'
import type { NoteAndLinks } from '../grid/mirror-notes.ts'
import type { ViewProps } from './app.tsx'

/** Returns the bar; nothing when the cell has neither note nor link. */
export function CellBar({ actions, words, found }: ViewProps & { readonly found: NoteAndLinks | null }) {
  if (!found) return null
  return (
    <div class="cell-bar">
      {found.note && (
        <p>
          <strong>{words.note}:</strong> {found.note}
        </p>
      )}
      {found.links.map(({ text, address, place }) =>
        place ? (
          <button key={address} type="button" class="link" onClick={() => actions.goTo(place as Place)}>
            {words.goToLink(text)}
          </button>
        ) : (
          <a key={address} href={address} target="_blank" rel="noreferrer noopener">
            {words.openLink}: {text}
          </a>
        ),
      )}
    </div>
  )
}
