/** Every word of "Xác nhận số liệu chính thức…", "So sánh kỳ…" and "Tổng hợp năm…" as commands and dialogs, in Vietnamese. */
import type { PeriodKind } from '../core/model.ts'

export const officialVi = {
  kinds: { run: 'tổng hợp', final: 'chính thức', reopened: 'rút xác nhận' },
  consolidated: {
    unchanged: (tab: string, at: string) => `Số liệu không thay đổi từ lần tổng hợp ${at}; trang ${tab} giữ nguyên.`,
    restored: (tab: string, at: string) =>
      `Số liệu không thay đổi từ lần tổng hợp ${at}; trang ${tab} thiếu hoặc đã bị sửa nên được lập lại như lần đó.`,
    changed: (units: number, at: string) => `So với lần tổng hợp ${at}, ${units} đơn vị có thay đổi.`,
    official: (at: string) => `Số liệu chính thức xác nhận lúc ${at} giữ nguyên.`,
    adjusted: (units: number) => `Sau khi xác nhận, ${units} đơn vị có bổ sung, điều chỉnh, ghi ở mục riêng.`,
  },
  title: 'Xác nhận số liệu chính thức',
  confirmed: (tab: string, period: string, missing: number) =>
    `Đã xác nhận số liệu chính thức ${period}, trang ${tab}${missing > 0 ? ` (còn ${missing} đơn vị chưa gửi)` : ''}. Báo cáo đến sau được ghi ở mục "Bổ sung, điều chỉnh số liệu", không làm thay đổi số liệu này.`,
  notProtected:
    'Trang chưa được bảo vệ vì chưa ghi thư điện tử của cơ quan tổng hợp ở trang Thiết lập; số liệu chính thức vẫn được giữ trong lịch sử.',
  foreign: 'Trang đã có người khác bảo vệ, được giữ nguyên.',
  reopenTitle: 'Rút xác nhận số liệu chính thức',
  reopened: (period: string, reason: string) =>
    `Đã rút xác nhận số liệu chính thức ${period}. Lý do: ${reason}. Trang tổng hợp đã lập lại theo báo cáo hiện có.`,
  dialog: {
    question: 'Kỳ báo cáo',
    never: 'chưa tổng hợp',
    run: (at: string) => `tổng hợp lúc ${at}`,
    final: (at: string) => `chính thức từ ${at}`,
    submitted: (kind: PeriodKind, submitted: number, expected: number) =>
      expected === 0
        ? `Kỳ này không có đơn vị nào phải gửi ${kind === 'plan' ? 'kế hoạch' : 'báo cáo'}.`
        : `Đã có ${submitted}/${expected} đơn vị gửi ${kind === 'plan' ? 'kế hoạch' : 'báo cáo'}.`,
    whole: 'Số liệu đã đủ.',
    provisional: 'Số liệu còn SƠ BỘ.',
    missing: (names: readonly string[]) => `Chưa gửi (${names.length}): ${names.join('; ')}.`,
    returned: (names: readonly string[]) => `Đang bổ sung (${names.length}): ${names.join('; ')}.`,
    errors: (count: number) => `Còn ${count} lỗi khi rà soát: những số liệu đó không được tính.`,
    neverRun: 'Kỳ này chưa được tổng hợp lần nào. Hãy tổng hợp và đọc lại trang tổng hợp trước khi xác nhận.',
    /** Without a unit it is the previous period or the year to date. */
    changed: (units: number, at: string) =>
      `Từ lần tổng hợp ${at}, ${units > 0 ? `${units} đơn vị có thay đổi` : 'số liệu kỳ trước hoặc lũy kế đã thay đổi'}. Số liệu được xác nhận là số liệu hiện có, gồm cả những thay đổi này; nên tổng hợp lại và đọc trước khi xác nhận.`,
    same: (at: string) => `Không có thay đổi từ lần tổng hợp ${at}.`,
    explanation:
      'Sau khi xác nhận, số liệu của kỳ được giữ nguyên. Báo cáo gửi muộn hoặc sửa sau đó chỉ được ghi ở mục "Bổ sung, điều chỉnh số liệu".',
    confirmAnyway: 'Tôi đã biết những điểm trên và vẫn xác nhận',
    action: 'Xác nhận chính thức',
    finalSince: (at: string, who: string) => `Số liệu chính thức, xác nhận lúc ${at}${who && `, ${who}`}.`,
    adjustments: (units: number) =>
      units === 0 ? 'Chưa có bổ sung, điều chỉnh nào từ đó.' : `Từ đó ${units} đơn vị có bổ sung, điều chỉnh.`,
    reason: 'Lý do rút xác nhận',
    reasonHint: 'Ghi rõ để lưu vào nhật ký, ví dụ: lãnh đạo yêu cầu tính cả báo cáo gửi muộn.',
    reopenExplanation:
      'Rút xác nhận thì trang tổng hợp được lập lại theo báo cáo hiện có. Số liệu đã xác nhận vẫn được lưu trong lịch sử.',
    reopenAction: 'Rút xác nhận',
    notDepartment: 'Chỉ cơ quan tổng hợp xác nhận và rút xác nhận số liệu chính thức.',
    noPeriod: 'Chưa có kỳ báo cáo nào.',
  },
  compare: {
    title: 'So sánh kỳ',
    done: (tab: string) => `Đã lập trang ${tab}.`,
    period: 'Kỳ cần xem',
    against: 'So với kỳ',
    explanation:
      'Chỉ những kỳ đã tổng hợp: số liệu chính thức nếu đã xác nhận, nếu chưa thì của lần tổng hợp gần nhất.',
    none: 'Cần ít nhất hai kỳ đã tổng hợp để so sánh.',
    same: 'Hãy chọn hai kỳ khác nhau.',
    action: 'So sánh',
  },
  year: {
    title: 'Tổng hợp năm',
    done: (tab: string, rate: string | null, provisional: boolean) =>
      `Đã lập trang ${tab}: ${rate === null ? 'chưa có báo cáo nào đến hạn' : `${rate} báo cáo đã gửi trong năm`}${provisional ? ' (số liệu sơ bộ)' : ''}.`,
    question: 'Năm cần tổng hợp',
    explanation:
      'Gồm mọi kỳ báo cáo có thời hạn trong năm. Kỳ đã xác nhận dùng số liệu chính thức, kỳ khác dùng báo cáo hiện có.',
    none: 'Trang Kỳ báo cáo chưa có kỳ báo cáo nào.',
    action: 'Tổng hợp năm',
  },
}

export type OfficialWords = typeof officialVi
