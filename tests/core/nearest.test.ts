import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/core/nearest.ts'

const names = [
  'Phường Mỹ Hải',
  'Phường Đông Hải',
  'Phường 3',
  'Phường 8',
  'Ban Tuyên giáo Thành ủy',
  'Xã Thành Hải',
  'HND',
]

describe('rule 10: a near miss is a suggestion', () => {
  it.each([
    ['Phường Mỹ Hai', 'Phường Mỹ Hải'],
    ['phuong my hai', 'Phường Mỹ Hải'],
    ['Phường Mỷ Hải', 'Phường Mỹ Hải'],
    ['Phưởng Mỹ Hãi', 'Phường Mỹ Hải'],
    ['Mỹ Hải', 'Phường Mỹ Hải'],
    ['Đảng ủy phường Mỹ Hải', 'Phường Mỹ Hải'],
    ['Phường Mĩ Hải', 'Phường Mỹ Hải'],
    ['PhườngMỹ Hải', 'Phường Mỹ Hải'],
    ['Phừơg Đông Hải', 'Phường Đông Hải'],
    ['Ban Tuyên giáo', 'Ban Tuyên giáo Thành ủy'],
    ['Ban Tuyen giao Thanh uy', 'Ban Tuyên giáo Thành ủy'],
    ['Ban Tuyên huấn giáo Thành ủy', 'Ban Tuyên giáo Thành ủy'],
  ])('suggests for %j %j', (typed, expected) => {
    expect(nearest(typed, names)).toBe(expected)
  })

  it.each([
    ['nothing', ''],
    ['something else', 'Công ty Cấp nước'],
    ['another ward with the same last word', 'Phường Bảo Hải'],
    ['another number', 'Phường 5'],
    ['one common word', 'Phường'],
    ['words of two names', 'Hải'],
    ['a short code with one slip', 'HNB'],
  ])('suggests nothing for %s', (_, typed) => {
    expect(nearest(typed, names)).toBeNull()
  })

  it('suggests nothing when two names are equally near', () => {
    expect(nearest('Phường Hải Minh', ['Phường Hải Ninh', 'Phường Hải Bình'])).toBeNull()
  })

  it('does not take two spellings of one name for two names', () => {
    const spellings = new Map([
      ['Phường Hải Ninh', 'Phường Hải Ninh'],
      ['Phường Hải Binh', 'Phường Hải Ninh'],
    ])
    expect(nearest('Phường Hải Minh', spellings)).toBe('Phường Hải Ninh')
  })

  it('takes a quarter typed with digits for the one in Roman numerals, and no other', () => {
    const quarters = ['Quý I/2025', 'Quý II/2025', 'Quý III/2025']
    expect(nearest('Quý 2/2025', quarters)).toBe('Quý II/2025')
    expect(nearest('Quý IV/2025', quarters)).toBeNull()
  })

  it('does not depend on the order of the names', () => {
    const shuffled = fc.shuffledSubarray(names, { minLength: names.length })
    fc.assert(fc.property(shuffled, (list) => nearest('Phường Mỹ Hai', list) === 'Phường Mỹ Hải'))
  })
})
