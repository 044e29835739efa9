/** Cases about what is written into cells, and what becomes of it. */
import { type Case, refusal } from './case.ts'

/** Behaviours 24, 38 and 39, and what is said of writing values. */
export const writtenCases: readonly Case[] = [
  {
    number: 'B24',
    provenance: 'seen',
    says: { vi: 'Số, chữ, đúng/sai đọc lại như đã ghi', en: 'Numbers, texts and booleans come back as written' },
    expected: [[12.5, 'Phường Mỹ Hải', true, false]],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1:D1')
      return range.setValues([[12.5, 'Phường Mỹ Hải', true, false]]).getValues()
    },
  },
  {
    number: 'B38',
    provenance: 'seen',
    says: { vi: 'Bảng giá trị khác cỡ vùng ghi bị từ chối', en: 'Values of another shape than the range are refused' },
    expected: ['refused', 'refused'],
    observe: ({ sheet }) => [
      refusal(() => sheet.getRange('A1:A2').setValues([[1]])),
      refusal(() => sheet.getRange('A1:B1').setValues([[1, 2, 3]])),
    ],
  },
  {
    number: 'B39',
    provenance: 'reference',
    says: {
      vi: 'Chữ bắt đầu bằng = trở thành công thức (vì vậy tiện ích không bao giờ ghi trần)',
      en: 'Text that begins with = becomes a formula, which is why the add-on never writes it bare',
    },
    expected: '=1+1',
    observe: ({ sheet }) => sheet.getRange('A1').setValue('=1+1').getFormula(),
  },
  {
    number: '4.1-2',
    provenance: 'open',
    needs: 'vi_VN',
    says: {
      vi: 'Gõ 1,5 thành 1,5; 1.200 thành 1200; 007 thành 7; TRUE thành đúng',
      en: '1,5 is 1.5, 1.200 is 1200, 007 is 7, TRUE is true in vi_VN',
    },
    expected: [[1.5, 1200, 7, true]],
    observe: ({ sheet }) =>
      sheet
        .getRange('A1:D1')
        .setValues([['1,5', '1.200', '007', 'TRUE']])
        .getValues(),
  },
  {
    number: '4.1-2a',
    provenance: 'open',
    needs: 'vi_VN',
    says: { vi: 'Gõ 1.5 là chữ hoặc ngày, không phải số', en: '1.5 is a text or a day in vi_VN, no number' },
    expected: true,
    observe: ({ sheet }) => typeof sheet.getRange('A1').setValue('1.5').getValue() !== 'number',
  },
  {
    number: '4.1-3',
    provenance: 'seen',
    says: {
      vi: 'Dấu nháy đơn ở đầu giữ nguyên chữ và không nằm trong giá trị',
      en: 'A leading apostrophe keeps text as it is and is no part of the value',
    },
    expected: [
      ['=1+1', '+84 912', '-3', '@ban', '007'],
      ['', '', '', '', ''],
    ],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1:E1').setValues([["'=1+1", "'+84 912", "'-3", "'@ban", "'007"]])
      return [range.getValues()[0], range.getFormulas()[0]]
    },
  },
  {
    number: '4.1-4',
    provenance: 'seen',
    says: {
      vi: 'Trong ô định dạng văn bản, số gõ bằng chữ vẫn là chữ',
      en: 'In a cell formatted as text, digits stay text',
    },
    expected: [['007', '1.200', '15/3/2025']],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1:C1').setNumberFormat('@')
      return range.setValues([['007', '1.200', '15/3/2025']]).getValues()
    },
  },
  {
    number: '4.1-4a',
    provenance: 'open',
    says: {
      vi: 'Trong ô định dạng văn bản, chữ có dấu nháy đơn ở đầu giữ đúng như đã ghi, không thừa dấu',
      en: 'In a cell formatted as text, an apostrophe in front of = is not kept',
    },
    expected: [['=1+1'], ['']],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1').setNumberFormat('@').setValue("'=1+1")
      return [range.getValues()[0], range.getFormulas()[0]]
    },
  },
  {
    number: '4.1-5',
    provenance: 'reference',
    says: { vi: 'Ghi null hoặc chuỗi rỗng là xoá ô', en: 'null and an empty text clear a cell' },
    expected: [['', '']],
    observe: ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setValues([[1, 2]])
      return range.setValues([[null, '']]).getValues()
    },
  },
  {
    number: '4.1-8',
    provenance: 'seen',
    says: { vi: 'Ghi giá trị lên ô có công thức làm mất công thức', en: 'A value over a formula destroys the formula' },
    expected: [5, ''],
    observe: ({ sheet }) => {
      const cell = sheet.getRange('A1').setFormula('=1+1').setValue(5)
      return [cell.getValue(), cell.getFormula()]
    },
  },
]
