import { describe, expect, it } from 'vitest'
import { textWidth } from '../../host/text-widths.ts'
import type { Register } from '../../src/core/model.ts'
import { lookOf } from '../../src/views/styles.ts'
import type { SummaryIssue } from '../../src/views/summary/scene.ts'
import type { View } from '../../src/views/view.ts'
import { indicators, large, periods, register, report, summaryOf, units } from './fixture.ts'
import { between, columnText, print } from './print.ts'

const issues: readonly SummaryIssue[] = [
  {
    severity: 'error',
    unit: 'MYHAI',
    tab: 'Báo cáo',
    cell: 'F5',
    message: '"khoảng 1.200 lượt" không đọc được thành số. Hãy ghi 1200 hoặc 1.200.',
    link: { tab: 1, cell: 'F5' },
  },
  { severity: 'warning', unit: null, tab: 'Đơn vị', cell: null, message: 'Có đơn vị chưa xếp khối.', link: null },
]

/** Q1 due before 15/3: one on time, one on the due date itself and being corrected, one draft, two not started; Q2 follows. */
const quarters: Register = register({
  reports: [
    report('MYHAI', {
      values: { HN: 3, ND: 120, 'MXH@CD1': 5, 'MXH@CD2': 2, WEB: 2, QC: 1 },
      texts: { results: '=Tổ chức 3 hội nghị.\n- Treo 20 băng rôn.', MH: 'Tổ đọc báo tại khu phố' },
      row: 4,
    }),
    report('DV', { state: 'returned', firstSubmitted: '2025-03-15', values: { HN: 2 }, row: 5 }),
    report('MTTQ', { state: 'draft', firstSubmitted: null, values: { HN: 9 }, row: 6 }),
    ...units.map(({ code }, index) =>
      report(code, {
        period: '2025-Q2',
        firstSubmitted: '2025-06-10',
        values: { HN: index + 1, ND: 50.5, 'MXH@CD1': index, WEB: 1, QC: index % 2 },
        row: 10 + index,
      }),
    ),
  ],
  assessments: [{ period: '2025-Q1', kind: 'general', text: 'Công tác tuyên truyền được triển khai kịp thời.' }],
})

const plan: Register = register({
  reports: [
    report('MYHAI', {
      period: '2025-KH',
      firstSubmitted: '2025-01-08',
      documentNumber: '12-KH/ĐU',
      link: 'https://example.org/12',
    }),
    report('DV', { period: '2025-KH', firstSubmitted: '2025-01-13', documentNumber: '3-KH/BDV', row: 5 }),
  ],
})

/** Returns the units of the standard book, all of which sent, but for those left out. */
const sentBut = (...left: string[]): Register =>
  register({
    reports: units.filter(({ code }) => !left.includes(code)).map(({ code }) => report(code, { values: { HN: 1 } })),
  })

describe('the summary of a quarter', () => {
  it('names the missing units, the key figures and the totals (provisional)', () => {
    expect(print(summaryOf(quarters, { issues: [...issues] }))).toMatchInlineSnapshot(`
      "THÀNH ỦY PHAN RANG - THÁP CHÀM |  |  |  |  |  |  |  | ĐẢNG CỘNG SẢN VIỆT NAM
      BAN TUYÊN GIÁO |  |  |  |  |  |  |  | Phan Rang - Tháp Chàm, ngày 18 tháng 3 năm 2025
       |  |  |  |  | TỔNG HỢP KẾT QUẢ QUÝ I/2025
       |  |  |  |  | Thực hiện Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy
       |  |  |  |  | Số liệu từ ngày 15/12/2024 đến ngày 14/3/2025. Lập lúc 09:30 ngày 18/3/2025.
      QUÝ I/2025: SỐ LIỆU SƠ BỘ
      2/5 (40%) | 3 |  | 1/5 (20%) |  |  | 1 |  | 1
      đơn vị đã gửi báo cáo | đơn vị chưa gửi |  | gửi đúng hạn |  |  | gửi chậm |  | đang bổ sung
      1 đúng hạn, 1 chậm | đều đã quá hạn |  | trên số phải gửi

      I. TÌNH HÌNH GỬI BÁO CÁO
      Đơn vị chưa gửi | Thời hạn |  |  | Số liệu sơ bộ: còn 3/5 đơn vị chưa gửi báo cáo, nêu tên ở bảng bên.
      Đảng bộ phường Đông Hải | Quá hạn 4 ngày |  |  | Có 1 báo cáo đang được đề nghị bổ sung, số liệu còn có thể thay đổi: Ban Dân vận Thành ủy.
      Ủy ban Mặt trận Tổ quốc Việt Nam | [Đang nhập, quá hạn 4 ngày](1!A6) |  |  | Đơn vị gửi: trước ngày 15/3/2025, tức là hết ngày 14/3/2025, thứ Sáu (đã qua 4 ngày).
      thành phố |  |  |  | Cơ quan tổng hợp gửi: trước ngày 20/3/2025, tức là hết ngày 19/3/2025, thứ Tư (còn 1 ngày làm việc).
      Hội Liên hiệp Phụ nữ thành phố | Quá hạn 4 ngày |  |  | Gửi chậm, đang bổ sung, chưa rõ ngày gửi
       |  |  |  | [Ban Dân vận Thành ủy: gửi ngày 15/3/2025; thời hạn trước ngày 15/3/2025; đang bổ sung](1!A5)

      II. KẾT QUẢ CHÍNH
      Chỉ tiêu | Kỳ này | Đơn vị tính | Kỳ trước | Tăng, giảm | Tăng, giảm (%) | Lũy kế từ đầu năm | Số đơn vị có số liệu | Theo chủ đề, cách tính (dấu "-": không có số liệu)
      III.2. Tuyên truyền miệng
      Hội nghị báo cáo viên | 5 | cuộc | - | - | - | 5 | 2
      Người dự hội nghị | 120 | lượt người | - | - | - | 120 | 1
      Bình quân người dự | 24 | người/cuộc | - | - | - | 24 | 2 | = 120 lượt người : 5 cuộc
      III.1. Cổng thông tin, mạng xã hội
      Tin, bài tự đăng | 7 | tin, bài | - | - | - | 7 | 1 | CD1 5; CD2 2
      Chuyên mục đang duy trì | 2 | chuyên mục | - | - | - | 2 | 1
      Đã ban hành quy chế | 1 | đơn vị Có | - | - | - | 1 | 1

      III. ĐÁNH GIÁ CỦA CƠ QUAN TỔNG HỢP
      1. Đánh giá chung | Công tác tuyên truyền được triển khai kịp thời.
      2. Hạn chế, nguyên nhân | [Gợi ý từ số liệu, chưa nhập ở trang Đánh giá] Còn 3 đơn vị quá hạn chưa gửi báo cáo: Đảng bộ phường Đông Hải; Ủy ban Mặt trận Tổ quốc Việt
       | Nam thành phố; Hội Liên hiệp Phụ nữ thành phố. Gửi chậm 1 đơn vị: Ban Dân vận Thành ủy (1 ngày). Có 1 chỗ số liệu chưa đọc được hoặc chưa
       | được tính (phụ lục cuối).
      3. Nhiệm vụ thời gian tới | [Gợi ý từ số liệu, chưa nhập ở trang Đánh giá] Đôn đốc các đơn vị chưa gửi báo cáo: Đảng bộ phường Đông Hải; Ủy ban Mặt trận Tổ quốc Việt
       | Nam thành phố; Hội Liên hiệp Phụ nữ thành phố. Tiếp nhận phần bổ sung của: Ban Dân vận Thành ủy. Chuẩn bị Quý II/2025: trước ngày
       | 15/6/2025, tức là hết ngày 14/6/2025, thứ Bảy.
      4. Kiến nghị, đề xuất | (chưa nhập ở trang Đánh giá)

      IV. BIỂU ĐỒ
      Trong 5 đơn vị phải gửi: 1 gửi đúng hạn, 1 gửi chậm, 3 chưa gửi; chưa gửi nhiều nhất: Mặt trận và các tổ chức chính trị -
      xã hội (2 đơn vị).











      Không vẽ biểu đồ so sánh: chưa có kỳ báo cáo trước. Không vẽ biểu đồ tỷ lệ qua các kỳ: mới có một kỳ báo cáo.
       |  |  |  |  |  |  |  | TRƯỞNG BAN



       |  |  |  |  |  |  |  | Nguyễn Văn A

      DỰ THẢO BÁO CÁO
      Lập tự động từ số liệu của kỳ, để chép vào văn bản và sửa lại; mỗi đoạn nằm trong một ô.
      Tình hình gửi báo cáo |  |  | Từ mục I |  |  |  |  | Đến 9 giờ 30 ngày 18/3/2025, đã có 2/5 đơn vị gửi báo cáo (40%), trong đó 1 đơn vị đúng hạn; còn 3 đơn vị chưa gửi: Đảng bộ phường Đông Hải; Ủy ban Mặt trận Tổ quốc Việt Nam thành phố; Hội Liên hiệp Phụ nữ thành phố. Gửi chậm 1 đơn vị: Ban Dân vận Thành ủy (1 ngày). Đang đề nghị 1 đơn vị bổ sung: Ban Dân vận Thành ủy. Số liệu dưới đây là số liệu sơ bộ.
      III.2. Tuyên truyền miệng |  |  | Từ mục II, 3 chỉ tiêu |  |  |  |  | Tuyên truyền miệng: hội nghị báo cáo viên 5 cuộc; người dự hội nghị 120 lượt người; bình quân người dự 24 người/cuộc.
      III.1. Cổng thông tin, mạng xã hội |  |  | Từ mục II, 3 chỉ tiêu |  |  |  |  | Cổng thông tin, mạng xã hội: tin, bài tự đăng 7 tin, bài; chuyên mục đang duy trì 2 chuyên mục; đã ban hành quy chế 1/1 đơn vị trả lời Có.
       |  |  |  |  |  |  |  | Chưa có kỳ báo cáo trước để so sánh.

      Phụ lục A. Kết quả theo chủ đề
      Chỉ tiêu | Kỳ này | Đơn vị tính | Kỳ trước | Tăng, giảm | Tăng, giảm (%) | Lũy kế từ đầu năm | Số đơn vị có số liệu | Chủ đề
      Tin, bài tự đăng
      Tất cả chủ đề | 7 | tin, bài | - | - | - | 7 | 1
      CD1 | 5 | tin, bài | - | - | - | 5 | 1 | Niềm tin mới, khí thế mới
      CD2 | 2 | tin, bài | - | - | - | 2 | 1 | Cơ đồ, tiềm lực, vị thế, uy tín quốc tế đất nước

      Phụ lục B. Tổng hợp theo khối
      Khối | Đã gửi/phải gửi (tỷ lệ) | Đúng hạn (tỷ lệ) | Hội nghị báo cáo viên (cuộc) | Tin, bài tự đăng (tin, bài) |  |  |  | Đơn vị chưa gửi
      Các ban xây dựng Đảng | 1/1 (100%) | 0/1 (0%) | 2 | -
      Đảng bộ phường, xã | 1/2 (50%) | 1/2 (50%) | 3 | 7 |  |  |  | Đảng bộ phường Đông Hải
      Mặt trận và các tổ chức chính trị - xã hội | 0/2 (0%) | 0/2 (0%) | - | - |  |  |  | Ủy ban Mặt trận Tổ quốc Việt Nam thành phố; Hội Liên hiệp Phụ nữ thành phố
      Tổng cộng | 2/5 (40%) | 1/5 (20%) | 5 | 7

      Phụ lục C. Nội dung báo cáo của các đơn vị (nguyên văn)
      Kết quả nổi bật (1 đơn vị)
      Đảng bộ phường, xã |  |  | [Đảng bộ phường Mỹ Hải](1!A4) |  |  |  |  | =Tổ chức 3 hội nghị. / - Treo 20 băng rôn.
      Khó khăn, vướng mắc (0 đơn vị)
      Không có.
      Kiến nghị, đề xuất (0 đơn vị)
      Không có.
      Mô hình hay, cách làm sáng tạo (1 đơn vị)
      Đảng bộ phường, xã |  |  | [Đảng bộ phường Mỹ Hải](1!A4) |  |  |  |  | Tổ đọc báo tại khu phố

      Phụ lục D. Số liệu của từng đơn vị
      Ô trống: đơn vị không có số liệu; 0: đơn vị báo cáo bằng không. Đơn vị chưa gửi và số liệu chưa đọc được không có trong tổng. Ký hiệu chủ đề như ở Phụ lục A.
      III.2. Tuyên truyền miệng; III.1. Cổng thông tin, mạng xã hội
      Đơn vị | Hội nghị báo cáo viên | Người dự hội nghị | Tin, bài tự đăng | CD1 | CD2 | Chuyên mục đang duy trì | Đã ban hành quy chế | Dòng báo cáo
      Ban Dân vận Thành ủy | 2 |  |  |  |  |  |  | [dòng 5](1!A5)
      Đảng bộ phường Mỹ Hải | 3 | 120 | 7 | 5 | 2 | 2 | Có | [dòng 4](1!A4)
      Đảng bộ phường Đông Hải (chưa gửi)
      Ủy ban Mặt trận Tổ quốc Việt Nam thành phố (chưa gửi) |  |  |  |  |  |  |  | [dòng 6](1!A6)
      Hội Liên hiệp Phụ nữ thành phố (chưa gửi)
      Tổng cộng | 5 | 120 | 7 | 5 | 2 | 2 | 1


      Số liệu của biểu đồ
      Tình hình gửi báo cáo theo khối
      Khối | Đúng hạn | Gửi chậm | Chưa gửi
      Các ban xây dựng Đảng | 0 | 1 | 0
      Đảng bộ phường, xã | 1 | 0 | 1
      Mặt trận và các tổ chức chính trị - xã hội | 0 | 0 | 2
      Ô trống: không có đơn vị nào.

      Phụ lục E. Những điểm cần xem lại trong số liệu
      Liên quan 1 đơn vị: Đảng bộ phường Mỹ Hải (1).
      Chưa được tính vào số liệu (1)
      Đảng bộ phường Mỹ Hải | [Báo cáo, ô F5](1!F5) |  |  | "khoảng 1.200 lượt" không đọc được thành số. Hãy ghi 1200 hoặc 1.200.
      Đã tính, đề nghị xem lại (1)
      Chung | Đơn vị |  |  | Có đơn vị chưa xếp khối."
    `)
  })

  it('is worded in English too', () => {
    expect(print(summaryOf(quarters, { issues: [...issues], language: 'en' }))).toMatchInlineSnapshot(`
      "THÀNH ỦY PHAN RANG - THÁP CHÀM |  |  |  |  |  |  |  | ĐẢNG CỘNG SẢN VIỆT NAM
      BAN TUYÊN GIÁO |  |  |  |  |  |  |  | Phan Rang - Tháp Chàm, 18 March 2025
       |  |  |  |  | SUMMARY OF RESULTS, QUÝ I/2025
       |  |  |  |  | Under: Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy
       |  |  |  |  | Figures from 15 Dec 2024 to 14 Mar 2025. Made at 09:30 on 18 Mar 2025.
      QUÝ I/2025: PROVISIONAL FIGURES
      2/5 (40%) | 3 |  | 1/5 (20%) |  |  | 1 |  | 1
      units have sent their reports | not submitted |  | on time |  |  | late |  | being corrected
      1 on time, 1 late | all overdue |  | of those expected

      I. SUBMISSION OF REPORTS
      Not submitted | Due |  |  | Provisional figures: 3 of 5 units have not submitted their reports, named in the list beside this.
      Đảng bộ phường Đông Hải | Overdue by 4 days |  |  | 1 report is being corrected at the department's request, figures may still change: Ban Dân vận Thành ủy.
      Ủy ban Mặt trận Tổ quốc Việt Nam | [Draft, overdue by 4 days](1!A6) |  |  | Units: before 15 Mar 2025, that is by the end of Friday 14 Mar 2025 (4 days ago).
      thành phố |  |  |  | Department: before 20 Mar 2025, that is by the end of Wednesday 19 Mar 2025 (1 working day left).
      Hội Liên hiệp Phụ nữ thành phố | Overdue by 4 days |  |  | Late, being corrected, or of unknown day
       |  |  |  | [Ban Dân vận Thành ủy: sent on 15 Mar 2025; due before 15 Mar 2025; being corrected](1!A5)

      II. MAIN RESULTS
      Indicator | This period | Unit of measure | Previous period | Change | Change (%) | Year to date | Units that reported it | Themes, parts of ratios (a dash: no figure)
      III.2. Tuyên truyền miệng
      Hội nghị báo cáo viên | 5 | cuộc | - | - | - | 5 | 2
      Người dự hội nghị | 120 | lượt người | - | - | - | 120 | 1
      Bình quân người dự | 24 | người/cuộc | - | - | - | 24 | 2 | = 120 lượt người : 5 cuộc
      III.1. Cổng thông tin, mạng xã hội
      Tin, bài tự đăng | 7 | tin, bài | - | - | - | 7 | 1 | CD1 5; CD2 2
      Chuyên mục đang duy trì | 2 | chuyên mục | - | - | - | 2 | 1
      Đã ban hành quy chế | 1 | units: yes | - | - | - | 1 | 1

      III. THE DEPARTMENT'S ASSESSMENT
      1. General assessment | Công tác tuyên truyền được triển khai kịp thời.
      2. Shortcomings and causes | [Suggested from the figures, not entered in the tab Đánh giá] 3 units are overdue with their reports: Đảng bộ phường Đông Hải; Ủy ban Mặt trận
       | Tổ quốc Việt Nam thành phố; Hội Liên hiệp Phụ nữ thành phố. 1 unit submitted late: Ban Dân vận Thành ủy (1 day). 1 cell could not be read or is
       | not counted (last appendix).
      3. Tasks ahead | [Suggested from the figures, not entered in the tab Đánh giá] Remind the units that have not submitted their reports: Đảng bộ phường Đông Hải;
       | Ủy ban Mặt trận Tổ quốc Việt Nam thành phố; Hội Liên hiệp Phụ nữ thành phố. Take in the corrections of: Ban Dân vận Thành ủy. Prepare Quý
       | II/2025: before 15 Jun 2025, that is by the end of Saturday 14 Jun 2025.
      4. Proposals | (not entered yet in the tab Đánh giá)

      IV. CHARTS
      Of 5 reports: 1 on time, 1 late, 3 not submitted; most missing in: Mặt trận và các tổ chức chính trị - xã hội (2 units).











      No chart of comparison: there is no earlier report period. No chart of rates over the periods: this is the first report period.
       |  |  |  |  |  |  |  | TRƯỞNG BAN



       |  |  |  |  |  |  |  | Nguyễn Văn A

      DRAFT REPORT
      Made from the figures of the period, to be copied into a paper and edited; each paragraph stands in one cell.
      Submission of reports |  |  | From section I |  |  |  |  | By 09:30 on 18 Mar 2025, 2 of 5 units had submitted their reports (40%), 1 of them on time; 3 units had not: Đảng bộ phường Đông Hải; Ủy ban Mặt trận Tổ quốc Việt Nam thành phố; Hội Liên hiệp Phụ nữ thành phố. 1 unit submitted late: Ban Dân vận Thành ủy (1 day). 1 unit is correcting: Ban Dân vận Thành ủy. The figures below are provisional.
      III.2. Tuyên truyền miệng |  |  | From section II, 3 indicators |  |  |  |  | Tuyên truyền miệng: hội nghị báo cáo viên 5 cuộc; người dự hội nghị 120 lượt người; bình quân người dự 24 người/cuộc.
      III.1. Cổng thông tin, mạng xã hội |  |  | From section II, 3 indicators |  |  |  |  | Cổng thông tin, mạng xã hội: tin, bài tự đăng 7 tin, bài; chuyên mục đang duy trì 2 chuyên mục; đã ban hành quy chế 1 of 1 unit answering yes.
       |  |  |  |  |  |  |  | There is no earlier period to compare with.

      Appendix A. Results by theme
      Indicator | This period | Unit of measure | Previous period | Change | Change (%) | Year to date | Units that reported it | Theme
      Tin, bài tự đăng
      All themes | 7 | tin, bài | - | - | - | 7 | 1
      CD1 | 5 | tin, bài | - | - | - | 5 | 1 | Niềm tin mới, khí thế mới
      CD2 | 2 | tin, bài | - | - | - | 2 | 1 | Cơ đồ, tiềm lực, vị thế, uy tín quốc tế đất nước

      Appendix B. Results by group
      Group | Submitted/expected (rate) | On time (rate) | Hội nghị báo cáo viên (cuộc) | Tin, bài tự đăng (tin, bài) |  |  |  | Units that are missing
      Các ban xây dựng Đảng | 1/1 (100%) | 0/1 (0%) | 2 | -
      Đảng bộ phường, xã | 1/2 (50%) | 1/2 (50%) | 3 | 7 |  |  |  | Đảng bộ phường Đông Hải
      Mặt trận và các tổ chức chính trị - xã hội | 0/2 (0%) | 0/2 (0%) | - | - |  |  |  | Ủy ban Mặt trận Tổ quốc Việt Nam thành phố; Hội Liên hiệp Phụ nữ thành phố
      Total | 2/5 (40%) | 1/5 (20%) | 5 | 7

      Appendix C. What the units report, in the units' own words
      Main results (1 unit)
      Đảng bộ phường, xã |  |  | [Đảng bộ phường Mỹ Hải](1!A4) |  |  |  |  | =Tổ chức 3 hội nghị. / - Treo 20 băng rôn.
      Difficulties (0 units)
      None.
      Proposals (0 units)
      None.
      Mô hình hay, cách làm sáng tạo (1 unit)
      Đảng bộ phường, xã |  |  | [Đảng bộ phường Mỹ Hải](1!A4) |  |  |  |  | Tổ đọc báo tại khu phố

      Appendix D. Figures of each unit
      A blank cell: no figure from the unit; 0: the unit reported zero. Missing reports and unreadable figures are not in the totals. Themes are named in Appendix A.
      III.2. Tuyên truyền miệng; III.1. Cổng thông tin, mạng xã hội
      Unit | Hội nghị báo cáo viên | Người dự hội nghị | Tin, bài tự đăng | CD1 | CD2 | Chuyên mục đang duy trì | Đã ban hành quy chế | Row of the report
      Ban Dân vận Thành ủy | 2 |  |  |  |  |  |  | [row 5](1!A5)
      Đảng bộ phường Mỹ Hải | 3 | 120 | 7 | 5 | 2 | 2 | Yes | [row 4](1!A4)
      Đảng bộ phường Đông Hải (not submitted)
      Ủy ban Mặt trận Tổ quốc Việt Nam thành phố (not submitted) |  |  |  |  |  |  |  | [row 6](1!A6)
      Hội Liên hiệp Phụ nữ thành phố (not submitted)
      Total | 5 | 120 | 7 | 5 | 2 | 2 | 1


      Figures of the charts
      Submission of reports by group
      Group | On time | Late | Not submitted
      Các ban xây dựng Đảng | 0 | 1 | 0
      Đảng bộ phường, xã | 1 | 0 | 1
      Mặt trận và các tổ chức chính trị - xã hội | 0 | 0 | 2
      A blank cell: no unit.

      Appendix E. Points to look at in the data
      1 unit concerned: Đảng bộ phường Mỹ Hải (1).
      Not counted (1)
      Đảng bộ phường Mỹ Hải | [Báo cáo, cell F5](1!F5) |  |  | "khoảng 1.200 lượt" không đọc được thành số. Hãy ghi 1200 hoặc 1.200.
      Counted, please have a look (1)
      General | Đơn vị |  |  | Có đơn vị chưa xếp khối."
    `)
  })

  it('compares with the previous period and adds up the year', () => {
    const text = print(summaryOf(quarters, { period: '2025-Q2', today: '2025-06-16' }))
    expect(between(text, 'TỔNG HỢP', 'II. ')).toMatchInlineSnapshot(`
      "|  |  |  |  | TỔNG HỢP KẾT QUẢ QUÝ II/2025
       |  |  |  |  | Thực hiện Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy
       |  |  |  |  | Số liệu từ ngày 15/3/2025 đến ngày 14/6/2025. Lập lúc 09:30 ngày 18/3/2025.
      QUÝ II/2025: ĐÃ ĐỦ BÁO CÁO
      5/5 (100%) | 0 |  | 5/5 (100%) |  |  | 0 |  | 0
      đơn vị đã gửi báo cáo | đơn vị chưa gửi |  | gửi đúng hạn |  |  | gửi chậm |  | đang bổ sung
      5 đúng hạn |  |  | trên số phải gửi

      I. TÌNH HÌNH GỬI BÁO CÁO
      Không có đơn vị nào chưa gửi. |  |  |  | Đã có đủ báo cáo của 5/5 đơn vị phải gửi.
       |  |  |  | Đơn vị gửi: trước ngày 15/6/2025, tức là hết ngày 14/6/2025, thứ Bảy (đã qua 2 ngày).
       |  |  |  | Cơ quan tổng hợp gửi: trước ngày 20/6/2025, tức là hết ngày 19/6/2025, thứ Năm (còn 3 ngày làm việc)."
    `)
    expect(between(text, 'II. KẾT QUẢ', 'III. ')).toMatchInlineSnapshot(`
      "II. KẾT QUẢ CHÍNH
      Chỉ tiêu | Kỳ này | Đơn vị tính | Kỳ trước | Tăng, giảm | Tăng, giảm (%) | Lũy kế từ đầu năm | Số đơn vị có số liệu | Theo chủ đề, cách tính; so với Quý I/2025 (dấu "-": không có số liệu)
      III.2. Tuyên truyền miệng
      Hội nghị báo cáo viên | 15 | cuộc | 5 | 10 | 2 | 20 | 5
      Người dự hội nghị | 252.5 | lượt người | 120 | 132.5 | 1.1042 | 372.5 | 5
      Bình quân người dự | 16.8333 | người/cuộc | 24 | -7.1667 | -0.2986 | 18.625 | 5 | = 252,5 lượt người : 15 cuộc
      III.1. Cổng thông tin, mạng xã hội
      Tin, bài tự đăng | 10 | tin, bài | 7 | 3 | 0.4286 | 17 | 5 | CD1 10
      Chuyên mục đang duy trì | 5 | chuyên mục | 2 | 3 | 1.5 | 5 | 5
      Đã ban hành quy chế | 2 | đơn vị Có | 1 | 1 | - | 2 | 5"
    `)
  })

  it("tells the missing units' part of the previous period's totals", () => {
    const reports = quarters.reports.filter((each) => each.period === '2025-Q1' || each.unit !== 'MYHAI')
    const view = summaryOf({ ...quarters, reports }, { period: '2025-Q2', today: '2025-06-16' })
    expect(columnText(view, 4)).toContain(
      'Trong số liệu kỳ trước (Quý I/2025), các đơn vị chưa gửi chiếm: Hội nghị báo cáo viên 60%; Tin, bài tự đăng 100%.',
    )
    expect(between(print(view), 'Chỉ tiêu |', 'III.1.')).toMatchInlineSnapshot(`
      "Chỉ tiêu | Kỳ này | Đơn vị tính | Kỳ trước | Tăng, giảm | Tăng, giảm (%) | Lũy kế từ đầu năm | Số đơn vị có số liệu | Theo chủ đề, cách tính; so với Quý I/2025 (dấu "-": không có số liệu)
      III.2. Tuyên truyền miệng
      Hội nghị báo cáo viên | 13 | cuộc | 5 | 8 | 1.6 | 18 | 4 | thiếu 60% kỳ trước
      Người dự hội nghị | 202 | lượt người | 120 | 82 | 0.6833 | 322 | 4 | thiếu 100% kỳ trước
      Bình quân người dự | 15.5385 | người/cuộc | 24 | -8.4615 | -0.3526 | 17.8889 | 4 | = 202 lượt người : 13 cuộc"
    `)
  })
})

describe('the summary of a plan', () => {
  it('lists who has sent which document, and has no totals', () => {
    expect(print(summaryOf(plan, { period: '2025-KH', today: '2025-01-12' }))).toMatchInlineSnapshot(`
      "THÀNH ỦY PHAN RANG - THÁP CHÀM |  |  |  |  |  |  |  | ĐẢNG CỘNG SẢN VIỆT NAM
      BAN TUYÊN GIÁO |  |  |  |  |  |  |  | Phan Rang - Tháp Chàm, ngày 12 tháng 01 năm 2025
       |  |  |  |  | TÌNH HÌNH GỬI KẾ HOẠCH NĂM 2025
       |  |  |  |  | Thực hiện Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy
       |  |  |  |  | Lập lúc 09:30 ngày 18/3/2025.
      KẾ HOẠCH NĂM 2025: SỐ LIỆU SƠ BỘ
      2/5 (40%) | 3 |  | 1/5 (20%) |  |  | 1 |  | 0
      đơn vị đã gửi kế hoạch | đơn vị chưa gửi |  | gửi đúng hạn |  |  | gửi chậm |  | đang bổ sung
      1 đúng hạn, 1 chậm | đều đã quá hạn |  | trên số phải gửi

      I. TÌNH HÌNH GỬI KẾ HOẠCH
      Đơn vị chưa gửi | Thời hạn |  |  | Số liệu sơ bộ: còn 3/5 đơn vị chưa gửi kế hoạch, nêu tên ở bảng bên.
      Đảng bộ phường Đông Hải | Quá hạn 3 ngày |  |  | Đơn vị gửi: trước ngày 10/1/2025, tức là hết ngày 9/1/2025, thứ Năm (đã qua 3 ngày).
      Ủy ban Mặt trận Tổ quốc Việt Nam | Quá hạn 3 ngày |  |  | Cơ quan tổng hợp gửi: trước ngày 15/1/2025, tức là hết ngày 14/1/2025, thứ Ba (còn 2 ngày làm việc).
      thành phố |  |  |  | Gửi chậm, đang bổ sung, chưa rõ ngày gửi
      Hội Liên hiệp Phụ nữ thành phố | Quá hạn 3 ngày |  |  | [Ban Dân vận Thành ủy: chậm 4 ngày (gửi ngày 13/1/2025)](1!A5)

      II. ĐÁNH GIÁ CỦA CƠ QUAN TỔNG HỢP
      1. Đánh giá chung | [Gợi ý từ số liệu, chưa nhập ở trang Đánh giá] Đến 9 giờ 30 ngày 18/3/2025, đã có 2/5 đơn vị gửi kế hoạch (40%), trong đó 1 đơn vị đúng hạn;
       | còn 3 đơn vị chưa gửi: Đảng bộ phường Đông Hải; Ủy ban Mặt trận Tổ quốc Việt Nam thành phố; Hội Liên hiệp Phụ nữ thành phố. Gửi chậm 1
       | đơn vị: Ban Dân vận Thành ủy (4 ngày).
      2. Hạn chế, nguyên nhân | [Gợi ý từ số liệu, chưa nhập ở trang Đánh giá] Còn 3 đơn vị quá hạn chưa gửi kế hoạch: Đảng bộ phường Đông Hải; Ủy ban Mặt trận Tổ quốc
       | Việt Nam thành phố; Hội Liên hiệp Phụ nữ thành phố. Gửi chậm 1 đơn vị: Ban Dân vận Thành ủy (4 ngày).
      3. Nhiệm vụ thời gian tới | [Gợi ý từ số liệu, chưa nhập ở trang Đánh giá] Đôn đốc các đơn vị chưa gửi kế hoạch: Đảng bộ phường Đông Hải; Ủy ban Mặt trận Tổ quốc Việt
       | Nam thành phố; Hội Liên hiệp Phụ nữ thành phố. Chuẩn bị Quý I/2025: trước ngày 15/3/2025, tức là hết ngày 14/3/2025, thứ Sáu.
      4. Kiến nghị, đề xuất | (chưa nhập ở trang Đánh giá)

      III. BIỂU ĐỒ
      Trong 5 đơn vị phải gửi: 1 gửi đúng hạn, 1 gửi chậm, 3 chưa gửi; chưa gửi nhiều nhất: Mặt trận và các tổ chức chính trị -
      xã hội (2 đơn vị).











       |  |  |  |  |  |  |  | TRƯỞNG BAN



       |  |  |  |  |  |  |  | Nguyễn Văn A

      DỰ THẢO BÁO CÁO
      Lập tự động từ số liệu của kỳ, để chép vào văn bản và sửa lại; mỗi đoạn nằm trong một ô.
      Tình hình gửi kế hoạch |  |  | Từ mục I |  |  |  |  | Đến 9 giờ 30 ngày 18/3/2025, đã có 2/5 đơn vị gửi kế hoạch (40%), trong đó 1 đơn vị đúng hạn; còn 3 đơn vị chưa gửi: Đảng bộ phường Đông Hải; Ủy ban Mặt trận Tổ quốc Việt Nam thành phố; Hội Liên hiệp Phụ nữ thành phố. Gửi chậm 1 đơn vị: Ban Dân vận Thành ủy (4 ngày).

      Phụ lục A. Kế hoạch các đơn vị đã gửi
      Đơn vị | Ngày gửi |  | Số, ký hiệu và đường dẫn văn bản
      Ban Dân vận Thành ủy | 13/1/2025 | [dòng 5](1!A5) | 3-KH/BDV
      Đảng bộ phường Mỹ Hải | 8/1/2025 | [dòng 4](1!A4) | 12-KH/ĐU; https://example.org/12

      Phụ lục B. Tổng hợp theo khối
      Khối | Đã gửi/phải gửi (tỷ lệ) | Đúng hạn (tỷ lệ) |  |  |  |  |  | Đơn vị chưa gửi
      Các ban xây dựng Đảng | 1/1 (100%) | 0/1 (0%)
      Đảng bộ phường, xã | 1/2 (50%) | 1/2 (50%) |  |  |  |  |  | Đảng bộ phường Đông Hải
      Mặt trận và các tổ chức chính trị - xã hội | 0/2 (0%) | 0/2 (0%) |  |  |  |  |  | Ủy ban Mặt trận Tổ quốc Việt Nam thành phố; Hội Liên hiệp Phụ nữ thành phố
      Tổng cộng | 2/5 (40%) | 1/5 (20%)

      Số liệu của biểu đồ
      Tình hình gửi kế hoạch theo khối
      Khối | Đúng hạn | Gửi chậm | Chưa gửi
      Các ban xây dựng Đảng | 0 | 1 | 0
      Đảng bộ phường, xã | 1 | 0 | 1
      Mặt trận và các tổ chức chính trị - xã hội | 0 | 0 | 2
      Ô trống: không có đơn vị nào.

      Phụ lục C. Những điểm cần xem lại trong số liệu
      Không phát hiện vấn đề nào trong số liệu của kỳ này."
    `)
  })

  it('says so when nobody has sent one', () => {
    const text = print(summaryOf(register(), { period: '2025-KH', today: '2025-01-12' }))
    expect(text).toContain('Số liệu sơ bộ: chưa có đơn vị nào gửi kế hoạch (0/5 đơn vị phải gửi).')
    expect(between(text, 'Phụ lục A', 'Phụ lục B')).toBe(
      'Phụ lục A. Kế hoạch các đơn vị đã gửi\nChưa có đơn vị nào gửi kế hoạch.',
    )

    const { rows } = summaryOf(plan, { period: '2025-KH', today: '2025-01-12' })
    const pages = String(rows[0]?.[1]?.value)
      .split(' ')
      .slice(1)
      .map((row) => rows[Number(row)]?.[0]?.value)
    expect(pages).toEqual(['III. BIỂU ĐỒ', 'DỰ THẢO BÁO CÁO'])
  })
})

describe('the sentence on completeness', () => {
  /** The state beside the period, and what section I begins with. */
  const sentence = (book: Register, language: 'vi' | 'en' = 'vi') => {
    const view = summaryOf(book, { language })
    const state = view.rows[view.title.row - 1]?.[0]?.value
    const texts = view.rows.map((row) => String(row[4]?.value ?? ''))
    const first = texts.findIndex((text) => /đơn vị|unit/i.test(text))
    const last = texts.findIndex((text, index) => index >= first && text.endsWith('.'))
    return [state, ...texts.slice(first, last + 1)].join(' ')
  }
  const nobody = register({ periods: periods.map((each) => ({ ...each, audience: new Set<string>() })) })
  const one = register({ units: units.slice(0, 1), reports: [report('DV')] })

  it.each([
    [
      'all missing',
      sentBut('DV', 'MYHAI', 'MTTQ', 'DONGHAI', 'HPN'),
      'QUÝ I/2025: SỐ LIỆU SƠ BỘ Số liệu sơ bộ: chưa có đơn vị nào gửi báo cáo (0/5 đơn vị phải gửi).',
    ],
    [
      'one missing',
      sentBut('DV'),
      'QUÝ I/2025: SỐ LIỆU SƠ BỘ Số liệu sơ bộ: còn 1/5 đơn vị chưa gửi báo cáo, nêu tên ở bảng bên.',
    ],
    ['none missing', sentBut(), 'QUÝ I/2025: ĐÃ ĐỦ BÁO CÁO Đã có đủ báo cáo của 5/5 đơn vị phải gửi.'],
    ['one expected', one, 'QUÝ I/2025: ĐÃ ĐỦ BÁO CÁO Đơn vị phải gửi báo cáo đã gửi (1/1).'],
    ['nothing expected', nobody, 'QUÝ I/2025 Kỳ này không có đơn vị nào phải gửi báo cáo.'],
  ])('reads well with %s', (_, book, words) => {
    expect(sentence(book)).toBe(words)
  })

  it.each([
    [
      'all missing',
      sentBut('DV', 'MYHAI', 'MTTQ', 'DONGHAI', 'HPN'),
      'QUÝ I/2025: PROVISIONAL FIGURES Provisional figures: no unit has submitted its report yet (0 of 5 expected).',
    ],
    [
      'one missing',
      sentBut('DV'),
      'QUÝ I/2025: PROVISIONAL FIGURES Provisional figures: 1 of 5 units has not submitted its report, named in the list beside this.',
    ],
    [
      'none missing',
      sentBut(),
      'QUÝ I/2025: ALL REPORTS SUBMITTED All 5 units that owe a report have submitted it (5/5).',
    ],
    ['nothing expected', nobody, 'QUÝ I/2025 No unit owes a report for this period.'],
  ])('reads well in English with %s', (_, book, words) => {
    expect(sentence(book, 'en')).toBe(words)
  })

  it('rule 5: prints "-" for the rates when nothing is expected', () => {
    const text = print(summaryOf(nobody))
    expect(text.split('\n')[6]).toBe('- | 0 |  | - |  |  | 0 |  | 0')
    expect(text).toContain('Không có đơn vị nào chưa gửi.')
  })

  it('says that there is no earlier period to compare with', () => {
    expect(print(summaryOf(sentBut()))).toContain('Chưa có kỳ báo cáo trước để so sánh.')
  })
})

describe('the due dates in words', () => {
  const dates = (more: Partial<Register['settings']>, language: 'vi' | 'en' = 'vi') => {
    const book = sentBut()
    return columnText(summaryOf({ ...book, settings: { ...book.settings, ...more } }, { language }), 4)
  }
  it.each([
    [{}, 'Đơn vị gửi: trước ngày 15/3/2025, tức là hết ngày 14/3/2025, thứ Sáu (đã qua 4 ngày).'],
    [{ dueRule: 'by' as const }, 'Đơn vị gửi: đến hết ngày 15/3/2025, thứ Bảy (đã qua 3 ngày).'],
    [
      { dueRule: 'by' as const, workingDays: true },
      'Đơn vị gửi: đến hết ngày 15/3/2025; trùng ngày nghỉ nên tính đến hết ngày 17/3/2025, thứ Hai (đã qua 1 ngày).',
    ],
  ])('rule 2: say what the date in the plan means (%o)', (settings, words) => {
    expect(dates(settings)).toContain(words)
  })

  it('are worded in English too', () => {
    expect(dates({}, 'en')).toContain(
      'Units: before 15 Mar 2025, that is by the end of Friday 14 Mar 2025 (4 days ago).',
    )
  })
})

describe('the layout of the summary', () => {
  const roomOf = (view: View, row: number, column: number): number => {
    let room = view.widths[column] ?? 0
    for (let next = column + 1; next < view.widths.length && view.rows[row]?.[next]?.value === ''; next++)
      room += view.widths[next] ?? 0
    return room
  }
  const views = [
    summaryOf(large(50), { period: '2025-Q2', issues: [...issues] }),
    summaryOf(large(5), { language: 'en' }),
    summaryOf(quarters),
    summaryOf(plan, { period: '2025-KH' }),
  ]

  it('cuts no text that runs to the right: it fits the empty cells up to the edge of the page', () => {
    const cut = views.flatMap((view) =>
      view.rows.flatMap((row, at) =>
        row.flatMap((cell, column) => {
          const { wrap, size = 10, bold = false, align } = lookOf(cell.style)
          if (typeof cell.value !== 'string' || cell.value === '' || wrap || align === 'center') return []
          const room = align === 'right' ? (view.widths[column] ?? 0) : roomOf(view, at, column)
          return textWidth(cell.value, size, bold) + 4 > room ? [cell.value] : []
        }),
      ),
    )
    expect(cut).toEqual([])
  })

  it('fits the width of A4 landscape at 85 % or more, and a phone with its first two columns', () => {
    for (const { widths } of views) {
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan((((297 - 20) / 25.4) * 96) / 0.85)
      expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeLessThanOrEqual(360)
    }
  })

  it('gives every row as many cells as the tab has columns', () => {
    for (const view of views) for (const row of view.rows) expect(row).toHaveLength(view.widths.length)
  })

  it('has as many merges and grids for 50 units as for 5', () => {
    const [few, many] = [5, 50].map((count) => summaryOf(large(count), { period: '2025-Q2' }))
    expect(many?.merges).toHaveLength(few?.merges.length ?? -1)
    expect(many?.grids).toHaveLength(few?.grids.length ?? -1)
  })

  it('keeps every grid within the tab, however many indicators there are', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...indicators[0],
      code: `X${index}`,
    })) as Register['indicators']
    const view = summaryOf({ ...large(5), indicators: many }, { period: '2025-Q2' })
    for (const { row, rows, columns } of view.grids)
      expect([row + rows - 1 <= view.rows.length, columns <= view.widths.length]).toEqual([true, true])
    for (const row of view.rows) expect(row).toHaveLength(view.widths.length)
  })

  it('has a row for each theme, however many there are', () => {
    const themes = Array.from({ length: 12 }, (_, index) => ({ code: `T${index}`, name: `Chủ đề ${index}`, row: 3 }))
    const values = { 'MXH@T0': 1, 'MXH@T11': 4 }
    const text = print(summaryOf(register({ themes, reports: [report('DV', { values })] })))
    expect(between(text, 'Phụ lục A', 'Phụ lục B')).toContain('T11 | 4 | tin, bài | - | - | - | 4 | 1 | Chủ đề 11')
    expect(between(text, 'Phụ lục D', 'Phụ lục E')).toContain('Ban Dân vận Thành ủy |  |  | 5 |')
  })

  it('writes numbers into number cells and texts into text cells: Sheets would read a date in "5/6"', () => {
    for (const view of views)
      for (const row of view.rows)
        for (const { value, style } of row)
          if (value !== '')
            expect([value, lookOf(style).format !== undefined]).toEqual([value, typeof value === 'number'])
  })

  it('keeps its key in A1 and its title where the mark "unfinished" is to stand', () => {
    for (const view of views) expect(view.rows[0]?.[0]?.value).toBe(view.key)
    const [view] = views
    expect(view?.rows[(view?.title.row ?? 0) - 1]?.[0]?.value).toBe('QUÝ II/2025: ĐÃ ĐỦ BÁO CÁO')
  })

  it('puts links on texts that need no wrapping: LibreOffice does not wrap a link', () => {
    for (const view of views)
      for (const row of view.rows)
        for (const cell of row)
          if (cell.link) expect([typeof cell.value, lookOf(cell.style).wrap]).toEqual(['string', undefined])
  })

  it('rule 12: passes text that looks like a formula on as it was typed', () => {
    const values = summaryOf(quarters).rows.flatMap((row) => row.map((cell) => cell.value))
    expect(values).toContain('=Tổ chức 3 hội nghị.\n- Treo 20 băng rôn.')
  })

  it('rule 8: lists every text whole', () => {
    const text = `Bắt đầu ${'rất dài '.repeat(2000)} kết thúc`
    const view = summaryOf(register({ reports: [report('DV', { texts: { results: text } })] }))
    const rows = view.rows.map((row) => row[8]?.value ?? '')
    const from = rows.findIndex((value) => String(value).startsWith('Bắt đầu'))
    const to = rows.findIndex((value) => String(value).endsWith('kết thúc'))
    expect(rows.slice(from, to + 1).join(' ')).toBe(text)
  })
})
