/** What really happens in a year, as changes to the rows that would otherwise arrive in time and complete: nothing in, data out. */
import { type Typed, words } from './filings.ts'

/** How the row of one unit departs from the ordinary one; `only` empties everything that is not given. */
export interface Happening {
  readonly cells?: Typed
  readonly only?: boolean
  /** How the unit's own name reads in the row, when it was pasted over. */
  readonly name?: string
}

/** All posts under one theme, as the department does not want it. */
const unsplit: Typed = { 'MXH1@CD1': '', 'MXH1@CD2': '', 'MXH1@CD3': '' }

/** Nothing was typed. */
const silent: Happening = { only: true }

export const planHappenings: Readonly<Record<string, Happening>> = {
  DIENLUC: silent,
  // Sent by a click, without number or link: rule 6 takes such a plan as not submitted.
  KBNN: { only: true, cells: { state: words.sent, firstSubmitted: '8/1/2025' } },
  HCCB: { cells: { state: words.sent, firstSubmitted: '10/1/2025' } },
  PHUOCMY: { cells: { state: words.sent, firstSubmitted: '13/1/2025' } },
  DOVINH: { cells: { state: words.sent, firstSubmitted: '' } },
}

/** As of 18/3/2025; the last on-time day is 14/3. */
export const firstHappenings: Readonly<Record<string, Happening>> = {
  // On the due date itself, two and three days late.
  HND: { cells: { state: words.sent, firstSubmitted: '15/3/2025', cutoff: '14/3/2025' } },
  DONGHAI: { cells: { state: words.sent, firstSubmitted: '16/3/2025', cutoff: '14/3/2025' } },
  TTYT: { cells: { state: words.sent, firstSubmitted: '17/3/2025', cutoff: '14/3/2025' } },
  // Not sent.
  DOVINH: {
    only: true,
    cells: { state: words.draft, TTM1: '4', TTM3: '11', results: 'Đang tổng hợp số liệu từ các chi bộ khu phố.' },
  },
  KBNN: silent,
  DIENLUC: silent,
  // Sent, and every compulsory cell is blank.
  TNMT: { only: true, cells: { state: words.sent, cutoff: '12/3/2025', MXH2: '35', firstSubmitted: '12/3/2025' } },
  // Returned, to be corrected until 25/3.
  DAISON: { cells: { state: words.returned, firstSubmitted: '13/3/2025', ...unsplit, returns: '1' } },
  // Came on paper; nobody noted the day.
  LDLD: { cells: { state: words.sent, firstSubmitted: '' } },
  // Nothing to report: with a reason, and without.
  THADS: {
    only: true,
    cells: {
      state: words.nil,
      cutoff: '14/3/2025',
      firstSubmitted: '11/3/2025',
      results:
        'Trong kỳ đơn vị tập trung cao điểm thi hành án đầu năm và sắp xếp bộ máy, không tổ chức hoạt động tuyên truyền riêng; nội dung được phổ biến qua hội nghị của khối.',
    },
  },
  NHCSXH: { only: true, cells: { state: words.nil, cutoff: '14/3/2025', firstSubmitted: '14/3/2025' } },
  // Extended to 17/3 and sent then; extended to 20/3 and still at work.
  CATP: { cells: { state: words.sent, firstSubmitted: '17/3/2025', cutoff: '14/3/2025' } },
  BCHQS: { only: true, cells: { state: words.draft, TTM1: '3', TTM2: '285', TQ1: '22' } },
  // Exempt.
  GDTX: silent,
  // Numbers as people type them: the apostrophe makes a text cell, as does a cell pasted from a letter.
  HPN: { cells: { MXH2: 'khoảng 1.200 lượt' } },
  PHUOCMY: { cells: { MXH2: "'1,200" } },
  QLDT: { cells: { TQ1: '12 tấm' } },
  BAOAN: { cells: { TQ1: '' } },
  // Rows pasted from elsewhere, with the name as that office writes it.
  MYHAI: { name: 'P. Mỹ Hải' },
  TAND: { name: 'Chi bộ Toà án nhân dân thành phố' },
  UBND: { name: 'UBND TP' },
  UBKT: { name: 'Uỷ ban Kiểm tra Thành uỷ' },
  // Visual work is what the culture centre does; it leaves the rest blank.
  VHTT: { cells: { TQ2: '3', TTM5: '' } },
  DTT: { cells: { TQ2: '2', TQ4: '' } },
}

/** What the office and the units put right after the summary of 18/3. */
export const laterCorrections: Readonly<Record<string, Typed>> = {
  BCHQS: {
    state: words.sent,
    firstSubmitted: '19/3/2025',
    cutoff: '14/3/2025',
    results:
      'Hoàn thành lễ giao, nhận quân năm 2025 gắn với tuyên truyền truyền thống quê hương; xây dựng cụm pa nô, cổng chào, thăm tặng quà gia đình tân binh.',
  },
  KBNN: {
    state: words.sent,
    firstSubmitted: '20/3/2025',
    cutoff: '14/3/2025',
    results:
      'Chi bộ quán triệt ba chủ đề lớn trong sinh hoạt tháng 2; vận động đảng viên chia sẻ thông tin chính thống.',
  },
  TNMT: {
    state: words.sent,
    firstSubmitted: '21/3/2025',
    cutoff: '14/3/2025',
    results: 'Tuyên truyền phân loại rác tại nguồn gắn với chỉnh trang khu dân cư; chi bộ sinh hoạt chuyên đề quý I.',
  },
  DOVINH: {
    state: words.sent,
    firstSubmitted: '24/3/2025',
    cutoff: '14/3/2025',
    results:
      'Tổ chức gặp mặt đầu xuân gắn với thông tin thời sự ở 100% khu phố; trang trí cụm cờ, pa nô khu vực ga Tháp Chàm.',
  },
  DAISON: {
    state: words.accepted,
    firstSubmitted: '13/3/2025',
    returns: '1',
    results:
      'Tổ chức sinh hoạt chuyên đề ở tất cả chi bộ khu phố; phối hợp Mặt trận ra mắt hai khu dân cư kiểu mẫu; số liệu đã tách theo chủ đề.',
  },
  LDLD: { firstSubmitted: '13/3/2025' },
  HPN: { MXH2: '1.200' },
  PHUOCMY: { MXH2: '1.200' },
  QLDT: { TQ1: '12' },
  BAOAN: { TQ1: '35' },
  NHCSXH: { results: 'Trong kỳ đơn vị chỉ thực hiện nhiệm vụ chuyên môn, không tổ chức hoạt động tuyên truyền riêng.' },
}

/** Its row stands twice in quý I: it could not find its own row and typed another one at the bottom. */
export const duplicate = {
  unit: 'VANHAI',
  period: 'Quý I/2025',
  state: words.sent,
  results:
    'Đưa nội dung tuyên truyền vào lễ phát động Tết trồng cây; bổ sung số liệu của chi bộ khu phố 5 gửi sau (thay báo cáo trước).',
  firstSubmitted: '14/3/2025',
}

/** As of 18/6/2025; the last on-time day is 14/6. */
export const secondHappenings: Readonly<Record<string, Happening>> = {
  KINHDINH: { cells: { state: words.sent, firstSubmitted: '15/6/2025', cutoff: '14/6/2025' } },
  PHUOCMY: { cells: { state: words.sent, firstSubmitted: '16/6/2025', cutoff: '14/6/2025' } },
  THUE: silent,
  DAOLONG: { only: true, cells: { state: words.draft, TTM3: '9', results: 'Đang chờ số liệu của ba chi bộ khu phố.' } },
  // A near miss is no match: the office is asked which unit this is.
  MYBINH: { name: 'Đảng ủy phường Mỹ Bính' },
  HND: { cells: { state: words.returned, firstSubmitted: '11/6/2025', returns: '1' } },
  TTYT: { cells: { state: words.returned, firstSubmitted: '12/6/2025', returns: '2' } },
  CATP: { cells: { state: words.sent, firstSubmitted: '17/6/2025', cutoff: '14/6/2025' } },
  QLDT: { cells: { state: words.sent, firstSubmitted: '' } },
  NHCSXH: {
    only: true,
    cells: {
      state: words.nil,
      cutoff: '14/6/2025',
      firstSubmitted: '10/6/2025',
      results:
        'Không phát sinh hoạt động riêng do đơn vị tập trung giải ngân vốn vay đợt cao điểm; tuyên truyền lồng ghép tại điểm giao dịch phường, xã.',
    },
  },
  UBND: { name: 'UBND TP' },
  // Newly merged: it has not counted its screens yet, those of its predecessors stand.
  VHTTTT: { cells: { TQ2: '', WEB1: '' } },
}

/** A row of the tab of extensions and exemptions, as typed. */
export type Exception = readonly [unit: string, period: string, kind: string, until: string, reason: string]

export const firstExceptions: readonly Exception[] = [
  ['Đảng bộ Quân sự thành phố', 'Quý I/2025', 'gia hạn', '20/3/2025', 'Tập trung cho lễ giao, nhận quân năm 2025'],
  ['Đảng bộ Công an thành phố', 'Quý I/2025', 'gia hạn', '17/3/2025', 'Sắp xếp tổ chức bộ máy'],
  [
    'Chi bộ Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên',
    'Quý I/2025',
    'miễn',
    '',
    'Đang kiện toàn chi ủy, không sinh hoạt riêng trong quý',
  ],
  [
    'Đảng ủy phường Đài Sơn',
    'Quý I/2025',
    'bổ sung',
    '25/3/2025',
    'Thiếu kết quả cụ thể, số liệu chưa tách theo chủ đề',
  ],
]

export const secondExceptions: readonly Exception[] = [
  ['Đảng bộ Công an thành phố', 'Quý II/2025', 'gia hạn', '18/6/2025', 'Bảo vệ các sự kiện chính trị trên địa bàn'],
  ['Hội Nông dân thành phố', 'Quý II/2025', 'bổ sung', '22/6/2025', 'Số người dự hội nghị cần đối chiếu lại'],
  ['Đảng bộ Trung tâm Y tế thành phố', 'Quý II/2025', 'bổ sung', '17/6/2025', 'Chưa ghi kết quả nổi bật theo đề cương'],
]
