import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeKey, nameKey } from '../../src/core/name-key.ts'

describe('a name of a whole page', () => {
  it('is compared in a moment: no pattern tries each of its points anew', () => {
    const page = `x${'.'.repeat(200_000)}x`
    expect(nameKey(page)).toBe(page)
    expect(nameKey(`. ;${page},; .`)).toBe(page)
  })
})

describe('rule 10: names as people type them', () => {
  it.each([
    ['decomposed letters', 'Phường Mỹ Hải'.normalize('NFD'), 'Phường Mỹ Hải'],
    ['case', 'PHƯỜNG MỸ HẢI', 'Phường Mỹ Hải'],
    ['spaces', '  Phường\u00a0 Mỹ\tHải\n', 'Phường Mỹ Hải'],
    ['characters without a width', 'Phường\u200b Mỹ Hải\ufeff', 'Phường Mỹ Hải'],
    ['old and new tone placement', 'Xã Hoà Bình', 'Xã Hòa Bình'],
    ['old and new tone placement', 'Uỷ ban xã Thuỷ Khoái', 'Ủy ban xã Thủy Khoái'],
    ['tones typed after the word', 'Toàn Thắng', 'Tòan Thắng'],
    ['Đ as the Icelandic letter', 'Phường Ðông Hải', 'Phường Đông Hải'],
    ['đ as the Icelandic letter', 'Phường ðông Hải', 'Phường Đông Hải'],
    ['Đ as the African letter', 'Phường Ɖông Hải', 'Phường Đông Hải'],
    ['spaces around hyphens', 'Tổ chức chính trị-xã hội', 'Tổ chức chính trị – xã hội'],
    ['spaces around a slash and a comma', 'Đảng bộ phường,xã', 'Đảng bộ phường , xã'],
    ['quotation marks', 'Câu lạc bộ “Hoa sen”', 'Câu lạc bộ "Hoa sen"'],
    ['a point at the end', 'Phường Mỹ Hải.', 'Phường Mỹ Hải'],
    ['P.', 'P. Mỹ Hải', 'Phường Mỹ Hải'],
    ['P. without a space', 'P.Mỹ Hải', 'Phường Mỹ Hải'],
    ['P before a number', 'P.12', 'Phường 12'],
    ['P without a point', 'Đảng ủy P Mỹ Hải', 'Đảng ủy phường Mỹ Hải'],
    ['X.', 'X.Thành Hải', 'Xã Thành Hải'],
    ['TT.', 'TT. Khánh Hải', 'Thị trấn Khánh Hải'],
    ['Q. and H.', 'Q. Ninh Kiều, H. Cái Bè', 'Quận Ninh Kiều, huyện Cái Bè'],
    ['T. before a name', 'Công an T. Ninh Thuận', 'Công an tỉnh Ninh Thuận'],
    ['TP.', 'Công an TP. Phan Rang - Tháp Chàm', 'Công an thành phố Phan Rang-Tháp Chàm'],
    ['Tp at the end', 'Hội Nông dân Tp', 'Hội Nông dân thành phố'],
    ['TX', 'TX Thủ Dầu Một', 'Thị xã Thủ Dầu Một'],
    ['UBND', 'UBND TP.', 'Uỷ ban nhân dân thành phố'],
    ['UBND in small letters', 'ubnd thành phố', 'Ủy ban Nhân dân Thành phố'],
    ['MTTQ', 'Ủy ban MTTQ Việt Nam thành phố', 'UBMTTQVN TP'],
    ['MTTQ VN', 'UB.MTTQ VN thành phố', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố'],
    ['BCĐ', 'BCĐ 35', 'Ban Chỉ đạo 35'],
    ['BTG', 'BTG Thành ủy', 'Ban Tuyên giáo Thành uỷ'],
    ['CT-XH', 'MTTQ và các tổ chức CT-XH', 'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội'],
    ['LĐLĐ', 'LĐLĐ thành phố', 'Liên đoàn Lao động thành phố'],
    ['LHPN', 'Hội LHPN thành phố', 'Hội Liên hiệp Phụ nữ thành phố'],
    ['CCB', 'Hội CCB thành phố', 'Hội Cựu chiến binh thành phố'],
    ['TNCS, HCM', 'Đoàn TNCS HCM', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh'],
    ['HĐND', 'HĐND thành phố', 'Hội đồng nhân dân thành phố'],
  ])('takes %s for the same name: %j', (_, typed, meant) => {
    expect(nameKey(typed)).toBe(nameKey(meant))
  })

  it.each([
    ['another tone', 'Phường Mỹ Hai', 'Phường Mỹ Hải'],
    ['another vowel', 'Phường Đông Hải', 'Phường Dông Hải'],
    ['a missing word', 'Mỹ Hải', 'Phường Mỹ Hải'],
    ['a ward and a commune', 'P. Thành Hải', 'X. Thành Hải'],
    ['another number', 'Phường 1', 'Phường 2'],
    ['a letter that is no abbreviation', 'Khối P', 'Khối phường'],
    ['a letter without a point', 'Tổ X Ninh Hải', 'Tổ xã Ninh Hải'],
    ['an abbreviation inside a word', 'TPX', 'Thành phố X'],
    ['numbers with a point', 'Chi bộ 1.2', 'Chi bộ 12'],
  ])('keeps apart %s: %j and %j', (_, one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })

  const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắậểữịỷĐÂƯP .-'
  const name = fc.string({ unit: fc.constantFrom(...letters, 'P. ', 'TP', 'UBND ', ' X.', 'CT-XH'), maxLength: 30 })

  it('gives the same key for a key', () => {
    fc.assert(fc.property(name, (each) => nameKey(nameKey(each)) === nameKey(each)))
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (each) => nameKey(nameKey(each)) === nameKey(each)))
  })

  it('does not depend on case, composition or surrounding spaces', () => {
    fc.assert(
      fc.property(name, (each) => {
        const key = nameKey(each)
        expect([each.toUpperCase(), each.normalize('NFD'), ` ${each}\u00a0`].map(nameKey)).toEqual([key, key, key])
      }),
    )
  })

  it('does not mind on which vowel of oa, oe, uy the tone stands', () => {
    const syllables = fc.tuple(
      fc.constantFrom('h', 'th', 'kh', 'H', 'ng'),
      fc.constantFrom('oa', 'oe', 'uy', 'OA'),
      fc.constantFrom('\u0300', '\u0301', '\u0303', '\u0309', '\u0323'),
      fc.constantFrom('', ' Bình', '-Hải'),
    )
    fc.assert(
      fc.property(syllables, ([start, [first, second], tone, rest]) => {
        const old = `${start}${first}${tone}${second}${rest}`.normalize('NFC')
        const modern = `${start}${first}${second}${tone}${rest}`.normalize('NFC')
        return nameKey(old) === nameKey(modern)
      }),
    )
  })

  it('compares codes without case and spaces, and writes nothing out', () => {
    expect([codeKey(' mttq '), codeKey('MTTQ'), codeKey('2025 - q1')]).toEqual(['MTTQ', 'MTTQ', '2025-Q1'])
    expect(codeKey('Đ1'.normalize('NFD'))).toBe('Đ1')
  })
})
