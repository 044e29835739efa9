/** What people moved while a table was written: what is written where it belongs, and what comes back. */
import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../src/core/model.ts'
import { reconcile } from '../../src/core/reconcile.ts'

const head: CellValue[][] = [
  ['unit', 'period', 'state', 'checks', ''],
  ['Đơn vị', 'Kỳ', 'Trạng thái', 'Kiểm tra', 'Ghi chú'],
]
const a: CellValue[] = ['A', 'Q1', 'Đã gửi', '', 'của A']
const b: CellValue[] = ['B', 'Q1', 'Đang nhập', '', 'của B']
const before = [...head, a, b]
/** The state and the check of A, which stood in row 3. */
const written = [
  { row: 3, column: 3, value: 'Đạt yêu cầu' },
  { row: 3, column: 4, value: '✓' },
]
const nothing = { missing: [], restored: [], lost: [] }

describe('what was written', () => {
  it('stands where it belongs when nobody moved anything', () => {
    const now = [...head, ['A', 'Q1', 'Đạt yêu cầu', '✓', 'của A'], b]
    expect(reconcile(before, written, now, 1)).toEqual(nothing)
  })

  it('stands where it belongs in a row that names neither unit nor period, too, and follows it', () => {
    const nobody: CellValue[] = ['', '', 'Đang nhập', '', 'của ai']
    const marked: CellValue[] = ['', '', 'Đang nhập', 'chưa chọn đơn vị', 'của ai']
    const mark = [{ row: 4, column: 4, value: 'chưa chọn đơn vị' }]
    expect(reconcile([...head, a, nobody], mark, [...head, a, marked], 1)).toEqual(nothing)
    expect(
      reconcile([...head, a, nobody], mark, [...head, nobody, ['A', 'Q1', 'Đã gửi', mark[0]?.value ?? '', 'của A']], 1),
    ).toEqual({
      missing: [{ row: 3, column: 4, value: 'chưa chọn đơn vị' }],
      restored: [{ row: 4, column: 4, value: '' }],
      lost: [],
    })
  })

  it('is not missed where it was nothing, in a blank row between others', () => {
    const blank: CellValue[] = ['', '', '', '', '']
    const rows = [...head, blank, a]
    expect(reconcile(rows, [{ row: 3, column: 4, value: '' }], rows, 1)).toEqual(nothing)
  })

  it('moves to its row when rows were sorted before the write, and the other row gets back what it held', () => {
    const now = [...head, ['B', 'Q1', 'Đạt yêu cầu', '✓', 'của B'], a]
    expect(reconcile(before, written, now, 1)).toEqual({
      missing: [
        { row: 4, column: 3, value: 'Đạt yêu cầu' },
        { row: 4, column: 4, value: '✓' },
      ],
      restored: [
        { row: 3, column: 3, value: 'Đang nhập' },
        { row: 3, column: 4, value: '' },
      ],
      lost: [],
    })
  })

  it('moves to its column when columns were moved, and a column of the users’ own gets back what it held', () => {
    const now = [
      ['unit', 'period', '', 'state', 'checks'],
      ['Đơn vị', 'Kỳ', 'Ghi chú', 'Trạng thái', 'Kiểm tra'],
      ['A', 'Q1', 'Đạt yêu cầu', '✓', ''],
      ['B', 'Q1', 'của B', 'Đang nhập', ''],
    ]
    const { missing, restored } = reconcile(before, written, now, 1)
    expect(missing).toEqual([
      { row: 3, column: 4, value: 'Đạt yêu cầu' },
      { row: 3, column: 5, value: '✓' },
    ])
    expect(restored).toEqual([{ row: 3, column: 3, value: 'của A' }])
  })

  it('is taken off a row that somebody inserted', () => {
    const now = [...head, ['', '', 'Đạt yêu cầu', '✓', ''], a, b]
    const { missing, restored } = reconcile(before, written, now, 1)
    expect(missing.map(({ row }) => row)).toEqual([4, 4])
    expect(restored).toEqual([
      { row: 3, column: 3, value: '' },
      { row: 3, column: 4, value: '' },
    ])
  })

  it('is lost with a row that was deleted, which is named by where it was read', () => {
    const now = [...head, ['B', 'Q1', 'Đạt yêu cầu', '✓', 'của B']]
    const { missing, restored, lost } = reconcile(before, written, now, 1)
    expect([missing.length, restored.length, lost]).toEqual([0, 2, [3]])
  })

  it('leaves alone what somebody typed meanwhile', () => {
    const now = [...head, ['A', 'Q1', 'Không phát sinh', '✓', 'sửa'], b]
    expect(reconcile(before, written, now, 1)).toEqual(nothing)
  })

  it('is the same day whether it is read as a day or written as its number', () => {
    const day = { row: 3, column: 4, value: 45741 }
    const now = [...head, ['A', 'Q1', 'Đã gửi', '2025-03-25', 'của A'], b]
    expect(reconcile(before, [day], now, 1)).toEqual(nothing)
  })
})
