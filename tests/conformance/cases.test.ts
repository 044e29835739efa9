/** Every case of conformance, through the compiled bundle in the host: what Google is said to do, the host does. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Book, copyBook } from '../../host/book.ts'
import { execute, loadCode, noonOf, type Outcome, type Question } from '../../host/run.ts'
import { department } from '../../sample/desk.ts'
import { cases } from '../../src/conformance/run.ts'
import { smallBook } from '../fuzz/small-book.ts'

interface Finding {
  readonly number: string
  readonly outcome: string
  readonly expected: string
  readonly observed: string
}

/** The host keeps formulas and computes none. */
const untried = ['B35', '4.3-1']

const made = smallBook()
let book: Book
let outcome: Outcome
let findings: readonly Finding[] = []

const run = (on: Book, user = department, name = 'selfCheck'): Outcome =>
  execute(on, loadCode(), { name, args: [] }, { user, now: noonOf('2025-03-18', on.zone) })

beforeAll(() => {
  book = copyBook(made)
  outcome = run(book)
  findings = (outcome.result as { findings: readonly Finding[] } | null)?.findings ?? []
})

describe('the host does what Google is said to do', () => {
  it.each(cases.map(({ number, says }) => [number, says.en] as const))('%s: %s', (number) => {
    const found = findings.find((each) => each.number === number)
    if (untried.includes(number)) expect(found).toMatchObject({ outcome: 'untried', observed: 'formulas' })
    else expect([found?.outcome, found?.observed]).toEqual(['agrees', found?.expected])
  })

  it('has a case for each number once, in words of both languages', () => {
    expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length)
    for (const { says } of cases) expect([says.vi.trim() !== '', says.en.trim() !== '']).toEqual([true, true])
  })
})

describe('Tự kiểm tra', () => {
  it('writes its tab, an entry of the log, and nothing else: no scratch tab, no change to any other, nothing remembered', () => {
    expect(outcome.error).toBeNull()
    const now = book.sheets.filter(({ name }) => !['Tự kiểm tra', 'Nhật ký'].includes(name))
    const was = made.sheets.filter(({ name }) => name !== 'Nhật ký')
    expect(now).toEqual(was)
    expect(book.sheets.map(({ name }) => name)).toEqual([...made.sheets.map(({ name }) => name), 'Tự kiểm tra'])
    expect(
      Object.keys(book.documentProperties)
        .filter((key) => !key.startsWith('tab:'))
        .sort(),
    ).toEqual(
      Object.keys(made.documentProperties)
        .filter((key) => !key.startsWith('tab:'))
        .sort(),
    )
    const texts = book.sheets.find(({ name }) => name === 'Tự kiểm tra')?.rows.flat()
    expect(
      texts?.some(
        (cell) =>
          cell?.v === `Tự kiểm tra: ${cases.length - 2} mục đúng như mong đợi, 0 mục khác, 2 mục chưa thử được.`,
      ),
    ).toBe(true)
  })

  it('leaves out what the place cannot show: what is typed means something else in another locale', () => {
    const other = copyBook(made)
    other.locale = 'en_US'
    const { result } = run(other)
    const found = (result as { findings: readonly Finding[] }).findings
    expect(found.filter((each) => each.observed === 'vi_VN').map(({ number }) => number)).toEqual([
      '4.1-2',
      '4.1-2a',
      '4.3-1a',
    ])
    expect(found).toHaveLength(cases.length)
  })

  it('takes away the scratch tabs of a run that was ended, and writes one tab however often it is run', () => {
    const other = copyBook(made)
    const fault = { at: 300, how: 'ends' } as const
    execute(
      other,
      loadCode(),
      { name: 'selfCheck', args: [] },
      { user: department, now: noonOf('2025-03-18', other.zone), fault },
    )
    expect(other.sheets.some(({ name }) => name.startsWith('Tự kiểm tra ~'))).toBe(true)
    expect(run(other).error).toBeNull()
    expect(run(other).error).toBeNull()
    expect(other.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name))
  })

  it("is the department's alone", () => {
    const other = copyBook(made)
    other.editors = [department, 'unit@example.org']
    const { error } = run(other, 'unit@example.org')
    expect(error?.name).toBe('WorkbookError')
    expect(other.sheets).toEqual(made.sheets)
  })

  it('asks first, from the menu', () => {
    const other = copyBook(made)
    const asked: string[] = []
    const options = { user: department, now: noonOf('2025-03-18', other.zone) }
    const answer = ({ message }: Question) => {
      asked.push(message)
      return { button: 'NO', text: '' } as const
    }
    const { error } = execute(other, loadCode(), { name: 'menuSelfCheck', args: [] }, { ...options, answer })
    expect([error, asked.length]).toEqual([null, 1])
    expect(asked[0]).toContain('trang nháp')
    expect(other.sheets).toEqual(made.sheets)
  })
})
