/** What `--help` prints, in the two languages. */
const vi = `Tổng hợp báo cáo: chạy trên tệp .xlsx của máy, như tiện ích bổ sung chạy trên Google Trang tính.

Cách dùng: npm run host -- <lệnh> [tệp.xlsx] [tùy chọn]

Lệnh
  new --template kh-354|blank --out b.xlsx      tạo sổ báo cáo mới theo mẫu
  open-period b.xlsx --period 2025-Q1           mở kỳ báo cáo
  track b.xlsx                                  cập nhật tình hình gửi báo cáo
  check b.xlsx                                  rà soát số liệu
  consolidate b.xlsx --period 2025-Q1           tổng hợp kỳ báo cáo
  confirm b.xlsx --period 2025-Q1               xác nhận số liệu chính thức
  withdraw b.xlsx --period 2025-Q1 --reason "…" rút xác nhận, có lý do
  compare b.xlsx --period 2025-Q2 --against 2025-Q1   so sánh hai kỳ đã tổng hợp
  year b.xlsx --year 2025                       tổng hợp cả năm
  repair b.xlsx                                 khôi phục biểu mẫu: trang, cột, dòng mã bị thiếu
  self-check b.xlsx                             tự kiểm tra: nơi này có làm như Google Trang tính không

Tùy chọn
  --out c.xlsx           ghi vào tệp khác; không có thì ghi lại vào chính tệp đã đọc
  --today 2025-03-18     coi như hôm nay là ngày này
  --as a@example.org     chạy với tư cách người này; không có thì là chủ sở hữu sổ
  --json                 in kết quả dạng JSON
  --calls                in số lần gọi dịch vụ (ra stderr)
  --force                (lệnh new) ghi đè tệp đã có
  --lang vi|en           ngôn ngữ của thông báo (hoặc biến THBC_LANG)
  --debug                in chi tiết khi gặp lỗi ngoài dự kiến
  --help, --version

Mã kết thúc: 0 xong, 1 dữ liệu vào không dùng được, 2 lỗi ngoài dự kiến.
`

const en = `Periodic reports on .xlsx files of this machine, as the add-on does it in Google Sheets.

Usage: npm run host -- <command> [file.xlsx] [options]

Commands
  new --template kh-354|blank --out b.xlsx      make a new report book from a template
  open-period b.xlsx --period 2025-Q1           open a period
  track b.xlsx                                  bring the tracker up to date
  check b.xlsx                                  check the figures
  consolidate b.xlsx --period 2025-Q1           consolidate a period
  confirm b.xlsx --period 2025-Q1               confirm its figures as final
  withdraw b.xlsx --period 2025-Q1 --reason "…" withdraw that, for a reason
  compare b.xlsx --period 2025-Q2 --against 2025-Q1   set two consolidated periods side by side
  year b.xlsx --year 2025                       consolidate a whole year
  repair b.xlsx                                 make missing tabs, columns and keys again
  self-check b.xlsx                             try whether this place does what Google Sheets does

Options
  --out c.xlsx           write another file; without it the file that was read is written back
  --today 2025-03-18     take this day for today
  --as a@example.org     run as this person; without it as the owner of the book
  --json                 print the result as JSON
  --calls                print the service calls (to stderr)
  --force                (new) overwrite an existing file
  --lang vi|en           language of the messages (or variable THBC_LANG)
  --debug                print details of an unexpected error
  --help, --version

Exit codes: 0 done, 1 bad input, 2 unexpected error.
`

/** Returns the help text in a language. */
export function helpText(language: 'vi' | 'en'): string {
  return language === 'en' ? en : vi
}
