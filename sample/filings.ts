/** Comes in: a unit, a period, its figures and sentences. Goes out: the row that the unit types, as text, by column key. */
import type { Kind } from './city.ts'
import type { Narrative } from './narratives-q1.ts'
import { chance, themes } from './numbers.ts'

/** What is typed into one row of the reports table, by column key; a key that is missing stays blank. */
export type Typed = Readonly<Record<string, string>>

export const words = {
  draft: 'Đang nhập',
  sent: 'Đã gửi',
  nil: 'Không phát sinh',
  returned: 'Đề nghị bổ sung',
  accepted: 'Đạt yêu cầu',
} as const

/** The working days on which units usually send a report, the coverage's end, and how it is called in a sentence. */
interface Calendar {
  readonly days: readonly string[]
  readonly label: string
}

const calendars: Readonly<Record<string, Calendar>> = {
  '2025-KH': { days: ['6/1/2025', '7/1/2025', '8/1/2025', '9/1/2025'], label: 'năm 2025' },
  '2025-Q1': {
    days: ['6/3/2025', '7/3/2025', '10/3/2025', '11/3/2025', '12/3/2025', '13/3/2025', '13/3/2025', '14/3/2025'],
    label: 'quý I',
  },
  '2025-Q2': {
    days: ['5/6/2025', '6/6/2025', '9/6/2025', '10/6/2025', '11/6/2025', '12/6/2025', '12/6/2025', '13/6/2025'],
    label: 'quý II',
  },
}

/** Codes of documents by kind of unit: "15-BC/ĐU". */
const marks: Readonly<Record<Kind, string>> = {
  ward: 'ĐU',
  board: 'BTU',
  organisation: 'MTĐT',
  'large-agency': 'ĐB',
  'small-agency': 'CB',
  culture: 'CB',
  forces: 'ĐU',
  city: 'UBND',
}

/** Returns a number as an office worker types it: `1.240`, `87`. */
function typed(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** Returns the plan's row: number, link, and the day it came. */
export function planRow(unit: string, kind: Kind, seed: number): Typed {
  const next = chance(`${seed} ${unit} 2025-KH filing`)
  const number = String(1 + Math.floor(next() * 18)).padStart(2, '0')
  return {
    state: next() < 0.6 ? words.accepted : words.sent,
    documentNumber: `${number}-KH/${marks[kind]}`,
    link: `https://example.org/so-lieu-mau/2025-kh/${unit.toLowerCase()}`,
    firstSubmitted: pick(calendars['2025-KH']?.days ?? [], next()),
  }
}

/** Returns a quarter's row, sent in time, with figures and sentences; without a narrative the sentence tells the figures only. */
export function reportRow(
  unit: string,
  kind: Kind,
  period: string,
  figures: Readonly<Record<string, number>>,
  narrative: Narrative | null,
  seed: number,
): Typed {
  const next = chance(`${seed} ${unit} ${period} filing`)
  const calendar = calendars[period] ?? { days: [], label: period }
  const day = pick(calendar.days, next())
  const number = String(9 + Math.floor(next() * 60)).padStart(2, '0')
  const row: Record<string, string> = {
    state: next() < 0.35 ? words.accepted : words.sent,
    cutoff: day,
    documentNumber: `${number}-BC/${marks[kind]}`,
    firstSubmitted: day,
  }
  if (next() < 0.5) row['link'] = `https://example.org/so-lieu-mau/${period.toLowerCase()}/${unit.toLowerCase()}`
  for (const [key, value] of Object.entries(figures)) row[key] = typed(value)
  // Nobody writes about the banners that were not made.
  const fitting = openings.slice(figures['TQ1'] ? 0 : 2)
  const opening = fitting[Math.floor(next() * fitting.length)]?.(figures, calendar.label) ?? ''
  row['results'] = narrative ? [narrative.results, opening].filter(Boolean).join(' ') : opening
  if (narrative?.difficulties) row['difficulties'] = narrative.difficulties
  if (narrative?.proposals) row['proposals'] = narrative.proposals
  if (narrative?.movement) row['TD2'] = narrative.movement
  if (narrative?.works) row['VH2'] = narrative.works
  if (narrative?.model) row['TD5'] = narrative.model
  return row
}

const pick = (days: readonly string[], fraction: number): string => days[Math.floor(fraction * days.length)] ?? ''

type Figures = Readonly<Record<string, number>>
const count = (figures: Figures, key: string): string => {
  const value = figures[key] ?? 0
  return value < 10 ? `0${value}` : typed(value)
}
const posts = (figures: Figures): string =>
  typed(themes.reduce((total, theme) => total + (figures[`MXH1@${theme}`] ?? 0), 0))

/** How units sum up their own figures; each takes the figures and the name of the quarter. The first two tell of banners. */
const openings: readonly ((figures: Figures, label: string) => string)[] = [
  (f, label) =>
    `Kết quả ${label}: ${count(f, 'TTM1')} hội nghị quán triệt (${count(f, 'TTM2')} lượt người), ${count(f, 'TQ1')} pa nô, áp phích, băng rôn làm mới.`,
  (f) =>
    `Đơn vị chủ trì ${count(f, 'TTM1')} hội nghị, làm mới ${count(f, 'TQ1')} pa nô, băng rôn và đăng ${posts(f)} sản phẩm trên mạng xã hội.`,
  (f, label) =>
    `Trong ${label} đã tổ chức ${count(f, 'TTM1')} hội nghị với ${count(f, 'TTM2')} lượt người dự, ${count(f, 'TTM3')} buổi sinh hoạt lồng ghép.`,
  (f) =>
    `Số liệu chính: ${count(f, 'TTM1')} hội nghị, ${count(f, 'TTM2')} lượt người dự; đăng ${posts(f)} tin, bài trên mạng xã hội.`,
  (f, label) =>
    `Tính chung ${label}, có ${count(f, 'TTM2')} lượt người dự ${count(f, 'TTM1')} hội nghị do đơn vị chủ trì.`,
  (f) =>
    `Duy trì ${count(f, 'TTM3')} buổi sinh hoạt chi bộ, đoàn thể có lồng ghép nội dung tuyên truyền; đăng tải ${posts(f)} tin, bài, ảnh, video.`,
]
