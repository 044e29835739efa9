/** Draws a chart into a canvas with Chart.js; loaded when there is the first chart to draw. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js'
import type { ChartData } from './chart-data.ts'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip,
)

/** Returns the drawn chart; `destroy` frees its canvas. */
export function draw(canvas: HTMLCanvasElement, data: ChartData, language: 'vi' | 'en'): { destroy(): void } {
  const numbers = new Intl.NumberFormat(language)
  return new Chart(canvas, configuration(data, numbers))
}

function configuration(data: ChartData, numbers: Intl.NumberFormat): ChartConfiguration {
  const horizontal = data.kind === 'bar'
  const font = { size: 11, family: 'Arial, "Liberation Sans", sans-serif' }
  const values = {
    stacked: data.stacked,
    beginAtZero: true,
    title: { display: data.axis !== '', text: data.axis, font },
    ticks: { font, precision: 0, callback: (value: string | number | null) => numbers.format(Number(value)) },
  }
  const names = { stacked: data.stacked, grid: { display: false }, ticks: { font } }
  return {
    type: data.kind === 'line' ? 'line' : 'bar',
    data: {
      labels: data.labels.map(linesOf),
      datasets: data.series.map(({ label, values, color }) => ({
        label,
        data: [...values],
        backgroundColor: color,
        borderColor: color,
        borderWidth: data.kind === 'line' ? 2 : 0,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: horizontal ? 'y' : 'x',
      scales: horizontal ? { x: values, y: names } : { x: names, y: values },
      plugins: {
        title: {
          display: data.title !== '',
          text: data.title,
          color: '#1f4e79',
          font: { ...font, size: 13, weight: 'bold' },
        },
        legend: { display: data.series.length > 1, position: 'bottom', labels: { font, boxWidth: 12 } },
      },
    },
    plugins: [valueLabels(data, numbers)],
  }
}

/** A long name stands in lines, as Google breaks it. */
function linesOf(name: string): string[] {
  const lines = ['']
  for (const word of name.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length > 22) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

/** Writes each value into its bar, where the workbook asks for it and there is room. */
function valueLabels({ series }: ChartData, numbers: Intl.NumberFormat): Plugin {
  return {
    id: 'values',
    afterDatasetsDraw: (chart) => {
      const { ctx, data } = chart
      ctx.save()
      ctx.font = '10px Arial, "Liberation Sans", sans-serif'
      ctx.textAlign = 'center'
      ctx.textBaseline = 'middle'
      data.datasets.forEach((set, index) => {
        const { label, labelled, color } = series[index] ?? {}
        if (!labelled || label === undefined) return
        ctx.fillStyle = isDark(color ?? '') ? '#fff' : '#1f2328'
        chart.getDatasetMeta(index).data.forEach((element, at) => {
          const value = set.data[at]
          if (typeof value !== 'number' || value === 0) return
          const { x, y } = (element as BarElement).getCenterPoint()
          if (x !== null && y !== null) ctx.fillText(numbers.format(value), x, y)
        })
      })
      ctx.restore()
    },
  }
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\da-f]{2}/gi) ?? []).map((each) => Number.parseInt(each, 16))
  return red * 0.299 + green * 0.587 + blue * 0.114 < 140
}
