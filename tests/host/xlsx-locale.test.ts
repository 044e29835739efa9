import { describe, expect, it } from 'vitest'
import { fromFileFormat, toFileFormat } from '../../host/xlsx-locale.ts'

describe('a number format in a file', () => {
  it.each([
    ['#,##0', '[$-42A]#,##0'],
    ['+#,##0;-#,##0;0', '[$-42A]+#,##0;[$-42A]-#,##0;[$-42A]0'],
    ['0.0%', '[$-42A]0.0%'],
  ])('%s carries the separators of Vietnam', (format, inFile) => {
    expect(toFileFormat(format, 'vi_VN')).toBe(inFile)
    expect(fromFileFormat(inFile)).toBe(format)
  })

  it.each(['@', 'dd/mm/yyyy', 'hh:mm', '[Red]0', '"TRUE";"TRUE";"FALSE"'])('%s stays as it is', (format) => {
    expect(toFileFormat(format, 'vi_VN')).toBe(format)
  })

  it('stays as it is in another locale', () => {
    expect(toFileFormat('#,##0', 'en_US')).toBe('#,##0')
  })
})
