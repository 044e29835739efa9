/** Notes in Vietnamese: what to enter under each heading, what each setting does, what a cell accepts. */

import type { Aggregation } from '../core/model.ts'
import { stateWords } from '../core/words.ts'
import { menuNames } from './menu-names.ts'
import type { IndicatorWords, NoteWording, SettingsWording } from './note-wording.ts'

const menu = menuNames.vi
const addOnOnly = 'Tiện ích tự ghi, không nhập tay.'
const several = 'Nhiều giá trị cách nhau bằng dấu ";".'

export const settingsVi: SettingsWording = {
  programme: {
    label: 'Chương trình, kế hoạch',
    explanation: 'Tên đầy đủ, có số và ngày ban hành; in ở đầu báo cáo tổng hợp.',
    example: 'Kế hoạch số 12-KH/TU, ngày 02/01/2025',
  },
  issuerAbove: {
    label: 'Cơ quan chủ quản',
    explanation: 'Dòng trên ở góc trái báo cáo, chữ in hoa.',
    example: 'THÀNH ỦY PHAN RANG - THÁP CHÀM',
  },
  issuer: {
    label: 'Cơ quan tổng hợp',
    explanation: 'Cơ quan ban hành báo cáo, dòng dưới ở góc trái, chữ in hoa.',
    example: 'BAN TUYÊN GIÁO',
  },
  headline: {
    label: 'Tiêu đề góc phải',
    explanation: 'Văn bản của Đảng ghi ĐẢNG CỘNG SẢN VIỆT NAM; để trống thì không in.',
    example: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  },
  place: {
    label: 'Địa danh',
    explanation: 'Ghi trước ngày, tháng, năm của báo cáo.',
    example: 'Phan Rang - Tháp Chàm',
  },
  signerTitle: { label: 'Chức vụ người ký', explanation: 'Ghi ở cuối báo cáo, chữ in hoa.', example: 'TRƯỞNG BAN' },
  signer: { label: 'Người ký', explanation: 'Họ và tên; để trống thì ký tay.', example: 'Nguyễn Văn A' },
  year: { label: 'Năm', explanation: 'Năm của các kỳ báo cáo trong sổ này, bốn chữ số.', example: '2025' },
  dueRule: {
    label: 'Cách hiểu thời hạn',
    explanation:
      'Ghi "trước ngày" hoặc "đến hết ngày". Thời hạn 15/3: "trước ngày" thì 14/3 là ngày cuối còn đúng hạn, "đến hết ngày" thì 15/3.',
    example: 'trước ngày',
  },
  workingDays: {
    label: 'Lùi sang ngày làm việc',
    explanation:
      'Ghi "Có" thì ngày cuối rơi vào thứ Bảy, Chủ nhật hoặc ngày nghỉ lễ được lùi sang ngày làm việc kế tiếp; "Không" thì giữ nguyên.',
    example: 'Không',
  },
  holidays: {
    label: 'Ngày nghỉ lễ',
    explanation: `Dùng khi lùi sang ngày làm việc và khi đếm ngày làm việc còn lại. ${several}`,
    example: '30/4/2025; 1/5/2025; 2/9/2025',
  },
  warnDays: {
    label: 'Số ngày báo trước',
    explanation: 'Còn từ chừng này ngày trở xuống thì tình hình gửi hiện "Còn … ngày".',
    example: '7',
  },
  department: {
    label: 'Thư điện tử của cơ quan tổng hợp',
    explanation: `Người có quyền xác nhận, đề nghị bổ sung, ghi ngày nhận, khoá kỳ, phân quyền. ${several}`,
    example: 'bantuyengiao@example.org',
  },
  language: {
    label: 'Ngôn ngữ',
    explanation: 'Ghi "vi" (tiếng Việt) hoặc "en" (tiếng Anh). Không đổi tên trang và tiêu đề cột đã có.',
    example: 'vi',
  },
}

const counted: Readonly<Record<Aggregation, (measure: string) => string>> = {
  flow: (measure) => `Số phát sinh trong kỳ${measure}.`,
  stock: (measure) => `Số hiện có tại thời điểm chốt số liệu${measure}.`,
  ratio: () => 'Tự tính từ tử số và mẫu số, không nhập.',
  'yes-no': () => 'Chọn "Có" hoặc "Không"; chưa rõ thì để trống.',
  text: () => 'Ghi ngắn gọn, mỗi nội dung một dòng; được đưa nguyên văn vào phụ lục, kèm tên đơn vị.',
}

const examples: Readonly<Record<Aggregation, (measure: string) => string>> = {
  flow: (measure) => `Ví dụ: trong kỳ có 12 ${measure} thì ghi 12; số lớn ghi 1200 hoặc 1.200.`,
  stock: (measure) => `Ví dụ: đến ngày chốt đang có 12 ${measure} thì ghi 12; số lớn ghi 1200 hoặc 1.200.`,
  ratio: () => '',
  'yes-no': () => 'Ví dụ: việc này đã làm thì chọn "Có".',
  text: () => 'Ví dụ: "Camera an ninh ở khu phố 3: 12 camera, do nhân dân đóng góp".',
}

/** Returns the note on the heading of an indicator's column: what to count, how to type it, and the two rules people forget. */
function indicator({ name, measure, aggregation, form, theme, compulsory, goesWithName }: IndicatorWords): string {
  const isNumber = aggregation === 'flow' || aggregation === 'stock'
  const lines = [
    form ? `${form}: ${name}` : name,
    counted[aggregation](measure ? ` (${measure})` : ''),
    theme ? `Chỉ tính phần thuộc chủ đề ${theme}; mỗi hoạt động chỉ ghi ở một chủ đề.` : '',
    compulsory ? 'Bắt buộc.' : '',
    goesWithName ? `Ghi cùng với "${goesWithName}".` : '',
    examples[aggregation](measure).replace(/ {2,}/g, ' '),
    isNumber ? 'Không có thì ghi 0, chưa có số liệu thì để trống.' : '',
    isNumber ? 'Hoạt động do nhiều đơn vị cùng tổ chức: chỉ đơn vị chủ trì ghi số.' : '',
    isNumber || aggregation === 'text' ? 'Đường dẫn ghi ở cột "Đường dẫn văn bản, tài liệu".' : '',
  ]
  return lines.filter(Boolean).join('\n')
}

export const notesVi: NoteWording = {
  columns: {
    reports: {
      period: `Kỳ của báo cáo này. Lệnh "${menu.openPeriod}" ghi sẵn.`,
      unit: `Đơn vị của dòng này. Lệnh "${menu.openPeriod}" ghi sẵn; mỗi đơn vị một dòng cho mỗi kỳ, chỉ điền dòng của đơn vị mình.`,
      state: `Làm dở: "${stateWords.draft.vi}". Xong: "${stateWords.submitted.vi}". Không có hoạt động nào trong kỳ: "${stateWords.nil.vi}" và nêu lý do ở cột Kết quả nổi bật. "${stateWords.returned.vi}", "${stateWords.accepted.vi}" do cơ quan tổng hợp chọn.`,
      cutoff: 'Ngày chốt số liệu của đơn vị, ví dụ 14/3/2025.',
      results:
        'Vài câu về việc làm được, nổi bật nhất trong kỳ; được đưa nguyên văn vào phụ lục. Ví dụ: "Tổ chức 4 hội nghị, 320 lượt người dự; ra quân tổng vệ sinh ở cả 9 khu phố." Báo cáo không phát sinh: nêu lý do tại đây.',
      difficulties:
        'Khó khăn, vướng mắc và nguyên nhân; không có thì để trống. Ví dụ: "Pa nô xuống cấp, chưa có kinh phí làm mới."',
      proposals:
        'Kiến nghị, đề xuất với cấp trên; không có thì để trống. Ví dụ: "Đề nghị cấp tài liệu tuyên truyền sớm hơn."',
      documentNumber:
        'Số, ký hiệu văn bản của đơn vị, ví dụ 25-BC/ĐU. Kế hoạch triển khai phải có số văn bản hoặc đường dẫn.',
      link: 'Đường dẫn đến văn bản, bài viết, hình ảnh, ví dụ https://example.org/bai-viet. Nhiều đường dẫn thì mỗi đường dẫn một dòng.',
      firstSubmitted:
        'Ngày gửi lần đầu, căn cứ để tính đúng hạn hay chậm; sửa báo cáo không làm đổi ngày này. Chỉ cơ quan tổng hợp được ghi hoặc sửa, ví dụ báo cáo gửi bằng giấy, thư điện tử, Zalo.',
      lastChanged: addOnOnly,
      changedBy: addOnOnly,
      returns: `${addOnOnly} Số lần cơ quan tổng hợp đề nghị bổ sung.`,
      checks: `${addOnOnly} Những điểm cần xem lại của dòng này, ghi khi gửi báo cáo và mỗi lần chạy "${menu.check}".`,
    },
    assessments: {
      period: 'Kỳ mà ý kiến này thuộc về.',
      kind: 'Mục của báo cáo tổng hợp: đánh giá chung, hạn chế và nguyên nhân, nhiệm vụ thời gian tới, kiến nghị. Mỗi mục có thể có nhiều dòng.',
      text: 'Ý kiến của cơ quan tổng hợp; được giữ nguyên qua mỗi lần tổng hợp.',
    },
    settings: {
      key: 'Mã của mục, không sửa.',
      value: 'Giá trị của mục; cách điền ghi ở cột bên cạnh.',
      explanation: 'Ý nghĩa của mục và các giá trị được dùng.',
    },
    units: {
      code: 'Mã ngắn, không trùng, không đổi giữa năm, ví dụ MYHAI.',
      name: 'Tên đầy đủ của đơn vị, như sẽ in trong báo cáo tổng hợp.',
      aliases: `Những cách gọi khác mà người nhập có thể dùng, ví dụ "P. Mỹ Hải". ${several}`,
      group: 'Khối của đơn vị. Kỳ báo cáo giao theo khối, nên đơn vị mới thêm vào khối là phải báo cáo ngay.',
      contact: 'Họ tên người phụ trách báo cáo, để đôn đốc.',
      email: `Thư điện tử của đơn vị hoặc người phụ trách, để nhắc báo cáo, để "${menu.myReport}" tìm đúng dòng và để phân quyền. ${several}`,
      from: 'Ngày đầu tiên đơn vị hoạt động; để trống nếu có từ trước.',
      to: 'Ngày cuối cùng đơn vị hoạt động, khi sáp nhập hoặc giải thể; để trống nếu còn hoạt động.',
      successor: 'Đơn vị nhận lại nhiệm vụ khi đơn vị này kết thúc, để so sánh và lũy kế số liệu.',
    },
    periods: {
      code: 'Mã ngắn gồm chữ cái, chữ số và dấu "-", nhiều nhất 12 ký tự, ví dụ 2025-Q1.',
      name: 'Tên hiện trong sổ và báo cáo, ví dụ Quý I/2025.',
      kind: '"kế hoạch triển khai" chỉ cần văn bản, "báo cáo" có số liệu.',
      from: 'Ngày đầu của số liệu. Quý: thường là ngày 15 của tháng liền trước quý.',
      to: 'Ngày cuối của số liệu. Quý: thường là ngày 14 của tháng cuối quý.',
      due: 'Ngày ghi trong kế hoạch, ví dụ 15/3/2025. "Trước ngày" hay "đến hết ngày" chọn ở trang Thiết lập.',
      departmentDue: 'Ngày cơ quan tổng hợp phải báo cáo, ví dụ 20/3/2025.',
      audience: `Khối hoặc đơn vị phải báo cáo, hay "tất cả"; để trống là không ai. ${several}`,
      invited: `Khối hoặc đơn vị được đề nghị cho số liệu: cộng vào tổng, không tính tỷ lệ, không đôn đốc. ${several}`,
    },
    indicators: {
      code: 'Mã ngắn, không trùng, ví dụ TTM1. Không đổi mã khi đã có số liệu.',
      form: 'Hình thức, nhóm hoạt động, ví dụ III.2. Tuyên truyền miệng; các chỉ tiêu cùng hình thức đứng liền nhau.',
      name: 'Tên chỉ tiêu, như hiện ở đầu cột và trong báo cáo.',
      measure: 'Ví dụ cuộc, lượt người, tin, bài.',
      aggregation:
        '"cộng dồn": số phát sinh, cộng qua các kỳ. "tại thời điểm": số hiện có, lấy lần gần nhất. "tỷ lệ": tổng tử số chia tổng mẫu số. "có/không": đếm đơn vị trả lời có. "nội dung": chữ, được liệt kê.',
      byTheme: '"Có" thì mỗi chủ đề một cột. Chỉ dùng cho chỉ tiêu cộng dồn, tại thời điểm.',
      compulsory: '"Có" thì đơn vị phải điền, không có thì ghi 0.',
      goesWith: 'Mã chỉ tiêu phải điền cùng, ví dụ số người dự đi cùng số hội nghị.',
      numerator: 'Chỉ cho "tỷ lệ": mã chỉ tiêu làm tử số.',
      denominator: 'Chỉ cho "tỷ lệ": mã chỉ tiêu làm mẫu số.',
    },
    themes: {
      code: 'Mã ngắn, không trùng, ví dụ CD1. Không đổi mã khi đã có số liệu.',
      name: 'Tên chủ đề. Hoạt động thuộc nhiều chủ đề nên có một chủ đề riêng, ví dụ "Lồng ghép nhiều chủ đề".',
    },
    exceptions: {
      unit: 'Đơn vị được gia hạn, miễn hoặc đề nghị bổ sung.',
      period: 'Kỳ báo cáo áp dụng.',
      kind: '"gia hạn": được gửi muộn hơn. "miễn": không phải báo cáo kỳ này. "bổ sung": ngày phải gửi lại bản sửa.',
      until:
        'Ngày cuối cùng còn đúng hạn của đơn vị này (gia hạn), hoặc ngày chờ bản sửa (bổ sung), ví dụ 20/3/2025. Miễn thì để trống.',
      reason: 'Lý do, văn bản đồng ý (nếu có).',
    },
  },
  indicator,
  settings: settingsVi,
  example: (value) => `Ví dụ: ${value}.`,
  help: {
    list: 'Hãy chọn một giá trị trong danh sách.',
    names: 'Hãy chọn trong danh sách; có thể gõ mã hoặc tên gọi khác.',
    number: 'Chỉ ghi số, ví dụ 12 hoặc 1.200; số lẻ ghi 8,5. Không có thì ghi 0, chưa có số liệu thì để trống.',
    day: 'Hãy ghi ngày, ví dụ 15/3/2025.',
  },
}
