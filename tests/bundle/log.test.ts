/** The log: append-only, hidden, its oldest entries in a second tab. */
import { describe, expect, it } from 'vitest'
import type { Book, Sheet } from '../../host/book.ts'
import { perform } from '../../sample/desk.ts'
import { collecting, staff } from './collecting.ts'

const sheetOf = (book: Book, key: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.rows[0]?.[0]?.v === key)
const texts = (sheet: Sheet | undefined, column = 3): unknown[] =>
  (sheet?.rows.slice(2) ?? []).map((row) => row?.[column]?.v).filter((value) => value !== undefined)

describe('the log', () => {
  it('is hidden and has a column for what was and one for what is', () => {
    const log = sheetOf(collecting().book, 'log')
    expect(log?.hidden).toBe(true)
    expect(log?.rows[1]?.map((cell) => cell?.v)).toEqual([
      'Lúc',
      'Người thực hiện',
      'Việc',
      'Ô / dòng, chi tiết',
      'Giá trị cũ',
      'Giá trị mới',
    ])
  })

  it('rule 12: keeps what a unit typed as text', () => {
    const c = collecting()
    c.choose(0, 'Đã gửi')
    c.team.edit({
      user: staff(0),
      sheet: c.reports().id,
      row: 4,
      column: c.columnOf('results'),
      values: [["'=1+1"]],
      typed: true,
    })
    const last = sheetOf(c.book, 'log')?.rows.at(-1)?.[5]
    expect([last?.v, last?.f]).toEqual(['=1+1', undefined])
  })

  it('hands its oldest entries to the archive at the next track, and loses none', () => {
    const c = collecting()
    const log = sheetOf(c.book, 'log')
    if (!log) throw new Error('no log')
    const style = log.rows[2]?.[0]?.s ?? 0
    const old = Array.from({ length: 5_000 }, (_, index) =>
      ['08:00 1/2/2025', 'a', 'b', `entry ${index}`, '', ''].map((v) => ({ s: style, v })),
    )
    log.rows.splice(2, log.rows.length, ...old)
    log.maxRows = log.rows.length
    c.choose(0, 'Đã gửi')
    c.choose(1, 'Đã gửi')
    expect(sheetOf(c.book, 'log-archive')).toBeUndefined()
    perform(c.book, 'track', [], '2025-03-10')
    const archive = sheetOf(c.book, 'log-archive')
    expect(c.team.failures()).toEqual([])
    expect([archive?.name, archive?.hidden]).toEqual(['Nhật ký cũ', true])
    const entries = [...texts(archive), ...texts(log)]
    expect(texts(archive)).toHaveLength(1_000)
    expect(entries.slice(0, 5_000)).toEqual(Array.from({ length: 5_000 }, (_, index) => `entry ${index}`))
    expect(entries).toHaveLength(5_003)
  })

  it('is made again, hidden, when somebody has deleted it, once in an execution', () => {
    const c = collecting()
    const drop = () => {
      c.book.sheets = c.book.sheets.filter((sheet) => sheet !== sheetOf(c.book, 'log'))
    }
    drop()
    c.choose(0, 'Đã gửi')
    const log = sheetOf(c.book, 'log')
    expect(c.team.failures()).toEqual([])
    expect([log?.name, log?.hidden, texts(log).length]).toEqual(['Nhật ký', true, 1])
    drop()
    perform(c.book, 'check', [], '2025-03-11')
    perform(c.book, 'consolidate', ['2025-Q1'], '2025-03-11')
    expect(texts(sheetOf(c.book, 'log'))).toHaveLength(2)
    expect(c.book.sheets.filter((sheet) => sheet.rows[0]?.[0]?.v === 'log')).toHaveLength(1)
  })

  it('of an earlier version gets the new headings and keeps its entries', () => {
    const { book } = collecting()
    const log = sheetOf(book, 'log')
    if (!log) throw new Error('no log')
    for (const row of log.rows) row?.splice(4)
    log.maxColumns = 4
    const before = texts(log)
    perform(book, 'setUp', ['kh-354'], '2025-03-10')
    expect(log.rows[1]?.[5]?.v).toBe('Giá trị mới')
    expect(texts(log).slice(0, before.length)).toEqual(before)
  })
})
