/** Every word of the summary tab in Vietnamese. Days and numbers come in as text; `summary.en.ts` has the same shape. */
import type { PeriodKind } from '../core/model.ts'

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const noun = (kind: PeriodKind) => (kind === 'plan' ? 'kế hoạch' : 'báo cáo')

export const summaryVi = {
  title: (kind: PeriodKind, period: string) => {
    const name = period.toUpperCase()
    if (kind === 'report') return `TỔNG HỢP KẾT QUẢ ${name}`
    return name.startsWith('KẾ HOẠCH') ? `TÌNH HÌNH GỬI ${name}` : `TÌNH HÌNH GỬI KẾ HOẠCH ${name}`
  },
  programme: (programme: string) => `Thực hiện ${programme}`,
  coverage: (from: string | null, to: string | null) =>
    from && to
      ? `Số liệu từ ngày ${from} đến ngày ${to}.`
      : from
        ? `Số liệu từ ngày ${from}.`
        : `Số liệu đến ngày ${to}.`,
  made: (time: string, day: string, by: string) => `Lập lúc ${time} ngày ${day}${by && `, người lập: ${by}`}.`,

  provisional: 'SỐ LIỆU SƠ BỘ',
  /** What the figures are, beside the name of the period: the first thing that a phone shows. */
  state: (period: string, words: string) => (words ? `${period.toUpperCase()}: ${words}` : period.toUpperCase()),
  whole: (kind: PeriodKind, expected: number) => (expected > 0 ? `ĐÃ ĐỦ ${noun(kind).toUpperCase()}` : ''),
  missing: (kind: PeriodKind, count: number, expected: number) =>
    count === expected
      ? `Số liệu sơ bộ: chưa có đơn vị nào gửi ${noun(kind)} (0/${expected} đơn vị phải gửi).`
      : `Số liệu sơ bộ: còn ${count}/${expected} đơn vị chưa gửi ${noun(kind)}, nêu tên ở bảng bên.`,
  correcting: (kind: PeriodKind, count: number, names: string) =>
    `Có ${count} ${noun(kind)} đang được đề nghị bổ sung, số liệu còn có thể thay đổi: ${names}.`,
  complete: (kind: PeriodKind, expected: number) =>
    expected === 0
      ? `Kỳ này không có đơn vị nào phải gửi ${noun(kind)}.`
      : expected === 1
        ? `Đơn vị phải gửi ${noun(kind)} đã gửi (1/1).`
        : `Đã có đủ ${noun(kind)} của ${expected}/${expected} đơn vị phải gửi.`,
  missingShare: (period: string, list: string) =>
    `Trong số liệu kỳ trước (${period}), các đơn vị chưa gửi chiếm: ${list}.`,
  missingShareNone: (period: string) => `Trong số liệu kỳ trước (${period}), các đơn vị chưa gửi không có phần nào.`,

  sections: {
    figures: (kind: PeriodKind) => `Tình hình gửi ${noun(kind)}`,
    totals: 'Kết quả chính',
    assessments: 'Đánh giá của cơ quan tổng hợp',
  },
  appendix: (letter: string, title: string) => `Phụ lục ${letter}. ${title}`,
  appendices: {
    documents: 'Kế hoạch các đơn vị đã gửi',
    themes: 'Kết quả theo chủ đề',
    groups: 'Tổng hợp theo khối',
    texts: 'Nội dung báo cáo của các đơn vị (nguyên văn)',
    units: 'Số liệu của từng đơn vị',
    issues: 'Những điểm cần xem lại trong số liệu',
  },

  /** Beneath the large numbers: what each counts, and what is told beside it. */
  figures: {
    submitted: (kind: PeriodKind) => `đơn vị đã gửi ${noun(kind)}`,
    submittedOf: (onTime: number, late: number, undated: number) =>
      [`${onTime} đúng hạn`, late > 0 && `${late} chậm`, undated > 0 && `${undated} chưa rõ ngày gửi`]
        .filter(Boolean)
        .join(', '),
    missing: 'đơn vị chưa gửi',
    overdue: (count: number, missing: number) =>
      missing === 0 ? '' : count === 0 ? 'chưa quá hạn' : count === missing ? 'đều đã quá hạn' : `${count} đã quá hạn`,
    onTime: 'gửi đúng hạn',
    onTimeOf: 'trên số phải gửi',
    late: 'gửi chậm',
    undated: (count: number) => (count > 0 ? `${count} chưa rõ ngày gửi` : ''),
    returned: 'đang bổ sung',
    others: (nil: number, exempt: number) =>
      [nil > 0 && `báo không phát sinh: ${nil}`, exempt > 0 && `được miễn: ${exempt}`].filter(Boolean).join('; '),
  },
  deadlineOf: { units: 'Đơn vị gửi', department: 'Cơ quan tổng hợp gửi' },
  deadline: (rule: 'before' | 'by', due: string, last: string, weekday: number, moved: boolean) => {
    const words = rule === 'before' ? `trước ngày ${due}` : `đến hết ngày ${due}`
    const day = `${last}, ${weekdays[weekday]}`
    if (moved) return `${words}; trùng ngày nghỉ nên tính đến hết ngày ${day}`
    return rule === 'before' ? `${words}, tức là hết ngày ${day}` : `${words}, ${weekdays[weekday]}`
  },
  daysLeft: (days: number) =>
    days > 0 ? `còn ${days} ngày` : days === 0 ? 'hôm nay là ngày cuối' : `đã qua ${-days} ngày`,
  /** Of the department's own time limit: its working days are what it has left. */
  workingDaysLeft: (days: number) => (days > 0 ? `còn ${days} ngày làm việc` : 'không còn ngày làm việc nào'),
  invitedMissing: (count: number, names: string) => `Phối hợp nhưng chưa cung cấp số liệu (${count}): ${names}.`,
  exempt: (count: number, names: string) => `Được miễn (${count}): ${names}.`,

  /** The cell that leads to a row of the reports table. */
  row: (row: number) => `dòng ${row}`,

  units: {
    missing: 'Đơn vị chưa gửi',
    awaited: 'Thời hạn',
    others: 'Gửi chậm, đang bổ sung, chưa rõ ngày gửi',
    noneMissing: 'Không có đơn vị nào chưa gửi.',
    noneOther: 'Không có.',
    overdue: (days: number) => `quá hạn ${days} ngày`,
    left: (days: number) => (days === 0 ? 'hôm nay hết hạn' : `còn ${days} ngày`),
    extended: (day: string) => ` (gia hạn đến ${day})`,
    draft: 'đang nhập, ',
    empty: 'gửi nhưng để trống, ',
    line: (unit: string, facts: string) => `${unit}: ${facts}`,
    late: (days: number, day: string) => `chậm ${days} ngày (gửi ngày ${day})`,
    onDueDay: (day: string, due: string) => `gửi ngày ${day}; thời hạn trước ngày ${due}`,
    undated: 'đã gửi, chưa rõ ngày gửi',
    correcting: (until: string | null) => (until ? `đang bổ sung, đến ${until}` : 'đang bổ sung'),
    correctionOverdue: (days: number, until: string) => `quá hạn bổ sung ${days} ngày (đến ${until})`,
  },

  totals: {
    indicator: 'Chỉ tiêu',
    measure: 'Đơn vị tính',
    total: 'Kỳ này',
    previous: 'Kỳ trước',
    change: 'Tăng, giảm',
    changeRate: 'Tăng, giảm (%)',
    yearToDate: 'Lũy kế từ đầu năm',
    unitsReporting: 'Số đơn vị có số liệu',
    remarks: (period: string | null) =>
      `Theo chủ đề, cách tính${period === null ? '' : `; so với ${period}`} (dấu "-": không có số liệu)`,
    theme: 'Chủ đề',
    missingShare: (share: string) => `thiếu ${share} kỳ trước`,
    isNew: 'mới',
    answeredYes: 'đơn vị Có',
    noForm: 'Chỉ tiêu khác',
    ratio: (numerator: string, denominator: string) => `= ${numerator} : ${denominator}`,
    none: 'Chưa có chỉ tiêu nào.',
  },
  /** The note on a total: who gave what to it. */
  trace: {
    title: (name: string, period: string, count: number) => `${name}, ${period}: ${count} đơn vị có số liệu`,
    line: (unit: string, value: string) => `${unit}: ${value}`,
    part: (above: string, below: string) => `${above} : ${below}`,
    more: (count: number) => `… và ${count} đơn vị khác`,
    how: (command: string) => `Đến từng dòng: lệnh ${command}`,
  },
  documents: {
    unit: 'Đơn vị',
    sent: 'Ngày gửi',
    document: 'Số, ký hiệu và đường dẫn văn bản',
    none: (kind: PeriodKind) => `Chưa có đơn vị nào gửi ${noun(kind)}.`,
    noDocument: 'chưa ghi số văn bản',
  },
  assessmentBlank: (tab: string) => `(chưa nhập ở trang ${tab})`,
  assessmentDraft: (tab: string, text: string) => `[Gợi ý từ số liệu, chưa nhập ở trang ${tab}] ${text}`,
  /** Days below 10 and the months 1 and 2 are written with a 0 in official papers (decree 30/2020/NĐ-CP, appendix I). */
  placeAndDay: (place: string, day: number, month: number, year: number) =>
    `${place ? `${place}, ngày` : 'Ngày'} ${day < 10 ? '0' : ''}${day} tháng ${month < 3 ? '0' : ''}${month} năm ${year}`,

  themes: {
    none: 'Không có chỉ tiêu nào tách theo chủ đề.',
    all: 'Tất cả chủ đề',
    names: (list: string) => `Chủ đề: ${list}.`,
  },
  groups: {
    group: 'Khối',
    submitted: 'Đã gửi/phải gửi (tỷ lệ)',
    onTime: 'Đúng hạn (tỷ lệ)',
    missing: 'Đơn vị chưa gửi',
    noGroup: 'Chưa xếp khối',
    total: 'Tổng cộng',
    none: 'Chưa có khối nào phải báo cáo.',
  },
  texts: {
    heading: (kind: string, count: number) => `${kind} (${count} đơn vị)`,
    continued: (unit: string) => `${unit} (tiếp)`,
    none: 'Không có.',
  },
  byUnit: {
    unit: 'Đơn vị',
    row: 'Dòng báo cáo',
    total: 'Tổng cộng',
    notSubmitted: 'chưa gửi',
    explanation:
      'Ô trống: đơn vị không có số liệu; 0: đơn vị báo cáo bằng không. Đơn vị chưa gửi và số liệu chưa đọc được không có trong tổng.',
    themes: 'Ký hiệu chủ đề như ở Phụ lục A.',
    none: 'Chưa có số liệu.',
  },
  issues: {
    concerned: (count: number, list: string) => `Liên quan ${count} đơn vị: ${list}.`,
    general: 'Chung',
    errors: (count: number) => `Chưa được tính vào số liệu (${count})`,
    warnings: (count: number) => `Đã tính, đề nghị xem lại (${count})`,
    none: 'Không phát hiện vấn đề nào trong số liệu của kỳ này.',
    at: (tab: string, cell: string) => `${tab}, ô ${cell}`,
  },
}

export type SummaryWords = typeof summaryVi
