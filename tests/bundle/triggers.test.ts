/** Installing the triggers, once for the document, whoever asks. */
import { describe, expect, it } from 'vitest'
import { department } from '../../sample/desk.ts'
import { at, collecting, staff } from './collecting.ts'

const watchOf = (properties: Readonly<Record<string, string>>) =>
  JSON.parse(properties['trigger'] ?? '{}') as { id: string; hourly: string; owner: string }

describe('installing the triggers', () => {
  it('makes one for edits and one for the hour, and records whose they are', () => {
    const { book } = collecting()
    expect(book.triggers.map(({ handler, event, owner }) => [handler, event, owner])).toEqual([
      ['onReportEdit', 'ON_EDIT', department],
      ['hourly', 'CLOCK', department],
    ])
    expect(watchOf(book.documentProperties)).toMatchObject({
      id: book.triggers[0]?.id,
      hourly: book.triggers[1]?.id,
      owner: department,
    })
  })

  it('again changes nothing', () => {
    const { book, team } = collecting()
    const before = structuredClone({ triggers: book.triggers, properties: book.documentProperties })
    const { result } = team.call({ user: department, name: 'installTriggers' })
    expect(result).toMatchObject({ outcome: 'already' })
    expect({ triggers: book.triggers, properties: book.documentProperties }).toEqual(before)
  })

  it('makes the one that was deleted anew', () => {
    const { book, team } = collecting()
    book.triggers.splice(0, 1)
    expect(team.call({ user: department, name: 'installTriggers' }).result).toMatchObject({ outcome: 'installed' })
    expect(book.triggers.map((each) => each.handler).sort()).toEqual(['hourly', 'onReportEdit'])
  })

  it('is refused to a unit', () => {
    const { team, book } = collecting({ installed: false })
    expect(team.call({ user: staff(0), name: 'installTriggers' }).result).toMatchObject({ outcome: 'refused' })
    expect(book.triggers).toEqual([])
  })

  it('is refused in words where the document has no room to remember what was seen, and installs nothing', () => {
    const { book, team } = collecting({ installed: false })
    for (let index = 0; index < 60; index++) book.documentProperties[`filler${index}`] = 'x'.repeat(8518)
    const before = structuredClone(book.documentProperties)
    const { error } = team.call({ user: department, name: 'installTriggers' })
    expect([error?.name, error?.message]).toEqual(['WorkbookError', expect.stringMatching(/500 KB.*lập sổ mới/)])
    expect([book.triggers, book.documentProperties]).toEqual([[], before])
    const shown: string[] = []
    team.call({
      user: department,
      name: 'menuInstallTriggers',
      answer: (question) => {
        shown.push(question.message)
        return { button: 'OK', text: '' }
      },
    })
    expect(shown.join()).toContain('Phần ghi nhớ của sổ này đã đầy')
  })

  it("asks before it takes over from a colleague, whose triggers then exit; a colleague's that have stopped are replaced", () => {
    const c = collecting()
    const colleague = 'colleague@example.org'
    c.book.editors.push(colleague)
    const settings = c.book.sheets.find((sheet) => sheet.rows[0]?.some((cell) => cell?.v === 'explanation'))
    const row = settings?.rows.findIndex((each) => each?.[0]?.v === 'department') ?? -1
    c.team.edit({
      user: department,
      sheet: settings?.id ?? 0,
      row: row + 1,
      column: 2,
      values: [[`${department}; ${colleague}`]],
      typed: true,
    })
    expect(c.team.call({ user: colleague, name: 'installTriggers' }).result).toMatchObject({
      outcome: 'other',
      message: expect.stringContaining(department),
    })
    const answered = c.team.call({
      user: colleague,
      name: 'menuInstallTriggers',
      answer: () => ({ button: 'NO', text: '' }),
    })
    expect([answered.error, c.book.triggers.length]).toEqual([null, 2])
    c.team.call({ user: colleague, name: 'menuInstallTriggers' })
    expect(watchOf(c.book.documentProperties).owner).toBe(colleague)
    c.choose(0, 'Đã gửi')
    expect(c.log().filter(([, what]) => what === 'Gửi báo cáo')).toHaveLength(1)
    c.book.triggers.splice(0)
    c.team.clock(at('2025-03-13 08:00'))
    expect(c.team.call({ user: department, name: 'installTriggers' }).result).toMatchObject({ outcome: 'installed' })
  })

  it('leaves rows undated that were sent before, through every later edit of theirs', () => {
    const c = collecting({ installed: false })
    c.choose(0, 'Đã gửi')
    c.team.call({ user: department, name: 'installTriggers' })
    c.type(0, 'results', 'Đã làm')
    c.choose(1, 'Đã gửi')
    expect([c.stampOf(0).first, c.stampOf(1).first]).toEqual(['', '2025-03-10'])
    c.choose(0, 'Đang nhập')
    c.choose(0, 'Đã gửi')
    expect(c.stampOf(0).first).toBe('2025-03-10')
  })
})
