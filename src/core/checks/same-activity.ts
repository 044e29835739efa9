/** Sent reports come in; those of several units that seem to tell of one activity go out as issues. */
import { figuresIn } from '../figures-in.ts'
import type { Issue } from '../issue.ts'
import type { Register, Report, Standing } from '../model.ts'
import { eachNearPair, type Shingles, shinglesOf } from './near-texts.ts'
import { counts, sentReports } from './sent-reports.ts'

/** Reports of one period that seem to tell of the same activity, and in which column of each. */
interface Cluster {
  readonly by: 'link' | 'text'
  readonly evidence: string
  readonly members: ReadonlyMap<Report, string>
}

/** So many equal figures are no chance. */
const EQUAL_FIGURES = 3

/**
 * Returns a warning on each report of one period that has a document link in common with another unit's, or a nearly equal
 * narrative (results, text indicators) and equal figures: three that are not 0, or all that are not. Nil reports tell of none.
 */
export function sameActivities(register: Register, standings: readonly Standing[]): Issue[] {
  const isCounted = counts(register)
  const byPeriod = new Map<string, Report[]>()
  for (const report of sentReports(register, standings)) {
    if (report.state === 'nil') continue
    const reports = byPeriod.get(report.period)
    if (reports) reports.push(report)
    else byPeriod.set(report.period, [report])
  }
  return [...byPeriod.values()].flatMap((reports) => {
    const clusters = new Map<string, Cluster>()
    // Of one group of units the link says more than the likeness of their words.
    for (const cluster of [...byLink(reports), ...byText(reports, isCounted)]) {
      const units = unitsOf(cluster).join()
      if (!clusters.has(units)) clusters.set(units, cluster)
    }
    return [...clusters.values()].flatMap((cluster) => issuesOf(cluster, register))
  })
}

const unitsOf = ({ members }: Cluster): string[] => [...members.keys()].map(({ unit }) => unit).sort()

function issuesOf(cluster: Cluster, { tables: { reports } }: Register): Issue[] {
  const args = { units: unitsOf(cluster), by: cluster.by, evidence: cluster.evidence }
  return [...cluster.members].map(([{ unit, period, row }, key]) => {
    const place = { tab: reports.tab, row, column: reports.columns.get(key) ?? null }
    return { code: 'same-activity', severity: 'warning', place, period, unit, args }
  })
}

/**
 * Returns the documents that a link cell points to, spelled in one way: no scheme, no `www.`, the host in lower case, no
 * slash at the end. A home page is no document.
 */
function documentsIn(link: string): string[] {
  return link.split(/[\s;]+/).flatMap((typed) => {
    const [, host = '', path = ''] = /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]+\.[^/?#\s]+)(.*)$/i.exec(typed) ?? []
    const rest = path.replace(/[/,.]+$/, '')
    return rest ? [host.toLowerCase() + rest] : []
  })
}

function byLink(reports: readonly Report[]): Cluster[] {
  const holders = new Map<string, Map<Report, string>>()
  for (const report of reports) {
    for (const link of documentsIn(report.link))
      holders.set(link, (holders.get(link) ?? new Map<Report, string>()).set(report, 'link'))
  }
  const shared = [...holders].filter(([, members]) => members.size > 1)
  // Neither the order of the rows nor that of the columns may make an old question a new one.
  shared.sort(([one], [other]) => (one < other ? -1 : 1))
  return shared.map(([evidence, members]) => ({ by: 'link', evidence, members }))
}

/** Returns whether two reports have equal figures; a 0 says nothing about an activity. */
function equalFigures(one: readonly (readonly [string, number])[], other: ReadonlyMap<string, number>): boolean {
  const equal = one.reduce((sum, [key, value]) => sum + (other.get(key) === value ? 1 : 0), 0)
  return equal >= EQUAL_FIGURES || (equal > 0 && equal === one.length && equal === other.size)
}

/** Keys of texts that tell what was done. */
const narratives = (report: Report): string[] =>
  Object.keys(report.texts).filter((key) => key !== 'difficulties' && key !== 'proposals')

function byText(reports: readonly Report[], isCounted: (key: string) => boolean): Cluster[] {
  const figures = reports.map(({ values }) => figuresIn(values).filter(([key, value]) => value !== 0 && isCounted(key)))
  const figuresByKey = figures.map((each) => new Map(each))
  // The cluster that each report is in so far; two that meet become one.
  const clusters = reports.map((report) => new Map<Report, string>().set(report, ''))
  for (const key of new Set(reports.flatMap(narratives))) {
    const told = reports.flatMap((report, index): { index: number; shingles: Shingles }[] => {
      const shingles = figures[index]?.length ? shinglesOf(report.texts[key] ?? '') : null
      return shingles ? [{ index, shingles }] : []
    })
    const at = (place: number) => told[place]?.index ?? 0
    const worth = (one: number, other: number) =>
      clusters[at(one)] !== clusters[at(other)] &&
      equalFigures(figures[at(one)] ?? [], figuresByKey[at(other)] ?? new Map())
    const join = (one: number, other: number) => unite(reports, clusters, [at(one), at(other)], key)
    eachNearPair(
      told.map(({ shingles }) => shingles),
      worth,
      join,
    )
  }
  return [...new Set(clusters)].flatMap((members) => {
    if (members.size < 2) return []
    const lines = reports.flatMap((report, index) =>
      members.has(report) ? [`${report.unit} ${figures[index]?.sort()}`] : [],
    )
    const evidence = lines.sort().join()
    return [{ by: 'text', evidence, members }]
  })
}

/** Puts the clusters of two reports into one; `key` is the column where they are alike. */
function unite(
  reports: readonly Report[],
  clusters: Map<Report, string>[],
  pair: readonly [number, number],
  key: string,
): void {
  const [kept, gone] = pair.map((index) => clusters[index])
  if (!kept || !gone) return
  for (const [report, column] of gone) kept.set(report, column)
  for (const index of pair) {
    const report = reports[index]
    if (report && !kept.get(report)) kept.set(report, key)
  }
  clusters.forEach((cluster, index) => {
    if (cluster === gone) clusters[index] = kept
  })
}
