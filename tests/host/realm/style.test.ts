import { describe, expect, it } from 'vitest'
import { newBook } from '../../../host/book.ts'
import { failure, outcome, result } from './build-realm.ts'

describe('looks', () => {
  it('begins with the defaults of Sheets (spreadsheet-behaviours 61, 62)', () => {
    expect(
      result(`const a = cell('A1'); return [a.getBackground(), a.getFontColor(), a.getFontSize(), a.getFontFamily(), a.getFontWeight(), a.getFontStyle(), a.getFontLine(),
        a.getHorizontalAlignment(), a.getVerticalAlignment(), String(a.getWrapStrategy()), a.getWrap(), a.getNumberFormat()]`),
    ).toEqual([
      '#ffffff',
      '#000000',
      10,
      'Arial',
      'normal',
      'normal',
      'none',
      'general',
      'bottom',
      'OVERFLOW',
      true,
      '0.###############',
    ])
  })

  it('tells explicit overflow from the default (spreadsheet-behaviours 63)', () => {
    expect(
      result(`const a = cell('A1'), s = SpreadsheetApp.WrapStrategy
        return [a.setWrapStrategy(s.OVERFLOW).getWrap(), a.setWrap(true).getWrapStrategy() === s.WRAP, a.setWrap(false).getWrapStrategy() === s.OVERFLOW, a.setWrapStrategy(s.CLIP).getWrap()]`),
    ).toEqual([false, true, true, false])
  })

  it.each([
    ['red', '#ff0000'],
    ['LIGHTCORAL', '#f08080'],
    ['#FF0000', '#ff0000'],
    ['foo', '#ffffff'],
  ])('reads the colour %s back as %s (spreadsheet-behaviours 64, 65)', (color, read) => {
    expect(result(`return cell('A1').setBackground('${color}').getBackground()`)).toBe(read)
  })

  it('reads number formats back verbatim but for general (spreadsheet-behaviours 67)', () => {
    expect(
      result(`return cell('A1:C1').setNumberFormats([['0.0000', '#,##0.00', 'general']]).getNumberFormats()`),
    ).toEqual([['0.0000', '#,##0.00', '0.###############']])
  })

  it('refuses null as a number format (apps-script.md 4.4)', () => {
    expect(failure(`cell('A1').setNumberFormat(null)`)).toContain("(null) don't match the method signature")
  })

  it('resets with null and ignores unknown words (spreadsheet-behaviours 68 to 70)', () => {
    expect(
      result(`const a = cell('A1').setFontWeight('bold').setFontLine('underline').setVerticalAlignment('top').setHorizontalAlignment('right')
        a.setHorizontalAlignment('foo'); const kept = a.getHorizontalAlignment()
        a.setFontWeight(null).setFontLine(null).setVerticalAlignment(null).setHorizontalAlignment(null)
        return [kept, a.getFontWeight(), a.getFontLine(), a.getVerticalAlignment(), a.getHorizontalAlignment()]`),
    ).toEqual(['right', 'normal', 'none', 'bottom', 'general'])
  })

  it('stores each look once and makes no cells for the default one', () => {
    const book = newBook('Sổ')
    outcome(
      `cell('A1:Z1000').setBackground(null); cell('A1:B2').setFontWeight('bold').setBackground('red'); cell('C1').setBackground('red').setFontWeight('bold')`,
      book,
    )
    const cells = book.sheets[0]?.rows.flat().filter(Boolean) ?? []
    expect(new Set(cells.map((cell) => cell?.s)).size).toBe(1)
    expect(cells).toHaveLength(5)
  })

  it('keeps notes as texts, whole numbers with .0 (spreadsheet-behaviours 73)', () => {
    expect(result(`return cell('A1:C1').setNotes([['x', 25, null]]).getNotes()`)).toEqual([['x', '25.0', '']])
  })
})

describe('borders (spreadsheet-behaviours 72)', () => {
  it('are solid black by default; null leaves a side as it is', () => {
    const book = newBook('Sổ')
    outcome(
      `cell('A1').setBorder(true, true, true, true, null, null).setBorder(true, null, false, null, null, null, 'red', SpreadsheetApp.BorderStyle.DASHED)`,
      book,
    )
    expect(book.styles[book.sheets[0]?.rows[0]?.[0]?.s ?? 0]).toEqual({
      borders: {
        top: { color: '#ff0000', style: 'dashed' },
        left: { color: '#000000', style: 'solid' },
        right: { color: '#000000', style: 'solid' },
      },
    })
  })

  it('run between the cells of a block', () => {
    const book = newBook('Sổ')
    outcome(`cell('A1:B1').setBorder(null, null, null, null, true, null)`, book)
    const sides = book.sheets[0]?.rows[0]?.map((cell) => Object.keys(book.styles[cell?.s ?? 0]?.borders ?? {}))
    expect(sides).toEqual([['right'], ['left']])
  })
})

describe('merges', () => {
  it('list the merges a range touches; the top left value stays (spreadsheet-behaviours 74, apps-script.md 4.1)', () => {
    expect(
      result(`cell('A1:B2').setValues([[1, 2], [3, 4]]).merge()
        return [cell('B2').isPartOfMerge(), cell('B2:C3').isPartOfMerge(), cell('C3').isPartOfMerge(), cell('B2:C3').getMergedRanges().map((r) => r.getA1Notation()), cell('A1:B2').getValues()]`),
    ).toEqual([
      true,
      true,
      false,
      ['A1:B2'],
      [
        [1, ''],
        ['', ''],
      ],
    ])
  })

  it('go across, down and apart (spreadsheet-behaviours 75)', () => {
    expect(
      result(`cell('D1:F2').mergeAcross(); cell('A5:B7').mergeVertically(); const all = cell('A1:F7').getMergedRanges().map((r) => r.getA1Notation())
        cell('A1:F7').breakApart(); return [all, cell('A1:F7').getMergedRanges().length]`),
    ).toEqual([['D1:F1', 'D2:F2', 'A5:A7', 'B5:B7'], 0])
  })

  it('are never cut (wording not verified)', () => {
    expect(failure(`cell('A1:B2').merge(); cell('B2:C3').merge()`)).toContain('select all cells in a merged range')
    expect(failure(`cell('A1:B2').merge(); cell('A1').breakApart()`)).toContain('select all cells in a merged range')
    expect(failure(`cell('A1:B2').merge(); sheet.setFrozenColumns(1)`)).toContain('only part of a merged cell')
  })

  it('drop what is written under them (apps-script.md 4.1)', () => {
    expect(result(`cell('A1:B1').merge(); return cell('A1:B1').setValues([[1, 2]]).getValues()`)).toEqual([[1, '']])
  })
})

describe('clearing', () => {
  const filled = `const a = cell('A1').setValue(1).setNote('n').setBackground('red').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 9).build())
    const state = () => [a.getValue(), a.getNote(), a.getBackground(), a.getDataValidation() !== null];`
  it.each([
    ['sheet.clear()', ['', 'n', '#ffffff', true], 'keeps notes and validations on clear() (spreadsheet-behaviours 55)'],
    ['sheet.clearContents()', ['', 'n', '#ff0000', true], 'clears values only (spreadsheet-behaviours 56)'],
    ['sheet.clearFormats()', [1, 'n', '#ffffff', true], 'clears formats only (spreadsheet-behaviours 57)'],
    ['sheet.clearNotes()', [1, '', '#ff0000', true], 'clears notes only (spreadsheet-behaviours 58)'],
    [
      "sheet.getRangeList(['A1']).clear({ contentsOnly: true })",
      ['', 'n', '#ff0000', true],
      'clears contents of a list (spreadsheet-behaviours 59)',
    ],
    ['a.clearDataValidations()', [1, 'n', '#ff0000', false], 'clears validations (spreadsheet-behaviours 60)'],
    ['a.clearContent()', ['', 'n', '#ff0000', true], 'leaves validations on clearContent (apps-script.md 4.2)'],
  ])('%s', (call, state) => {
    expect(result(`${filled} ${call}; return state()`)).toEqual(state)
  })
})

describe('rich text (spreadsheet-behaviours 76)', () => {
  it('has runs for the gaps between styles, and links', () => {
    expect(
      result(`const bold = SpreadsheetApp.newTextStyle().setBold(true).build(), italic = SpreadsheetApp.newTextStyle().setItalic(true).build()
        const text = SpreadsheetApp.newRichTextValue().setText('0123456789abcdefgh').setTextStyle(0, 4, bold).setTextStyle(5, 11, italic).setLinkUrl(12, 16, 'https://x.vn').build()
        const read = cell('A1').setRichTextValue(text).getRichTextValue()
        return [read.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getTextStyle().isBold()]), read.getLinkUrl(), cell('A1').getValue()]`),
    ).toEqual([
      [
        ['0123', null, true],
        ['4', null, false],
        ['56789a', null, false],
        ['b', null, false],
        ['cdef', 'https://x.vn', false],
        ['gh', null, false],
      ],
      null,
      '0123456789abcdefgh',
    ])
  })

  it('never becomes a formula and does not survive a new value (apps-script.md 4.1)', () => {
    expect(
      result(`cell('A1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('=A2').setLinkUrl('#gid=0&range=B7').build())
        const link = cell('A1').getRichTextValue().getLinkUrl(), before = [cell('A1').getFormula(), cell('A1').getValue()]
        cell('A1').setValue('x'); return [link, before, cell('A1').getRichTextValue().getLinkUrl()]`),
    ).toEqual(['#gid=0&range=B7', ['', '=A2'], null])
  })

  it('holds no more than a cell does, and a block of it is written whole or not at all', () => {
    expect(
      result(`const rich = (text) => SpreadsheetApp.newRichTextValue().setText(text).build()
        let said = ''
        try { cell('A1:B1').setRichTextValues([[rich('a'), rich('x'.repeat(50001))]]) } catch (error) { said = error.message }
        return [said, cell('A1').getValue()]`),
    ).toEqual(['Your input contains more than the maximum of 50000 characters in a single cell.', ''])
  })

  it('is one run of size 10 for plain text, and without colour for an empty style (spreadsheet-behaviours 76, 77)', () => {
    expect(
      result(
        `const runs = cell('A1').setValue('x').getRichTextValue().getRuns(); return [runs.length, runs[0].getTextStyle().getFontSize(), SpreadsheetApp.newTextStyle().build().getForegroundColor()]`,
      ),
    ).toEqual([1, 10, null])
  })
})

it('a RangeList writes to all its ranges in one call (apps-script.md 3)', () => {
  const { calls, result: read } = outcome(
    `sheet.getRangeList(['a1', 'c3:d4']).setBackground('red').setFontWeight('bold'); return [cell('D4').getBackground(), sheet.getRangeList(['a2:c3', 'bb4:be12']).getRanges().length]`,
    Object.assign(newBook('Sổ'), { sheets: [Object.assign(newBook('').sheets[0] ?? {}, { maxColumns: 100 })] }),
  )
  expect(read).toEqual(['#ff0000', 2])
  expect(calls.find((each) => each.method === 'RangeList.setBackground')).toMatchObject({
    calls: 1,
    cells: 1,
    kind: 'write',
  })
})
