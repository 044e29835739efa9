/** A search over unit names: typed with or without diacritics, chosen with the mouse or the arrow keys. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { UnitChoice } from '../../commands/my-report.ts'
import type { Language } from '../../core/model.ts'
import { bare, formWords } from './check.ts'
import './fields.css'
import './find.css'

interface Props {
  readonly language: Language
  readonly units: readonly UnitChoice[]
  choose(code: string): void
  /** Leaves everything as it was; left out where a unit must be chosen first. */
  readonly back?: (() => void) | undefined
}

const optionId = (code: string): string => `unit-${code}`

/** Returns the words of a text without case and diacritics: `P. Mỹ-Hải` -> `p`, `my`, `hai`. */
const wordsIn = (text: string): string[] =>
  bare(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Returns the first letters of a name's words, as offices are abbreviated: `Ủy ban nhân dân thành phố` -> `ubndtp`. */
const initials = (text: string): string =>
  wordsIn(text)
    .map((word) => word[0])
    .join('')

/**
 * Returns the units of which a name holds every word that was typed, the typed beginning first; where there is none, those of
 * which a word may be the first letters: "UBND TP".
 */
function matching(units: readonly UnitChoice[], typed: string): readonly UnitChoice[] {
  const words = wordsIn(typed)
  const holding = (letters: boolean) =>
    units.filter(({ code, name, aliases }) => {
      const text = bare([name, ...aliases, code].join(' '))
      const first = letters ? initials(name) : ''
      return words.every((word) => text.includes(word) || (word.length > 1 && first.includes(word)))
    })
  const whole = holding(false)
  const found = whole.length > 0 ? whole : holding(true)
  const begins = ({ name }: UnitChoice) => bare(name).startsWith(bare(typed.trim()))
  return [...found.filter(begins), ...found.filter((unit) => !begins(unit))]
}

/** Shows the search box and the units that match. */
export function FindUnit({ language, units, choose, back }: Props) {
  const all = formWords(language)
  const words = all.find
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
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
        {words.hint} {!back && words.remembered}
      </p>
      <p class="quiet" role="status">
        {words.results(found.length)}
      </p>
      <Options label={words.label} units={found} active={active} choose={choose} />
      {back && (
        <div class="actions">
          <button type="button" onClick={back}>
            {all.confirm.back}
          </button>
        </div>
      )}
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
