/** Tabs that are no table, the order of all tabs, and the keys that rows and columns are known by. */
import type { Words } from './layout.ts'
import type { Language, TableKey } from './model.ts'

/** Tabs that are no table; row 1, hidden, holds the key in A1. */
export const otherTabs = {
  guide: { vi: 'Hướng dẫn', en: 'Guide' },
  tracker: { vi: 'Tình hình gửi báo cáo', en: 'Reporting status' },
  log: { vi: 'Nhật ký', en: 'Log' },
  'log-archive': { vi: 'Nhật ký cũ', en: 'Old log' },
  history: { vi: 'Lịch sử', en: 'History' },
  comparison: { vi: 'So sánh kỳ', en: 'Period comparison' },
  'self-check': { vi: 'Tự kiểm tra', en: 'Self-check' },
} as const satisfies Record<string, Words>

export type OtherTab = keyof typeof otherTabs

/** The order of the tabs in a new workbook: what staff need first, what the department fills in after it. */
export const tabOrder = [
  'guide',
  'reports',
  'tracker',
  'assessments',
  'settings',
  'units',
  'periods',
  'indicators',
  'themes',
  'exceptions',
  'log',
  'history',
] as const satisfies readonly (TableKey | OtherTab)[]

/** The A1 key of a period's summary tab, e.g. `summary 2025-Q1`. */
export const summaryKey = (period: string): string => `summary ${period}`

/** The A1 key of a year's summary tab, e.g. `year 2025`. */
export const yearKey = (year: number | ''): string => `year ${year}`

/**
 * The name of a period's summary tab: "Quý I/2025" -> "Tổng hợp Quý I-2025". Characters that .xlsx or A1 references
 * cannot carry in a tab name become "-", and the name is kept within .xlsx's 31 characters.
 */
export const summaryTabName = (periodName: string, language: Language): string =>
  `${language === 'vi' ? 'Tổng hợp' : 'Summary'} ${periodName.replace(/[/\\?*:[\]']/g, '-')}`.slice(0, 31).trim()

/** The keys of the settings table, in the order of its rows. */
export const settingKeys = [
  'programme',
  'issuerAbove',
  'issuer',
  'headline',
  'place',
  'signerTitle',
  'signer',
  'year',
  'dueRule',
  'workingDays',
  'holidays',
  'warnDays',
  'department',
  'language',
] as const

export type SettingKey = (typeof settingKeys)[number]

/** The column key of an indicator, or of an indicator and theme: `TB`, `TB@CD1`. */
export const columnKey = (indicator: string, theme: string | null): string =>
  theme === null ? indicator : `${indicator}@${theme}`

/** The sheet row, 1-based, of the second heading, where the mark stands. */
export const markRow = 3

/** Returns what stands in A1, and in the row of keys, while a tab or columns are being made: no table and no summary yet. */
export const unfinishedKey = (key: string): string => `~${key}`

/** Returns whether a run that made this tab or column did not get to its end. */
export const isUnfinishedKey = (key: unknown): key is string => typeof key === 'string' && key.startsWith('~')
