/** What the documents say about the tree is true of the tree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tables } from '../../src/core/layout.ts'

const documents = ['.', 'docs'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8')

  it('names files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:src|host|sample|scripts|tests|docs|bench)\/[\w./-]*)`/g)].map(([, path]) =>
      String(path),
    )
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })

  it('names commands that package.json has', () => {
    const named = [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name]) => String(name))
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => String(target))
    expect(targets.filter((target) => !existsSync(join(dirname(document), target)))).toEqual([])
  })

  it('is written in composed letters, without a place of the machine it was written on', () => {
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/(^|[\s`"(])\/(home|Users|root|tmp)\/\w/m)
  })
})

describe('docs/deploy.md', () => {
  it('calls the tabs what the sheet calls them', () => {
    const text = readFileSync('docs/deploy.md', 'utf8')
    for (const key of ['reports', 'settings', 'units', 'periods'] as const)
      expect(text).toContain(`**${tables[key].tab.vi}**`)
  })
})

describe('the page of the user guide for units', () => {
  const guide = readFileSync('docs/user-guide.vi.md', 'utf8')
  const page = guide.slice(guide.indexOf('## Đơn vị điền báo cáo'), guide.indexOf('\n---\n'))

  it('shows with pictures how a row is found, filled in and sent, and is one screen long', () => {
    const shown = [...page.matchAll(/<img src="([^"]+)" width="(\d+)" alt="[^"]+"/g)].map(([, file = '', width]) => {
      // A PNG begins with its width and height, after 16 bytes.
      const png = readFileSync(join('docs', file))
      return (png.readUInt32BE(20) * Number(width)) / png.readUInt32BE(16)
    })
    expect(shown).toHaveLength(3)
    expect(page).not.toContain('![')
    // Each paragraph or point is a line of about 120 letters, or two.
    const lines = page.split('\n').filter((line) => line.startsWith('- ') || /^\p{L}/u.test(line))
    const rows = lines.reduce((sum, line) => sum + Math.ceil(line.length / 120), 0)
    expect(Math.max(...shown) + rows * 25 + 200).toBeLessThan(950)
  })
})
