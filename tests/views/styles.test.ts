import { expect, it } from 'vitest'
import { lookOf } from '../../src/views/styles.ts'
import { large, summaryOf, trackerOf } from './fixture.ts'

it('composes a base and marks, later words standing above earlier ones', () => {
  expect(lookOf('cell late')).toMatchObject({ wrap: true, background: '#fde9cf' })
  expect(lookOf('text right bold')).toMatchObject({ align: 'right', bold: true })
})

it('gives the same look for the same style', () => {
  expect(lookOf('cell late')).toBe(lookOf('cell late'))
})

it('has a look for every word that a view uses', () => {
  const views = [summaryOf(large(5)), summaryOf(large(5), { period: '2025-KH' }), trackerOf(large(5))]
  const words = views.flatMap((view) => view.rows.flatMap((row) => row.flatMap((cell) => cell.style.split(' '))))
  const bare = new Set(words.filter((word) => word !== 'upcoming' && Object.keys(lookOf(word)).length === 0))
  expect([...bare]).toEqual([])
})
