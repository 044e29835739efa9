/** Every word of the form "Nhập báo cáo" and of "Báo cáo của tôi" in Vietnamese. `form.en.ts` has the same shape. */
import { weekday } from '../core/day.ts'
import type { NumberFault } from '../core/issue.ts'
import type { Day, Obligation, Timeliness } from '../core/model.ts'
import { quoted, shownDay } from './phrases.ts'

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

/** "thứ Sáu, 14/3/2025" */
const longDay = (day: Day): string => `${weekdays[weekday(day)]}, ${shownDay(day, 'vi')}`

const sentence = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

/** Why a text is no number, in a few words; the buttons below it offer what it may mean. */
const faults: Readonly<Record<NumberFault, string>> = {
  text: 'Ô này chỉ ghi chữ số, ví dụ 12 hoặc 1.200.',
  point: 'Dấu chấm chỉ ngăn hàng nghìn; phần thập phân ghi sau dấu phẩy.',
  percent: 'Ô này cần số lượng, không phải tỷ lệ phần trăm.',
  'two-readings': 'Số này có thể hiểu theo hai cách.',
  negative: 'Số lượng không thể âm. Không có thì ghi 0.',
  date: 'Đây là một ngày. Ô này cần số, ví dụ 12 hoặc 1.200.',
  'error-value': 'Đây là lỗi của công thức. Hãy gõ số.',
  grouping: 'Hàng nghìn ngăn bằng dấu chấm, phần thập phân bằng dấu phẩy, ví dụ 1.200 hoặc 8,5.',
}

const obligation: Readonly<Record<Obligation, string>> = {
  owed: '',
  exempt: 'Đơn vị được miễn báo cáo kỳ này.',
  invited: 'Đơn vị phối hợp cung cấp số liệu; kỳ này không bắt buộc báo cáo.',
  'not-owed': 'Đơn vị không thuộc diện phải báo cáo kỳ này.',
}

const left = (is: Timeliness['is'], days: number): string => {
  if (is === 'overdue') return `quá hạn ${days} ngày`
  return days === 0 ? 'hôm nay là ngày cuối' : `còn ${days} ngày`
}

export const formVi = {
  due: (day: Day) => `hết ngày ${shownDay(day, 'vi')}, ${weekdays[weekday(day)]}`,
  longDay,
  left,
  obligation,
  returned: (until: Day | null, reason: string) =>
    `Cơ quan tổng hợp đề nghị bổ sung${until === null ? '' : `, hạn đến hết ngày ${shownDay(until, 'vi')}`}${reason.trim() === '' ? '.' : `: ${sentence(reason)}`}`,
  notStarted: 'Chưa nhập',
  ownWords: 'Kết quả, kiến nghị, văn bản',
  otherForms: 'Chỉ tiêu khác',
  fields: {
    results: 'Kết quả nổi bật',
    difficulties: 'Khó khăn, vướng mắc',
    proposals: 'Kiến nghị, đề xuất',
    documentNumber: 'Số, ký hiệu văn bản',
    link: 'Đường dẫn văn bản, tài liệu',
    cutoff: 'Số liệu tính đến ngày',
  } as Readonly<Record<string, string>>,
  locked: {
    closed: (at: string) =>
      `Kỳ này đã khoá${at === '' ? '' : ` lúc ${at}`}, chỉ xem được. Cần sửa thì liên hệ cơ quan tổng hợp.`,
    accepted: 'Báo cáo đã được xác nhận đạt yêu cầu, chỉ xem được. Cần sửa thì liên hệ cơ quan tổng hợp.',
    protected: 'Bạn không có quyền sửa dòng báo cáo này, chỉ xem được. Hãy kiểm tra lại đơn vị đã chọn.',
  },
  log: {
    edited: 'Sửa báo cáo đã gửi',
    sent: 'Gửi báo cáo',
    nil: 'Báo cáo không phát sinh',
    place: (unit: string, period: string, label: string) => `${unit}, ${period}${label === '' ? '' : `: ${label}`}`,
  },

  // The page of the form.
  loading: 'Đang mở báo cáo…',
  again: 'Thử lại',
  period: 'Kỳ báo cáo',
  coverageLabel: 'Số liệu từ',
  dueLabel: 'Hạn gửi',
  stateLabel: 'Trạng thái',
  otherUnit: 'Đổi đơn vị',
  progress: (filled: number, all: number) => `Đã điền ${filled}/${all} ô bắt buộc`,
  groupFilled: (filled: number, all: number) => `${filled}/${all}`,
  groupFilledLong: (filled: number, all: number) => `đã điền ${filled} trên ${all} ô`,
  compulsory: 'bắt buộc',
  missed: (isNumber: boolean) => `Ô bắt buộc còn trống.${isNumber ? ' Không có thì ghi 0.' : ''}`,
  compulsoryLegend: 'Ô có dấu * là bắt buộc. Không có thì ghi 0.',
  previous: (text: string) => `kỳ trước: ${text}`,
  help: (label: string) => `Cách ghi: ${label}`,
  check: (fault: NumberFault): string => faults[fault],
  suggest: (number: string) => `Ý bạn là ${number}? Dùng số này`,
  useReading: (number: string) => `Dùng ${number}`,
  dayHint: 'Ghi ngày như 14/3/2025.',
  notAnswered: 'Chưa trả lời',
  draft: {
    idle: 'Tự lưu nháp trong khi gõ.',
    idleSent: 'Sửa ở đây được lưu ngay vào báo cáo đã gửi.',
    waiting: 'Chưa lưu…',
    saving: 'Đang lưu…',
    saved: (at: string) => `Đã lưu nháp ${at}`,
    savedSent: (at: string) => `Đã lưu ${at}, báo cáo đã gửi có thay đổi`,
    failed: 'Chưa lưu được.',
    retry: 'Lưu lại',
  },
  others: (labels: string) => `Người khác vừa sửa báo cáo này: ${labels}. Biểu mẫu đã hiện nội dung mới.`,
  othersHold: 'Hãy xem lại rồi gửi.',
  othersSeen: 'Đã xem',
  conflict: {
    title: (label: string) => `"${label}" vừa được người khác sửa`,
    theirs: (text: string) => `Của họ: ${text === '' ? '(để trống)' : quoted(text)}`,
    mine: (text: string) => `Của bạn: ${text === '' ? '(để trống)' : quoted(text)}`,
    keepTheirs: 'Giữ của họ',
    keepMine: 'Dùng của tôi',
  },
  send: 'Gửi báo cáo',
  resend: 'Gửi lại báo cáo',
  nil: 'Không phát sinh',
  confirm: {
    title: 'Kiểm tra trước khi gửi',
    missing: (count: number) => `Còn ${count} ô bắt buộc để trống:`,
    unreadable: (count: number) => `${count} ô có nội dung chưa đọc được thành số, sẽ chưa được tính:`,
    conflicts: 'Còn ô mà người khác cũng vừa sửa. Hãy chọn nội dung cần giữ trước khi gửi.',
    nothingMissing: 'Các ô bắt buộc đã điền đủ.',
    zero: (count: number) => `Ô trống là 0? Có ${count} ô số còn trống.`,
    zeroAll: (count: number) => `Ghi 0 vào cả ${count} ô trống`,
    zeroWhich: 'Những ô nào?',
    zeroExplained: 'Ghi 0 nghĩa là trong kỳ không có; để trống nghĩa là chưa có số liệu.',
    go: 'Gửi',
    back: 'Quay lại',
    jump: (label: string) => `Đến ô ${label}`,
  },
  empty: 'Chưa gửi được: báo cáo chưa có nội dung. Cần điền ít nhất một trong các ô sau:',
  nilForm: {
    title: 'Báo cáo không phát sinh',
    explanation: 'Dùng khi trong kỳ đơn vị không có hoạt động nào. Mọi số phát sinh được tính là 0.',
    reason: 'Lý do, một hai câu',
    reasonNeeded: 'Hãy nêu lý do.',
    go: 'Gửi "Không phát sinh"',
    held: 'Chưa gửi được: các ô sau đang có số khác 0. Hãy xem lại, hoặc gửi báo cáo có số liệu.',
  },
  /** `at`: with the hour where it is known, "10:32 14/3/2025". */
  received: (at: string) => `Đã nhận ${at.includes(':') ? 'lúc' : 'ngày'} ${at}`,
  receivedMore: 'Có thể sửa tiếp cho đến khi kỳ được khoá; mỗi lần sửa được lưu và ghi lại.',
  toLookAt: (count: number) => `Có ${count} điểm nên xem lại:`,
  continueEditing: 'Xem, sửa tiếp',
  find: {
    question: 'Bạn báo cáo cho đơn vị nào?',
    hint: 'Gõ vài chữ trong tên, có dấu hay không dấu đều được.',
    label: 'Tìm đơn vị',
    results: (count: number) => (count === 0 ? 'Không có đơn vị nào khớp.' : `${count} đơn vị`),
    choosing: 'Đang mở…',
    remembered: 'Lựa chọn được ghi nhớ cho tài khoản của bạn.',
    openForm: 'Nhập bằng biểu mẫu',
    found: (unit: string, period: string) => `Đã chuyển đến dòng của ${unit}, ${period}.`,
    noRow: (unit: string) =>
      `Chưa có dòng báo cáo nào của ${unit}. Cơ quan tổng hợp cần mở kỳ báo cáo, hoặc đơn vị không thuộc kỳ nào.`,
  },
}

export type FormWords = typeof formVi
