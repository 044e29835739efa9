/** Comes in: what is to be summed. Goes out: programs that read the file with other libraries and print the sums of each column as JSON. */

export interface Question {
  readonly path: string
  readonly tab: string
  /** Keys of the hidden first row. */
  readonly keys: readonly string[]
  /** The names of the quarter and of the one before. */
  readonly periods: readonly [string, string]
  /** The states of a report that counts. */
  readonly states: readonly string[]
}

/** The tab that a program adds to the book with the sums, one row for each key: key, quarter, quarter before. */
export const sumsTab = 'Sums'

/**
 * Returns a Python program: pandas reads with openpyxl. Cells with words in them are left out, as SUMIFS leaves them out. With `out`
 * the book is saved there with the sums on a tab of their own, which openpyxl does; pandas itself would keep nothing but values.
 */
export const pandasScript = (question: Question, out: string | null): string => `
import json, pandas
q = json.loads(${JSON.stringify(JSON.stringify(question))})
frame = pandas.read_excel(q["path"], sheet_name=q["tab"], header=0, engine="openpyxl").iloc[1:]
sums = {}
for key in q["keys"]:
    numbers = frame[key].map(lambda cell: cell if isinstance(cell, (int, float)) and not isinstance(cell, bool) else None)
    numbers = pandas.to_numeric(numbers)
    sums[key] = [float(numbers[(frame["period"] == period) & frame["state"].isin(q["states"])].sum()) for period in q["periods"]]
${out === null ? '' : savedByPython(out)}print(json.dumps(sums))
`

const savedByPython = (out: string): string => `
import openpyxl
book = openpyxl.load_workbook(q["path"])
sheet = book.create_sheet("${sumsTab}")
for key in q["keys"]: sheet.append([key, *sums[key]])
book.save(${JSON.stringify(out)})
`

/** Returns a Node program that reads with exceljs; `modules` is the folder that holds it. With `out` it saves the book there, with the sums. */
export const excelScript = (question: Question, modules: string, out: string | null): string => `
const { createRequire } = require('node:module')
const ExcelJS = createRequire(${JSON.stringify(`${modules}/x.js`)})('exceljs')
const q = ${JSON.stringify(question)}
const book = new ExcelJS.Workbook()
book.xlsx.readFile(q.path).then(async () => {
  const sheet = book.getWorksheet(q.tab)
  const head = sheet.getRow(1).values
  const at = (key) => head.indexOf(key)
  const sums = Object.fromEntries(q.keys.map((key) => [key, [0, 0]]))
  sheet.eachRow((row) => {
    const period = q.periods.indexOf(row.getCell(at('period')).value)
    if (period < 0 || !q.states.includes(row.getCell(at('state')).value)) return
    for (const key of q.keys) {
      const { value } = row.getCell(at(key))
      if (typeof value === 'number') sums[key][period] += value
    }
  })
  ${out === null ? '' : savedByExcel(out)}
  console.log(JSON.stringify(sums))
})
`

const savedByExcel = (out: string): string => `
  const made = book.addWorksheet('${sumsTab}')
  for (const key of q.keys) made.addRow([key, ...sums[key]])
  await book.xlsx.writeFile(${JSON.stringify(out)})`
