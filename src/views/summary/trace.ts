/** A total comes in; the note that lists who gave what to it goes out. */
import { lineOf, type Source, sourcesOf } from '../../core/consolidate/sources.ts'
import { showNumber } from '../../core/shown-number.ts'
import { yesNoWords } from '../../core/words.ts'
import { menuNames } from '../../messages/menu-names.ts'
import type { Scene } from './scene.ts'

/** What a note can hold and a person still read, in characters; what does not fit is counted. */
const LONGEST = 3000

/** Returns the note of a total over all themes or of one: its units and values, the greatest first; '' when nobody reported it. */
export function traceNote(scene: Scene, indicator: string, theme: string | null): string {
  const { words, consolidation, register, language } = scene
  const line = lineOf(register, indicator, theme)
  const sources = line ? sourcesOf(line, consolidation) : []
  if (!line || sources.length === 0) return ''
  const name = theme === null ? line.indicator.name : `${line.indicator.name} (${theme})`
  const start = words.trace.title(name, consolidation.period.name, sources.length)
  const end = words.trace.how(menuNames[language].sources)
  const lines = [...sources]
    .sort((one, other) => (other.value ?? 0) - (one.value ?? 0))
    .map((source) =>
      words.trace.line(scene.unitName(source.unit), valueText(scene, line.indicator.aggregation, source)),
    )
  let room = LONGEST - start.length - end.length
  const shown: string[] = []
  for (const each of lines) {
    room -= each.length + 1
    if (room < 0) break
    shown.push(each)
  }
  const more = lines.length - shown.length
  return [start, ...shown, ...(more > 0 ? [words.trace.more(more)] : []), end].join('\n')
}

function valueText({ words, language }: Scene, aggregation: string, { value, per }: Source): string {
  const shown = (number: number | null) => (number === null ? '-' : showNumber(number, language, 2))
  if (aggregation === 'ratio') return words.trace.part(shown(value), shown(per))
  if (aggregation === 'yes-no') return yesNoWords[value ? 'yes' : 'no'][language]
  return shown(value)
}
