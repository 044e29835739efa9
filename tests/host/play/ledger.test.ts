import { describe, expect, it } from 'vitest'
import { type Book, newBook, newSheet } from '../../../host/book.ts'
import { openHistory } from '../../../host/play/history.ts'
import { openLedger } from '../../../host/play/ledger.ts'
import { plainShape } from '../../../host/play/sheet-shape.ts'
import { userAct } from '../../../host/run.ts'
import { realm } from '../realm/build-realm.ts'

const user = 'owner@example.org'
const everything = (book: Book) => ({
  ...book,
  styles: [],
  sheets: book.sheets.map((sheet) => [plainShape(sheet), cells(sheet.rows)]),
})
const cells = (rows: Book['sheets'][number]['rows']) =>
  rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) => (cell && (cell.v !== undefined || cell.s) ? [[r, c, cell]] : [])),
  )

describe('a ledger', () => {
  it('tells the cells that changed, and only those', () => {
    const book = newBook('Sổ')
    const ledger = openLedger(book)
    book.sheets[0]?.rows.push([
      { v: 1, s: 0 },
      { v: 2, s: 0 },
    ])
    expect(ledger.look().change).toMatchObject({
      sheets: [
        {
          id: 0,
          cells: [
            [0, 0, { v: 1 }],
            [0, 1, { v: 2 }],
          ],
        },
      ],
    })
    const cell = book.sheets[0]?.rows[0]?.[1]
    if (cell) cell.v = 3
    const { change } = ledger.look()
    expect(change.sheets).toHaveLength(1)
    expect(change.sheets[0]).toMatchObject({ cells: [[0, 1, { v: 3 }]] })
    expect(change.sheets[0]).not.toHaveProperty('shape')
    expect(ledger.look().step).toBe(null)
  })

  it('tells tabs that came and went, in order', () => {
    const book = newBook('Sổ')
    const ledger = openLedger(book)
    book.sheets.unshift(newSheet(5, 'Mới'))
    expect(ledger.look().change.order).toEqual([5, 0])
    book.sheets.shift()
    expect(ledger.look().change).toMatchObject({ order: [0], sheets: [] })
  })
})

describe('undoing', () => {
  const acts = [
    {
      kind: 'edit',
      sheet: 0,
      row: 2,
      column: 2,
      values: [
        ['a', 'b'],
        ['c', '=1+1'],
      ],
      typed: true,
    },
    { kind: 'insertRows', sheet: 0, before: 2, count: 3 },
    { kind: 'sort', sheet: 0, column: 2, ascending: false, firstRow: 1 },
    { kind: 'deleteColumns', sheet: 0, column: 2 },
    { kind: 'renameTab', sheet: 0, name: 'Khác' },
    { kind: 'addTab', name: 'Trang mới' },
    { kind: 'deleteTab', sheet: 0 },
  ] as const

  it('brings everything back, step by step, and does it again', () => {
    const book = newBook('Sổ')
    const ledger = openLedger(book)
    const history = openHistory()
    const states = [structuredClone(everything(book))]
    for (const act of acts) {
      expect(userAct(book, act, { user }, { realm }).error).toBe(null)
      history.add(user, ledger.look().step)
      states.push(structuredClone(everything(book)))
    }
    for (let step = acts.length; step > 0; step--) {
      expect(history.go('undo', user, ledger).done).toBe(true)
      ledger.look()
      expect({ ...everything(book), activeSheet: 0 }).toEqual({ ...states[step - 1], activeSheet: 0 })
    }
    expect(history.can('undo')).toBe(false)
    for (let step = 1; step <= acts.length; step++) {
      expect(history.go('redo', user, ledger).done).toBe(true)
      ledger.look()
      expect({ ...everything(book), activeSheet: 0 }).toEqual({ ...states[step], activeSheet: 0 })
    }
  })

  it('undoes what triggers did together with the edit that caused it', () => {
    const book = newBook('Sổ')
    const ledger = openLedger(book)
    const history = openHistory()
    book.sheets[0]?.rows.push([{ v: 'edit', s: 0 }])
    history.add(user, ledger.look().step)
    book.documentProperties['stamp'] = 'day'
    history.follow(ledger.look().step)
    history.go('undo', user, ledger)
    expect([book.documentProperties, book.sheets[0]?.rows.length]).toEqual([{}, 0])
  })

  it('leaves the step of another person alone, and says whose it is', () => {
    const book = newBook('Sổ')
    const ledger = openLedger(book)
    const history = openHistory()
    book.sheets[0]?.rows.push([{ v: 1, s: 0 }])
    history.add(user, ledger.look().step)
    expect(history.go('undo', 'a@vd.vn', ledger)).toEqual({ done: false, by: user })
    expect(book.sheets[0]?.rows.length).toBe(1)
  })

  it('forgets the oldest of more than a hundred steps', () => {
    const book = newBook('Sổ')
    const ledger = openLedger(book)
    const history = openHistory()
    for (let count = 0; count < 105; count++) {
      book.sheets[0]?.rows.push([{ v: count, s: 0 }])
      history.add(user, ledger.look().step)
    }
    let undone = 0
    while (history.go('undo', user, ledger).done) undone++
    expect(undone).toBe(100)
  })
})
