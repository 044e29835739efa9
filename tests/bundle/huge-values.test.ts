/** Numbers that no sheet can do anything with, typed where a day or a figure belongs, over the bundle as shipped. */
import { describe, expect, it } from 'vitest'
import { newBook } from '../../host/book.ts'
import { paste, perform, tab } from '../../sample/desk.ts'

const today = '2025-03-18'

/** Returns what the commands say of a report with these texts beside its state. */
function reported(cells: Readonly<Record<string, string>>) {
  const book = newBook('x')
  perform(book, 'setUp', ['kh-354'], today)
  perform(book, 'openPeriod', ['2025-Q1'], today)
  paste(book, 'reports', 3, ['state', ...Object.keys(cells)], [{ state: 'Đã gửi', ...cells }], 'unit@example.org')
  const { issues } = perform(book, 'check', [], today).result as {
    issues: readonly { cell: string; message: string }[]
  }
  perform(book, 'track', [], today)
  const { figures } = perform(book, 'consolidate', ['2025-Q1'], today).result as {
    figures: { totals: readonly { indicator: string; theme: string | null; total: number | null }[] }
  }
  const column = tab(book, 'reports').rows[0]?.findIndex((cell) => cell?.v === Object.keys(cells)[0]) ?? -1
  return { issues, totals: figures.totals, typed: tab(book, 'reports').rows[3]?.[column]?.v }
}

describe('rule 1: a number too large for any day', () => {
  it('is an issue where a day belongs, and stops no command', () => {
    const { issues, typed } = reported({ cutoff: '999999999999', TTM1: '2' })
    expect(typed).toBe(999_999_999_999)
    expect(issues.map((issue) => issue.message).filter((text) => text.includes('#VALUE!'))).toHaveLength(1)
  })
})

describe('rule 9: a figure that a spreadsheet cannot add exactly', () => {
  it.each(['99999999999999999999', '1e300', '1,7e308'])('counts nowhere and is an issue: %s', (text) => {
    const { issues, totals } = reported({ TTM1: text, TTM2: text, TTM3: '3' })
    const total = (code: string) => totals.find((each) => each.indicator === code && each.theme === null)?.total
    expect([total('TTM1'), total('TTM2'), total('TTM3')]).toEqual([null, null, 3])
    expect(issues.filter((issue) => issue.message.includes('lớn quá mức'))).toHaveLength(2)
  })
})
