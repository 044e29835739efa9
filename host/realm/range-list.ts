/** `RangeList`: one call that writes to many blocks of a sheet. */

import { provide } from './calling.ts'
import type { ClearOptions } from './clear.ts'
import { clearBlock } from './clear.ts'
import type { EnumValue } from './enums.ts'
import { looks } from './looks.ts'
import { breakMerges } from './merge.ts'
import type { Range } from './range.ts'
import { borderLine, drawBorders, setLook } from './range-style.ts'

type Switch = boolean | null

export class RangeList {
  readonly ranges: readonly Range[]
  constructor(ranges: readonly Range[]) {
    this.ranges = ranges
  }
  getRanges(): Range[] {
    return [...this.ranges]
  }
  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value))
  }
  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula))
  }
  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note))
  }
  setBorder(
    top: Switch,
    left: Switch,
    bottom: Switch,
    right: Switch,
    vertical: Switch,
    horizontal: Switch,
    color?: string | null,
    style?: EnumValue | null,
  ): this {
    const line = borderLine(color ?? null, style ?? null)
    const edges = { top, left, bottom, right, vertical, horizontal }
    return this.#each((range) => drawBorders(range.grid, range.area, edges, line))
  }
  clear(options?: ClearOptions): this {
    return this.#each((range) => clearBlock(range.grid, range.area, options))
  }
  clearContent(): this {
    return this.clear({ contentsOnly: true })
  }
  clearFormat(): this {
    return this.clear({ formatOnly: true })
  }
  clearNote(): this {
    return this.clear({ commentsOnly: true })
  }
  clearDataValidations(): this {
    return this.clear({ validationsOnly: true })
  }
  breakApart(): this {
    return this.#each((range) => breakMerges(range.grid, range.area))
  }
  activate(): this {
    this.ranges[0]?.activate()
    return this
  }
  #each(act: (range: Range) => unknown): this {
    for (const range of this.ranges) act(range)
    return this
  }
}

const methods: Record<string, string> = {
  getRanges: 'n',
  setValue: 'w any',
  setFormula: 'w str',
  setNote: 'w str?',
  setBorder: 'w bool?,bool?,bool?,bool?,bool?,bool? | bool?,bool?,bool?,bool?,bool?,bool?,str?,BorderStyle?',
  clear: 'w | obj',
  clearContent: 'w',
  clearFormat: 'w',
  clearNote: 'w',
  clearDataValidations: 'w',
  breakApart: 'w',
  activate: 'n',
}
for (const look of looks) {
  const name = `set${look.single}`
  methods[name] = `w ${look.type}`
  Object.defineProperty(RangeList.prototype, name, {
    value(this: RangeList, value: unknown) {
      for (const range of this.ranges) setLook(range.grid, range.area, look, value)
      return this
    },
    configurable: true,
    writable: true,
  })
}

provide(RangeList, 'RangeList', methods, {
  family: 'SpreadsheetApp',
  cells: (_list, method) => (/^set(?!Border)/.test(method) ? 1 : 0),
})
