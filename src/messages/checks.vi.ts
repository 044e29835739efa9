/** Every word of suggestions, decisions and the sidebar of "Rà soát số liệu" in Vietnamese; `checks.en.ts` has the same shape. */
import { menuNames } from './menu-names.ts'

export const checksVi = {
  /** What the log says was done. */
  applied: 'Sửa theo gợi ý',
  setAside: 'Đã xem, bỏ qua cảnh báo',
  listAgain: 'Đưa cảnh báo đã bỏ qua trở lại',
  place: (tab: string, cell: string, whose: string) => `${tab}, ô ${cell}${whose && ` (${whose})`}`,
  /** Why a suggestion was not applied. */
  changed: 'nội dung đã thay đổi, hãy rà soát lại',
  notYours: 'chỉ đơn vị của dòng này hoặc cơ quan tổng hợp được sửa',
  refused: 'ô đang được bảo vệ hoặc không nhận giá trị này',
  departmentOnly: 'Chỉ cơ quan tổng hợp được bỏ qua cảnh báo.',
  done: (applied: number, left: number) =>
    `${applied === 0 ? 'Chưa sửa ô nào.' : `Đã sửa ${applied} ô.`}${left === 0 ? '' : ` Chưa sửa được ${left} ô.`}`,
  seen: (count: number) => (count === 0 ? '' : ` Đã xem: ${count}.`),
  /** To somebody whose unit nobody knows. */
  stranger: ` Để chỉ xem và sửa dòng của đơn vị mình, hãy chạy "${menuNames.vi.myReport}" và chọn đơn vị.`,
  sidebar: {
    loading: 'Đang rà soát…',
    running: 'Đang thực hiện…',
    forDepartment: 'Cơ quan tổng hợp cần hỏi lại',
    forDepartmentHint: 'Đơn vị không thấy phần này.',
    decided: 'Đã xem, bỏ qua',
    fix: (value: string) => `Sửa thành ${value}`,
    ignore: 'Đúng, bỏ qua',
    undo: 'Đưa trở lại',
    fixAll: (count: number) => `Sửa tất cả gợi ý (${count})`,
    confirm: (count: number) => `Sửa ${count} ô như sau?`,
    confirmHint: 'Giá trị cũ và mới được lưu vào nhật ký.',
    from: 'từ',
    to: 'thành',
    yes: (count: number) => `Sửa ${count} ô`,
    cancel: 'Quay lại',
    left: 'Chưa sửa được',
  },
}

export type ChecksWords = typeof checksVi
