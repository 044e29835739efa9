import { describe, expect, it } from 'vitest'
import { newBook } from '../../../host/book.ts'
import { userEdit } from '../../../host/run.ts'
import { failure, outcome, realm, result } from './build-realm.ts'

const list = `SpreadsheetApp.newDataValidation().requireValueInList(['A', 'B']).setAllowInvalid(false).build()`

describe('validation builders', () => {
  it('begin empty and only warn (spreadsheet-behaviours 82, apps-script.md 4.2)', () => {
    expect(
      result(
        `const b = SpreadsheetApp.newDataValidation(); return [b.getCriteriaType(), b.getCriteriaValues(), b.getHelpText(), b.getAllowInvalid()]`,
      ),
    ).toEqual([null, [], null, true])
  })

  it('make texts of a list and show the arrow (spreadsheet-behaviours 83)', () => {
    expect(
      result(
        `return SpreadsheetApp.newDataValidation().requireValueInList([9, false, 'z']).build().getCriteriaValues()`,
      ),
    ).toEqual([['9', 'false', 'z'], true])
  })

  it('keep a range as a Range (spreadsheet-behaviours 84)', () => {
    expect(
      result(
        `const [range, shown] = cell('C1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(cell('A1:A3')).build()).getDataValidation().getCriteriaValues(); return [String(range), range.getA1Notation(), shown]`,
      ),
    ).toEqual(['Range', 'A1:A3', true])
  })

  it.each([
    ['requireCheckbox()', 'CHECKBOX'],
    ['requireDate()', 'DATE_IS_VALID_DATE'],
    ['requireTextIsEmail()', 'TEXT_IS_VALID_EMAIL'],
    ['requireTextIsUrl()', 'TEXT_IS_VALID_URL'],
    ["requireFormulaSatisfied('=A1')", 'CUSTOM_FORMULA'],
    ['requireNumberGreaterThanOrEqualTo(0)', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
  ])('%s is %s (spreadsheet-behaviours 85, 90)', (call, criteria) => {
    expect(
      result(
        `const rule = SpreadsheetApp.newDataValidation().${call}.build(); return [rule.getCriteriaType(), rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.${criteria}].map(String)`,
      ),
    ).toEqual([criteria, 'true'])
  })

  it('put checkboxes over another rule and take them away with their values (spreadsheet-behaviours 86, 89)', () => {
    expect(
      result(
        `const a = cell('A1').setDataValidation(${list}).insertCheckboxes(); const set = [a.getDataValidation().getCriteriaType(), a.getValue()].map(String); a.removeCheckboxes(); return [set, a.getDataValidation(), a.getValue()]`,
      ),
    ).toEqual([['CHECKBOX', 'false'], null, ''])
  })
})

describe('strict validation rejects script writes (apps-script.md 4.2)', () => {
  it('with the cell and the list, and nothing of the block is written', () => {
    const book = newBook('Sổ')
    expect(failure(`cell('U2').setDataValidation(${list}); cell('T2:U2').setValues([[1, 'C']])`, book)).toBe(
      'The data you entered in cell U2 violates the data validation rules set on this cell. Please enter one of the following values: A, B',
    )
    expect(result(`return cell('T2').getValue()`, book)).toBe('')
  })

  it.each([
    ['requireValueInRange(cell("A1:A2"))', "'x'", true],
    ['requireValueInRange(cell("A1:A2"))', "'y'", false],
    ['requireDate()', "'15/3/2025'", true],
    ['requireDate()', "'hôm qua'", false],
    ['requireDateOnOrAfter(new Date(2025, 2, 15))', "'14/3/2025'", false],
    ['requireDateOnOrAfter(new Date(2025, 2, 15))', 'new Date(2025, 2, 15, 9)', true],
    ['requireNumberBetween(1, 3)', '3', true],
    ['requireNumberBetween(1, 3)', "'4'", false],
    ['requireNumberGreaterThanOrEqualTo(0)', "'khoảng 5'", false],
    ['requireNumberGreaterThanOrEqualTo(0)', "''", true],
    ['requireNumberGreaterThanOrEqualTo(0)', 'null', true],
    ['requireTextIsUrl()', "'https://x.vn/a'", true],
    ['requireTextIsUrl()', "'không có'", false],
    ['requireCheckbox()', 'true', true],
    ['requireCheckbox()', "'x'", false],
  ])('%s given %s: %s', (rule, value, accepted) => {
    const message = failure(
      `cell('A1').setValue('x'); cell('B1').setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build()).setValue(${value})`,
    )
    expect(message === null).toBe(accepted)
  })

  it('but a rule that only warns does not', () => {
    expect(
      failure(`cell('A1').setDataValidation(${list}.copy().setAllowInvalid(true).build()).setValue('C')`),
    ).toBeNull()
  })
})

describe('conditional formats (spreadsheet-behaviours 91)', () => {
  const rule = `SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(50).setBackground('RED').setBold(true).setRanges([cell('A1:A9')]).build()`
  it('are replaced as a whole, keep their order and read back', () => {
    expect(
      result(`sheet.setConditionalFormatRules([${rule}]); const [first] = sheet.getConditionalFormatRules(), c = first.getBooleanCondition()
        sheet.setConditionalFormatRules([first, first.copy().whenFormulaSatisfied('=$A1>1').build()]); const two = sheet.getConditionalFormatRules()
        const kept = [two.length, two[1].getBooleanCondition().getBackground(), String(two[1].getBooleanCondition().getCriteriaType())]; sheet.clearConditionalFormatRules()
        return [String(c.getCriteriaType()), c.getCriteriaValues(), c.getBackground(), c.getBold(), kept, sheet.getConditionalFormatRules().length, String(first), String(c)]`),
    ).toEqual([
      'NUMBER_GREATER_THAN',
      [50],
      '#ff0000',
      true,
      [2, '#ff0000', 'CUSTOM_FORMULA'],
      0,
      'ConditionalFormatRule',
      'ConditionalFormatBooleanCondition',
    ])
  })

  it('need a condition and ranges (apps-script.md 4.5)', () => {
    expect(failure(`SpreadsheetApp.newConditionalFormatRule().setRanges([cell('A1')]).build()`)).toContain('condition')
    expect(failure(`SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()`)).toContain('ranges')
  })
})

const refusal =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

describe('protections', () => {
  const other = { user: 'unit@x.vn' }
  it('of a range refuse other users, of every kind of write (apps-script.md 4.5)', () => {
    const book = newBook('Sổ')
    outcome(`cell('A1:B2').protect().addEditor('friend@x.vn')`, book)
    for (const write of [
      "cell('B2').setValue(1)",
      "cell('A1:C3').setBackground('red')",
      "cell('A1').setNote('x')",
      'sheet.clear()',
      'sheet.deleteRow(1)',
      "cell('A1:A2').merge()",
      "cell('A1').clearDataValidations()",
    ])
      expect(failure(write, book, other)).toBe(refusal)
    expect(failure(`cell('C3').setValue(1)`, book, other)).toBeNull()
    expect(failure(`cell('B2').setValue(1)`, book, { user: 'friend@x.vn' })).toBeNull()
    expect(failure(`cell('B2').setValue(1)`, book)).toBeNull()
  })

  it('of a sheet leave its unprotected ranges open', () => {
    const book = newBook('Sổ')
    outcome(`sheet.protect().setUnprotectedRanges([cell('C1:C9')])`, book)
    expect(failure(`cell('C2:C3').setValues([[1], [2]])`, book, other)).toBeNull()
    expect(failure(`cell('B2:C2').setValues([[1, 2]])`, book, other)).toBe(refusal)
  })

  it('that only warn refuse nobody; removing one opens the range (apps-script.md 4.5)', () => {
    const book = newBook('Sổ')
    outcome(`sheet.protect().setWarningOnly(true); cell('A1').protect().remove()`, book)
    expect(failure(`cell('A1').setValue(1)`, book, other)).toBeNull()
  })

  it('chain, have a type, and do not list the owner (spreadsheet-behaviours 97 to 99)', () => {
    expect(
      result(`const p = sheet.protect().setDescription('d').setWarningOnly(true).setUnprotectedRanges([cell('A1')]), r = cell('B1').protect().setRange(cell('B2'))
        return [String(p.getProtectionType()), p.canEdit(), p.getEditors(), p.getRange().getA1Notation(), p.getRange().getNumRows(), p.getDescription(), String(r.getProtectionType()), r.getRange().getA1Notation(), r.isWarningOnly()]`),
    ).toEqual(['SHEET', true, [], '', 1000, 'd', 'RANGE', 'B2', false])
  })

  it('pile up on a range but not on a sheet (apps-script.md 4.5)', () => {
    expect(
      result(
        `cell('A1').protect(); cell('A1').protect(); sheet.protect(); sheet.protect(); const t = SpreadsheetApp.ProtectionType; return [sheet.getProtections(t.RANGE).length, sheet.getProtections(t.SHEET).length]`,
      ),
    ).toEqual([2, 1])
  })

  it('mirror the editors of the file until they change; the user at the keyboard stays (apps-script.md 4.5)', () => {
    const book = newBook('Sổ')
    book.editors = ['owner@example.org', 'a@x.vn', 'b@x.vn']
    expect(
      result(
        `const p = sheet.protect(); const before = p.getEditors().length; p.removeEditors(p.getEditors()); return [before, p.getEditors().length]`,
        book,
        { user: 'a@x.vn' },
      ),
    ).toEqual([2, 1])
  })
})

describe('rows and columns beside protections', () => {
  it('may come and go by other users, inside them they may not (not verified)', () => {
    const book = newBook('Sổ')
    outcome(`cell('A3:B5').protect()`, book)
    const other = { user: 'unit@x.vn' }
    expect(failure(`sheet.insertRowsBefore(4, 1)`, book, other)).toBe(refusal)
    expect(failure(`sheet.deleteColumn(2)`, book, other)).toBe(refusal)
    expect(failure(`sheet.insertRowsBefore(3, 1); sheet.deleteRow(1); sheet.appendRow(['x'])`, book, other)).toBeNull()
    outcome(`sheet.protect()`, book)
    expect(failure(`sheet.insertRowsBefore(3, 1)`, book, other)).toBe(refusal)
  })
})

describe('what people do by hand', () => {
  const edit = (book = newBook('Sổ'), values = [['C']], typed = true, user = 'owner@example.org') =>
    userEdit(book, { user, sheet: 0, row: 1, column: 1, values, typed }, { realm })

  it('is parsed as typed', () => {
    const book = newBook('Sổ')
    expect(edit(book, [['1.200', '15/3/2025', '=A1']])).toEqual({ error: null })
    expect(book.sheets[0]?.rows[0]?.map((cell) => cell?.f ?? cell?.v)).toEqual([1200, 45731, '=A1'])
  })

  it('is held to strict rules when typed, not when pasted (apps-script.md 4.2)', () => {
    const book = newBook('Sổ')
    outcome(`cell('A1').setDataValidation(${list})`, book)
    expect(edit(book).error).toContain('violates the data validation rules')
    expect(edit(book, [['C']], false).error).toBeNull()
  })

  it('is refused in protected cells', () => {
    const book = newBook('Sổ')
    outcome(`cell('A1').protect()`, book)
    expect(edit(book, [['x']], true, 'unit@x.vn').error).toBe(refusal)
  })
})
