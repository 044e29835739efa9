/** What the summary says of an earlier run and of a confirmation, printed as text. */
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { pairOf } from '../../src/core/compare/periods.ts'
import { compare } from '../../src/core/compare.ts'
import { consolidate } from '../../src/core/consolidate/consolidate.ts'
import { consolidateYear } from '../../src/core/consolidate/year.ts'
import type { Language, Register, Report } from '../../src/core/model.ts'
import { type Snapshot, snapshotOf } from '../../src/core/snapshot.ts'
import { pairView } from '../../src/views/period-pair.ts'
import { summaryView } from '../../src/views/summary/summary.ts'
import { yearView } from '../../src/views/year/year.ts'
import { periods, register, report, settings } from './fixture.ts'
import { between, print } from './print.ts'

const today = '2025-03-18'
const before: readonly Report[] = [
  report('DV', { values: { HN: 4, ND: 100, WEB: 2, QC: 0 }, row: 4 }),
  report('MYHAI', { values: { HN: 2, ND: 40, 'MXH@CD1': 7 }, texts: { results: 'Hai hội nghị' }, row: 5 }),
  report('HPN', { values: { HN: 1, ND: 1200 }, row: 8 }),
]
const after: readonly Report[] = [
  report('DV', { values: { HN: 4, ND: 100, WEB: 3, QC: 1 }, row: 4 }),
  report('MYHAI', { values: { HN: 2, ND: 45, 'MXH@CD1': 7 }, texts: { results: 'Hai hội nghị lớn' }, row: 5 }),
  report('MTTQ', { values: { HN: 6, ND: 300, 'MXH@CD2': 5 }, firstSubmitted: '2025-03-17', row: 6 }),
  report('HPN', { state: 'draft', values: { HN: 1, ND: 1200 }, row: 8 }),
]

function figures(book: Register, code = '2025-Q1', on = today) {
  const found = periods.find((each) => each.code === code)
  if (!found) throw new Error(code)
  const consolidation = consolidate(book, assess(book, on).standings, found, on)
  return { consolidation, snapshot: snapshotOf(consolidation, book) }
}

const earlier = figures(register({ reports: before })).snapshot

function summary(
  language: Language,
  { final = null as { at: string; who: string } | null, base = earlier as Snapshot | null, reports = after } = {},
): string {
  const book = register({ reports, settings: { ...settings, language } })
  const { consolidation, snapshot } = figures(book)
  return print(
    summaryView({
      ...{ consolidation, register: book, issues: [], madeAt: '16:00 18/3/2025', madeBy: '', language, name: 'x' },
      since: base && { final, at: '09:30 18/3/2025', now: '16:00 18/3/2025', changes: compare(base, snapshot) },
    }),
  )
}

describe('the changes since an earlier run', () => {
  it('are a short statement in the part of leadership', () => {
    expect(between(summary('vi'), 'Thay đổi so với', 'III. ')).toMatchInlineSnapshot(`
      "Thay đổi so với lần tổng hợp 09:30 18/3
      Báo cáo mới nhận (1): Ủy ban Mặt trận Tổ quốc Việt Nam thành phố.
      Báo cáo rút lại (1): Hội Liên hiệp Phụ nữ thành phố.
      Sửa 3 số liệu trong báo cáo đã gửi: Ban Dân vận Thành ủy; Đảng bộ phường Mỹ Hải.
      Thay đổi trạng thái, ngày gửi, diện báo cáo hoặc nội dung: Đảng bộ phường Mỹ Hải.
      Kết quả thay đổi: Hội nghị báo cáo viên từ 7 thành 12 cuộc (+5); Tin, bài tự đăng từ 7 thành 12 tin, bài (+5); Người dự hội nghị từ 1.340 thành 445 lượt người (-895); Bình quân người dự từ
      191,43 thành 37,08 người/cuộc (-154,35); Chuyên mục đang duy trì từ 2 thành 3 chuyên mục (+1); và 1 chỉ tiêu khác. Danh sách đầy đủ: Phụ lục E.

      II. KẾT QUẢ CHÍNH
      Chỉ tiêu | Kỳ này | Đơn vị tính | Kỳ trước | Tăng, giảm | Tăng, giảm (%) | Lũy kế từ đầu năm | Số đơn vị có số liệu | Theo chủ đề, cách tính (dấu "-": không có số liệu)
      III.2. Tuyên truyền miệng
      Hội nghị báo cáo viên | 12 | cuộc | - | - | - | 12 | 3
      Người dự hội nghị | 445 | lượt người | - | - | - | 445 | 3
      Bình quân người dự | 37.0833 | người/cuộc | - | - | - | 37.0833 | 3 | = 445 lượt người : 12 cuộc
      III.1. Cổng thông tin, mạng xã hội
      Tin, bài tự đăng | 12 | tin, bài | - | - | - | 12 | 2 | CD1 7; CD2 5
      Chuyên mục đang duy trì | 3 | chuyên mục | - | - | - | 3 | 1
      Đã ban hành quy chế | 1 | đơn vị Có | - | - | - | 1 | 1"
    `)
  })

  it('are whole in an appendix before the issues, totals first, then unit by unit', () => {
    expect(between(summary('vi'), 'Phụ lục E. ', 'Số liệu của biểu đồ')).toMatchInlineSnapshot(`
      "Phụ lục E. Thay đổi so với lần tổng hợp 09:30 18/3
      Tổng số thay đổi
      Chỉ tiêu | Đơn vị tính | Lần trước | Lần này | Tăng, giảm | Lũy kế (lần trước) | Lũy kế (lần này)
      Hội nghị báo cáo viên | cuộc | 7 | 12 | 5 | 7 | 12
      Người dự hội nghị | lượt người | 1340 | 445 | -895 | 1340 | 445
      Bình quân người dự | người/cuộc | 191.4286 | 37.0833 | -154.3452 | 191.4286 | 37.0833
      Tin, bài tự đăng | tin, bài | 7 | 12 | 5 | 7 | 12
      Tin, bài tự đăng – CD2 | tin, bài | - | 5 | - | - | 5
      Chuyên mục đang duy trì | chuyên mục | 2 | 3 | 1 | 2 | 3
      Đã ban hành quy chế | đơn vị Có | 0 | 1 | 1 | 0 | 1

      Thay đổi của từng đơn vị
      Chỉ tiêu | Đơn vị tính | Lần trước | Lần này | Ảnh hưởng đến tổng
      [Ban Dân vận Thành ủy: sửa số liệu](1!A4)
      Chuyên mục đang duy trì | chuyên mục | 2 | 3 | 1
      Đã ban hành quy chế |  | Không | Có | 1
      [Đảng bộ phường Mỹ Hải: sửa số liệu; sửa phần nội dung hoặc văn bản](1!A5)
      Người dự hội nghị | lượt người | 40 | 45 | 5
      [Ủy ban Mặt trận Tổ quốc Việt Nam thành phố: báo cáo mới nhận, gửi ngày 17/3/2025 (chậm 3 ngày)](1!A6)
      Hội nghị báo cáo viên | cuộc | - | 6 | 6
      Người dự hội nghị | lượt người | - | 300 | 300
      Tin, bài tự đăng – CD2 | tin, bài | - | 5 | 5
      [Hội Liên hiệp Phụ nữ thành phố: báo cáo rút lại](1!A8)
      Hội nghị báo cáo viên | cuộc | 1 | - | -1
      Người dự hội nghị | lượt người | 1200 | - | -1200"
    `)
  })

  it('are the same in English', () => {
    expect(between(summary('en'), 'Changes since', 'III. ')).toMatchInlineSnapshot(`
      "Changes since the summary of 09:30, 18 Mar
      Newly arrived reports (1): Ủy ban Mặt trận Tổ quốc Việt Nam thành phố.
      Withdrawn reports (1): Hội Liên hiệp Phụ nữ thành phố.
      3 figures corrected in reports that were there before: Ban Dân vận Thành ủy; Đảng bộ phường Mỹ Hải.
      Changes of state, day, obligation or text: Đảng bộ phường Mỹ Hải.
      Results that changed: Hội nghị báo cáo viên from 7 to 12 cuộc (+5); Tin, bài tự đăng from 7 to 12 tin, bài (+5); Người dự hội nghị from 1,340 to 445 lượt người (-895); Bình quân người dự
      from 191.43 to 37.08 người/cuộc (-154.35); Chuyên mục đang duy trì from 2 to 3 chuyên mục (+1); and 1 other indicator. The whole list: Appendix E.

      II. MAIN RESULTS
      Indicator | This period | Unit of measure | Previous period | Change | Change (%) | Year to date | Units that reported it | Themes, parts of ratios (a dash: no figure)
      III.2. Tuyên truyền miệng
      Hội nghị báo cáo viên | 12 | cuộc | - | - | - | 12 | 3
      Người dự hội nghị | 445 | lượt người | - | - | - | 445 | 3
      Bình quân người dự | 37.0833 | người/cuộc | - | - | - | 37.0833 | 3 | = 445 lượt người : 12 cuộc
      III.1. Cổng thông tin, mạng xã hội
      Tin, bài tự đăng | 12 | tin, bài | - | - | - | 12 | 2 | CD1 7; CD2 5
      Chuyên mục đang duy trì | 3 | chuyên mục | - | - | - | 3 | 1
      Đã ban hành quy chế | 1 | units: yes | - | - | - | 1 | 1"
    `)
    expect(between(summary('en'), 'Appendix E. ', 'Figures of the charts')).toMatchInlineSnapshot(`
      "Appendix E. Changes since the summary of 09:30, 18 Mar
      Totals that changed
      Indicator | Unit of measure | Before | Now | Change | Year to date (before) | Year to date (now)
      Hội nghị báo cáo viên | cuộc | 7 | 12 | 5 | 7 | 12
      Người dự hội nghị | lượt người | 1340 | 445 | -895 | 1340 | 445
      Bình quân người dự | người/cuộc | 191.4286 | 37.0833 | -154.3452 | 191.4286 | 37.0833
      Tin, bài tự đăng | tin, bài | 7 | 12 | 5 | 7 | 12
      Tin, bài tự đăng – CD2 | tin, bài | - | 5 | - | - | 5
      Chuyên mục đang duy trì | chuyên mục | 2 | 3 | 1 | 2 | 3
      Đã ban hành quy chế | units: yes | 0 | 1 | 1 | 0 | 1

      Changes of each unit
      Indicator | Unit of measure | Before | Now | Effect on the total
      [Ban Dân vận Thành ủy: figures corrected](1!A4)
      Chuyên mục đang duy trì | chuyên mục | 2 | 3 | 1
      Đã ban hành quy chế |  | No | Yes | 1
      [Đảng bộ phường Mỹ Hải: figures corrected; text or document changed](1!A5)
      Người dự hội nghị | lượt người | 40 | 45 | 5
      [Ủy ban Mặt trận Tổ quốc Việt Nam thành phố: new report, sent on 17 Mar 2025 (late by 3 days)](1!A6)
      Hội nghị báo cáo viên | cuộc | - | 6 | 6
      Người dự hội nghị | lượt người | - | 300 | 300
      Tin, bài tự đăng – CD2 | tin, bài | - | 5 | 5
      [Hội Liên hiệp Phụ nữ thành phố: report withdrawn](1!A8)
      Hội nghị báo cáo viên | cuộc | 1 | - | -1
      Người dự hội nghị | lượt người | 1200 | - | -1200"
    `)
  })

  it('do not appear where nothing changed or nothing was made before', () => {
    const same = figures(register({ reports: after })).snapshot
    for (const text of [summary('vi', { base: null }), summary('vi', { base: same })]) {
      expect(text).not.toContain('Thay đổi so với')
      expect(text).toContain('Phụ lục E. Những điểm cần xem lại trong số liệu')
    }
  })

  it('name five of many units and the number of the others, and five totals', () => {
    const text = summary('vi', { base: figures(register({ reports: [] })).snapshot })
    expect(between(text, 'Thay đổi so với', 'III. ')).toMatch(/Kết quả thay đổi: .*; và 1 chỉ tiêu khác\./s)
  })
})

describe('confirmed figures', () => {
  const final = { at: '10:00 18/3/2025', who: 'btg@example.org' }

  it('say so in the title and name what they lack', () => {
    expect(between(summary('vi', { final }), 'TỔNG HỢP KẾT QUẢ', 'I. ')).toMatchInlineSnapshot(`
      "|  |  |  |  | TỔNG HỢP KẾT QUẢ QUÝ I/2025 – CHÍNH THỨC
       |  |  |  |  | Thực hiện Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy
       |  |  |  |  | Số liệu từ ngày 15/12/2024 đến ngày 14/3/2025. Lập lúc 16:00 ngày 18/3/2025.
      QUÝ I/2025: SỐ LIỆU CHÍNH THỨC
      Xác nhận lúc 10:00 ngày 18/3/2025, người xác nhận: btg@example.org.
      Khi xác nhận còn 2/5 đơn vị chưa gửi báo cáo.
      3/5 (60%) | 2 |  | 2/5 (40%) |  |  | 1 |  | 0
      đơn vị đã gửi báo cáo | đơn vị chưa gửi |  | gửi đúng hạn |  |  | gửi chậm |  | đang bổ sung
      2 đúng hạn, 1 chậm | đều đã quá hạn |  | trên số phải gửi"
    `)
    expect(between(summary('en', { final }), 'SUMMARY OF RESULTS', 'I. ')).toMatchInlineSnapshot(`
      "|  |  |  |  | SUMMARY OF RESULTS, QUÝ I/2025 – FINAL
       |  |  |  |  | Under: Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy
       |  |  |  |  | Figures from 15 Dec 2024 to 14 Mar 2025. Made at 16:00 on 18 Mar 2025.
      QUÝ I/2025: FINAL FIGURES
      Confirmed at 10:00 on 18 Mar 2025 by btg@example.org.
      When they were confirmed, 2 of 5 units had not submitted reports.
      3/5 (60%) | 2 |  | 2/5 (40%) |  |  | 1 |  | 0
      units have sent their reports | not submitted |  | on time |  |  | late |  | being corrected
      2 on time, 1 late | all overdue |  | of those expected"
    `)
  })

  it('are called final in the draft too, and beside what came later', () => {
    const text = summary('vi', { final })
    expect(text).toContain('Số liệu dưới đây là số liệu chính thức.')
    expect(text).not.toContain('sơ bộ')
    const list = between(text, 'Thay đổi của từng đơn vị', 'Số liệu của biểu đồ')
    expect(list).toContain('Chỉ tiêu | Đơn vị tính | Chính thức | Sau điều chỉnh | Ảnh hưởng đến tổng')
    expect(summary('en', { final })).toContain('The figures below are final.')
  })

  it('keep later arrivals in a section of their own', () => {
    expect(between(summary('vi', { final }), 'Bổ sung, điều chỉnh', 'III. ')).toMatchInlineSnapshot(`
      "Bổ sung, điều chỉnh số liệu
      Các mục khác giữ nguyên số liệu chính thức xác nhận lúc 10:00 ngày 18/3/2025. Sau đó, đến 16:00 ngày 18/3/2025, có bổ sung, điều chỉnh sau đây, chưa tính vào số liệu chính thức:
      Báo cáo mới nhận (1): Ủy ban Mặt trận Tổ quốc Việt Nam thành phố.
      Báo cáo rút lại (1): Hội Liên hiệp Phụ nữ thành phố.
      Sửa 3 số liệu trong báo cáo đã gửi: Ban Dân vận Thành ủy; Đảng bộ phường Mỹ Hải.
      Thay đổi trạng thái, ngày gửi, diện báo cáo hoặc nội dung: Đảng bộ phường Mỹ Hải.
      Kết quả thay đổi: Hội nghị báo cáo viên từ 7 thành 12 cuộc (+5); Tin, bài tự đăng từ 7 thành 12 tin, bài (+5); Người dự hội nghị từ 1.340 thành 445 lượt người (-895); Bình quân người dự từ
      191,43 thành 37,08 người/cuộc (-154,35); Chuyên mục đang duy trì từ 2 thành 3 chuyên mục (+1); và 1 chỉ tiêu khác. Danh sách đầy đủ: Phụ lục E.

      II. KẾT QUẢ CHÍNH
      Chỉ tiêu | Kỳ này | Đơn vị tính | Kỳ trước | Tăng, giảm | Tăng, giảm (%) | Lũy kế từ đầu năm | Số đơn vị có số liệu | Theo chủ đề, cách tính (dấu "-": không có số liệu)
      III.2. Tuyên truyền miệng
      Hội nghị báo cáo viên | 12 | cuộc | - | - | - | 12 | 3
      Người dự hội nghị | 445 | lượt người | - | - | - | 445 | 3
      Bình quân người dự | 37.0833 | người/cuộc | - | - | - | 37.0833 | 3 | = 445 lượt người : 12 cuộc
      III.1. Cổng thông tin, mạng xã hội
      Tin, bài tự đăng | 12 | tin, bài | - | - | - | 12 | 2 | CD1 7; CD2 5
      Chuyên mục đang duy trì | 3 | chuyên mục | - | - | - | 3 | 1
      Đã ban hành quy chế | 1 | đơn vị Có | - | - | - | 1 | 1"
    `)
  })
})

describe('a year', () => {
  const reports = [
    ...after,
    report('DV', { period: '2025-Q2', values: { HN: 5, ND: 50 }, firstSubmitted: '2025-06-10', row: 9 }),
    report('MYHAI', { period: '2025-Q2', state: 'nil', firstSubmitted: '2025-06-18', row: 10 }),
  ]
  const year = (language: Language) => {
    const book = register({ reports, settings: { ...settings, language } })
    const finals = new Set(['2025-Q1'])
    const figuresOfYear = consolidateYear(book, assess(book, '2025-06-20').standings, 2025, '2025-06-20', finals)
    return yearView({ figures: figuresOfYear, register: book, finals, madeAt: '09:30 20/6/2025', language, name: 'x' })
  }

  it('has the looks of a summary: periods, who missed which, totals, themes, units', () => {
    expect(print(year('vi'))).toMatchInlineSnapshot(`
      "THÀNH ỦY PHAN RANG - THÁP CHÀM |  |  |  |  |  |  |  | ĐẢNG CỘNG SẢN VIỆT NAM
      BAN TUYÊN GIÁO |  |  |  |  |  |  |  | Phan Rang - Tháp Chàm, ngày 20 tháng 6 năm 2025
       |  |  |  | TỔNG HỢP KẾT QUẢ NĂM 2025
       |  |  |  | Thực hiện Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy
       |  |  |  | Lập lúc 09:30 ngày 20/6/2025.
      SỐ LIỆU SƠ BỘ: còn 3 báo cáo chưa gửi
      Số liệu chính thức: Quý I/2025. Theo báo cáo hiện có: Quý II/2025. Ngoài ra, các kỳ đã chính thức thiếu 2 báo cáo khi xác nhận.

      I. TÌNH HÌNH GỬI BÁO CÁO CÁC KỲ
      Kỳ báo cáo | Thời hạn của đơn vị | Số liệu | Phải gửi | Đã gửi (tỷ lệ) | Đúng hạn (tỷ lệ) | Gửi chậm | Chưa gửi | Không phát sinh | Được miễn
      Quý I/2025 | 15/3/2025 | chính thức | 5 | 3/5 (60%) | 2/5 (40%) | 1 | 2 | 0 | 0
      Quý II/2025 | 15/6/2025 | sơ bộ | 5 | 2/5 (40%) | 1/5 (20%) | 1 | 3 | 1 | 0
      Cả năm |  |  | 10 | 5/10 (50%) | 3/10 (30%) | 2 | 5 | 1 | 0

      II. ĐƠN VỊ CHƯA GỬI BÁO CÁO ĐÃ QUÁ HẠN
      Đơn vị | Kỳ chưa gửi
      Ủy ban Mặt trận Tổ quốc Việt Nam thành phố | Quý II/2025
      Đảng bộ phường Đông Hải | Quý I/2025; Quý II/2025
      Hội Liên hiệp Phụ nữ thành phố | Quý I/2025; Quý II/2025

      III. KẾT QUẢ CẢ NĂM
      Chỉ tiêu | Đơn vị tính | Quý I/2025 | Quý II/2025 | Cả năm
      III.2. Tuyên truyền miệng
      Hội nghị báo cáo viên | cuộc | 12 | 5 | 17
      Người dự hội nghị | lượt người | 445 | 50 | 495
      Bình quân người dự | người/cuộc | 37.0833 | 10 | 29.1176
      III.1. Cổng thông tin, mạng xã hội
      Tin, bài tự đăng | tin, bài | 12 | 0 | 12
      Chuyên mục đang duy trì | chuyên mục | 3 | - | 3
      Đã ban hành quy chế | đơn vị Có | 1 | - | 1
      Chỉ tiêu cộng dồn: tổng các kỳ. Chỉ tiêu tại thời điểm: số gần nhất của từng đơn vị. Tỷ lệ: tính từ hai tổng cả năm. Dấu "-": chưa có số liệu.
      Chưa có số liệu năm 2024 để so sánh.

      Phụ lục A. Kết quả theo chủ đề
      Chỉ tiêu | Đơn vị tính | Quý I/2025 | Quý II/2025 | Cả năm
      III.1. Cổng thông tin, mạng xã hội
      Tin, bài tự đăng | tin, bài | 12 | 0 | 12
      – CD1. Niềm tin mới, khí thế mới | tin, bài | 7 | 0 | 7
      – CD2. Cơ đồ, tiềm lực, vị thế, uy tín quốc tế đất nước | tin, bài | 5 | 0 | 5

      Phụ lục B. Tình hình của từng đơn vị
      Đơn vị | Đã gửi/phải gửi | Đúng hạn | Quý I/2025 | Quý II/2025
      Ban Dân vận Thành ủy | 2/2 | 2/2 | Đúng hạn 12/3 | Đúng hạn 10/6
      Đảng bộ phường Mỹ Hải | 2/2 | 1/2 | Đúng hạn 12/3 | Không phát sinh; chậm 4 ngày (18/6)
      Ủy ban Mặt trận Tổ quốc Việt Nam thành phố | 1/2 | 0/2 | Chậm 3 ngày (17/3) | Chưa gửi, quá hạn 6 ngày
      Đảng bộ phường Đông Hải | 0/2 | 0/2 | Chưa gửi, quá hạn 98 ngày | Chưa gửi, quá hạn 6 ngày
      Hội Liên hiệp Phụ nữ thành phố | 0/2 | 0/2 | Đang nhập, quá hạn 98 ngày | Chưa gửi, quá hạn 6 ngày
      "
    `)
  })

  it('never calls a year whole whose final periods lack reports', () => {
    const book = register({ reports: reports.filter(({ period }) => period === '2025-Q1') })
    const finals = new Set(['2025-Q1'])
    const stateOf = (language: Language) => {
      const figures = consolidateYear(book, assess(book, '2025-03-20').standings, 2025, '2025-03-20', finals)
      return print(yearView({ figures, register: book, finals, madeAt: '09:30 20/3/2025', language, name: 'x' }))
    }
    expect(stateOf('vi')).toContain('SỐ LIỆU CHÍNH THỨC CÁC KỲ ĐÃ ĐẾN HẠN: thiếu 2 báo cáo khi xác nhận\n')
    expect(stateOf('en')).toContain('FINAL FIGURES OF THE PERIODS THAT ARE DUE: 2 reports missing when confirmed\n')
    expect(stateOf('vi')).not.toContain('ĐÃ ĐỦ BÁO CÁO')
  })

  it('reads in English', () => {
    expect(between(print(year('en')), 'SUMMARY OF', 'III. ')).toMatchInlineSnapshot(`
      "|  |  |  | SUMMARY OF RESULTS, YEAR 2025
       |  |  |  | Under: Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy
       |  |  |  | Made at 09:30 on 20 Jun 2025.
      PROVISIONAL FIGURES: 3 reports not submitted
      Final figures: Quý I/2025. From the reports as they are: Quý II/2025. Besides, 2 reports of the periods that are final were missing when confirmed.

      I. REPORTS OF THE PERIODS
      Period | Due date of units | Figures | Expected | Submitted (rate) | On time (rate) | Late | Not submitted | Nil reports | Exempt
      Quý I/2025 | 15 Mar 2025 | final | 5 | 3/5 (60%) | 2/5 (40%) | 1 | 2 | 0 | 0
      Quý II/2025 | 15 Jun 2025 | provisional | 5 | 2/5 (40%) | 1/5 (20%) | 1 | 3 | 1 | 0
      Whole year |  |  | 10 | 5/10 (50%) | 3/10 (30%) | 2 | 5 | 1 | 0

      II. UNITS WITH AN OVERDUE REPORT
      Unit | Periods without a report
      Ủy ban Mặt trận Tổ quốc Việt Nam thành phố | Quý II/2025
      Đảng bộ phường Đông Hải | Quý I/2025; Quý II/2025
      Hội Liên hiệp Phụ nữ thành phố | Quý I/2025; Quý II/2025"
    `)
  })

  it('has the width of a summary and no merges', () => {
    const view = year('vi')
    expect(new Set(view.rows.map((row) => row.length))).toEqual(new Set([view.widths.length]))
    expect([view.key, view.merges, view.frozenRows]).toEqual(['year 2025', [], 0])
  })
})

describe('two periods side by side', () => {
  it('show counts, rates in points, and totals by form', () => {
    const reports = [
      ...after,
      report('DV', { period: '2025-Q2', values: { HN: 5, ND: 50, WEB: 3 }, firstSubmitted: '2025-06-10', row: 9 }),
    ]
    const book = register({ reports })
    const pair = pairOf(figures(book).snapshot, figures(book, '2025-Q2', '2025-06-20').snapshot)
    const view = pairView({
      pair,
      against: { name: 'Quý I/2025', final: true, provisional: true, at: '10:00 20/3/2025' },
      period: { name: 'Quý II/2025', final: false, provisional: true, at: '09:30 20/6/2025' },
      ...{ issuers: ['THÀNH ỦY', 'BAN TUYÊN GIÁO'], language: 'vi', name: 'So sánh kỳ' },
    })
    expect(print(view)).toMatchInlineSnapshot(`
      "THÀNH ỦY
      BAN TUYÊN GIÁO
      SO SÁNH QUÝ II/2025 VỚI QUÝ I/2025
      Quý I/2025: số liệu chính thức, xác nhận lúc 10:00 ngày 20/3/2025.
      Quý II/2025: số liệu sơ bộ của lần tổng hợp lúc 09:30 ngày 20/6/2025.

      I. TÌNH HÌNH GỬI BÁO CÁO
      Nội dung | Đơn vị tính | Quý I/2025 | Quý II/2025 | Tăng, giảm
      Đơn vị phải gửi |  | 5 | 5 | 0
      Đã gửi |  | 3 | 1 | -2
      Tỷ lệ gửi |  | 0.6 | 0.2 | -40 điểm %
      Gửi đúng hạn |  | 2 | 1 | -1
      Tỷ lệ đúng hạn |  | 0.4 | 0.2 | -20 điểm %
      Gửi chậm |  | 1 | 0 | -1
      Chưa gửi |  | 2 | 4 | 2

      II. KẾT QUẢ THEO HÌNH THỨC
      Chỉ tiêu | Đơn vị tính | Quý I/2025 | Quý II/2025 | Tăng, giảm | Tăng, giảm (%)
      III.2. Tuyên truyền miệng
      Hội nghị báo cáo viên | cuộc | 12 | 5 | -7 | -0.5833
      Người dự hội nghị | lượt người | 445 | 50 | -395 | -0.8876
      Bình quân người dự | người/cuộc | 37.0833 | 10 | -27.0833 | -0.7303
      III.1. Cổng thông tin, mạng xã hội
      Tin, bài tự đăng | tin, bài | 12 | - | - | -
      – CD1. Niềm tin mới, khí thế mới | tin, bài | 7 | - | - | -
      – CD2. Cơ đồ, tiềm lực, vị thế, uy tín quốc tế đất nước | tin, bài | 5 | - | - | -
      Chuyên mục đang duy trì | chuyên mục | 3 | 3 | 0 | 0
      Đã ban hành quy chế | đơn vị Có | 1 | - | - | -"
    `)
  })
})
