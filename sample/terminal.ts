/** Comes in: the figures of both quarters, as the commands return them. Goes out: what `npm start` prints. */

/** The figures of a consolidation as its command returns them; `--json` prints the same object. */
export interface Figures {
  readonly period: string
  readonly today: string
  readonly provisional: boolean
  readonly counts: Readonly<Record<'expected' | 'submitted' | 'onTime' | 'late' | 'undated' | 'overdue', number>> &
    Readonly<Record<'returned' | 'nil' | 'exempt', number>>
  readonly rates: { readonly reporting: number | null; readonly timeliness: number | null }
  readonly missing: readonly { readonly unit: string; readonly name: string; readonly daysOverdue: number | null }[]
  readonly totals: readonly {
    readonly indicator: string
    readonly theme: string | null
    readonly total: number | null
    readonly previous: number | null
    readonly change: number | null
    readonly yearToDate: number | null
    readonly unitsReporting: number
  }[]
  readonly groups: readonly {
    readonly group: string
    readonly expected: number
    readonly submitted: number
    readonly onTime: number
    readonly totals: readonly {
      readonly indicator: string
      readonly theme: string | null
      readonly total: number | null
    }[]
  }[]
  readonly units: readonly {
    readonly unit: string
    readonly obligation: string
    readonly state: string
    readonly timeliness: string | null
    readonly days: number | null
    readonly values: Readonly<Record<string, number>>
  }[]
  readonly texts: readonly { readonly kind: string; readonly unit: string; readonly text: string }[]
  readonly issues: readonly {
    readonly code: string
    readonly severity: 'error' | 'warning'
    readonly tab: string
    readonly cell: string | null
    readonly message: string
  }[]
}

/** The totals worth a line: code and words. */
const main: readonly (readonly [string, string])[] = [
  ['TTM1', 'Hội nghị cấp ủy, báo cáo viên (cuộc)'],
  ['TTM2', 'Người dự hội nghị (lượt người)'],
  ['TTM6', 'Bình quân người dự mỗi hội nghị'],
  ['MXH1', 'Tin, bài, video tự đăng (sản phẩm)'],
  ['TQ1', 'Pa nô, áp phích, băng rôn làm mới (tấm)'],
  ['TQ2', 'Bảng điện tử, màn hình LED (chiếc)'],
  ['TD4', 'Cá nhân được tôn vinh (người)'],
]

/** Returns a number the Vietnamese way, at most one decimal: 1234.56 -> "1.234,6"; "-" for none. */
export function shown(value: number | null): string {
  if (value === null) return '-'
  const [whole = '', decimals = '0'] = (Math.round(value * 10) / 10).toFixed(1).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return decimals === '0' ? grouped : `${grouped},${decimals}`
}

/** Returns "36/41 (87,8%)"; "-" when nothing is expected. */
const rate = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${part}/${whole} (${shown((part / whole) * 100)}%)`

const day = (text: string): string => text.split('-').map(Number).reverse().join('/')

/** Returns the lines that `npm start` prints: key figures, missing units, main totals, issues. */
export function summaryLines(quarters: readonly Figures[], names: readonly string[]): string[] {
  const row = (label: string, cells: readonly string[]): string =>
    `  ${label.padEnd(40)}${cells.map((cell) => cell.padStart(17)).join('')}`.trimEnd()
  const each = (label: string, value: (figures: Figures) => string): string => row(label, quarters.map(value))
  const counts = (pick: (counts: Figures['counts']) => number) => (f: Figures) => String(pick(f.counts))
  const total = (code: string) => (f: Figures) => f.totals.find((one) => one.indicator === code && one.theme === null)
  return [
    row('', names),
    each('Tính đến ngày', (f) => day(f.today)),
    each(
      'Phải báo cáo',
      counts((c) => c.expected),
    ),
    each('Đã gửi', (f) => rate(f.counts.submitted, f.counts.expected)),
    each('Đúng hạn', (f) => rate(f.counts.onTime, f.counts.expected)),
    each(
      'Gửi chậm',
      counts((c) => c.late),
    ),
    each(
      'Chưa rõ ngày gửi',
      counts((c) => c.undated),
    ),
    each('Chưa gửi', (f) => String(f.missing.length)),
    each(
      '  trong đó quá hạn',
      counts((c) => c.overdue),
    ),
    each(
      'Đang bổ sung',
      counts((c) => c.returned),
    ),
    each(
      'Báo cáo không phát sinh',
      counts((c) => c.nil),
    ),
    each(
      'Miễn',
      counts((c) => c.exempt),
    ),
    each('Số liệu', (f) => (f.provisional ? 'sơ bộ' : 'đủ')),
    '',
    'Chưa gửi báo cáo',
    ...quarters.flatMap((figures, index) => [`  ${names[index]}`, ...missingWords(figures)]),
    '',
    'Một số kết quả chính',
    ...main.map(([code, label]) => each(label, (f) => shown(total(code)(f)?.total ?? null))),
    '',
    'Rà soát số liệu',
    each('Lỗi (không tính vào tổng)', (f) => String(f.issues.filter((one) => one.severity === 'error').length)),
    each('Điểm cần xem lại', (f) => String(f.issues.filter((one) => one.severity === 'warning').length)),
  ]
}

function missingWords({ missing }: Figures): string[] {
  if (missing.length === 0) return ['    không có']
  return missing.map(
    ({ name, daysOverdue }) => `    ${name} (${daysOverdue === null ? 'còn hạn' : `quá hạn ${daysOverdue} ngày`})`,
  )
}
