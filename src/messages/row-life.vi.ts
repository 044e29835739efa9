/** The life of a report row in Vietnamese: what the log says of it, and how the triggers are installed. */

import { menuNames } from './menu-names.ts'

export const rowLifeVi = {
  happenings: {
    sent: 'Gửi báo cáo',
    edited: 'Sửa báo cáo đã gửi',
    withdrawn: 'Rút báo cáo đã gửi về đang nhập',
    chosen: 'Đơn vị tự chọn trạng thái của cơ quan tổng hợp',
    undated: 'Đã gửi nhưng chưa rõ ngày',
    dated: 'Sửa ngày gửi lần đầu',
    redated: 'Sửa ngày gửi lần đầu, không phải cơ quan tổng hợp',
    unknown: 'Sửa dòng đã gửi, không còn rõ đơn vị hoặc kỳ',
    gone: 'Báo cáo đã gửi không còn dòng nào',
    back: 'Báo cáo đã gửi có lại dòng',
  },
  place: (cell: string, unit: string, period: string) => `${cell}: ${unit}, ${period}`,
  unitAndPeriod: (tab: string, unit: string, period: string) => `${tab}: ${unit}, ${period}`,
  rows: (count: number) => `${count} dòng`,
  dayKept: (day: string) => `Ngày gửi lần đầu chỉ do cơ quan tổng hợp nhập hoặc sửa; ngày ${day} đã được ghi lại.`,
  dayKeptUnknown: (day: string) =>
    `Google không cho biết ai đã sửa ngày gửi lần đầu, nên ngày ${day} được ghi lại. Cơ quan tổng hợp muốn sửa thì chạy "${menuNames.vi.handling} > ${menuNames.vi.received}", hoặc bật "${menuNames.vi.permissions}" để chỉ cơ quan tổng hợp gõ được vào cột này.`,
  daySelf: (isKnown: boolean) =>
    `Ngày gửi lần đầu ${isKnown ? 'không do cơ quan tổng hợp nhập' : 'không rõ ai nhập'}; cơ quan tổng hợp hãy xác nhận bằng lệnh "${menuNames.vi.handling} > ${menuNames.vi.received}".`,
  triggers: {
    title: 'Tự động ghi ngày gửi',
    installed:
      'Đã bật: từ nay mỗi khi một dòng được chọn "Đã gửi" hoặc "Không phát sinh", ngày gửi được ghi tự động. Tính năng chạy bằng tài khoản của bạn, kể cả khi bạn không mở bảng tính.',
    already: (owner: string, lastRun: string) =>
      `Tính năng đã được bật từ trước bằng tài khoản ${owner}; lần chạy gần nhất ${lastRun}.`,
    replace: (owner: string, lastRun: string) =>
      `Tính năng đang chạy bằng tài khoản ${owner}, lần chạy gần nhất ${lastRun}. Chuyển sang tài khoản của bạn? Chỉ nên chuyển khi người đó không còn phụ trách.`,
    departmentOnly:
      'Chỉ cơ quan tổng hợp bật được tính năng này: những người có địa chỉ ở trang Thiết lập, mục "Thư điện tử của cơ quan tổng hợp".',
  },
}

export type RowLifeWords = typeof rowLifeVi
