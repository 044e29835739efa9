/** The names of the commands in the menu: spelled once, so that messages and the guide call them what the menu does. */
import type { Language } from '../core/model.ts'

export type Command = 'setUp' | 'openPeriod' | 'track' | 'check' | 'consolidate'

export const menuNames: Readonly<Record<Language, Readonly<Record<Command, string>>>> = {
  vi: {
    setUp: 'Thiết lập sổ báo cáo…',
    openPeriod: 'Mở kỳ báo cáo…',
    track: 'Cập nhật tình hình gửi báo cáo',
    check: 'Rà soát số liệu',
    consolidate: 'Tổng hợp quý…',
  },
  en: {
    setUp: 'Set up the report book…',
    openPeriod: 'Open a period…',
    track: 'Update the reporting status',
    check: 'Check the figures',
    consolidate: 'Consolidate a quarter…',
  },
}

/** The menu's own name. */
export const menuTitle: Readonly<Record<Language, string>> = { vi: 'Tổng hợp báo cáo', en: 'Report consolidation' }

/** The last entry of the menu: a bug report can name the version. */
export const versionEntry: Readonly<Record<Language, (version: string) => string>> = {
  vi: (version) => `Phiên bản ${version}`,
  en: (version) => `Version ${version}`,
}
