/** Every word of the changes and of the confirmation on the summary tab in Vietnamese; `changes.en.ts` has the same shape. */
import type { PeriodKind } from '../core/model.ts'

const noun = (kind: PeriodKind) => (kind === 'plan' ? 'kế hoạch' : 'báo cáo')

export const changesVi = {
  title: (time: string, day: string) => `Thay đổi so với lần tổng hợp ${time} ${day}`,
  adjustments: 'Bổ sung, điều chỉnh số liệu',
  adjustmentsRemark: (time: string, day: string, nowTime: string, nowDay: string) =>
    `Các mục khác giữ nguyên số liệu chính thức xác nhận lúc ${time} ngày ${day}. Sau đó, đến ${nowTime} ngày ${nowDay}, có bổ sung, điều chỉnh sau đây, chưa tính vào số liệu chính thức:`,
  arrived: (kind: PeriodKind, count: number, names: string) =>
    `${kind === 'plan' ? 'Kế hoạch' : 'Báo cáo'} mới nhận (${count}): ${names}.`,
  withdrawn: (kind: PeriodKind, count: number, names: string) =>
    `${kind === 'plan' ? 'Kế hoạch' : 'Báo cáo'} rút lại (${count}): ${names}.`,
  corrected: (figures: number, names: string) => `Sửa ${figures} số liệu trong báo cáo đã gửi: ${names}.`,
  others: (names: string) => `Thay đổi trạng thái, ngày gửi, diện báo cáo hoặc nội dung: ${names}.`,
  several: (names: readonly string[]) =>
    names.length > 6 ? `${names.slice(0, 5).join('; ')} và ${names.length - 5} đơn vị khác` : names.join('; '),
  totals: (list: string, rest: number) => `Kết quả thay đổi: ${list}${rest > 0 ? `; và ${rest} chỉ tiêu khác` : ''}.`,
  total: (name: string, before: string, after: string, measure: string, change: string) =>
    `${name} từ ${before} thành ${after}${measure && ` ${measure}`}${change && ` (${change})`}`,
  nothing: 'chưa có số liệu',
  elsewhere: 'Số liệu kỳ trước hoặc lũy kế thay đổi theo báo cáo của kỳ khác.',
  whole: (appendix: string) => `Danh sách đầy đủ: ${appendix}.`,

  columns: {
    figure: 'Chỉ tiêu',
    measure: 'Đơn vị tính',
    before: 'Lần trước',
    after: 'Lần này',
    effect: 'Ảnh hưởng đến tổng',
    official: 'Chính thức',
    adjusted: 'Sau điều chỉnh',
    change: 'Tăng, giảm',
    previous: (which: string) => `Kỳ trước (${which.toLowerCase()})`,
    year: (which: string) => `Lũy kế (${which.toLowerCase()})`,
  },
  totalsTitle: 'Tổng số thay đổi',
  unitsTitle: 'Thay đổi của từng đơn vị',
  unit: (name: string, facts: string) => `${name}: ${facts}`,
  facts: {
    arrived: (kind: PeriodKind, day: string | null, how: string) =>
      `${noun(kind)} mới nhận${day ? `, gửi ngày ${day}` : ''}${how && ` (${how})`}`,
    withdrawn: (kind: PeriodKind) => `${noun(kind)} rút lại`,
    state: (before: string, after: string) => `trạng thái "${before}" đổi thành "${after}"`,
    obligation: (before: string, after: string) => `trước: ${before}; nay: ${after}`,
    day: (before: string, after: string) => `ngày gửi lần đầu ${before} đổi thành ${after}`,
    noDay: 'chưa rõ',
    value: 'sửa số liệu',
    text: 'sửa phần nội dung hoặc văn bản',
  },
  timeliness: {
    onTime: 'đúng hạn',
    late: (days: number) => `chậm ${days} ngày`,
    undated: 'chưa rõ ngày gửi',
  },
  obligations: {
    owed: 'phải gửi',
    exempt: 'được miễn',
    invited: 'phối hợp cung cấp số liệu',
    'not-owed': 'không phải gửi',
  },
  notStarted: 'Chưa nhập',

  official: {
    title: (title: string) => `${title} – CHÍNH THỨC`,
    state: 'SỐ LIỆU CHÍNH THỨC',
    confirmed: (time: string, day: string, who: string) =>
      `Xác nhận lúc ${time} ngày ${day}${who && `, người xác nhận: ${who}`}.`,
    /** Short, because a phone shows no more: the units are named in the next section. */
    missing: (kind: PeriodKind, count: number, expected: number) =>
      `Khi xác nhận còn ${count}/${expected} đơn vị chưa gửi ${noun(kind)}.`,
    correcting: (kind: PeriodKind, count: number, names: string) =>
      `Khi xác nhận có ${count} ${noun(kind)} đang được đề nghị bổ sung: ${names}.`,
  },
}

export type ChangesWords = typeof changesVi
