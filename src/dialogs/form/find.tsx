/** A search over unit names: typed with or without diacritics, chosen with the mouse or the arrow keys. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { UnitChoice } from '../../commands/my-report.ts'
import type { Language } from '../../core/model.ts'
import { bare, formWords } from './check.ts'
import './fields.css'
import './find.css'

interface Props {
  readonly language: Language
  readonly units: readonly UnitChoice[]
  choose(code: string): void
}

const optionId = (code: string): string => `unit-${code}`

/** Returns the units of which a name holds every word that was typed, the typed beginning first. */
function matching(units: readonly UnitChoice[], typed: string): readonly UnitChoice[] {
  const words = bare(typed).split(/\s+/).filter(Boolean)
  const found = units.filter(({ code, name, aliases }) => {
    const text = bare([name, ...aliases, code].join(' '))
    return words.every((word) => text.includes(word))
  })
  const begins = ({ name }: UnitChoice) => bare(name).startsWith(bare(typed.trim()))
  return [...found.filter(begins), ...found.filter((unit) => !begins(unit))]
}

/** Shows the search box and the units that match. */
export function FindUnit({ language, units, choose }: Props) {
  const words = formWords(language).find
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const found = matching(units, typed)
  const active = found[Math.min(at, found.length - 1)]
  useEffect(() => {
    if (active) document.getElementById(optionId(active.code))?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(found.length - 1, at + step)))
    } else if (event.key === 'Enter' && !event.isComposing && active) choose(active.code)
  }
  return (
    <section class="find">
      <h1>{words.question}</h1>
      <label for="unit">{words.label}</label>
      <input
        ref={box}
        id="unit"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={true}
        aria-controls="units"
        aria-autocomplete="list"
        aria-describedby="unit-hint"
        aria-activedescendant={active ? optionId(active.code) : undefined}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p class="quiet" id="unit-hint">
        {words.hint} {words.remembered}
      </p>
      <p class="quiet" role="status">
        {words.results(found.length)}
      </p>
      <Options label={words.label} units={found} active={active} choose={choose} />
    </section>
  )
}

interface OptionsProps extends Pick<Props, 'units' | 'choose'> {
  readonly label: string
  readonly active: UnitChoice | undefined
}

/** The units that match; the search box keeps the focus and moves among them. */
const Options = ({ label, units, active, choose }: OptionsProps) => (
  <div id="units" role="listbox" aria-label={label} class="units" tabIndex={-1}>
    {units.map((unit) => (
      <div
        key={unit.code}
        id={optionId(unit.code)}
        role="option"
        tabIndex={-1}
        aria-selected={unit === active}
        onClick={() => choose(unit.code)}
        onKeyDown={(event) => event.key === 'Enter' && choose(unit.code)}
      >
        {unit.name}
      </div>
    ))}
  </div>
)
