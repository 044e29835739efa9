/** Figures as text come in; the sentences that the department would write of them in Vietnamese go out. `draft.en.ts` has the same shape. */
import type { PeriodKind } from '../core/model.ts'

const noun = (kind: PeriodKind) => (kind === 'plan' ? 'kế hoạch' : 'báo cáo')

/** What is known about the submission of a period; lists are names joined by "; ". */
export interface Submission {
  readonly kind: PeriodKind
  readonly time: string
  readonly day: string
  readonly expected: number
  readonly submitted: number
  readonly onTime: number
  /** "87,2%". */
  readonly rate: string
  readonly missing: string
  readonly late: readonly string[]
  readonly undated: readonly string[]
  readonly returned: readonly string[]
}

/** How a figure stands to that of the previous period. */
export interface Movement {
  readonly is: 'up' | 'down' | 'same' | 'new'
  /** The difference without a sign, and in per cent; '' where it says nothing. */
  readonly by: string
  readonly rate: string
}

/** "17 giờ", "9 giờ 30". */
const hour = (time: string) => {
  const [hours = '', minutes = '00'] = time.split(':')
  return `${Number(hours)} giờ${minutes === '00' ? '' : ` ${minutes}`}`
}

export const draftVi = {
  title: 'Dự thảo báo cáo',
  explanation: 'Lập tự động từ số liệu của kỳ, để chép vào văn bản và sửa lại; mỗi đoạn nằm trong một ô.',
  source: (section: string, indicators: number) =>
    `Từ mục ${section}${indicators > 0 ? `, ${indicators} chỉ tiêu` : ''}`,
  submission: ({ kind, time, day, expected, submitted, onTime, rate, missing }: Submission) => {
    const start = `Đến ${hour(time)} ngày ${day}`
    if (expected === 0) return `${start}, không có đơn vị nào phải gửi ${noun(kind)} trong kỳ.`
    if (submitted === 0)
      return expected === 1
        ? `${start}, đơn vị phải gửi ${noun(kind)} chưa gửi: ${missing}.`
        : `${start}, cả ${expected} đơn vị phải gửi ${noun(kind)} đều chưa gửi.`
    const timely =
      onTime === submitted
        ? submitted === 1
          ? ', đúng hạn'
          : ', tất cả đúng hạn'
        : onTime === 0
          ? ', không có đơn vị nào đúng hạn'
          : `, trong đó ${onTime} đơn vị đúng hạn`
    const left = expected - submitted
    return `${start}, đã có ${submitted}/${expected} đơn vị gửi ${noun(kind)} (${rate})${timely}${left > 0 ? `; còn ${left} đơn vị chưa gửi: ${missing}` : ''}.`
  },
  late: (names: readonly string[]) => `Gửi chậm ${names.length} đơn vị: ${names.join('; ')}.`,
  undated: (names: readonly string[]) => `Chưa rõ ngày gửi của ${names.length} đơn vị: ${names.join('; ')}.`,
  lateOne: (name: string, days: number) => `${name} (${days} ngày)`,
  returned: (names: readonly string[]) => `Đang đề nghị ${names.length} đơn vị bổ sung: ${names.join('; ')}.`,
  provisional: 'Số liệu dưới đây là số liệu sơ bộ.',
  official: 'Số liệu dưới đây là số liệu chính thức.',
  /** A sentence for each form: "Tuyên truyền miệng: hội nghị 45 cuộc, tăng 5 cuộc (12,5%) so với Quý I/2025; …". */
  form: (form: string, items: readonly string[]) => `${form}: ${items.join('; ')}.`,
  formEmpty: (form: string) => `${form}: chưa có đơn vị nào báo cáo số liệu.`,
  figure: (name: string, value: string) => `${name} ${value}`,
  /** `period` is '' once the sentence has named it. */
  movement: ({ is, by, rate }: Movement, period: string) => {
    const against = period ? ` so với ${period}` : ''
    if (is === 'same') return period ? `, bằng ${period}` : ', bằng kỳ trước'
    if (is === 'new') return period ? ` (${period} không có)` : ' (kỳ trước không có)'
    return `, ${is === 'up' ? 'tăng' : 'giảm'} ${by}${rate ? ` (${rate})` : ''}${against}`
  },
  yes: (count: string, answered: number) => `${count}/${answered} đơn vị trả lời Có`,
  noForm: 'Chỉ tiêu khác',
  noPrevious: 'Chưa có kỳ báo cáo trước để so sánh.',
  assessment: {
    compared: (period: string, up: number, down: number, same: number) =>
      `So với ${period}: ${up} chỉ tiêu tăng, ${down} chỉ tiêu giảm${same > 0 ? `, ${same} chỉ tiêu không đổi` : ''}.`,
    /** Of units that are overdue. Where nobody has sent anything, names would be the list of all units. */
    missing: (kind: PeriodKind, count: number, expected: number, names: string) =>
      count === expected && count > 1
        ? `Cả ${count} đơn vị đều quá hạn mà chưa gửi ${noun(kind)}.`
        : `Còn ${count} đơn vị quá hạn chưa gửi ${noun(kind)}: ${names}.`,
    unread: (count: number) => `Có ${count} chỗ số liệu chưa đọc được hoặc chưa được tính (phụ lục cuối).`,
    noShortcoming: 'Các đơn vị gửi đủ, đúng hạn; số liệu không có chỗ nào phải sửa.',
    chase: (kind: PeriodKind, count: number, expected: number, names: string) =>
      count === expected && count > 1
        ? `Đôn đốc cả ${count} đơn vị gửi ${noun(kind)}.`
        : `Đôn đốc ${count === 1 ? 'đơn vị' : 'các đơn vị'} chưa gửi ${noun(kind)}: ${names}.`,
    correct: (names: string) => `Tiếp nhận phần bổ sung của: ${names}.`,
    next: (period: string, due: string) => `Chuẩn bị ${period}: ${due}.`,
  },
}

export type DraftWords = typeof draftVi
