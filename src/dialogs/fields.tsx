/** Fields of a form, each with its label, a hint and, once it is wrong, what to do about it. */

import type { ReportList } from '../commands/report-list.ts'
import type { Language } from '../core/model.ts'
import { typedDayFault } from '../messages/day-fault.ts'

interface Field {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly setValue: (value: string) => void
  readonly hint: string
  /** '' or left out when nothing is wrong, or nobody has tried yet. */
  readonly fault?: string
}

const described = (id: string, fault: string) => ({
  'aria-invalid': fault !== '',
  'aria-describedby': `${id}-fault`,
})

const Fault = ({ id, fault }: { id: string; fault: string }) => (
  <p id={`${id}-fault`} class="fault" role="alert">
    {fault}
  </p>
)

/** A text of several lines. */
export const TextField = ({ id, label, value, setValue, hint, fault = '' }: Field) => (
  <div class="field">
    <label for={id}>{label}</label>
    <textarea
      id={id}
      rows={2}
      value={value}
      placeholder={hint}
      {...described(id, fault)}
      onInput={(event) => setValue(event.currentTarget.value)}
    />
    <Fault {...{ id, fault }} />
  </div>
)

interface Day extends Field {
  /** Fills in today at a click. */
  readonly today?: { readonly text: string; readonly value: string }
}

/** A day, typed as d/m/yyyy: a browser's own date field shows month and day in the order of its own language. */
export const DayField = ({ id, label, value, setValue, hint, fault = '', today }: Day) => (
  <div class="field">
    <label for={id}>{label}</label>
    <div class="day">
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={value}
        placeholder={hint}
        {...described(id, fault)}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      {today && (
        <button type="button" class="today" onClick={() => setValue(today.value)}>
          {today.text}
        </button>
      )}
    </div>
    <Fault {...{ id, fault }} />
  </div>
)

/** Returns what is wrong with a typed day; a blank or a half-typed one is told only when the command was tried. */
export function dayFaultOf(
  typed: string,
  [from, to]: ReportList['spans']['return'],
  language: Language,
  tried: boolean,
) {
  const fault = typedDayFault(typed, from, to, language) ?? ''
  return { fault, told: tried || /\d\/\d+\/\d{4}/.test(typed) ? fault : '' }
}

interface Options<Value extends string> {
  readonly name: string
  readonly legend: string
  readonly value: Value
  readonly setValue: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly text: string; readonly disabled?: boolean }[]
}

/** One of a few choices, all in sight. */
export const Radios = <Value extends string>({ name, legend, value, setValue, options }: Options<Value>) => (
  <fieldset class="radios">
    <legend>{legend}</legend>
    {options.map((option) => (
      <label key={option.value} class="tick">
        <input
          type="radio"
          name={name}
          checked={value === option.value}
          disabled={option.disabled ?? false}
          onChange={() => setValue(option.value)}
        />
        <span>{option.text}</span>
      </label>
    ))}
  </fieldset>
)
