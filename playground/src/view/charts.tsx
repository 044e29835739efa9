/** The charts of the tab that is shown. */
import type { ViewProps } from './app.tsx'

/** Returns the charts, or a word that there are none. */
export function Charts({ words }: ViewProps) {
  return <p class="quiet">{words.noCharts}</p>
}
