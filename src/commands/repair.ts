/** "Khôi phục biểu mẫu": puts back what a report book lacks, and never moves what people entered. */
import { withLock } from '../google/lock.ts'
import { repairBook, type SetUp } from './set-up.ts'

/** Repairs the book and returns what was repaired. Throws a WorkbookError when no table is there: it has not been set up. */
export const repair = (): SetUp => withLock(repairBook)
