import { describe, expect, it } from 'vitest'
import { blank, parsed, type Row } from '../../builders.ts'

/** Returns units and issues of a units table: code, severity, A1-like place, arguments. */
function read(...units: readonly Row[]) {
  const { register, issues } = parsed({ units })
  return {
    units: register.units,
    issues: issues.map(({ code, severity, place, unit, args }) => [
      code,
      severity,
      place.row,
      place.column,
      unit,
      args,
    ]),
  }
}

describe('units', () => {
  it('reads a unit', () => {
    const { units, issues } = read({
      code: ' MYHAI ',
      name: 'Phường Mỹ Hải ',
      aliases: 'P. Mỹ Hải cũ; Đảng ủy phường Mỹ Hải\nMỹ Hải',
      group: 'Đảng bộ phường, xã',
      contact: 'Nguyễn Văn A',
      email: 'myhai@example.org',
      from: '2024-11-01',
      to: '30/6/2025',
    })
    expect(issues).toEqual([])
    expect(units).toEqual([
      {
        code: 'MYHAI',
        name: 'Phường Mỹ Hải',
        aliases: ['P. Mỹ Hải cũ', 'Đảng ủy phường Mỹ Hải', 'Mỹ Hải'],
        group: 'Đảng bộ phường, xã',
        contact: 'Nguyễn Văn A',
        email: 'myhai@example.org',
        from: '2024-11-01',
        to: '2025-06-30',
        successor: null,
        row: 3,
      },
    ])
  })

  it('skips blank rows and keeps the numbers of the others', () => {
    const { units, issues } = read({ code: 'A' }, blank, { code: 'B' })
    expect(units.map(({ code, row }) => [code, row])).toEqual([
      ['A', 3],
      ['B', 5],
    ])
    expect(issues).toEqual([])
  })

  it('takes a number for a code', () => {
    expect(read({ code: 101 }).units[0]?.code).toBe('101')
  })

  it('leaves out a unit without a code, and one whose code is taken', () => {
    const { units, issues } = read({ code: 'A' }, { code: '', name: 'Đơn vị B' }, { code: 'a ', name: 'Đơn vị C' })
    expect(units.map(({ code }) => code)).toEqual(['A'])
    expect(issues).toEqual([
      ['code-missing', 'error', 4, 1, null, { table: 'units' }],
      ['code-duplicate', 'error', 5, 1, null, { code: 'a', firstRow: 3 }],
    ])
  })

  it('calls a unit without a name by its code, and asks for name and group', () => {
    const { units, issues } = read({ code: 'A', name: '', group: '' })
    expect(units[0]).toMatchObject({ name: 'A', group: '' })
    expect(issues).toEqual([
      ['name-missing', 'warning', 3, 2, 'A', { code: 'A' }],
      ['group-missing', 'warning', 3, 4, 'A', { unit: 'A' }],
    ])
  })

  it('notes a day that cannot be read and leaves that end open', () => {
    const { units, issues } = read({ code: 'A', from: '1/11', to: 45657 })
    expect(units[0]).toMatchObject({ from: null, to: null })
    expect(issues).toEqual([
      ['day-unreadable', 'error', 3, 7, 'A', { found: '1/11' }],
      ['day-unreadable', 'error', 3, 8, 'A', { found: '45657' }],
    ])
  })

  it('notes a first day after the last', () => {
    expect(read({ code: 'A', from: '2025-07-01', to: '2025-06-30' }).issues).toEqual([
      ['dates-reversed', 'error', 3, 8, 'A', { from: '2025-07-01', to: '2025-06-30' }],
    ])
  })
})

describe('rule 13: successors', () => {
  it.each(['B', 'Phường Mỹ Hải', 'P. Mỹ Hải', 'Hải Cũ'])('finds a successor typed as %j', (successor) => {
    const { units, issues } = read({ code: 'A', successor }, { code: 'B', name: 'Phường Mỹ Hải', aliases: 'Hải cũ' })
    expect([units[0]?.successor, issues]).toEqual(['B', []])
  })

  it('notes a successor that does not exist, with a suggestion', () => {
    const { units, issues } = read({ code: 'A', successor: 'Phường Mỹ Hai' }, { code: 'B', name: 'Phường Mỹ Hải' })
    expect(units[0]?.successor).toBeNull()
    const args = { found: 'Phường Mỹ Hai', suggestion: 'Phường Mỹ Hải' }
    expect(issues).toEqual([['successor-unknown', 'error', 3, 9, 'A', args]])
  })

  it('breaks a loop of successors, and keeps what leads into it', () => {
    const { units, issues } = read(
      { code: 'A', successor: 'B' },
      { code: 'B', successor: 'C' },
      { code: 'C', successor: 'B' },
      { code: 'D', successor: 'D' },
    )
    expect(units.map(({ successor }) => successor)).toEqual(['B', null, null, null])
    expect(issues.map(([code, , row]) => [code, row])).toEqual([
      ['successor-loop', 4],
      ['successor-loop', 5],
      ['successor-loop', 6],
    ])
  })
})

describe('rule 10: a name means one unit', () => {
  it('notes a name that two units share, once, at the second', () => {
    const { issues } = read(
      { code: 'A', name: 'Xã Hoà Bình' },
      { code: 'B', name: 'X. Hòa Bình' },
      { code: 'C', aliases: 'Đơn vị D; xã Hòa Bình' },
      { code: 'D' },
    )
    expect(issues).toEqual([
      ['unit-name-shared', 'warning', 4, 2, 'B', { name: 'X. Hòa Bình', codes: ['A', 'B', 'C'] }],
      ['unit-name-shared', 'warning', 6, 2, 'D', { name: 'Đơn vị D', codes: ['C', 'D'] }],
    ])
  })

  it('notes a name that is the code of another unit', () => {
    const { issues } = read({ code: 'MH' }, { code: 'MYHAI', aliases: 'MH' })
    expect(issues).toEqual([['unit-name-shared', 'warning', 4, 3, 'MYHAI', { name: 'MH', codes: ['MH', 'MYHAI'] }]])
  })

  it('does not mind two names of one unit that are the same', () => {
    expect(read({ code: 'A', name: 'Phường Mỹ Hải', aliases: 'P. Mỹ Hải; Phường Mỹ Hải' }).issues).toEqual([])
  })
})
