/** Comes in: the fault that a run asks for. Goes out: the service call that fails, one that never ran, or the end of the execution. */
import type { CallKind } from './bridge.ts'
import { refuse } from './exception.ts'
import { execution, outside, theBook } from './state.ts'

/** Reads and writes so far; steps to a place and builders make no round trip that could fail. */
let trips = 0
let ended = false

/** Milliseconds that Google gives an execution. */
const limit = 360_000

/**
 * Returns what `run` returns, unless the call is the one that fails. Of an execution that was ended no call has an effect any
 * more, so that what its `catch` and `finally` would do never reaches the book.
 */
export function faulty<Result>(service: string, kind: CallKind, run: () => Result): Result {
  const { fault, callMilliseconds, now } = outside()
  if (kind !== 'navigation') execution.now += callMilliseconds
  if (callMilliseconds && execution.now - now > limit) ended = true
  if (ended) refuse(overtime())
  if (!fault || kind === 'navigation' || service === 'Lock') return run()
  trips += 1
  if (trips < fault.at || trips >= fault.at + (fault.times ?? 1)) return run()
  if (fault.how === 'ends') {
    ended = true
    refuse(overtime())
  }
  if (fault.how === 'applies and throws') run()
  return refuse(failure(service))
}

const inVietnamese = (): boolean => outside().userLocale.startsWith('vi')

/** Google words its failures in the language of the user's account; only the kind of error is the same everywhere. */
function failure(service: string): string {
  if (service === 'Properties' || service === 'ScriptApp')
    return inVietnamese()
      ? 'Rất tiếc, đã xảy ra lỗi máy chủ. Vui lòng đợi một chút và thử lại.'
      : "We're sorry, a server error occurred. Please wait a bit and try again."
  return inVietnamese()
    ? `Dịch vụ Bảng tính không thành công khi truy cập tài liệu có mã nhận dạng ${theBook().id}.`
    : `Service Spreadsheets failed while accessing document with id ${theBook().id}.`
}

const overtime = (): string =>
  inVietnamese() ? 'Đã vượt quá thời gian thực thi tối đa' : 'Exceeded maximum execution time'
