/** Who may do what, role by command, through the bundle as shipped: a refused command leaves the book as it was. */
import { describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { execute, loadCode, noonOf, type Outcome } from '../../host/run.ts'
import { department, paste, tab } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'

const code = loadCode()
const day = '2025-03-18'
const staff = 'dv0003@example.org'
const q1 = '2025-Q1'

/** Whose rights a script has, and whom Google tells of: somebody of another domain is unknown. */
const roles = {
  department: { user: department, activeUser: department },
  unit: { user: staff, activeUser: staff },
  outsider: { user: 'x@example.org', activeUser: 'x@example.org' },
  unknown: { user: staff, activeUser: '' },
} as const
type Role = keyof typeof roles

const run = (book: Book, role: Role, name: string, args: readonly unknown[]): Outcome =>
  execute(book, code, { name, args }, { ...roles[role], now: noonOf(day, book.zone) })

/** A book with a summary and two units' staff; `guarded`: after "Phân quyền…" with rows. */
function office(guarded: boolean): Book {
  const book = sampleBook({ units: 16, quarters: 1, seed: 354 })
  book.editors = [department, staff]
  const settings = tab(book, 'settings')
  const row = settings.rows.findIndex((cells) => cells?.some((cell) => cell?.v === 'department'))
  paste(book, 'settings', row, ['value'], [{ value: department }], department)
  for (const [name, ...args] of [['consolidate', q1], ...(guarded ? [['applyPermissions', { rows: true }]] : [])]) {
    const { error } = run(book, 'department', String(name), args)
    if (error) throw new Error(error.message)
  }
  return book
}

/** `all`: everybody; `department`: nobody else, ever; `guarded`: nobody else once the book is protected; `own`: the row's own unit then. */
type Allowed = 'all' | 'department' | 'guarded' | 'own'
const commands: readonly (readonly [Allowed, string, ...unknown[]])[] = [
  ['guarded', 'setUp', 'kh-354'],
  ['guarded', 'repair'],
  ['guarded', 'openPeriod', '2025-Q2'],
  ['guarded', 'track'],
  ['guarded', 'consolidate', q1],
  ['guarded', 'consolidateYear', '2025'],
  ['department', 'confirmFigures', q1],
  ['department', 'selfCheck'],
  ['department', 'applyPermissions', { rows: true }],
  ['department', 'removeRowPermissions'],
  ['department', 'closePeriod', q1],
  ['department', 'reopenPeriod', q1],
  ['department', 'listReports', { period: q1 }],
  ['department', 'returnReports', q1, ['DV0001'], 'Thiếu số liệu', '25/3/2025'],
  ['department', 'acceptReports', q1, ['DV0001']],
  ['department', 'recordDay', q1, ['DV0001'], '10/3/2025'],
  ['department', 'addException', 'exemption', q1, ['DV0003'], '', 'Sáp nhập'],
  ['own', 'saveDraft', 'DV0003', q1, { results: 'mới' }, ''],
  ['own', 'sendNil', 'DV0003', q1, 'Không có hoạt động', ''],
  ['all', 'check'],
  ['all', 'readiness'],
  ['all', 'permissionsPlan'],
  ['all', 'listSources', { period: q1, key: 'TTM1' }],
  ['all', 'loadForm', 'DV0003', q1],
  ['all', 'myReport'],
  ['all', 'listUnits'],
]

/** A stranger to the row is somebody whom its protection keeps out; an unknown person has the rights of the unit all the same. */
const may = (allowed: Allowed, role: Role, guarded: boolean): boolean =>
  role === 'department' ||
  allowed === 'all' ||
  (allowed === 'guarded' && !guarded) ||
  (allowed === 'own' && (!guarded || role !== 'outsider'))

/** Everything in a book that a command could leave behind, as one text: comparing it piece by piece takes a hundred times as long. */
const wholeOf = (book: Book): string => {
  const ofUsers = Object.entries(book.userProperties).filter(([, own]) => Object.keys(own).length > 0)
  return JSON.stringify([book.sheets, book.documentProperties, ofUsers, book.triggers, book.namedRanges])
}

describe.each([
  ['a protected book', true],
  ['a book without protections', false],
])('in %s', (_, guarded) => {
  const made = office(guarded)
  const before = wholeOf(made)

  it.each(commands.map(([allowed, name, ...args]) => ({ allowed, name, args })))(
    '$name: $allowed',
    ({ allowed, name, args }) => {
      for (const role of Object.keys(roles) as Role[]) {
        const book = structuredClone(made)
        const { error } = run(book, role, name, args)
        expect([role, error?.name ?? null]).toEqual([role, may(allowed, role, guarded) ? null : 'WorkbookError'])
        if (error) expect(wholeOf(book) === before, `${role} left something behind`).toBe(true)
      }
    },
  )

  it('lets only the department set a warning aside or switch the triggers on, and says so', () => {
    for (const role of ['unit', 'outsider', 'unknown'] as const) {
      const book = structuredClone(made)
      expect(run(book, role, 'decide', ['x', true]).result).toMatchObject({ done: false })
      expect(run(book, role, 'installTriggers', []).result).toMatchObject({ outcome: 'refused' })
      expect(wholeOf(book) === before, `${role} left something behind`).toBe(true)
    }
  })

  it("keeps a unit out of another's row once the rows are protected", () => {
    const book = structuredClone(made)
    const { error } = run(book, 'unit', 'saveDraft', ['DV0002', q1, { results: 'của đơn vị khác' }, ''])
    expect(error?.name ?? null).toBe(guarded ? 'WorkbookError' : null)
    if (guarded) expect(wholeOf(book) === before).toBe(true)
  })
})
