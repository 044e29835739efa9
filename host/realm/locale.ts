/** What the spreadsheet's locale decides: separators, the order of a date, default date formats. */
import { theBook } from './state.ts'

export interface LocaleFacts {
  readonly decimal: ',' | '.'
  readonly group: string
  readonly order: 'dmy' | 'mdy' | 'ymd'
  readonly date: string
  readonly dateTime: string
}

const known: Readonly<Record<string, LocaleFacts>> = {
  vi_VN: { decimal: ',', group: '.', order: 'dmy', date: 'dd/mm/yyyy', dateTime: 'dd/mm/yyyy hh:mm:ss' },
  en_US: { decimal: '.', group: ',', order: 'mdy', date: 'm/d/yyyy', dateTime: 'm/d/yyyy h:mm:ss' },
  en_GB: { decimal: '.', group: ',', order: 'dmy', date: 'dd/mm/yyyy', dateTime: 'dd/mm/yyyy hh:mm:ss' },
}
const derived = new Map<string, LocaleFacts>()

/** Returns the facts of the book's locale. */
export function localeFacts(): LocaleFacts {
  const name = theBook().locale
  const facts = known[name] ?? derived.get(name)
  if (facts) return facts
  const fresh = derive(languageTag())
  derived.set(name, fresh)
  return fresh
}

/** Returns the book's locale as a language tag, e.g. `vi-VN`. */
export function languageTag(): string {
  return theBook().locale.replace('_', '-')
}

function derive(tag: string): LocaleFacts {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.5)
  const part = (type: string) => parts.find((each) => each.type === type)?.value
  const fields = new Intl.DateTimeFormat(tag).formatToParts(0)
  const order = fields.map((each) => ({ day: 'd', month: 'm', year: 'y' })[each.type as string] ?? '').join('')
  const shape = order === 'mdy' || order === 'ymd' ? order : 'dmy'
  const date = { dmy: 'dd/mm/yyyy', mdy: 'm/d/yyyy', ymd: 'yyyy-mm-dd' }[shape]
  return {
    decimal: part('decimal') === ',' ? ',' : '.',
    group: part('group') ?? '',
    order: shape,
    date,
    dateTime: `${date} hh:mm:ss`,
  }
}
