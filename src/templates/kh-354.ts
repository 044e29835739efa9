/** The template "KH 354": the city committee's plan 354-KH/TU of 31/12/2024 as settings, units, periods, indicators and themes. */

import type { Aggregation } from '../core/model.ts'
import { aggregationWords, dueRuleWords, periodKindWords, yesNoWords } from '../core/words.ts'
import type { Template, TemplateRow } from './template.ts'

const boards = 'Các ban xây dựng Đảng'
const front = 'Mặt trận và các tổ chức chính trị - xã hội'
const wards = 'Đảng bộ phường, xã'
const agencies = 'Tổ chức cơ sở đảng cơ quan, đơn vị'
const forces = 'Lực lượng vũ trang'
const government = 'Chính quyền'
const partners = 'Phối hợp'

const unit = (code: string, group: string, name: string, ...aliases: string[]): TemplateRow => ({
  code,
  name,
  aliases: aliases.join('; '),
  group,
})

/**
 * The units that Part IV names. Its grass-roots party organisations are the office's to enter: in the groups of the
 * audience they owe at once. The department itself is not among the boards that owe (IV.3 receives their reports and
 * owes the consolidated ones), so it stands in the group that is invited, as does Steering Committee 35 (IV.5).
 */
const units: readonly TemplateRow[] = [
  unit('BTC', boards, 'Ban Tổ chức Thành ủy', 'Ban Tổ chức', 'BTC Thành ủy'),
  unit('UBKT', boards, 'Ủy ban Kiểm tra Thành ủy', 'Ủy ban Kiểm tra', 'UBKT Thành ủy'),
  unit('BDV', boards, 'Ban Dân vận Thành ủy', 'Ban Dân vận', 'BDV Thành ủy'),
  // Usage counts the office with the boards; where it does not, the department deletes the row.
  unit('VPTU', boards, 'Văn phòng Thành ủy', 'VP Thành ủy', 'Văn phòng'),
  unit(
    'MTTQ',
    front,
    'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố',
    'MTTQ thành phố',
    'Mặt trận Tổ quốc thành phố',
    'UBMTTQVN thành phố',
  ),
  unit('LDLD', front, 'Liên đoàn Lao động thành phố', 'LĐLĐ thành phố', 'Liên đoàn Lao động'),
  unit('HND', front, 'Hội Nông dân thành phố', 'HND thành phố', 'Hội Nông dân'),
  unit('HPN', front, 'Hội Liên hiệp Phụ nữ thành phố', 'Hội LHPN thành phố', 'Hội Phụ nữ thành phố'),
  unit('TD', front, 'Đoàn TNCS Hồ Chí Minh thành phố', 'Thành đoàn', 'Đoàn Thanh niên thành phố'),
  unit('HCCB', front, 'Hội Cựu chiến binh thành phố', 'Hội CCB thành phố', 'Hội Cựu chiến binh'),
  unit('UBND', government, 'Ủy ban nhân dân thành phố', 'UBND thành phố', 'UBND TP'),
  unit('BTG', partners, 'Ban Tuyên giáo Thành ủy', 'Ban Tuyên giáo', 'BTG Thành ủy'),
  unit('BCD35', partners, 'Ban Chỉ đạo 35 thành phố', 'BCĐ 35 thành phố', 'Ban Chỉ đạo 35', 'BCĐ 35'),
]

/** Who owes the plan and the reports of each quarter (IV.1). */
const audience = [boards, front, wards, agencies, forces].join('; ')

/**
 * A quarter: due dates of IV.1 and IV.3; the plan is silent on coverage, which follows Decree 09/2019/NĐ-CP art. 12 (the 15th
 * of the month before the quarter to the 14th of its last month). IV.2 names no quarterly report: the city is invited.
 */
const quarter = (number: number, roman: string, from: string, month: string): TemplateRow => ({
  code: `2025-Q${number}`,
  name: `Quý ${roman}/2025`,
  kind: periodKindWords.report.vi,
  from,
  to: `2025-${month}-14`,
  due: `2025-${month}-15`,
  departmentDue: `2025-${month}-20`,
  audience,
  invited: `${government}; ${partners}`,
})

const periods: readonly TemplateRow[] = [
  {
    code: '2025-KH',
    name: 'Kế hoạch năm 2025',
    kind: periodKindWords.plan.vi,
    due: '2025-01-10',
    departmentDue: '2025-01-15',
    // The People's Committee owes the plan (IV.2). Nobody is invited: a plan has no figures to give.
    audience: `${audience}; ${government}`,
  },
  quarter(1, 'I', '2024-12-15', '03'),
  quarter(2, 'II', '2025-03-15', '06'),
  quarter(3, 'III', '2025-06-15', '09'),
  quarter(4, 'IV', '2025-09-15', '12'),
]

const web = 'III.1.1. Cổng, trang thông tin điện tử'
const social = 'III.1.2. Mạng xã hội'
const oral = 'III.2. Tuyên truyền miệng'
const visual = 'III.3. Cổ động trực quan'
const art = 'III.4. Văn học, nghệ thuật'
const emulation = 'III.5. Thi đua, điển hình tiên tiến'
const external = 'Thông tin đối ngoại'

const yes = yesNoWords.yes.vi
const byTheme = { byTheme: yes }
const compulsory = { compulsory: yes }

const indicator = (
  code: string,
  form: string,
  aggregation: Aggregation,
  name: string,
  measure = '',
  more: TemplateRow = {},
): TemplateRow => ({ code, form, name, measure, aggregation: aggregationWords[aggregation].vi, ...more })

/** Part III, form by form. Only what the plan ties to the three themes is split by them (III.1.1, III.1.2, III.2). */
const indicators: readonly TemplateRow[] = [
  indicator('WEB1', web, 'stock', 'Chuyên mục đang duy trì', 'chuyên mục'),
  indicator('WEB2', web, 'flow', 'Tin, bài trên cổng, trang thông tin điện tử', 'tin, bài', byTheme),
  indicator('MXH1', social, 'flow', 'Tin, bài, infographic, video tự đăng', 'sản phẩm', { ...byTheme, ...compulsory }),
  indicator('MXH2', social, 'flow', 'Lượt chia sẻ trên trang của đơn vị', 'lượt'),
  indicator('TTM1', oral, 'flow', 'Hội nghị cấp ủy, báo cáo viên', 'cuộc', compulsory),
  indicator('TTM2', oral, 'flow', 'Người dự hội nghị', 'lượt người', { ...compulsory, goesWith: 'TTM1' }),
  indicator('TTM3', oral, 'flow', 'Sinh hoạt chi bộ, đoàn thể lồng ghép', 'buổi', compulsory),
  indicator('TTM4', oral, 'flow', 'Tuyên truyền chuyên đề', 'buổi', byTheme),
  indicator('TTM5', oral, 'flow', 'Người nghe chuyên đề', 'lượt người', { goesWith: 'TTM4' }),
  indicator('TTM6', oral, 'ratio', 'Bình quân người dự mỗi hội nghị', 'người/cuộc', {
    numerator: 'TTM2',
    denominator: 'TTM1',
  }),
  indicator('TQ1', visual, 'flow', 'Pa nô, áp phích, băng rôn làm mới', 'tấm', compulsory),
  indicator('TQ2', visual, 'stock', 'Bảng điện tử, màn hình LED đang dùng', 'chiếc'),
  indicator('TQ3', visual, 'flow', 'Văn nghệ, thể thao quần chúng', 'hoạt động'),
  indicator('TQ4', visual, 'flow', 'Triển lãm', 'cuộc'),
  indicator('TQ5', visual, 'flow', 'Chỉnh trang đô thị, khu dân cư', 'đợt'),
  indicator('VH1', art, 'flow', 'Quảng bá tác phẩm văn học, nghệ thuật', 'hoạt động'),
  indicator('VH2', art, 'text', 'Tác phẩm, cách làm tiêu biểu'),
  indicator('TD1', emulation, 'flow', 'Phong trào thi đua phát động', 'đợt', compulsory),
  indicator('TD2', emulation, 'text', 'Tên phong trào, ngày lễ'),
  indicator('TD3', emulation, 'flow', 'Tập thể được tôn vinh', 'tập thể'),
  indicator('TD4', emulation, 'flow', 'Cá nhân được tôn vinh', 'người'),
  indicator('TD5', emulation, 'text', 'Mô hình hay, cách làm sáng tạo'),
  indicator('DN1', external, 'flow', 'Tin, bài về đối ngoại', 'tin, bài'),
]

/** II.1.1-II.1.3 in the plan's words; most conferences cover all three, hence the fourth. */
const themes: readonly TemplateRow[] = [
  { code: 'CD1', name: '“Niềm tin mới, khí thế mới”' },
  { code: 'CD2', name: '“Cơ đồ, tiềm lực, vị thế, uy tín quốc tế đất nước sau 40 năm đổi mới”' },
  {
    code: 'CD3',
    name: '“Thời cơ, thách thức và trách nhiệm lịch sử của Đảng đưa đất nước vươn mình trong kỷ nguyên mới”',
  },
  { code: 'LG', name: 'Lồng ghép nhiều chủ đề' },
]

export const kh354: Template = {
  code: 'kh-354',
  name: {
    vi: 'Kế hoạch số 354-KH/TU (công tác tuyên truyền năm 2025)',
    en: 'Plan 354-KH/TU (information work in 2025)',
  },
  settings: {
    programme:
      'Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy về tuyên truyền những chủ đề lớn, trọng tâm từ nay đến Đại hội đại biểu toàn quốc lần thứ XIV của Đảng',
    issuerAbove: 'THÀNH ỦY PHAN RANG - THÁP CHÀM',
    issuer: 'BAN TUYÊN GIÁO',
    headline: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    place: 'Phan Rang - Tháp Chàm',
    signerTitle: 'TRƯỞNG BAN',
    year: 2025,
    dueRule: dueRuleWords.before.vi,
    workingDays: yesNoWords.no.vi,
    warnDays: 7,
    language: 'vi',
  },
  groups: [boards, front, wards, agencies, forces, government, partners],
  tables: { units, periods, indicators, themes },
}
