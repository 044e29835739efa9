/** The settings table comes in; the typed settings go out, or what cannot be read in them. */
import * as z from 'zod/mini'
import { a1 } from '../a1.ts'
import { isBlank, plainText, severalValues, shownText } from '../cell-text.ts'
import { parseDay } from '../day.ts'
import type { Obstacle } from '../issue.ts'
import { type SettingKey, settingKeys, type Words } from '../layout.ts'
import type { CellValue, FoundTable, Language, Settings } from '../model.ts'
import { readYesNo, type WordReader, wordReader } from '../read-words.ts'
import { dueRuleWords, yesNoWords } from '../words.ts'
import { findings, placeOf } from './findings.ts'
import { tableRows } from './table-rows.ts'

const languageWords: Readonly<Record<Language, Words>> = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
}

const readDueRule = wordReader(dueRuleWords, { trước: 'before', 'đến ngày': 'by' })
const readLanguage = wordReader(languageWords)

/** Returns a schema of a setting's cell: what holds where it is blank, what `read` makes of it, an issue when that is undefined. */
const setting = <T>(blank: T, read: (cell: CellValue) => T | undefined) =>
  z.transform((cell: CellValue | undefined, context): T => {
    const made = cell === undefined ? blank : read(cell)
    if (made !== undefined) return made
    context.issues.push({ code: 'custom', input: cell })
    return z.NEVER
  })

const text = setting('', plainText)

const word = <T extends string>(blank: T, read: WordReader<T>) => setting(blank, (value) => read(String(value)))

/** Returns a schema of whole numbers within bounds, typed as a number or as digits. */
const whole = <T extends number | null>(blank: T, least: number, most: number) =>
  setting<T | number>(blank, (value) => {
    const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value
    return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most
      ? number
      : undefined
  })

/** Returns a schema of several values, none of which may be unreadable. */
const several = <T>(read: (value: string) => T | null) =>
  setting<readonly T[]>([], (value) => {
    const values: T[] = []
    for (const each of severalValues(value)) {
      const made = read(each)
      if (made === null) return undefined
      values.push(made)
    }
    return values
  })

const addresses = setting<readonly string[]>([], (value) => {
  const values = severalValues(value).flatMap((each) => each.split(',').map((part) => part.trim()))
  return values.every((each) => each === '' || each.includes('@')) ? values.filter(Boolean) : undefined
})

/**
 * What each setting means and what holds where it is blank or missing (product.md, "Tabs"). A schema for each rather than one
 * object of all: zod's object schema alone weighs as much as the others together, and each setting is reported by itself.
 */
const schemas: { readonly [Key in SettingKey]: z.ZodMiniType<Settings[Key], CellValue | undefined> } = {
  programme: text,
  issuerAbove: text,
  issuer: text,
  headline: text,
  place: text,
  signerTitle: text,
  signer: text,
  year: whole(null, 1990, 2100),
  dueRule: word('before', readDueRule),
  workingDays: setting(false, (value) => {
    const read = readYesNo(String(value))
    return read && read === 'yes'
  }),
  holidays: several(parseDay),
  warnDays: whole(7, 0, 365),
  department: addresses,
  language: word('vi', readLanguage),
}

/** What a message offers for a setting that has fixed words; the others are explained by an example. */
const allowed: Readonly<Partial<Record<SettingKey, readonly string[]>>> = {
  dueRule: Object.values(dueRuleWords).map((words) => words.vi),
  workingDays: Object.values(yesNoWords).map((words) => words.vi),
  language: [languageWords.vi.vi, languageWords.en.en],
}

const isSetting = (key: string): key is SettingKey => settingKeys.some((each) => each === key)

/** Returns the settings; `settings` is null when any of them cannot be read. Unknown keys are left alone. */
export function readSettings(table: FoundTable): {
  readonly settings: Settings | null
  readonly obstacles: readonly Obstacle[]
} {
  const cells: Partial<Record<SettingKey, CellValue>> = {}
  const places = new Map<PropertyKey, string | null>()
  for (const row of tableRows(table, findings().note)) {
    const key = row.text('key')
    const value = row.cell('value')
    // The first of two rows with the same key holds.
    if (!isSetting(key) || key in cells || isBlank(value)) continue
    cells[key] = value
    places.set(key, a1(placeOf(table, row.row, 'value')))
  }
  const settings: Partial<Record<SettingKey, unknown>> = {}
  const wrong: SettingKey[] = []
  for (const key of settingKeys) {
    const read = schemas[key].safeParse(cells[key])
    if (read.success) settings[key] = read.data
    else wrong.push(key)
  }
  // Each key has been read by its own schema, whose type the compiler has checked above.
  if (wrong.length === 0) return { settings: settings as unknown as Settings, obstacles: [] }
  return {
    settings: null,
    obstacles: wrong.map((key) => ({
      code: 'setting-unreadable',
      key,
      found: shownText(cells[key]),
      allowed: allowed[key] ?? [],
      cell: places.get(key) ?? '',
    })),
  }
}
