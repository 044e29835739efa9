/** Words that cells of the sheet hold, in both languages: states, kinds, yes and no. Spelled only here, as tabs and headings are in `layout.ts`. */
import type { Words } from './layout.ts'
import type { Aggregation, AssessmentKind, ExceptionKind, PeriodKind, State } from './model.ts'

/** Words of the sheet for each value; both languages are accepted when a cell is read. */
export const stateWords: Readonly<Record<Exclude<State, 'not-started'>, Words>> = {
  draft: { vi: 'Đang nhập', en: 'Draft' },
  submitted: { vi: 'Đã gửi', en: 'Submitted' },
  nil: { vi: 'Không phát sinh', en: 'Nil' },
  returned: { vi: 'Đề nghị bổ sung', en: 'Returned' },
  accepted: { vi: 'Đạt yêu cầu', en: 'Accepted' },
}

export const periodKindWords: Readonly<Record<PeriodKind, Words>> = {
  plan: { vi: 'kế hoạch triển khai', en: 'plan' },
  report: { vi: 'báo cáo', en: 'report' },
}

export const aggregationWords: Readonly<Record<Aggregation, Words>> = {
  flow: { vi: 'cộng dồn', en: 'flow' },
  stock: { vi: 'tại thời điểm', en: 'stock' },
  ratio: { vi: 'tỷ lệ', en: 'ratio' },
  'yes-no': { vi: 'có/không', en: 'yes-no' },
  text: { vi: 'nội dung', en: 'text' },
}

export const exceptionWords: Readonly<Record<ExceptionKind, Words>> = {
  extension: { vi: 'gia hạn', en: 'extension' },
  exemption: { vi: 'miễn', en: 'exemption' },
  correction: { vi: 'bổ sung', en: 'correction' },
}

export const assessmentWords: Readonly<Record<AssessmentKind, Words>> = {
  general: { vi: 'Đánh giá chung', en: 'General assessment' },
  shortcomings: { vi: 'Hạn chế, nguyên nhân', en: 'Shortcomings and causes' },
  tasks: { vi: 'Nhiệm vụ thời gian tới', en: 'Tasks ahead' },
  proposals: { vi: 'Kiến nghị, đề xuất', en: 'Proposals' },
}

export const yesNoWords: Readonly<Record<'yes' | 'no', Words>> = {
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
}

export const dueRuleWords: Readonly<Record<'before' | 'by', Words>> = {
  before: { vi: 'trước ngày', en: 'before' },
  by: { vi: 'đến hết ngày', en: 'by' },
}

/** Locale and time zone that a book is set up with: a cell typed as 1.200 is 1.2 in another locale. */
export const bookLocale = 'vi_VN'
export const bookZone = 'Asia/Ho_Chi_Minh'

/** Stands before the second heading of a column whose indicator or theme was removed. */
export const retiredMark: Words = { vi: '(không còn tính)', en: '(no longer counted)' }

/** What "everybody" is called in an audience. */
export const everybody: Words = { vi: 'tất cả', en: 'all' }

/** Returns whether a report has been handed over. */
export const isSent = (state: State): boolean => state !== 'draft' && state !== 'not-started'
