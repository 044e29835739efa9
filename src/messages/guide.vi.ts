/** The guide tab in Vietnamese: one screen for the person who fills in a row, then what the department does. */
import { stateWords } from '../core/words.ts'
import type { GuideSection, GuideWording, SheetNames } from './guide-wording.ts'
import { menuNames } from './menu-names.ts'

const menu = menuNames.vi
const state = (key: keyof typeof stateWords) => `"${stateWords[key].vi}"`

const staff = ({ tab, heading }: SheetNames): readonly GuideSection[] => [
  {
    for: 'staff',
    heading: 'Đơn vị điền báo cáo',
    lines: [
      `1. Mở trang ${tab('reports')}, tìm dòng của đơn vị mình trong kỳ; chỉ điền dòng đó, bỏ qua các cột xám.`,
      `2. Trên máy tính, trình đơn có "${menu.myReport}" đưa đến đúng dòng và "${menu.form}" mở biểu mẫu dọc, dễ điền hơn.`,
      '3. Ghi số vào từng cột; cột có dấu ★ là bắt buộc. Chạm vào tiêu đề cột để xem cách tính.',
      `4. Ghi vài câu vào ${heading('results')}; ${heading('difficulties')}; ${heading('proposals')}.`,
      `5. Số văn bản và đường dẫn ghi ở hai cột ${heading('documentNumber')}; ${heading('link')}.`,
      `6. Đang làm dở: chọn ${heading('state')} ${state('draft')}. Làm xong: chọn ${state('submitted')}.`,
      `7. Cả kỳ không có hoạt động nào: chọn ${state('nil')}, nêu lý do ở cột ${heading('results')}. Đó vẫn là một báo cáo đã gửi.`,
      `8. Thấy ${state('returned')}: sửa theo yêu cầu rồi chọn lại ${state('submitted')}. Ngày gửi lần đầu không đổi.`,
    ],
  },
  {
    for: 'staff',
    heading: 'Cách ghi số',
    lines: [
      'Ghi 1200 hoặc 1.200; số lẻ dùng dấu phẩy: 8,5. Không ghi chữ, dấu %, "khoảng", "trên", đơn vị tính.',
      'Không có thì ghi 0; chưa có số liệu thì để trống. Số 0 và ô trống có nghĩa khác nhau.',
      'Hoạt động do nhiều đơn vị cùng tổ chức: chỉ đơn vị chủ trì ghi số.',
    ],
  },
  {
    for: 'staff',
    heading: 'Không bao giờ ghi vào sổ này',
    lines: [
      'Bí mật nhà nước; thông tin cá nhân (số định danh, địa chỉ, điện thoại riêng, sức khỏe…); nội dung nội bộ chưa được công bố.',
      'Những nội dung đó gửi bằng văn bản, theo đúng quy định về bảo mật.',
    ],
  },
  {
    for: 'staff',
    heading: 'Trên điện thoại',
    lines: [
      'Mở bằng ứng dụng Google Trang tính, điền dòng của mình như trên. Điện thoại không có trình đơn của tiện ích và cũng không cần đến.',
    ],
  },
]

const department = ({ tab }: SheetNames): GuideSection => ({
  for: 'department',
  heading: 'Cơ quan tổng hợp',
  lines: [
    `1. Đầu năm: rà lại các trang ${tab('settings')}; ${tab('units')}; ${tab('periods')}; ${tab('indicators')}; ${tab('themes')}. Chạy "${menu.permissions}" và "${menu.installTriggers}".`,
    `2. Trước mỗi kỳ: chạy "${menu.openPeriod}" để thêm cột chỉ tiêu mới và một dòng cho mỗi đơn vị.`,
    `3. Đôn đốc: chạy "${menu.track}". Gia hạn, miễn: chạy "${menu.exception}", lưu ở trang ${tab('exceptions')}.`,
    `4. Kiểm tra: chạy "${menu.check}". Cần sửa thì chạy "${menu.returnReport}", được rồi thì chạy "${menu.accept}".`,
    `5. Báo cáo đến bằng giấy, thư điện tử, Zalo: nhập giúp vào dòng của đơn vị, rồi chạy "${menu.received}".`,
    `6. Tổng hợp: ghi ý kiến ở trang ${tab('assessments')}, chạy "${menu.consolidate}"; chạy lại bao nhiêu lần cũng được.`,
    '7. In: Tệp > In, chọn khổ A4, hướng Ngang, tỷ lệ Vừa với chiều rộng. Hai trang đầu dành cho lãnh đạo, còn lại là phụ lục.',
  ],
})

/** Returns the guide in Vietnamese, speaking of tabs and columns by the sheet's own names. */
export const guideVi: GuideWording = (names) => ({
  title: 'Hướng dẫn điền báo cáo',
  sections: [...staff(names), department(names)],
})
