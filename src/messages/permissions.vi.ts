/** Words of permissions, of closed periods and of the repair, in Vietnamese. */
export const permissionsVi = {
  title: 'Phân quyền',
  applied: (tabs: number, rows: number) =>
    `Đã phân quyền: ${tabs} trang được bảo vệ${rows === 0 ? '' : `, ${rows} vùng dành riêng cho từng đơn vị`}.`,
  removed: (rows: number) =>
    rows === 0 ? 'Không có vùng bảo vệ riêng nào của đơn vị.' : `Đã gỡ ${rows} vùng bảo vệ riêng của đơn vị.`,
  foreign: (tabs: string) => `Trang đã có người khác bảo vệ, được giữ nguyên: ${tabs}.`,
  goesOn: (count: number) =>
    `Còn ${count} vùng chưa kịp xử lý vì hết thời gian của một lần chạy. Chạy lại lệnh để làm tiếp ngay; nếu đã bật tự động ghi ngày gửi, việc này tự làm tiếp sau mỗi giờ.`,
  locked: (count: number) =>
    `${count} vùng bảo vệ do người khác đặt, bạn không được sửa. Hãy nhờ chủ sở hữu tệp chạy lại lệnh này.`,
  refused: (mails: string) =>
    `Google không nhận địa chỉ: ${mails}. Tài khoản có thể không còn; hãy sửa ở trang Thiết lập hoặc Đơn vị.`,
  domain: 'Chưa tắt được quyền sửa chung của cả tổ chức. Hãy nhờ chủ sở hữu tệp chạy lại lệnh này.',
  closeTitle: 'Khoá kỳ',
  reopenTitle: 'Mở khoá kỳ',
  closed: (period: string, rows: number) =>
    `Đã khoá ${period}: ${rows} dòng báo cáo chỉ cơ quan tổng hợp sửa được. Báo cáo gửi muộn vẫn có thể tiếp nhận từng dòng.`,
  reopened: (period: string) => `Đã mở khoá ${period}.`,
  repair: {
    title: 'Khôi phục biểu mẫu',
    nothing: 'Biểu mẫu đầy đủ, không có gì phải khôi phục.',
    done: 'Đã khôi phục, nội dung đã nhập được giữ nguyên:',
    tab: (name: string) => `Trang ${name}: tạo lại`,
    guarded: (name: string) => `Trang ${name}: được bảo vệ lại như các trang khác`,
    keyRow: (name: string) => `Trang ${name}: dòng mã (dòng 1, ẩn)`,
    retired: (heading: string) => `Cột ${heading}: chỉ tiêu hoặc chủ đề đã bỏ; số liệu giữ lại nhưng không còn tính`,
    returned: (heading: string) => `Cột ${heading}: được tính lại`,
    unknown: (place: string, heading: string) =>
      `Cột ${place}${heading === '' ? '' : ` (${heading})`}: không có mã nên không được tính; nếu là cột cũ đã đổi tiêu đề, hãy chép số liệu sang cột vừa thêm`,
    note: 'Chỉ tiêu hoặc chủ đề của cột này đã được bỏ. Số liệu được giữ lại nhưng không còn tính.',
    columnsRetired: (headings: readonly string[]) =>
      `Không còn tính ${headings.length} cột (số liệu được giữ lại): ${headings.join('; ')}.`,
    columnsReturned: (headings: readonly string[]) => `Tính lại ${headings.length} cột: ${headings.join('; ')}.`,
  },
  dialog: {
    tabs: (count: number, guarded: number) =>
      `${count} trang được bảo vệ${guarded === 0 ? '' : ` (${guarded} trang đã có, chỉ cập nhật)`}: các trang của cơ quan tổng hợp và các trang do tiện ích lập. Ở trang Báo cáo, các đơn vị vẫn sửa được những ô phải điền.`,
    tabNames: 'Các trang',
    editors: 'Được sửa mọi chỗ',
    rowsTitle: 'Dòng riêng của từng đơn vị (không bắt buộc)',
    rows: (count: number, units: number) =>
      `Nếu chọn thêm mục này: ${count} vùng bảo vệ cho ${units} đơn vị có thư điện tử; mỗi đơn vị chỉ sửa được dòng của mình ở các kỳ chưa khoá.`,
    noRows: 'Chưa có đơn vị nào có thư điện tử và dòng báo cáo ở kỳ chưa khoá.',
    present: (count: number) => `Hiện có ${count} vùng của đơn vị.`,
    many: 'Nhiều vùng bảo vệ làm bảng tính mở chậm và mất vài phút để tạo. Nên sắp xếp các dòng theo đơn vị trước.',
    withoutMail: (count: number) =>
      `${count} đơn vị chưa có thư điện tử: dòng của các đơn vị này ai được sửa tệp cũng sửa được.`,
    option: 'Bảo vệ dòng riêng của từng đơn vị',
    limits: 'Điều tiện ích không làm được',
    limitOwner: (owner: string) => `Chủ sở hữu tệp (${owner}) luôn sửa được mọi chỗ.`,
    limitRunner: (runner: string) =>
      `Bạn (${runner}) không có trong danh sách cơ quan tổng hợp nhưng vẫn có quyền sửa ở những vùng do bạn tạo.`,
    limitSort:
      'Sau khi phân quyền, chỉ cơ quan tổng hợp sắp xếp, thêm, xóa dòng và cột. Đơn vị dùng "Chế độ xem bộ lọc" để lọc.',
    limitLeft: 'Người đã chuyển công tác còn quyền cho đến khi được bỏ khỏi trang Thiết lập và lệnh này được chạy lại.',
    limitNew: 'Trang tổng hợp lập sau này được bảo vệ khi chạy lại lệnh này.',
    limitView: 'Bảo vệ chỉ ngăn sửa; ai mở được tệp đều xem được mọi trang.',
    notDepartment:
      'Chỉ cơ quan tổng hợp phân quyền được. Hãy nhờ người có địa chỉ ở trang Thiết lập, mục "Thư điện tử của cơ quan tổng hợp".',
    blank:
      'Chưa ghi thư điện tử của cơ quan tổng hợp ở trang Thiết lập. Nếu phân quyền lúc này, cán bộ khác của cơ quan cũng không sửa được. Hãy ghi rồi mở lại hộp thoại này.',
    foreign: (tabs: string) => `Đã có người khác bảo vệ, giữ nguyên: ${tabs}.`,
    apply: 'Phân quyền',
    remove: 'Gỡ vùng riêng của đơn vị',
    closeQuestion: 'Kỳ báo cáo',
    open: 'đang mở',
    closedSince: (at: string, who: string) => `đã khoá lúc ${at}, ${who}`,
    closeExplanation:
      'Dòng của kỳ đã khoá chỉ cơ quan tổng hợp sửa được; dòng bị người khác sửa sau khi khoá được nêu khi rà soát.',
    reopenExplanation: 'Mở khoá để các đơn vị lại sửa được dòng của kỳ này.',
    closeAction: 'Khoá kỳ',
    reopenAction: 'Mở khoá kỳ',
    closeNotDepartment: 'Chỉ cơ quan tổng hợp khoá và mở khoá kỳ báo cáo.',
    noPeriod: 'Chưa có kỳ nào được mở.',
  },
}

export type PermissionWords = typeof permissionsVi
