/** Every word of the dialog of "Tổng hợp quý…" and of the sidebar "Xem nguồn số liệu…" in Vietnamese; `consolidate.en.ts` has the same shape. */

export const consolidateVi = {
  period: 'Kỳ cần tổng hợp',
  explanation: 'Trang tổng hợp cũ của kỳ này, nếu có, được lập lại. Số liệu các đơn vị đã nhập không thay đổi.',
  ready: (submitted: number, expected: number) =>
    expected === 0
      ? 'Kỳ này không có đơn vị nào phải gửi.'
      : `Đã đủ ${submitted}/${expected} đơn vị, không có báo cáo nào đang bổ sung.`,
  notReady: (submitted: number, expected: number) =>
    `Mới có ${submitted}/${expected} đơn vị gửi: số liệu còn là sơ bộ.`,
  correctingOnly: 'Còn báo cáo đang bổ sung: số liệu còn là sơ bộ.',
  official:
    'Kỳ này đã có số liệu chính thức. Tổng hợp lại không đổi số liệu đó; báo cáo mới gửi hoặc mới sửa được nêu ở mục “Bổ sung, điều chỉnh số liệu”.',
  doubts: {
    missing: (count: number) => `Chưa gửi (${count})`,
    correcting: (count: number) => `Đang bổ sung (${count})`,
    undated: (count: number) => `Chưa rõ ngày gửi (${count})`,
    issues: (count: number) => `Số liệu chưa được tính vào tổng (${count})`,
  },
  more: (count: number) => `… và ${count} mục khác`,
  go: 'Bấm vào một mục để đến ô đó và xử lý; chạy lại lệnh sau.',
  check: 'Rà soát số liệu',
  provisional: 'Tổng hợp sơ bộ',
  action: 'Tổng hợp',
  sources: {
    period: 'Kỳ báo cáo',
    indicator: 'Chỉ tiêu',
    total: (total: string, measure: string, units: number) =>
      `Tổng: ${`${total} ${measure}`.trim()}, từ ${units} đơn vị`,
    final: (at: string) =>
      `Số liệu chính thức, xác nhận lúc ${at}. Báo cáo gửi hoặc sửa sau đó không tính vào tổng này.`,
    now: (value: string) => `(nay: ${value})`,
    none: 'Chưa có đơn vị nào có số liệu ở chỉ tiêu này.',
    hint: 'Bấm vào tên đơn vị để đến ô số liệu. Mở từ một ô ở trang tổng hợp hoặc trang báo cáo thì chỉ tiêu của ô đó được chọn sẵn.',
    unit: 'Đơn vị',
    value: 'Số liệu',
  },
}

export type ConsolidateWords = typeof consolidateVi
