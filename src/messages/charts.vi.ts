/** Every word of the summary's charts in Vietnamese. Numbers come in as text unless they are counts; `charts.en.ts` has the same shape. */
import type { PeriodKind } from '../core/model.ts'

const noun = (kind: PeriodKind) => (kind === 'plan' ? 'kế hoạch' : 'báo cáo')

/** Counts of units by what became of what they owe. */
export interface StateCounts {
  readonly expected: number
  readonly onTime: number
  readonly undated: number
  readonly late: number
  readonly missing: number
}

export const chartsVi = {
  section: 'Biểu đồ',
  data: 'Số liệu của biểu đồ',

  states: {
    title: (kind: PeriodKind) => `Tình hình gửi ${noun(kind)} theo khối`,
    axis: 'Số đơn vị',
    group: 'Khối',
    noGroup: 'Chưa xếp khối',
    others: 'Các khối khác',
    onTime: 'Đúng hạn',
    undated: 'Chưa rõ ngày gửi',
    late: 'Gửi chậm',
    missing: 'Chưa gửi',
    /**
     * `most`: the groups with the most units that are missing (or late, when none is missing), '' when there is no such one.
     * `all`: those are all of them.
     */
    sentence: (kind: PeriodKind, counts: StateCounts, most: string, all: boolean) => {
      const { expected, onTime, undated, late, missing } = counts
      if (missing === expected)
        return expected === 1
          ? `Đơn vị phải gửi ${noun(kind)} chưa gửi.`
          : `Cả ${expected} đơn vị đều chưa gửi ${noun(kind)}.`
      if (onTime === expected)
        return expected === 1
          ? `Đơn vị phải gửi ${noun(kind)} đã gửi đúng hạn.`
          : `Cả ${expected} đơn vị đều gửi ${noun(kind)} đúng hạn.`
      const parts = [
        [onTime, 'gửi đúng hạn'],
        [undated, 'chưa rõ ngày gửi'],
        [late, 'gửi chậm'],
        [missing, 'chưa gửi'],
      ] as const
      const list = parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(', ')
      const word = missing > 0 ? 'chưa gửi' : 'gửi chậm'
      return `Trong ${expected} đơn vị phải gửi: ${list}${most && `; ${word}${all ? '' : ' nhiều nhất'}: ${most}`}.`
    },
    mostIn: (group: string, count: number) => `${group} (${count} đơn vị)`,
    and: 'và',
    remark: 'Ô trống: không có đơn vị nào.',
    leftOut: (kind: PeriodKind) => `Không vẽ biểu đồ theo khối: kỳ này không có đơn vị nào phải gửi ${noun(kind)}.`,
  },

  compared: {
    title: 'Kết quả so với kỳ trước',
    axis: 'Kỳ trước = 100',
    form: 'Nội dung',
    indicator: 'Chỉ tiêu chính',
    previousTotal: 'Số liệu kỳ trước',
    total: 'Số liệu kỳ này',
    previous: 'Kỳ trước',
    current: 'Kỳ này',
    /** `most` and `least`: the name of a form with its index, "Mạng xã hội (121)"; '' when there is none. */
    sentence: (
      period: string,
      counts: { readonly up: number; readonly down: number; readonly same: number },
      most: string,
      least: string,
      missing: number,
    ) => {
      const { up, down, same } = counts
      const list = [
        ...(up ? [`${up} nội dung tăng`] : []),
        ...(down ? [`${down} nội dung giảm`] : []),
        ...(same ? [`${same} nội dung không đổi`] : []),
      ].join(', ')
      const ends = [...(most ? [`tăng nhiều nhất: ${most}`] : []), ...(least ? [`giảm nhiều nhất: ${least}`] : [])]
      const end = ends.length ? `; ${ends.join(', ')}` : ''
      const caution = missing > 0 ? ` Kỳ này còn thiếu báo cáo của ${missing} đơn vị.` : ''
      return `Lấy chỉ tiêu chính của mỗi nội dung, ${period} = 100: ${list}${end}.${caution}`
    },
    noPrevious: 'Không vẽ biểu đồ so sánh: chưa có kỳ báo cáo trước.',
    leftOut: (period: string) =>
      `Không vẽ biểu đồ so sánh: không có chỉ tiêu nào có số liệu cả ở kỳ này và kỳ trước (${period}).`,
  },

  trend: {
    title: 'Tỷ lệ gửi, đúng hạn qua các kỳ',
    axis: 'Tỷ lệ trên số phải gửi',
    period: 'Kỳ báo cáo',
    reporting: 'Tỷ lệ gửi',
    timeliness: 'Tỷ lệ đúng hạn',
    share: 'Đã gửi/phải gửi',
    sentence: (from: string, to: string, reporting: string, timeliness: string) =>
      `Từ ${from} đến ${to}: tỷ lệ gửi ${reporting}, tỷ lệ đúng hạn ${timeliness}.`,
    /** `way` is below 0 when the rate fell. */
    moved: (before: string, after: string, way: number) =>
      way === 0
        ? `giữ ở mức ${after}`
        : way > 0
          ? `tăng từ ${before} lên ${after}`
          : `giảm từ ${before} xuống ${after}`,
    leftOut: 'Không vẽ biểu đồ tỷ lệ qua các kỳ: mới có một kỳ báo cáo.',
  },
}

export type ChartWords = typeof chartsVi
