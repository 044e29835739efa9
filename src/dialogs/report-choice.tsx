/** The reports of a period come in; a list to tick, with a search over names and a filter by state, goes out. */
import { useMemo, useState } from 'preact/hooks'
import type { ReportList } from '../commands/report-list.ts'
import type { Handling, ListedReport } from '../core/handling.ts'
import type { DepartmentWords } from '../messages/department.vi.ts'

interface Props {
  readonly list: ReportList
  readonly handling: Handling
  readonly words: DepartmentWords
  readonly chosen: ReadonlySet<string>
  readonly choose: (units: ReadonlySet<string>) => void
  readonly locked: boolean
  /** Whether only undated reports are shown at first, where there are any and none is chosen. */
  readonly onlyUndated: boolean
  /** What is wrong with the choice; '' when nothing is. */
  readonly fault: string
}

const UNDATED = '?'

/** The list scrolls: a keyboard must reach it even when it holds no box that can be ticked. */
const scrolled = (label: string) => ({ role: 'group', tabIndex: 0, 'aria-label': label }) as const

/** "Phuong my hai" finds "Phường Mỹ Hải". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

/** Shows the list. A report that cannot be handled so is shown with the reason, and cannot be ticked. */
export function ReportChoice({ list, handling, words, chosen, choose, locked, onlyUndated, fault }: Props) {
  const { reports } = list
  const [search, setSearch] = useState('')
  const [state, setState] = useState(() =>
    onlyUndated && chosen.size === 0 && reports.some((report) => report.undated) ? UNDATED : '',
  )
  const shown = useMemo(() => {
    const wanted = plain(search)
    return reports.filter(
      (report) =>
        (state === '' || (state === UNDATED ? report.undated : report.stateText === state)) &&
        (plain(report.name).includes(wanted) || plain(report.group).includes(wanted)),
    )
  }, [reports, search, state])
  const open = shown.filter((report) => !report.unfit[handling]).map((report) => report.unit)
  const all = open.length > 0 && open.every((unit) => chosen.has(unit))
  const put = (units: readonly string[], ticked: boolean) => {
    const next = new Set(chosen)
    for (const unit of units) ticked ? next.add(unit) : next.delete(unit)
    choose(next)
  }
  const visible = new Set(shown.map((report) => report.unit))
  const hidden = [...chosen].filter((unit) => !visible.has(unit)).length
  return (
    <fieldset class="choice" aria-describedby="chosen">
      <legend>{words.dialog.units}</legend>
      <Filters {...{ list, words, search, setSearch, state, setState }} />
      {!locked && open.length > 1 && (
        <label class="tick all">
          <input type="checkbox" checked={all} onChange={(event) => put(open, event.currentTarget.checked)} />
          <span>{words.dialog.all(open.length)}</span>
        </label>
      )}
      <div class="reports" {...scrolled(words.dialog.units)}>
        {shown.length === 0 && <p class="quiet">{words.dialog.none}</p>}
        {groupsOf(shown).map(([group, own]) => (
          <section key={group} aria-label={group}>
            {group && <h3>{group}</h3>}
            <ul>
              {own.map((report) => (
                <Line
                  key={report.unit}
                  {...{ report, handling, words, locked }}
                  ticked={chosen.has(report.unit)}
                  put={put}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p id="chosen" class={fault ? 'chosen fault' : 'chosen quiet'} role={fault ? 'alert' : 'status'}>
        {fault || `${words.dialog.chosen(chosen.size)}${hidden > 0 ? words.dialog.hiddenChosen(hidden) : ''}`}
      </p>
    </fieldset>
  )
}

/** Returns reports by group, in their order. */
function groupsOf(reports: readonly ListedReport[]): readonly (readonly [string, readonly ListedReport[]])[] {
  const names = [...new Set(reports.map((report) => report.group))]
  return names.map((name) => [name, reports.filter((report) => report.group === name)])
}

interface FilterProps {
  readonly list: ReportList
  readonly words: DepartmentWords
  readonly search: string
  readonly setSearch: (text: string) => void
  readonly state: string
  readonly setState: (state: string) => void
}

function Filters({ list, words, search, setSearch, state, setState }: FilterProps) {
  const states = [...new Set(list.reports.map((report) => report.stateText))]
  return (
    <div class="filters">
      <div>
        <label for="search">{words.dialog.search}</label>
        <input
          id="search"
          type="search"
          autocomplete="off"
          value={search}
          placeholder={words.dialog.searchHint}
          onInput={(event) => setSearch(event.currentTarget.value)}
          // Enter would run the command.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      <div>
        <label for="state">{words.dialog.state}</label>
        <select id="state" value={state} onChange={(event) => setState(event.currentTarget.value)}>
          <option value="">{words.dialog.everyState}</option>
          {list.reports.some((report) => report.undated) && <option value={UNDATED}>{words.dialog.undated}</option>}
          {states.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

interface LineProps {
  readonly report: ListedReport
  readonly handling: Handling
  readonly words: DepartmentWords
  readonly ticked: boolean
  readonly locked: boolean
  readonly put: (units: readonly string[], ticked: boolean) => void
}

function Line({ report, handling, words, ticked, locked, put }: LineProps) {
  const { unit, name, errors, warnings, returns } = report
  const why = report.unfit[handling]
  const facts = [
    report.timeliness,
    errors > 0 && words.dialog.errors(errors),
    warnings > 0 && words.dialog.warnings(warnings),
    returns > 0 && words.dialog.returns(returns),
  ].filter(Boolean)
  return (
    <li>
      <label class={why ? 'tick unfit' : 'tick'}>
        <input
          type="checkbox"
          checked={ticked}
          disabled={why !== undefined || locked}
          onChange={(event) => put([unit], event.currentTarget.checked)}
        />
        <span>
          <span class="name">{name}</span>
          <span class="facts">{facts.join(' · ')}</span>
          {why && handling !== 'return' && handling !== 'accept' && <span class="facts">{words.unfit[why]}</span>}
        </span>
      </label>
    </li>
  )
}
