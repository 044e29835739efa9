/** The contract of the guide tab: the sheet's own names come in, titled blocks of short lines go out. */
import { type OtherTab, otherTabs, tables } from '../core/layout.ts'
import type { Language, TableKey } from '../core/model.ts'

export interface GuideSection {
  readonly heading: string
  /** One line each, numbered where order matters; the view only lays them out. */
  readonly lines: readonly string[]
  /** For whom it is: staff read one screen, the rest is below it. */
  readonly for: 'staff' | 'department'
}

export interface Guide {
  readonly title: string
  readonly sections: readonly GuideSection[]
}

/** What the sheet calls its tabs and the columns of its reports table: people may have renamed them. */
export interface SheetNames {
  readonly tab: (key: TableKey | OtherTab) => string
  readonly heading: (key: string) => string
}

export type GuideWording = (names: SheetNames) => Guide

/** Returns the names that a workbook set up in a language starts with. */
export function layoutNames(language: Language): SheetNames {
  return {
    tab: (key) => (key in tables ? tables[key as TableKey].tab : otherTabs[key as OtherTab])[language],
    heading: (key) => tables.reports.columns.find((column) => column.key === key)?.heading[language] ?? key,
  }
}
