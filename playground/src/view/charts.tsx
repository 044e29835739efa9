/** The charts of the tab that is shown, one below the other. */
import { useEffect, useRef } from 'preact/hooks'
import { type ChartData, chartsOf } from '../charts/chart-data.ts'
import { mirrorShown } from '../grid/mirror-notes.ts'
import type { ViewProps } from './app.tsx'

/** Returns the charts, or a word that there are none. */
export function Charts({ state, words }: ViewProps) {
  const mirror = mirrorShown()
  const charts = mirror ? chartsOf(mirror, state.place.sheet) : []
  if (charts.length === 0) return <p class="quiet">{words.noCharts}</p>
  return (
    <>
      {charts.map((chart) => (
        <Picture key={`${state.place.sheet} ${chart.id}`} chart={chart} language={state.facts?.language ?? 'vi'} />
      ))}
    </>
  )
}

function Picture({ chart, language }: { readonly chart: ChartData; readonly language: 'vi' | 'en' }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = JSON.stringify(chart)
  useEffect(() => {
    let drawn: { destroy(): void } | null = null
    let gone = false
    void import('../charts/draw.ts').then(({ draw }) => {
      if (!gone && canvas.current) drawn = draw(canvas.current, chart, language)
    })
    return () => {
      gone = true
      drawn?.destroy()
    }
  }, [text, language])
  return (
    <div class="chart-holder">
      <canvas ref={canvas} role="img" aria-label={chart.title} />
    </div>
  )
}
