/** A number format of the workbook comes in; the same goes out as a file says it, with the separators of the workbook's locale. */

/** Vietnamese: LibreOffice then shows 1.200 and 87,2 % on every machine, as Sheets does in this workbook; Excel goes by its own settings. */
const vietnamese = '[$-42A]'

/** Returns the format with the locale before each of its sections; one without digits, or of days and times, as it is. */
export function toFileFormat(format: string, locale: string): string {
  const isNumber = /[#0]/.test(format) && !/[dmyhs@[]/i.test(format)
  if (locale !== 'vi_VN' || !isNumber || format.includes('"')) return format
  return format
    .split(';')
    .map((section) => vietnamese + section)
    .join(';')
}

/** Returns the format without the locale that `toFileFormat` put before it. */
export const fromFileFormat = (format: string): string => format.replaceAll(vietnamese, '')
