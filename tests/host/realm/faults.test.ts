/** Service calls that fail on purpose, in the realm. */
import { describe, expect, it } from 'vitest'
import { newBook } from '../../../host/book.ts'
import type { Fault } from '../../../host/run.ts'
import { outcome } from './build-realm.ts'

/** Writes 1, 2 and 3 below each other; on a failure 9 beside them, in the end 8. */
const body = `try { ['A1', 'A2', 'A3'].forEach((at, index) => cell(at).setValue(index + 1)) }
  catch (error) { cell('B1').setValue(9); throw error }
  finally { cell('C1').setValue(8) }`

function run(fault: Fault, userLocale = 'vi') {
  const book = newBook('Sổ')
  const { error } = outcome(body, book, { fault, userLocale })
  const at = (row: number, column: number) => book.sheets[0]?.rows[row]?.[column]?.v ?? null
  return { written: [at(0, 0), at(1, 0), at(2, 0)], caught: at(0, 1), last: at(0, 2), error }
}

describe('a service call that fails', () => {
  it('has no effect and throws what Google throws, in the language of the account', () => {
    const { written, caught, last, error } = run({ at: 2, how: 'throws' })
    expect([written, caught, last]).toEqual([[1, null, null], 9, 8])
    expect(error?.name).toBe('Exception')
    expect(error?.message).toMatch(/^Dịch vụ Bảng tính/)
    expect(run({ at: 2, how: 'throws' }, 'en').error?.message).toBe(
      'Service Spreadsheets failed while accessing document with id local.',
    )
  })

  it('may have taken effect', () => {
    const { written, caught, last } = run({ at: 2, how: 'applies and throws' })
    expect([written, caught, last]).toEqual([[1, 2, null], 9, 8])
  })

  it('may be one of several in a row', () => {
    const { written, caught, last } = run({ at: 2, how: 'throws', times: 2 })
    expect([written, caught, last]).toEqual([[1, null, null], null, 8])
  })

  it('may be where the execution ends: no catch and no finally reaches the book', () => {
    const { written, caught, last, error } = run({ at: 2, how: 'ends' })
    expect([written, caught, last]).toEqual([[1, null, null], null, null])
    expect(error).not.toBeNull()
  })

  it('comes after six minutes of calls that take their time', () => {
    const book = newBook('Sổ')
    const { error } = outcome(body, book, { callMilliseconds: 130_000 })
    expect(error?.message).toBe('Đã vượt quá thời gian thực thi tối đa')
    expect([0, 1, 2].map((row) => book.sheets[0]?.rows[row]?.[0]?.v ?? null)).toEqual([1, 2, null])
  })
})
