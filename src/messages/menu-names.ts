/** The names of the commands in the menu: spelled once, so that messages and the guide call them what the menu does. */
import type { Language } from '../core/model.ts'

export type Command =
  | 'myReport'
  | 'form'
  | 'openPeriod'
  | 'track'
  | 'check'
  | 'consolidate'
  | 'sources'
  | 'confirmFigures'
  | 'comparePeriods'
  | 'consolidateYear'
  | 'handling'
  | 'returnReport'
  | 'accept'
  | 'received'
  | 'exception'
  | 'closePeriod'
  | 'reopenPeriod'
  | 'administration'
  | 'setUp'
  | 'repair'
  | 'permissions'
  | 'installTriggers'
  | 'selfCheck'

/** `handling` and `administration` are menus of their own within the menu. */
export const menuNames: Readonly<Record<Language, Readonly<Record<Command, string>>>> = {
  vi: {
    myReport: 'Báo cáo của tôi',
    form: 'Nhập báo cáo',
    openPeriod: 'Mở kỳ báo cáo…',
    track: 'Cập nhật tình hình gửi báo cáo',
    check: 'Rà soát số liệu',
    consolidate: 'Tổng hợp quý…',
    sources: 'Xem nguồn số liệu…',
    confirmFigures: 'Xác nhận số liệu chính thức…',
    comparePeriods: 'So sánh kỳ…',
    consolidateYear: 'Tổng hợp năm…',
    handling: 'Xử lý báo cáo',
    returnReport: 'Đề nghị bổ sung…',
    accept: 'Đạt yêu cầu…',
    received: 'Ghi ngày nhận…',
    exception: 'Gia hạn / Miễn…',
    closePeriod: 'Khoá kỳ…',
    reopenPeriod: 'Mở khoá kỳ…',
    administration: 'Quản trị',
    setUp: 'Thiết lập sổ báo cáo…',
    repair: 'Khôi phục biểu mẫu',
    permissions: 'Phân quyền…',
    installTriggers: 'Bật tự động ghi ngày gửi',
    selfCheck: 'Tự kiểm tra',
  },
  en: {
    myReport: 'My report',
    form: 'Enter a report',
    openPeriod: 'Open a period…',
    track: 'Update the reporting status',
    check: 'Check the figures',
    consolidate: 'Consolidate a quarter…',
    sources: 'Trace a figure…',
    confirmFigures: 'Confirm final figures…',
    comparePeriods: 'Compare periods…',
    consolidateYear: 'Consolidate a year…',
    handling: 'Handle reports',
    returnReport: 'Return a report…',
    accept: 'Accept reports…',
    received: 'Enter the day received…',
    exception: 'Extend / exempt…',
    closePeriod: 'Close a period…',
    reopenPeriod: 'Reopen a period…',
    administration: 'Administration',
    setUp: 'Set up the report book…',
    repair: 'Repair the forms',
    permissions: 'Permissions…',
    installTriggers: 'Record submission days automatically',
    selfCheck: 'Self-check',
  },
}

/** The menu's own name. */
export const menuTitle: Readonly<Record<Language, string>> = { vi: 'Tổng hợp báo cáo', en: 'Report consolidation' }

/** The last entry of the menu: a bug report can name the version. */
export const versionEntry: Readonly<Record<Language, (version: string) => string>> = {
  vi: (version) => `Phiên bản ${version}`,
  en: (version) => `Version ${version}`,
}
