/** The charts of the shown tab over the grid, each at its place: they move with the cells, and clicks go through them. */
import type { Grid } from '../grid/grid.ts'
import { mirrorShown } from '../grid/mirror-notes.ts'
import { type ChartData, chartsOf } from './chart-data.ts'

interface Card {
  readonly data: string
  readonly element: HTMLElement
  readonly drawn: { destroy(): void }
}

/** Google's sizes of the headings of rows and columns. */
const headings = { width: 46, height: 24 }

/** Keeps the charts in step with the grid, from one frame of the browser to the next. */
export function showChartsOver(grid: Grid, container: HTMLElement, language: () => 'vi' | 'en'): void {
  const layer = document.createElement('div')
  layer.className = 'chart-layer'
  // Beside the grid, not in it: its own layers would cover this one.
  container.parentElement?.append(layer)
  const cards = new Map<number, Card>()
  const step = () => {
    const { sheet } = grid.selection()
    const mirror = mirrorShown()
    const charts = mirror ? chartsOf(mirror, sheet) : []
    clip(grid, layer, container, sheet)
    for (const [id, card] of cards)
      if (!charts.some((each) => each.id === id && JSON.stringify(each) === card.data)) {
        card.drawn.destroy()
        card.element.remove()
        cards.delete(id)
      }
    for (const chart of charts) place(grid, layer, cards, chart, sheet, language())
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

/** Charts go below headings and frozen rows, as cells do. */
function clip(grid: Grid, layer: HTMLElement, container: HTMLElement, sheet: number): void {
  const shape = mirrorShown()?.sheets.get(sheet)?.shape
  const first = grid.boxOf({ sheet, row: 1, column: 1, rows: Math.max(1, shape?.frozenRows ?? 1), columns: 1 })
  const at = container.getBoundingClientRect()
  const below = first && (shape?.frozenRows ?? 0) > 0 ? first.top + first.height - at.top : 0
  const top = first ? Math.max(below, first.top - at.top, headings.height) : headings.height
  layer.style.inset = `${top}px 0 0 ${headings.width}px`
}

function place(
  grid: Grid,
  layer: HTMLElement,
  cards: Map<number, Card>,
  chart: ChartData,
  sheet: number,
  language: 'vi' | 'en',
): void {
  const { row, column, x, y } = chart.anchor
  const box = grid.boxOf({ sheet, row, column, rows: 1, columns: 1 })
  const at = layer.getBoundingClientRect()
  const card = cards.get(chart.id) ?? make(layer, cards, chart, language)
  if (!box) return
  card.element.style.transform = `translate(${box.left + x - at.left}px, ${box.top + y - at.top}px)`
}

function make(layer: HTMLElement, cards: Map<number, Card>, chart: ChartData, language: 'vi' | 'en'): Card {
  const element = document.createElement('div')
  element.className = 'chart-over'
  element.style.width = `${chart.width}px`
  element.style.height = `${chart.height}px`
  const canvas = document.createElement('canvas')
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', chart.title)
  element.append(canvas)
  layer.append(element)
  let drawn: { destroy(): void } | null = null
  let gone = false
  void import('./draw.ts').then(({ draw }) => {
    if (!gone) drawn = draw(canvas, chart, language)
  })
  const destroy = () => {
    gone = true
    drawn?.destroy()
  }
  const card = { data: JSON.stringify(chart), element, drawn: { destroy } }
  cards.set(chart.id, card)
  return card
}
