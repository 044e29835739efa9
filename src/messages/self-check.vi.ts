/** Words of the self-check in Vietnamese. */
export const selfCheckVi = {
  title: 'Tự kiểm tra',
  ask: 'Lệnh này lập một trang nháp, thử từng cách làm việc của Google Trang tính mà tiện ích dựa vào, rồi xoá trang nháp và ghi kết quả vào trang "Tự kiểm tra". Số liệu và các trang khác không bị đụng đến. Việc này có thể mất vài phút. Chạy ngay?',
  done: (agrees: number, differs: number, untried: number) =>
    `Tự kiểm tra: ${agrees} mục đúng như mong đợi, ${differs} mục khác${untried === 0 ? '' : `, ${untried} mục chưa thử được`}.`,
  made: (at: string, who: string, version: string) => `Lập lúc ${at}, ${who}, phiên bản ${version}`,
  all: 'Mọi mục thử được đều đúng như mong đợi.',
  some: 'Mục in đậm là chỗ nơi này làm khác điều tiện ích dựa vào: hãy gửi trang này cho người phụ trách kỹ thuật.',
  number: 'Số',
  subject: 'Điều được thử',
  outcome: 'Kết quả',
  observed: 'Mong đợi và quan sát được',
  basis: 'Căn cứ',
  outcomes: { agrees: 'đúng', differs: 'KHÁC', untried: 'chưa thử' },
  both: (expected: string, observed: string) => `mong đợi ${expected}; thấy ${observed}`,
  provenance: { reference: 'tài liệu của Google', seen: 'đã có người đo', open: 'chưa ai kiểm chứng' },
  why: {
    formulas: 'nơi này không tính công thức',
    vi_VN: 'bảng tính không đặt theo tiếng Việt',
    time: 'hết thời gian của một lần chạy; hãy chạy lại khi máy chủ rảnh hơn',
  },
}
