import { expect, it } from 'vitest'
import { guideView } from '../../src/views/guide.ts'

it.each(['vi', 'en'] as const)('lays the guide out in one column, its title in row 2 (%s)', (language) => {
  const guide = guideView(language, 'Hướng dẫn')
  expect(guide.rows[0]?.[0]?.value).toBe('guide')
  expect(guide.rows[1]?.[0]?.style).toBe('title')
  for (const row of guide.rows) expect(row).toHaveLength(guide.widths.length)
  expect(guide.rows.length).toBeGreaterThan(20)
})
