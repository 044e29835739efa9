/** Every word of "Đề nghị bổ sung…", "Đạt yêu cầu…", "Ghi ngày nhận…" and "Gia hạn / Miễn…" in Vietnamese; `department.en.ts` has the same shape. */
import type { Unfit } from '../core/handling.ts'

/** Returns names as a message can hold them: up to five, then how many more. */
const several = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 5).join(', ')} và ${names.length - 5} đơn vị khác` : names.join(', ')

const unfit: Readonly<Record<Unfit, string>> = {
  unknown: 'không có đơn vị này',
  'no-row': 'chưa có dòng báo cáo',
  'not-sent': 'chưa gửi báo cáo',
  empty: 'đã gửi nhưng để trống',
  'several-rows': 'có nhiều dòng đã gửi cho kỳ này, cần giữ một dòng trước',
  'not-owed': 'không phải báo cáo kỳ này',
  exempt: 'đang được miễn kỳ này',
  errors: 'còn lỗi khi rà soát',
  returned: 'đang chờ bổ sung',
}

export const departmentVi = {
  unfit,
  /** Where a change stands, in the log: names first, since rows move. */
  place: (unit: string, period: string, tab: string, cell: string) => `${unit}, ${period} (${tab}, ô ${cell})`,
  day: {
    missing: 'Chưa ghi ngày. Hãy ghi như 20/3/2025.',
    unreadable: 'Không đọc được thành ngày. Hãy ghi như 20/3/2025.',
    outside: (from: string, to: string) => `Ngày cần nằm trong khoảng từ ${from} đến ${to}.`,
  },
  obstacles: {
    refused: (count: number) =>
      `Chưa có gì thay đổi, vì ${count} đơn vị dưới đây không xử lý được. Hãy bỏ chọn rồi làm lại.`,
    unfit: (unit: string, why: Unfit) => `${unit}: ${unfit[why]}.`,
    nobody: 'Chưa chọn đơn vị nào. Hãy chọn ít nhất một đơn vị.',
    noReason: 'Chưa ghi lý do đề nghị bổ sung. Hãy ghi rõ cần bổ sung gì.',
  },
  return: {
    /** What the log says was done. */
    what: (until: string, reason: string) => `Đề nghị bổ sung, hạn hết ngày ${until}: ${reason}`,
    /** What the unit sees in the checks cell of its row. */
    mark: (until: string, reason: string) => `Đề nghị bổ sung đến hết ngày ${until}: ${reason}`,
    done: (names: readonly string[], period: string, until: string) =>
      `Đã đề nghị bổ sung báo cáo ${period}: ${several(names)}. Hạn bổ sung: hết ngày ${until}.`,
  },
  accept: {
    what: 'Xác nhận đạt yêu cầu',
    done: (names: readonly string[], period: string) =>
      names.length === 0
        ? `Không có báo cáo ${period} nào được xác nhận thêm.`
        : `Đã xác nhận ${names.length} báo cáo ${period} đạt yêu cầu: ${several(names)}.`,
    already: (names: readonly string[]) => ` Đã đạt yêu cầu từ trước: ${several(names)}.`,
    withErrors: (names: readonly string[]) =>
      ` Còn lỗi khi rà soát, số liệu bị lỗi không được tính: ${several(names)}.`,
    leftOut: (count: number) => ` Chưa xác nhận ${count} đơn vị.`,
  },
  date: {
    what: 'Ghi ngày nhận báo cáo',
    done: (names: readonly string[], period: string, day: string) =>
      `Đã ghi ngày nhận ${day} cho báo cáo ${period}: ${several(names)}.`,
    notSent: (names: readonly string[]) =>
      ` Chưa chọn trạng thái đã gửi, nên ngày này được tính khi báo cáo gửi xong: ${several(names)}.`,
  },
  exception: {
    what: { extension: 'Gia hạn', exemption: 'Miễn báo cáo' },
    /** What the log says was there and is there now. */
    until: (until: string | null) => (until === null ? 'miễn' : `đến hết ngày ${until}`),
    done: (names: readonly string[], period: string, until: string | null) =>
      until === null
        ? `Đã miễn báo cáo ${period}: ${several(names)}.`
        : `Đã gia hạn báo cáo ${period} đến hết ngày ${until}: ${several(names)}.`,
    again: (names: readonly string[]) => ` Trước đó đã có dòng cùng loại, dòng mới được áp dụng: ${several(names)}.`,
    exempt: (names: readonly string[]) => ` Đã có báo cáo, số liệu vẫn được cộng vào tổng: ${several(names)}.`,
  },
  dialog: {
    period: 'Kỳ báo cáo',
    search: 'Tìm đơn vị',
    searchHint: 'gõ tên, không cần dấu',
    state: 'Trạng thái',
    everyState: 'Tất cả',
    undated: 'Chưa rõ ngày gửi',
    units: 'Đơn vị',
    all: (count: number) => `Chọn cả ${count} đơn vị đang hiện`,
    none: 'Không có đơn vị nào khớp. Hãy gõ tên khác hoặc chọn trạng thái khác.',
    chosen: (count: number) => (count === 0 ? 'Chưa chọn đơn vị nào' : `Đã chọn ${count} đơn vị`),
    hiddenChosen: (count: number) => `, trong đó ${count} đơn vị không hiện trong danh sách`,
    /** Behind a unit's state. */
    errors: (count: number) => `${count} lỗi`,
    warnings: (count: number) => `${count} điểm cần xem`,
    returns: (count: number) => `đã đề nghị bổ sung ${count} lần`,
    passed: 'không có lỗi',
    reason: 'Lý do',
    dayHint: 'ngày/tháng/năm',
    again: 'Xử lý tiếp',
    leftOut: 'Chưa xác nhận',
    return: {
      explanation:
        'Đơn vị thấy lý do ở ô Kết quả rà soát của dòng báo cáo. Số liệu và ngày gửi lần đầu giữ nguyên, chỉ thêm hạn bổ sung.',
      reason: 'Cần bổ sung gì, vì sao',
      reasonHint: 'ví dụ: Thiếu số người dự hội nghị quý I',
      until: 'Bổ sung đến hết ngày',
      action: (count: number) => (count > 0 ? `Đề nghị ${count} đơn vị bổ sung` : 'Đề nghị bổ sung'),
    },
    accept: {
      explanation: 'Chỉ ô trạng thái của dòng báo cáo thay đổi.',
      which: 'Xác nhận',
      passing: (count: number) => `Tất cả báo cáo qua rà soát không có lỗi (${count})`,
      some: 'Các báo cáo chọn trong danh sách',
      action: (count: number) => (count > 0 ? `Xác nhận ${count} báo cáo đạt yêu cầu` : 'Xác nhận đạt yêu cầu'),
    },
    date: {
      explanation:
        'Ngày nhận theo sổ văn bản đến, thư điện tử hoặc Zalo. Ngày này quyết định báo cáo đúng hạn hay chậm; mỗi lần ghi đều được lưu vào nhật ký.',
      day: 'Ngày nhận',
      today: 'Hôm nay',
      action: (count: number) => (count > 0 ? `Ghi ngày nhận cho ${count} đơn vị` : 'Ghi ngày nhận'),
    },
    exception: {
      explanation: 'Mỗi đơn vị được chọn có thêm một dòng ở trang Gia hạn, miễn báo cáo.',
      kind: 'Hình thức',
      extension: 'Gia hạn',
      exemption: 'Miễn báo cáo kỳ này',
      until: 'Gia hạn đến hết ngày',
      reason: 'Lý do (có thể để trống)',
      reasonHint: 'ví dụ: Công văn số 12-CV/ĐU ngày 10/3/2025',
      extend: (count: number) => (count > 0 ? `Gia hạn cho ${count} đơn vị` : 'Gia hạn'),
      exempt: (count: number) => (count > 0 ? `Miễn cho ${count} đơn vị` : 'Miễn'),
    },
  },
}

export type DepartmentWords = typeof departmentVi
