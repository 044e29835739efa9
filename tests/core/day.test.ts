import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  isDay,
  isWorkingDay,
  nextWorkingDay,
  parseDay,
  showDay,
  weekday,
} from '../../src/core/day.ts'

const first = Date.UTC(1900, 0, 1)
const last = Date.UTC(2200, 11, 31)
const text = (time: number): string => new Date(time).toISOString().slice(0, 10)
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const day = fc.integer({ min: 0, max: (last - first) / 86_400_000 }).map((n) => text(first + n * 86_400_000))

describe('rule 1: a day is a calendar day', () => {
  it.each([
    ['14/3/2025', '2025-03-14'],
    ['14/03/2025', '2025-03-14'],
    ['05/3/2025', '2025-03-05'],
    ['2025-03-14', '2025-03-14'],
    [' 14/3/2025\u00a0', '2025-03-14'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2000', '2000-02-29'],
    ['1/1/1900', '1900-01-01'],
    ['31/12/2200', '2200-12-31'],
  ])('reads %j as %s', (typed, expected) => {
    expect(parseDay(typed)).toBe(expected)
  })

  it.each([
    '',
    '29/2/2025',
    '29/2/1900',
    '31/4/2025',
    '0/3/2025',
    '14/0/2025',
    '14/13/2025',
    '31/12/1899',
    '1/1/2201',
    '14/3/25',
    '14/3',
    '14-3-2025',
    '14.3.2025',
    '14/ 3/2025',
    '2025-3-14',
    '2025-02-30',
    '2025/03/14',
    '2025-03-14T00:00',
    '014/3/2025',
    'ngày 14/3/2025',
    '45730',
  ])('refuses %j', (typed) => {
    expect(parseDay(typed)).toBeNull()
  })

  it('takes only its own form for a day', () => {
    expect(['2025-03-14', '14/3/2025', '2025-02-29', '1899-12-30'].map(isDay)).toEqual([true, false, false, false])
  })

  it('shows a day as it is written in Vietnam and reads it back', () => {
    expect(showDay('2025-03-05')).toBe('5/3/2025')
    fc.assert(fc.property(day, (each) => parseDay(showDay(each)) === each))
  })

  it('adds days as the UTC calendar does', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (each, days) => {
        const moved = time(each) + days * 86_400_000
        fc.pre(moved >= first && moved <= last)
        expect(addDays(each, days)).toBe(text(moved))
      }),
    )
  })

  it('counts the days between two days as the UTC calendar does', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe((time(to) - time(from)) / 86_400_000)
      }),
    )
  })

  it('walks through every day of 301 years', () => {
    let each = '1900-01-01'
    for (let at = first; at < last; at += 86_400_000) each = addDays(each, 1)
    expect(each).toBe('2200-12-31')
  })

  it('knows the day of the week, Sunday being 0', () => {
    expect(weekday('2025-03-14')).toBe(5)
    fc.assert(fc.property(day, (each) => weekday(each) === new Date(time(each)).getUTCDay()))
  })
})

describe('rule 2: a last on-time day moves to the next working day', () => {
  it.each([
    ['2025-03-14', [], '2025-03-14'],
    ['2025-03-15', [], '2025-03-17'],
    ['2025-03-16', [], '2025-03-17'],
    ['2025-04-30', ['2025-04-30', '2025-05-01'], '2025-05-02'],
    ['2025-05-03', ['2025-05-05'], '2025-05-06'],
  ])('moves %s with holidays %j to %s', (from, holidays, expected) => {
    expect(nextWorkingDay(from, holidays)).toBe(expected)
  })

  it('never moves back, and always lands on a working day', () => {
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 5 }), (each, holidays) => {
        const next = nextWorkingDay(each, holidays)
        expect(next >= each && isWorkingDay(next, holidays)).toBe(true)
      }),
    )
  })
})
