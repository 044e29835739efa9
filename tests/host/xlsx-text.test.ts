import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areaText,
  columnIndex,
  columnLetters,
  escapeText,
  parseArea,
  tabNames,
  unescapeText,
} from '../../host/xlsx-text.ts'

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...'_x0005FDd', '\ud800', '\uffff', 'ổ'), fc.string({ maxLength: 1 })),
  maxLength: 40,
})

describe('text', () => {
  it('comes back from its escapes whatever it is', () => {
    fc.assert(fc.property(anyText, (text) => unescapeText(escapeText(text)) === text))
  })

  it('has nothing in it that XML forbids beyond what hucre escapes', () => {
    fc.assert(fc.property(anyText, (text) => !/[\uFFFE\uFFFF]|\p{Cs}/u.test(escapeText(text))))
  })
})

describe('tab names', () => {
  const names = fc.array(
    fc.oneof(
      anyText,
      fc.string({ maxLength: 60 }),
      fc.constantFrom('History', 'a/b', 'a:b', "'", '', 'A-B', 'x'.repeat(40)),
    ),
    { maxLength: 12 },
  )

  it('are legal in Excel and differ whatever the case', () => {
    fc.assert(
      fc.property(names, (given) => {
        const tabs = tabNames(given, ['_thbc'])
        expect(new Set(tabs.map((tab) => tab.toLowerCase())).size).toBe(given.length)
        for (const tab of tabs) {
          expect(tab).toMatch(/^(?!')[^[\]:*?/\\]{1,31}$(?<!')/s)
          expect(['history', '_thbc']).not.toContain(tab.toLowerCase())
        }
      }),
    )
  })

  it('stay as they are when they are legal', () => {
    expect(tabNames(['Báo cáo', 'Đơn vị'], [])).toEqual(['Báo cáo', 'Đơn vị'])
  })

  it('are never cut within a character', () => {
    expect(tabNames([`${'a'.repeat(30)}🇻🇳`], [])).toEqual(['a'.repeat(30)])
    expect(tabNames([`${'a'.repeat(29)}${'ộ'.normalize('NFD')}`], [])).toEqual(['a'.repeat(29)])
  })
})

describe('an area', () => {
  it.each([
    ['A1', { row: 1, column: 1, rows: 1, columns: 1 }],
    ['$B$2:$C$4', { row: 2, column: 2, rows: 3, columns: 2 }],
    ['C4:B2', { row: 2, column: 2, rows: 3, columns: 2 }],
    ['B:C', { row: 1, column: 2, rows: 100, columns: 2 }],
    ['2:3', { row: 2, column: 1, rows: 2, columns: 26 }],
    ['B', null],
    ['7', null],
    ['x!A1', null],
    ['', null],
  ])('%j is read', (text, area) => {
    expect(parseArea(text, 100, 26)).toEqual(area)
  })

  it('is spelled and read back', () => {
    const size = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(fc.record({ row: size, column: size, rows: size, columns: size }), (area) => {
        expect(parseArea(areaText(area), 1000, 1000)).toEqual(area)
        expect(columnIndex(columnLetters(area.column))).toBe(area.column)
      }),
    )
  })
})
