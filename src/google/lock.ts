/** One execution at a time on a document. */
import { WorkbookError } from '../core/issue.ts'
import { again } from './again.ts'

const WAIT_MILLISECONDS = 20_000

/**
 * Returns what `work` returns, holding the document's lock while it runs; throws a WorkbookError (`busy`) when another
 * execution keeps the lock for 20 s. No dialog may open inside: Google drops the lock at one (reference/base/Ui).
 */
export function withLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock()
  if (lock && !lock.tryLock(WAIT_MILLISECONDS)) throw new WorkbookError([{ code: 'busy' }])
  try {
    const result = work()
    again(() => SpreadsheetApp.flush())
    return result
  } catch (error) {
    flushQuietly()
    throw error
  } finally {
    lock?.releaseLock()
  }
}

/** What was written before a failure arrives before others may write; that it does not must not hide the failure. */
function flushQuietly(): void {
  try {
    SpreadsheetApp.flush()
  } catch {
    // Google carries out what is left at the end of the execution.
  }
}
