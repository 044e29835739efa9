/** The sample city: nothing comes in; the units that the office types below those of the template go out, all of it sample data. */

/** What kind of unit it is: decides how much of each activity it has in a quarter. */
export type Kind = 'ward' | 'board' | 'organisation' | 'large-agency' | 'small-agency' | 'culture' | 'forces' | 'city'

/** A row of the units table by column key, days as people type them. */
export interface SampleUnit {
  readonly code: string
  readonly name: string
  readonly aliases: string
  readonly group: string
  readonly contact: string
  readonly email: string
  readonly kind: Kind
}

export const wards = 'Đảng bộ phường, xã'
const agencies = 'Tổ chức cơ sở đảng cơ quan, đơn vị'
const forces = 'Lực lượng vũ trang'

const unit = (code: string, kind: Kind, group: string, name: string, aliases: string, contact: string): SampleUnit => ({
  code,
  name,
  aliases,
  group,
  contact,
  email: `${code.toLowerCase()}@example.org`,
  kind,
})

const ward = (code: string, name: string): SampleUnit =>
  unit(code, 'ward', wards, `Đảng ủy phường ${name}`, `Phường ${name}`, 'Văn phòng Đảng ủy phường')
const agency = (code: string, name: string, aliases: string, kind: Kind = 'small-agency'): SampleUnit =>
  unit(code, kind, agencies, name, aliases, 'Chi ủy viên phụ trách tuyên giáo')

/** The units that the office adds at the start of the year: 12 wards and a commune (as from 1/11/2024), agencies, forces. */
export const addedUnits: readonly SampleUnit[] = [
  ward('KINHDINH', 'Kinh Dinh'),
  ward('PHUHA', 'Phủ Hà'),
  ward('MYBINH', 'Mỹ Bình'),
  ward('MYDONG', 'Mỹ Đông'),
  ward('MYHAI', 'Mỹ Hải'),
  ward('DONGHAI', 'Đông Hải'),
  ward('VANHAI', 'Văn Hải'),
  ward('DAISON', 'Đài Sơn'),
  ward('DAOLONG', 'Đạo Long'),
  ward('PHUOCMY', 'Phước Mỹ'),
  ward('BAOAN', 'Bảo An'),
  ward('DOVINH', 'Đô Vinh'),
  unit('THANHHAI', 'ward', wards, 'Đảng ủy xã Thành Hải', 'Xã Thành Hải', 'Văn phòng Đảng ủy xã'),
  agency('PGDDT', 'Đảng bộ Phòng Giáo dục và Đào tạo', 'Phòng GD&ĐT; Phòng Giáo dục và Đào tạo', 'large-agency'),
  agency('TTYT', 'Đảng bộ Trung tâm Y tế thành phố', 'Trung tâm Y tế; TTYT thành phố', 'large-agency'),
  agency('VPHU', 'Chi bộ Văn phòng HĐND và UBND thành phố', 'Văn phòng HĐND và UBND'),
  agency('TAND', 'Chi bộ Tòa án nhân dân thành phố', 'Tòa án nhân dân; TAND thành phố'),
  agency('VKSND', 'Chi bộ Viện Kiểm sát nhân dân thành phố', 'Viện Kiểm sát nhân dân; VKSND thành phố'),
  agency('THADS', 'Chi bộ Chi cục Thi hành án dân sự thành phố', 'Chi cục Thi hành án dân sự; THADS thành phố'),
  agency('THUE', 'Chi bộ Chi cục Thuế thành phố', 'Chi cục Thuế'),
  agency('KBNN', 'Chi bộ Kho bạc Nhà nước thành phố', 'Kho bạc Nhà nước; KBNN thành phố'),
  agency('BHXH', 'Chi bộ Bảo hiểm xã hội thành phố', 'Bảo hiểm xã hội; BHXH thành phố'),
  agency('NHCSXH', 'Chi bộ Ngân hàng Chính sách xã hội thành phố', 'Ngân hàng Chính sách xã hội; NHCSXH'),
  agency('DIENLUC', 'Chi bộ Điện lực Phan Rang - Tháp Chàm', 'Điện lực Phan Rang - Tháp Chàm; Điện lực'),
  agency('TTCT', 'Chi bộ Trung tâm Chính trị thành phố', 'Trung tâm Chính trị; TTCT thành phố'),
  agency('GDTX', 'Chi bộ Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên', 'Trung tâm GDNN - GDTX'),
  agency('QLDT', 'Chi bộ Phòng Quản lý đô thị', 'Phòng Quản lý đô thị'),
  agency('TNMT', 'Chi bộ Phòng Tài nguyên và Môi trường', 'Phòng Tài nguyên và Môi trường; Phòng TN&MT'),
  agency('VHTT', 'Chi bộ Trung tâm Văn hóa - Thể thao thành phố', 'Trung tâm Văn hóa - Thể thao', 'culture'),
  agency('DTT', 'Chi bộ Đài Truyền thanh thành phố', 'Đài Truyền thanh', 'culture'),
  unit('CATP', 'forces', forces, 'Đảng bộ Công an thành phố', 'Công an thành phố', 'Đội Tham mưu'),
  unit('BCHQS', 'forces', forces, 'Đảng bộ Quân sự thành phố', 'Ban Chỉ huy Quân sự thành phố', 'Ban Chính trị'),
]

/** Both of its predecessors end on 31/5/2025; the office types it in June. */
export const successor: SampleUnit = agency(
  'VHTTTT',
  'Chi bộ Trung tâm Văn hóa, Thể thao và Truyền thanh thành phố',
  'Trung tâm Văn hóa, Thể thao và Truyền thanh',
  'culture',
)

/** The kinds of the template's own units. */
const templateKinds: Readonly<Record<string, Kind>> = {
  BTC: 'board',
  UBKT: 'board',
  BDV: 'board',
  VPTU: 'board',
  MTTQ: 'organisation',
  LDLD: 'organisation',
  HND: 'organisation',
  HPN: 'organisation',
  TD: 'organisation',
  HCCB: 'organisation',
  UBND: 'city',
  BTG: 'board',
  BCD35: 'board',
}

/** Returns the kind of a unit by its code, e.g. `MYHAI` -> `ward`; a unit that is neither sample nor template is a ward. */
export function kindOf(code: string): Kind {
  return templateKinds[code] ?? [...addedUnits, successor].find((each) => each.code === code)?.kind ?? 'ward'
}

/** The settings that the office changes: who reads a summary of this book sees at once that it is not a real one. */
export const sampleSettings: Readonly<Record<string, string>> = {
  programme:
    'Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy về tuyên truyền những chủ đề lớn, trọng tâm từ nay đến Đại hội đại biểu toàn quốc lần thứ XIV của Đảng (SỐ LIỆU MẪU, KHÔNG PHẢI SỐ LIỆU THẬT)',
  issuer: 'BAN TUYÊN GIÁO (SỐ LIỆU MẪU)',
  department: 'tuyengiao@example.org',
}
