/** Comes in: a seed, a unit's kind, a quarter. Goes out: plausible figures by column key, the same for the same input. */
import type { Kind } from './city.ts'

/** Least and greatest value, and how likely it is that such a unit has the activity at all (otherwise the cell stays blank). */
type Span = readonly [least: number, greatest: number, chance?: number]

/** What a unit of a kind does in a quarter; `perMeeting` and `perTalk` are people. */
interface Profile {
  readonly sections?: Span
  readonly articles?: Span
  readonly posts: Span
  readonly shares?: Span
  readonly meetings: Span
  readonly perMeeting: Span
  readonly branchMeetings: Span
  readonly talks?: Span
  readonly perTalk?: Span
  readonly banners: Span
  readonly screens?: Span
  readonly culture?: Span
  readonly exhibitions?: Span
  readonly tidying?: Span
  readonly art?: Span
  readonly movements: Span
  readonly teams?: Span
  readonly people?: Span
  readonly foreign?: Span
}

const profiles: Readonly<Record<Kind, Profile>> = {
  ward: {
    sections: [1, 3, 0.7],
    articles: [2, 9, 0.7],
    posts: [6, 30],
    shares: [400, 2600],
    meetings: [4, 9],
    perMeeting: [45, 110],
    branchMeetings: [12, 30],
    talks: [1, 3],
    perTalk: [40, 90],
    banners: [18, 75],
    screens: [1, 4],
    culture: [2, 6],
    exhibitions: [1, 1, 0.2],
    tidying: [2, 6],
    art: [1, 3, 0.6],
    movements: [1, 3],
    teams: [1, 6],
    people: [4, 22],
    foreign: [1, 4, 0.25],
  },
  board: {
    sections: [1, 2, 0.5],
    articles: [2, 8, 0.5],
    posts: [2, 10],
    shares: [60, 400],
    meetings: [2, 4],
    perMeeting: [18, 45],
    branchMeetings: [3, 5],
    talks: [0, 2],
    perTalk: [30, 70],
    banners: [0, 4],
    screens: [1, 1, 0.3],
    movements: [0, 1],
    people: [1, 4, 0.5],
    foreign: [1, 3, 0.2],
  },
  organisation: {
    sections: [1, 2, 0.6],
    articles: [1, 6, 0.6],
    posts: [8, 36],
    shares: [500, 3500],
    meetings: [3, 7],
    perMeeting: [50, 130],
    branchMeetings: [10, 36],
    talks: [1, 4],
    perTalk: [45, 100],
    banners: [6, 28],
    culture: [1, 5],
    exhibitions: [1, 1, 0.3],
    tidying: [1, 5, 0.8],
    art: [1, 3, 0.6],
    movements: [1, 3],
    teams: [2, 8],
    people: [5, 36],
    foreign: [1, 3, 0.2],
  },
  'large-agency': {
    sections: [2, 4],
    articles: [4, 14],
    posts: [10, 40],
    shares: [900, 4200],
    meetings: [3, 6],
    perMeeting: [60, 120],
    branchMeetings: [18, 34],
    talks: [2, 5],
    perTalk: [60, 140],
    banners: [20, 60],
    screens: [3, 9],
    culture: [3, 9],
    exhibitions: [1, 2, 0.6],
    tidying: [1, 4],
    art: [1, 4],
    movements: [1, 2],
    teams: [3, 10],
    people: [12, 45],
  },
  'small-agency': {
    articles: [1, 3, 0.3],
    posts: [0, 4],
    shares: [20, 160],
    meetings: [1, 3],
    perMeeting: [9, 26],
    branchMeetings: [3, 5],
    talks: [0, 1, 0.6],
    perTalk: [10, 25],
    banners: [0, 3],
    screens: [1, 1, 0.25],
    movements: [0, 1],
    people: [1, 4, 0.5],
  },
  culture: {
    sections: [2, 4],
    articles: [8, 22],
    posts: [10, 30],
    shares: [600, 1800],
    meetings: [1, 2],
    perMeeting: [10, 24],
    branchMeetings: [3, 4],
    talks: [0, 2],
    perTalk: [40, 90],
    banners: [25, 70],
    screens: [2, 4],
    culture: [6, 15],
    exhibitions: [1, 3],
    art: [3, 9],
    movements: [1, 2],
    people: [2, 6],
    foreign: [1, 3],
  },
  forces: {
    sections: [1, 2],
    articles: [3, 10],
    posts: [10, 32],
    shares: [800, 2600],
    meetings: [3, 5],
    perMeeting: [60, 120],
    branchMeetings: [10, 20],
    talks: [1, 4],
    perTalk: [50, 110],
    banners: [10, 30],
    screens: [1, 2],
    culture: [1, 4],
    tidying: [1, 3],
    art: [1, 2, 0.6],
    movements: [1, 2],
    teams: [2, 6],
    people: [6, 24],
  },
  city: {
    sections: [4, 6],
    articles: [18, 40],
    posts: [20, 50],
    shares: [2500, 6000],
    meetings: [4, 8],
    perMeeting: [80, 180],
    branchMeetings: [6, 12],
    talks: [1, 3],
    perTalk: [80, 160],
    banners: [160, 320],
    screens: [12, 20],
    culture: [12, 24],
    exhibitions: [2, 4],
    tidying: [6, 12],
    art: [4, 8],
    movements: [2, 4],
    teams: [8, 16],
    people: [20, 50],
    foreign: [4, 9],
  },
}

export const themes = ['CD1', 'CD2', 'CD3', 'LG'] as const

/** Returns a source of fractions in [0, 1) that depends on the text alone, e.g. `1 MYHAI 2025-Q1` (mulberry32). */
export function chance(text: string): () => number {
  let state = 2166136261
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Returns the figures that a unit of a kind has in a quarter by column key, e.g. `TTM1`, `MXH1@CD1`; a missing key is a blank cell. */
export function figuresOf(kind: Kind, unit: string, period: string, seed: number): Readonly<Record<string, number>> {
  const profile = profiles[kind]
  // Whether a unit has an activity, and how many screens it owns, does not change from one quarter to the next.
  const habit = chance(`${seed} ${unit}`)
  const next = chance(`${seed} ${unit} ${period}`)
  const values: Record<string, number> = {}
  const has = (span: Span | undefined): span is Span => habit() < (span ? (span[2] ?? 1) : 0)
  const within = ([least, greatest]: Span, from = next): number => least + Math.floor(from() * (greatest - least + 1))
  const put = (key: string, span: Span | undefined): void => {
    if (has(span)) values[key] = within(span)
  }
  const split = (key: string, span: Span | undefined): void => {
    if (has(span)) for (const theme of themes) values[`${key}@${theme}`] = within(span)
  }
  const own = (key: string, span: Span | undefined): void => {
    if (has(span)) values[key] = within(span, habit)
  }
  own('WEB1', profile.sections)
  split('WEB2', profile.articles)
  split('MXH1', profile.posts)
  put('MXH2', profile.shares)
  put('TTM1', profile.meetings)
  values['TTM2'] = sum(profile.perMeeting, values['TTM1'] ?? 0, within)
  put('TTM3', profile.branchMeetings)
  split('TTM4', profile.talks)
  const talks = themes.reduce((total, theme) => total + (values[`TTM4@${theme}`] ?? 0), 0)
  if (profile.perTalk && 'TTM4@LG' in values) values['TTM5'] = sum(profile.perTalk, talks, within)
  put('TQ1', profile.banners)
  own('TQ2', profile.screens)
  put('TQ3', profile.culture)
  put('TQ4', profile.exhibitions)
  put('TQ5', profile.tidying)
  put('VH1', profile.art)
  put('TD1', profile.movements)
  put('TD3', profile.teams)
  put('TD4', profile.people)
  put('DN1', profile.foreign)
  // The second quarter has the great anniversaries: more to be seen, heard and honoured.
  if (period.endsWith('Q2'))
    for (const key of festive) if (key in values) values[key] = Math.round((values[key] ?? 0) * 1.4)
  return values
}

const festive = ['TQ1', 'TQ3', 'VH1', 'TD3', 'TD4']

/** Returns the people of `times` occasions, e.g. of 3 meetings with 20 to 30 each. */
function sum(span: Span, times: number, within: (span: Span) => number): number {
  let total = 0
  for (let time = 0; time < times; time++) total += within(span)
  return total
}
