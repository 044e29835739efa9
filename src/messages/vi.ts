/** Every word of menus, alerts and results in Vietnamese. `en.ts` has the same shape; the compiler sees to it. */

import type { Language } from '../core/model.ts'
import { checksVi } from './checks.vi.ts'
import { departmentVi } from './department.vi.ts'
import { formVi } from './form.vi.ts'
import { officialVi } from './official.vi.ts'
import { permissionsVi } from './permissions.vi.ts'
import { rowLifeVi } from './row-life.vi.ts'
import { selfCheckVi } from './self-check.vi.ts'

export const vi = {
  language: 'vi' as Language,
  version: {
    title: 'Tổng hợp báo cáo',
    text: (version: string) =>
      `Phiên bản ${version}.\n\nTiện ích theo dõi việc gửi báo cáo của các đơn vị và tổng hợp số liệu từng kỳ ngay trong bảng tính này. Không có dữ liệu nào được gửi ra ngoài.`,
  },
  /** Written into a tab's title while the tab is being rewritten. */
  rowsMoved: (units: readonly string[]) =>
    ` Bảng báo cáo đã thay đổi trong lúc ghi, nên chưa ghi được vào dòng của: ${units.join(', ')}. Hãy kiểm tra các dòng này rồi chạy lại lệnh.`,
  unfinished: 'ĐANG LẬP, CHƯA HOÀN TẤT. Nếu dòng này còn hiện sau vài phút, hãy chạy lại lệnh.',
  stop: 'Chưa thực hiện được',
  setUp: {
    title: 'Thiết lập sổ báo cáo',
    done: (created: number, repaired: number) =>
      created === 0 && repaired === 0
        ? 'Sổ báo cáo đã đầy đủ, không có gì phải khôi phục.'
        : repaired === 0
          ? `Đã tạo ${created} trang.`
          : `${created === 0 ? 'Đã' : `Đã tạo ${created} trang,`} khôi phục ${repaired} chỗ. Nội dung đã nhập được giữ nguyên.`,
    repairedColumn: (tab: string, heading: string) => `Trang ${tab}: cột ${heading}`,
    repairedSetting: (tab: string, label: string) => `Trang ${tab}: dòng ${label}`,
  },
  openPeriod: {
    title: 'Mở kỳ báo cáo',
    noUnits: (tab: string) =>
      `Trang ${tab} chưa có đơn vị nào phải báo cáo hoặc phối hợp trong kỳ này, nên chưa thêm dòng nào.`,
    done: (period: string, added: number, columns: number) =>
      `${period}: ${added === 0 ? 'các đơn vị đều đã có dòng báo cáo' : `đã thêm ${added} dòng báo cáo`}${columns === 0 ? '' : `, ${columns} cột chỉ tiêu mới`}.`,
  },
  track: {
    title: 'Tình hình gửi báo cáo',
    done: (tab: string) => `Đã cập nhật trang ${tab}.`,
  },
  check: {
    title: 'Rà soát số liệu',
    done: (errors: number, warnings: number) =>
      errors + warnings === 0
        ? 'Không phát hiện vấn đề nào.'
        : errors === 0
          ? `Không có lỗi; có ${warnings} điểm cần xem lại.`
          : `Có ${errors} lỗi (số liệu chưa được tính)${warnings === 0 ? '' : ` và ${warnings} điểm cần xem lại`}.`,
    passed: '✓',
    more: (count: number) => `; còn ${count} điểm khác (xem ghi chú)`,
  },
  consolidate: {
    title: 'Tổng hợp quý',
    done: (tab: string, rate: string | null, kind: 'plan' | 'report', provisional: boolean) =>
      `Đã lập trang ${tab}: ${rate === null ? 'không có đơn vị nào phải gửi' : `${rate} đơn vị gửi ${kind === 'plan' ? 'kế hoạch' : 'báo cáo'}`}${provisional ? ' (số liệu sơ bộ)' : ''}.`,
  },
  dialog: {
    cancel: 'Hủy',
    close: 'Đóng',
    running: 'Đang thực hiện, có thể mất vài chục giây…',
    offline: 'Mất kết nối. Hãy kiểm tra mạng rồi thử lại.',
    noPeriod: 'Chưa có kỳ báo cáo nào. Hãy nhập kỳ ở trang Kỳ báo cáo.',
    openPeriod: {
      question: 'Kỳ cần mở',
      explanation:
        'Mỗi đơn vị phải báo cáo hoặc phối hợp cung cấp số liệu có một dòng ở trang Báo cáo. Mở lại kỳ đã mở không tạo thêm dòng trùng.',
      action: 'Mở kỳ',
    },
    setUp: {
      question: 'Mẫu để bắt đầu',
      explanation: 'Các trang được tạo sẵn theo mẫu; sau đó mọi nội dung đều có thể sửa ngay trong bảng tính.',
      action: 'Thiết lập',
      repairChoice: 'Sổ này đã được thiết lập: khôi phục những gì còn thiếu',
      repairExplanation:
        'Trang, cột, dòng thiết lập và danh sách chọn bị thiếu được tạo lại. Nội dung đã nhập không thay đổi.',
      repair: 'Khôi phục',
      locale: (locale: string, zone: string) =>
        `Đổi ngôn ngữ, múi giờ của bảng tính từ ${locale}, ${zone} sang vi_VN, Asia/Ho_Chi_Minh. Nếu không đổi, số gõ "1.200" sẽ bị hiểu là 1,2. Số và ngày đã nhập giữ nguyên giá trị, chỉ đổi cách hiển thị.`,
    },
    check: { error: 'Lỗi, số liệu chưa được tính', warning: 'Cần xem lại', again: 'Rà soát lại' },
  },
  checks: checksVi,
  department: departmentVi,
  form: formVi,
  official: officialVi,
  permissions: permissionsVi,
  selfCheck: selfCheckVi,
  rowLife: rowLifeVi,
  log: {
    headings: ['Lúc', 'Người thực hiện', 'Việc', 'Ô / dòng, chi tiết', 'Giá trị cũ', 'Giá trị mới'],
    unknownPerson: 'không rõ',
  },
  history: { headings: ['Lúc', 'Kỳ', 'Người lập', 'Loại', 'Số liệu'] },
}

export type Messages = typeof vi
