/** Who may import whom, over the real source tree; the plan is in docs/architecture.md. */
import { describe, expect, it } from 'vitest'
import { filesBelow, type Import, importsOf, type SourceFile } from './tree.ts'

const src = filesBelow('src')
const host = filesBelow('host')
const sample = filesBelow('sample')
const playground = filesBelow('playground/src')

/** Returns the part of the house a file lives in: `core`, `commands`, ..., `main`. */
const roomOf = (path: string): string =>
  path
    .match(/^src\/(?:(\w+)\/|(main|composer)\.ts)/)
    ?.slice(1)
    .find(Boolean) ?? path

/** The words of the core: nouns, tabs and keys, issues, cell addresses. Not the rules. */
const words = ['model', 'judged', 'layout', 'tabs', 'words', 'issue', 'a1'].map((name) => `src/core/${name}.ts`)

/** What each room may import: a room, or a file; `type ...` means types only. */
const doors: Readonly<Record<string, readonly string[]>> = {
  main: ['commands', 'type core'],
  // Words, views and templates are loaded through google/composer.ts, so commands know their shapes only.
  commands: ['google', 'core', 'type views', 'type messages', 'type templates'],
  composer: ['views', 'messages', 'templates', 'core'],
  views: ['core', 'messages'],
  core: [],
  // The menu is built where nothing may be loaded: its names are in the bundle.
  // What Google does is tried with Google's own services, and nothing of ours between.
  conformance: ['type core'],
  google: [...words, 'src/messages/menu-names.ts', 'type messages', 'type views', 'type composer', 'type conformance'],
  messages: [...words, 'src/core/shown-number.ts', 'src/core/day.ts', 'type core'],
  templates: words,
  // The form checks what is typed with the rules themselves: a second reading of numbers and days would be another rule.
  dialogs: [
    'messages',
    ...['typed-number', 'shown-number', 'day'].map((name) => `src/core/${name}.ts`),
    'type core',
    'type commands',
    'type main',
  ],
}

const stages = ['parse', 'assess', 'consolidate', 'compare']
/** Returns the stage of the core a file belongs to, if any: `src/core/parse/units.ts` -> `parse`. */
const stageOf = (path: string): string | null => {
  const [, name] = path.match(/^src\/core\/([\w-]+)/) ?? []
  return name && stages.includes(name) ? name : null
}

const isFile = (target: string): boolean => /\.tsx?$/.test(target) || /^(src|host|playground)\//.test(target)

/** Returns one line for each import that `wrong` finds fault with, so that a failure names the place. */
function faults(files: readonly SourceFile[], wrong: (file: SourceFile, each: Import) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((each) => wrong(file, each))
      .map((each) => `${file.path} -> ${each.target}${each.typeOnly ? ' (type)' : ''}`),
  )
}

describe('an import', () => {
  it('is found however it is written', () => {
    const code = [
      "import a from './a.ts'",
      "import type { B } from '../views/view.ts'",
      "import {\n  c,\n  type D,\n} from 'pkg'",
      "import './side.ts'",
      "export * from './all.ts'",
      "const e = await import('./late.ts')",
      "const text = 'x'",
    ].join('\n')
    expect(importsOf({ path: 'src/core/x.ts', text: code, code }).map((each) => [each.target, each.typeOnly])).toEqual([
      ['src/core/a.ts', false],
      ['src/views/view.ts', true],
      ['pkg', false],
      ['src/core/side.ts', false],
      ['src/core/all.ts', false],
      ['src/core/late.ts', false],
    ])
  })
})

describe('src', () => {
  it.each(Object.entries(doors))('lets %s import only %j', (room, open) => {
    const files = src.filter((file) => roomOf(file.path) === room)
    const allowed = (each: Import): boolean =>
      roomOf(each.target) === room ||
      open.some((door) => {
        const place = door.replace('type ', '')
        return (door === place || each.typeOnly) && (place === roomOf(each.target) || place === each.target)
      })
    expect(faults(files, (_file, each) => isFile(each.target) && !allowed(each))).toEqual([])
  })

  it('has no file outside these rooms', () => {
    expect(src.map((file) => file.path).filter((path) => !(roomOf(path) in doors) && !path.endsWith('.d.ts'))).toEqual(
      [],
    )
  })

  it('keeps the stages of the core apart: they meet in commands', () => {
    const core = src.filter((file) => roomOf(file.path) === 'core')
    const crosses = (file: SourceFile, each: Import): boolean => {
      const stage = stageOf(each.target)
      return stage !== null && stage !== stageOf(file.path)
    }
    expect(faults(core, crosses)).toEqual([])
  })

  it('uses no package but zod where cells are parsed, and preact in dialogs', () => {
    const allowed = (path: string, name: string): boolean =>
      path.startsWith('src/dialogs/')
        ? /^preact(\/hooks)?$/.test(name)
        : path.startsWith('src/core/parse/') && name === 'zod/mini'
    expect(faults(src, (file, each) => !isFile(each.target) && !allowed(file.path, each.target))).toEqual([])
  })

  it("takes zod as `import * as z from 'zod/mini'`, because any other form brings all of its languages along", () => {
    const wrong = (_file: SourceFile, each: Import): boolean =>
      /^zod\b/.test(each.target) && !(each.target === 'zod/mini' && /^import (type )?\* as z$/.test(each.clause))
    expect(faults([...src, ...host], wrong)).toEqual([])
  })
})

describe('host and sample', () => {
  it('keep src and host ignorant of each other', () => {
    expect(faults(src, (_file, each) => !each.target.startsWith('src/') && isFile(each.target))).toEqual([])
    expect(faults(host, (_file, each) => isFile(each.target) && !each.target.startsWith('host/'))).toEqual([])
  })

  it('let the sample use the host only, as a user would', () => {
    const other = (_file: SourceFile, each: Import): boolean =>
      isFile(each.target) && !/^(host|sample)\//.test(each.target)
    expect(faults(sample, other)).toEqual([])
  })
})

describe('the page of the playground', () => {
  it('knows what the host says and nothing of how: types only, and nothing of src', () => {
    const wrong = (_file: SourceFile, each: Import): boolean =>
      isFile(each.target) &&
      !each.target.startsWith('playground/') &&
      !(each.target.startsWith('host/') && each.typeOnly)
    expect(faults(playground, wrong)).toEqual([])
  })

  it("keeps the grid's library in one folder, behind an interface of its own", () => {
    const outside = playground.filter(({ path }) => !path.startsWith('playground/src/grid/'))
    expect(faults(outside, (_file, each) => each.target.startsWith('@univerjs/'))).toEqual([])
  })

  it('is asked for by nobody in the host', () => {
    expect(faults(host, (_file, each) => each.target.startsWith('playground/'))).toEqual([])
  })
})
