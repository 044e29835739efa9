/** Every word of the year summary and of the comparison of two periods in Vietnamese; `year.en.ts` has the same shape. */
export const yearVi = {
  tab: (year: number) => `Tổng hợp năm ${year}`,
  title: (year: number) => `TỔNG HỢP KẾT QUẢ NĂM ${year}`,
  provisional: 'SỐ LIỆU SƠ BỘ',
  whole: 'ĐÃ ĐỦ BÁO CÁO CÁC KỲ ĐÃ ĐẾN HẠN',
  /** Of the periods that are not final. */
  provisionalWhy: (missing: number, returned: number) =>
    [
      ...(missing > 0 ? [`còn ${missing} báo cáo chưa gửi`] : []),
      ...(returned > 0 ? [`${returned} báo cáo đang bổ sung`] : []),
    ].join(', '),
  /** Nothing is open any more, but something was never sent. */
  official: (missing: number) => `SỐ LIỆU CHÍNH THỨC CÁC KỲ ĐÃ ĐẾN HẠN: thiếu ${missing} báo cáo khi xác nhận`,
  missingInFinal: (missing: number) => `Ngoài ra, các kỳ đã chính thức thiếu ${missing} báo cáo khi xác nhận.`,
  sources: (final: string, others: string) =>
    [...(final ? [`Số liệu chính thức: ${final}.`] : []), ...(others ? [`Theo báo cáo hiện có: ${others}.`] : [])].join(
      ' ',
    ),
  sections: {
    reporting: 'Tình hình gửi báo cáo các kỳ',
    missed: 'Đơn vị chưa gửi báo cáo đã quá hạn',
    totals: 'Kết quả cả năm',
  },
  reporting: {
    period: 'Kỳ báo cáo',
    due: 'Thời hạn của đơn vị',
    source: 'Số liệu',
    expected: 'Phải gửi',
    submitted: 'Đã gửi (tỷ lệ)',
    onTime: 'Đúng hạn (tỷ lệ)',
    late: 'Gửi chậm',
    missing: 'Chưa gửi',
    nil: 'Không phát sinh',
    exempt: 'Được miễn',
    whole: 'Cả năm',
    notBegun: 'chưa đến hạn',
    final: 'chính thức',
    provisional: 'sơ bộ',
    complete: 'đủ',
  },
  missedNone: 'Không có đơn vị nào thiếu báo cáo ở kỳ đã qua thời hạn.',
  missedUnit: 'Đơn vị',
  missedPeriods: 'Kỳ chưa gửi',
  totals: {
    indicator: 'Chỉ tiêu',
    measure: 'Đơn vị tính',
    year: 'Cả năm',
    previous: (year: number) => `Năm ${year}`,
    change: 'Tăng, giảm',
    changeRate: 'Tăng, giảm (%)',
    remark:
      'Chỉ tiêu cộng dồn: tổng các kỳ. Chỉ tiêu tại thời điểm: số gần nhất của từng đơn vị. Tỷ lệ: tính từ hai tổng cả năm. Dấu "-": chưa có số liệu.',
    noPrevious: (year: number) => `Chưa có số liệu năm ${year} để so sánh.`,
    periods: 'Kết quả từng kỳ',
    themes: 'Kết quả theo chủ đề',
    none: 'Chưa có chỉ tiêu nào.',
  },
  byUnit: {
    title: 'Tình hình của từng đơn vị',
    unit: 'Đơn vị',
    submitted: 'Đã gửi/phải gửi',
    onTime: 'Đúng hạn',
    ended: (name: string, day: string, successor: string) =>
      `${name} (kết thúc ${day}${successor && `, chuyển về ${successor}`})`,
  },

  pair: {
    title: (period: string, against: string) => `SO SÁNH ${period} VỚI ${against}`.toUpperCase(),
    final: (period: string, time: string, day: string) =>
      `${period}: số liệu chính thức, xác nhận lúc ${time} ngày ${day}.`,
    run: (period: string, time: string, day: string, provisional: boolean) =>
      `${period}: số liệu ${provisional ? 'sơ bộ' : 'đủ'} của lần tổng hợp lúc ${time} ngày ${day}.`,
    reporting: 'Tình hình gửi báo cáo',
    results: 'Kết quả theo hình thức',
    rows: {
      expected: 'Đơn vị phải gửi',
      submitted: 'Đã gửi',
      onTime: 'Gửi đúng hạn',
      late: 'Gửi chậm',
      missing: 'Chưa gửi',
      reporting: 'Tỷ lệ gửi',
      timeliness: 'Tỷ lệ đúng hạn',
    },
    figure: 'Nội dung',
    theme: (name: string) => `– ${name}`,
    points: (points: string) => `${points} điểm %`,
    none: 'Hai kỳ này không có chỉ tiêu nào.',
  },
}

export type YearWords = typeof yearVi
