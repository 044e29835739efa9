import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { newBook, newSheet } from '../../../host/book.ts'
import { dayOf, instantOn } from '../../../host/play/clock.ts'
import { estimate } from '../../../host/play/cost.ts'
import { safeName } from '../../../host/play/files.ts'
import { openJournal } from '../../../host/play/journal.ts'
import { languageOf, rosterOf, shareWithUnits } from '../../../host/play/roster.ts'

const rowsOf = (lines: readonly (readonly string[])[]) => lines.map((line) => line.map((v) => ({ v, s: 0 })))

function reportBook(language = '') {
  const book = newBook('Sổ')
  const settings = {
    ...newSheet(1, 'Thiết lập'),
    rows: rowsOf([
      ['key', 'value'],
      ['', ''],
      ['department', 'a@vd.vn; b@vd.vn'],
      ['language', language],
    ]),
  }
  const units = {
    ...newSheet(2, 'Đơn vị'),
    rows: rowsOf([
      ['code', 'name', 'aliases', 'email'],
      ['', '', '', ''],
      ...'CDEFG'.split('').map((code) => [code, `Đơn vị ${code}`, '', `${code}@vd.vn`]),
    ]),
  }
  book.sheets.push(settings, units)
  return book
}

describe('the people of a report book', () => {
  it('are the department, three units from all over the list, and a reader', () => {
    expect(rosterOf(reportBook()).map(({ email, role }) => `${role} ${email}`)).toEqual([
      'department a@vd.vn',
      'unit C@vd.vn',
      'unit E@vd.vn',
      'unit G@vd.vn',
      'reader nguoixem@example.org',
    ])
  })

  it('may edit, as far as they have an address; the reader may not', () => {
    const book = reportBook()
    shareWithUnits(book)
    expect(book.editors).toEqual([
      'owner@example.org',
      'a@vd.vn',
      'C@vd.vn',
      'D@vd.vn',
      'E@vd.vn',
      'F@vd.vn',
      'G@vd.vn',
    ])
  })

  it.each([
    ['', 'vi'],
    ['vi', 'vi'],
    ['en', 'en'],
    ['Tiếng Anh', 'en'],
  ])('speak, with the setting "%s", %s', (setting, language) => {
    expect(languageOf(reportBook(setting))).toBe(language)
  })
})

describe('the estimate of seconds on Google', () => {
  it('is nothing for nothing', () => {
    expect(estimate([])).toEqual({ low: 0, usual: 0, high: 0 })
  })

  it('charges round trips of reads, cells, and one flush for all writes', () => {
    const calls = [
      { method: 'Range.getValues', kind: 'read', calls: 20, cells: 5000 },
      { method: 'Range.setValues', kind: 'write', calls: 10, cells: 1000 },
    ] as const
    // 150 + 20 x 110 + 5,000 x 0.009 + 10 x 1.2 + 1,000 x 0.06 + 30 milliseconds
    expect(estimate(calls).usual).toBeCloseTo(2.497, 6)
  })

  it('grows with each call', () => {
    const of = (calls: number) => estimate([{ method: 'Sheet.appendRow', kind: 'write', calls, cells: 0 }]).usual
    expect(of(3358) - of(3357)).toBeCloseTo(0.107, 6)
  })
})

describe('the chosen day', () => {
  it.each(['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York'])('is that day in %s, at the time of the machine', (zone) => {
    for (const machine of ['2026-11-22T00:10:00Z', '2026-11-22T23:50:00Z', '2026-06-01T12:00:00Z'])
      expect(dayOf(instantOn('2025-03-13', zone, Date.parse(machine)), zone)).toBe('2025-03-13')
  })
})

describe('the journal', () => {
  /** What a page of the playground was sent. */
  function page() {
    const sent: string[] = []
    const response = { write: (text: string) => sent.push(text), end: () => undefined, on: () => response }
    return { sent, response: response as unknown as ServerResponse }
  }
  const journal = () => openJournal({ onArrival: () => undefined, onDeparture: () => undefined, patience: 5 })

  it('tells a page that comes back what it has missed', () => {
    const { record, listen } = journal()
    for (const kind of ['a', 'b', 'c']) record({ kind })
    const { sent, response } = page()
    listen('page', response, 1)
    expect(sent).toEqual(['id: 2\ndata: {"kind":"b"}\n\n', 'id: 3\ndata: {"kind":"c"}\n\n'])
  })

  it('keeps the last events only: who has missed more loads anew', () => {
    const { record, listen } = journal()
    for (let number = 0; number < 1000; number++) record({ number })
    const { sent, response } = page()
    listen('page', response, 1)
    expect(sent).toEqual(['id: 1000\ndata: {"kind":"reload"}\n\n'])
  })

  it('notices that a page has gone for good', async () => {
    const gone: string[] = []
    let close = () => undefined as unknown
    const { listen } = openJournal({
      onArrival: () => undefined,
      onDeparture: (client) => gone.push(client),
      patience: 5,
    })
    const response = {
      write: () => true,
      end: () => undefined,
      on: (_: string, act: () => void) => {
        close = act
        return response
      },
    }
    listen('page', response as unknown as ServerResponse, 0)
    close()
    expect(gone).toEqual([])
    await expect.poll(() => gone).toEqual(['page'])
  })
})

describe('the name of a file from elsewhere', () => {
  it.each([
    ['../../Sổ: 1.xlsx', 'Sổ_ 1.xlsx'],
    ['C:\\Users\\a\\b.xlsx', 'b.xlsx'],
    ['..', 'book.xlsx'],
    ['', 'book.xlsx'],
  ])('%s stays in its folder as %s', (given, name) => {
    expect(safeName(given)).toBe(name)
  })
})
