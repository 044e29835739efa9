/** Comes in: nothing. Goes out: out/*.xlsx with the sample city's year, and a summary of it in the terminal. This is `npm start`. */
import { existsSync, mkdirSync } from 'node:fs'
import { saveBook } from '../host/xlsx.ts'
import { shown, summaryLines } from './terminal.ts'
import { sampleYear } from './year.ts'

const march = 'out/so-bao-cao-mau-quy-1.xlsx'
const june = 'out/so-bao-cao-mau.xlsx'

async function main(): Promise<void> {
  const start = performance.now()
  const isNew = !existsSync(june)
  const year = sampleYear()
  mkdirSync('out', { recursive: true })
  await saveBook(year.march, march)
  await saveBook(year.june, june)
  const lines = [
    '',
    'SỔ BÁO CÁO MẪU - SỐ LIỆU MẪU, KHÔNG PHẢI SỐ LIỆU THẬT',
    'Kế hoạch số 354-KH/TU, năm 2025',
    '',
    ...summaryLines([year.first, year.second], ['Quý I/2025', 'Quý II/2025']),
    '',
    `Đã ${isNew ? 'ghi' : 'ghi lại'} sau ${shown((performance.now() - start) / 1000)} giây:`,
    `  ${june}        cả sổ, đến ngày 18/6/2025, có trang tổng hợp hai quý và cả năm`,
    `  ${march}  sổ như ngày 18/3/2025`,
    '',
    'Tiếp theo:',
    '  mở sổ bằng LibreOffice Calc hoặc Excel, xem “Tổng hợp Quý II-2025” và “Tình hình gửi báo cáo”',
    `  npm run host -- consolidate ${june} --period 2025-Q2 --today 2025-06-25`,
    '  npm run host -- --help',
    '',
  ]
  console.log(lines.join('\n'))
}

try {
  await main()
} catch (error) {
  console.error(`Không tạo được sổ mẫu: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
