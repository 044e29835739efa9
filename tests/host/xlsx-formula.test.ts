import { describe, expect, it } from 'vitest'
import { fromFileFormula, shiftFormula, toFileFormula } from '../../host/xlsx-formula.ts'

const toFile = new Map([
  ['Quý I/2025', 'Quý I-2025'],
  ['History', 'History_'],
])
const fromFile = new Map([...toFile].map(([name, tab]) => [tab, name]))

describe('a formula in the file', () => {
  it.each([
    ['=SUM(A1;B2)', 'SUM(A1,B2)'],
    ['=IF(A1="a;b, c";"x""y;";0)', 'IF(A1="a;b, c","x""y;",0)'],
    ["='Quý I/2025'!A1+History!B2", "'Quý I-2025'!A1+'History_'!B2"],
    ["='It''s; ok'!A1", "'It''s; ok'!A1"],
    ['=SUM({1;2\\3})', 'SUM({1;2,3})'],
    ['=IFS(A1;1;TRUE;2)', '_xlfn.IFS(A1,1,TRUE,2)'],
    ['=FILTER(A1:A9;B1:B9)', '_xlfn._xlws.FILTER(A1:A9,B1:B9)'],
    ['=#REF!+1', '#REF!+1'],
  ])('%s reads %s, and back', (own, file) => {
    expect(toFileFormula(own, toFile)).toBe(file)
    expect(fromFileFormula(file, fromFile)).toBe(own.replace('History!', "'History'!"))
  })

  it('has a point for the decimal comma of the Book', () => {
    expect(toFileFormula('=ROUND(A1*1,5;2)', toFile)).toBe('ROUND(A1*1.5,2)')
    expect(toFileFormula('=1,5*(2,5+A1)', toFile)).toBe('1.5*(2.5+A1)')
  })

  it('keeps the commas of a formula that has no semicolons', () => {
    expect(toFileFormula('=SUM(1,2)', toFile)).toBe('SUM(1,2)')
  })
})

describe('a shared formula', () => {
  it.each([
    ['A1+B2', 'C4+D5'],
    ['$A1+A$1+$A$1', '$A4+C$1+$A$1'],
    ['SUM(A1:B9)', 'SUM(C4:D12)'],
    ['"A1"&A1', '"A1"&C4'],
    ["'A1'!A1", "'A1'!C4"],
    ['LOG10(A1)', 'LOG10(C4)'],
    ['Z9&AA9', 'AB12&AC12'],
  ])('%s reads %s three rows down and two columns right', (formula, shifted) => {
    expect(shiftFormula(formula, 3, 2)).toBe(shifted)
  })
})
