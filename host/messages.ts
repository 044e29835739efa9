/** What the host says to its user: a code and its arguments in, one line of Vietnamese or English out. */

type Words = Readonly<Record<string, (...args: readonly string[]) => string>>

const vi = {
  'file-missing': (path: string) => `Không tìm thấy tệp ${path}`,
  'file-unreadable': (path: string) => `Không đọc được tệp ${path}`,
  'file-is-folder': (path: string) => `${path} là thư mục, không phải tệp`,
  'file-special': (path: string) => `${path} không phải là một tệp thông thường`,
  'file-empty': (path: string) => `${path} là tệp rỗng`,
  'file-not-workbook': (path: string) => `${path} không phải là sổ tính .xlsx`,
  'file-damaged': (path: string) => `${path} bị hỏng hoặc tải về chưa đủ, không mở được`,
  'file-encrypted': (path: string) => `${path} có mật khẩu mở tệp; hãy bỏ mật khẩu trong Excel rồi lưu lại`,
  'file-old-xls': (path: string) => `${path} là tệp .xls đời cũ; hãy mở và lưu lại dạng .xlsx`,
  'file-is-ods': (path: string) => `${path} là tệp .ods; hãy mở và lưu lại dạng .xlsx`,
  'file-is-xlsb': (path: string) => `${path} là tệp .xlsb; hãy mở và lưu lại dạng .xlsx`,
  'file-too-large': (path: string, limit: string) =>
    `${path} quá lớn: một trang tính rộng hơn ${limit} ô; hãy xóa các hàng, cột thừa`,
  'book-too-large': (path: string) =>
    `${path} quá lớn: các trang cộng lại rộng hơn 10.000.000 ô, giới hạn của Google Trang tính; hãy xóa các trang, hàng, cột thừa`,
  'file-swells': (path: string, limit: string) =>
    `${path} giải nén ra lớn hơn ${limit} MB nên không được mở; hãy xóa các trang, hàng, cột thừa rồi lưu lại`,
  'hidden-tab-newer': (path: string) => `${path} do phiên bản mới hơn của chương trình ghi; hãy cập nhật chương trình`,
  'cell-protected': (user: string) => `${user} không có quyền sửa một ô hoặc trang được bảo vệ mà lệnh này phải ghi`,
  'folder-missing': (path: string) => `Thư mục ${path} không tồn tại`,
  'not-writable': (path: string) =>
    `Không ghi được vào ${path}; hãy xem quyền ghi, hoặc tệp đang mở ở chương trình khác`,
  'uncarried-one': (path: string, parts: string) =>
    `${path} chứa ${parts}: chương trình không giữ lại được nên không ghi đè; hãy thêm --out với tên tệp khác`,
  'will-drop': (path: string, parts: string) => `Lưu ý: tệp mới không có ${parts} của ${path}`,
  'part-macro': () => 'macro',
  'part-external-link': () => 'liên kết tới sổ tính khác',
  'part-pivot': () => 'bảng tổng hợp (pivot table)',
  'part-image': () => 'hình ảnh',
  'part-shape': () => 'hình vẽ, hộp chữ',
  'part-object': () => 'đối tượng nhúng',
  'part-control': () => 'nút bấm, hộp kiểm nhúng',
  'part-slicer': () => 'bộ lọc trực quan (slicer)',
  'part-comment-thread': () => 'luồng bình luận',
  'part-table': () => 'bảng Excel (table)',
  'part-query': () => 'kết nối dữ liệu',
  'part-custom-xml': () => 'dữ liệu XML riêng',
  'part-other-sheet': () => 'trang biểu đồ hoặc trang macro',
  'part-chart': () => 'biểu đồ loại không hỗ trợ',
  'part-sparkline': () => 'biểu đồ trong ô (sparkline)',
  'part-conditional-format': () => 'định dạng có điều kiện dạng thang màu, thanh dữ liệu, biểu tượng',
  'part-file-link': () => 'liên kết tới tệp trên máy',
  'part-workbook-password': () => 'khóa cấu trúc sổ tính',
  'command-missing': (names: string) => `Thiếu lệnh; các lệnh: ${names}. Xem --help`,
  'command-unknown': (name: string, names: string) => `Không có lệnh "${name}"; các lệnh: ${names}. Xem --help`,
  'option-bad': (option: string, command: string) => `Lệnh ${command} không có tùy chọn ${option}. Xem --help`,
  'option-value-missing': (option: string) => `Tùy chọn ${option} cần một giá trị`,
  'option-value-unwanted': (option: string) => `Tùy chọn ${option} không nhận giá trị`,
  'option-required': (command: string, option: string, example: string) =>
    `Lệnh ${command} cần ${option}, ví dụ ${example}`,
  'input-required': (command: string) => `Lệnh ${command} cần tên một tệp .xlsx`,
  'input-unwanted': (command: string, extra: string) => `Lệnh ${command} không nhận thêm "${extra}"`,
  'template-unknown': (name: string, names: string) => `Không có mẫu "${name}"; các mẫu: ${names}`,
  'day-bad': (day: string) => `--today phải là một ngày có thật dạng 2025-03-18, không phải "${day}"`,
  'language-bad': (language: string) => `--lang là vi hoặc en, không phải "${language}"`,
  'user-bad': (user: string) => `--as phải là một địa chỉ e-mail, không phải "${user}"`,
  'output-extension': (path: string) => `Tệp kết quả phải có đuôi .xlsx, không phải ${path}`,
  'output-exists': (path: string) => `${path} đã có; thêm --force để ghi đè`,
  reading: (path: string) => `Đang đọc ${path}…`,
  working: (command: string) => `Đang chạy ${command}…`,
  written: (path: string) => `Đã ghi ${path}`,
  'playground-open': (url: string) => `Mở trong trình duyệt: ${url}\nNhấn Ctrl+C để dừng.`,
  'port-bad': (port: string) => `--port phải là một số từ 0 đến 65535, không phải "${port}"`,
  'port-taken': () => 'Cổng đang có chương trình khác dùng; hãy thêm -- --port 8788',
  unexpected: (message: string) => `Lỗi ngoài dự kiến: ${message} (thêm --debug để xem chi tiết)`,
} as const satisfies Words

type Code = keyof typeof vi

type Sentences = { readonly [K in Code]: (...args: Parameters<(typeof vi)[K]>) => string }

const en: Sentences = {
  'file-missing': (path) => `No such file: ${path}`,
  'file-unreadable': (path) => `Cannot read ${path}`,
  'file-is-folder': (path) => `${path} is a folder, not a file`,
  'file-special': (path) => `${path} is no ordinary file`,
  'file-empty': (path) => `${path} is empty`,
  'file-not-workbook': (path) => `${path} is not an .xlsx workbook`,
  'file-damaged': (path) => `${path} is damaged or incomplete and cannot be opened`,
  'file-encrypted': (path) => `${path} needs a password to open; remove it in Excel and save again`,
  'file-old-xls': (path) => `${path} is an old .xls file; open it and save it as .xlsx`,
  'file-is-ods': (path) => `${path} is an .ods file; open it and save it as .xlsx`,
  'file-is-xlsb': (path) => `${path} is an .xlsb file; open it and save it as .xlsx`,
  'file-too-large': (path, limit) =>
    `${path} is too large: a tab spans more than ${limit} cells; delete unused rows and columns`,
  'book-too-large': (path) =>
    `${path} is too large: its tabs together span more than 10,000,000 cells, the limit of Google Sheets; delete unused tabs, rows and columns`,
  'file-swells': (path, limit) =>
    `${path} unpacks to more than ${limit} MB, so it was not opened; delete unused tabs, rows and columns and save it again`,
  'hidden-tab-newer': (path) => `${path} was written by a newer version of this program; please update`,
  'cell-protected': (user) => `${user} may not edit a protected cell or tab that this command has to write`,
  'folder-missing': (path) => `Folder ${path} does not exist`,
  'not-writable': (path) => `Cannot write ${path}; check the permissions, or whether another program has it open`,
  'uncarried-one': (path, parts) =>
    `${path} contains ${parts}: this program cannot keep that and will not overwrite the file; add --out with another name`,
  'will-drop': (path, parts) => `Note: the new file lacks ${parts} of ${path}`,
  'part-macro': () => 'macros',
  'part-external-link': () => 'links to other workbooks',
  'part-pivot': () => 'pivot tables',
  'part-image': () => 'images',
  'part-shape': () => 'shapes or text boxes',
  'part-object': () => 'embedded objects',
  'part-control': () => 'form controls',
  'part-slicer': () => 'slicers',
  'part-comment-thread': () => 'comment threads',
  'part-table': () => 'Excel tables',
  'part-query': () => 'data connections',
  'part-custom-xml': () => 'custom XML data',
  'part-other-sheet': () => 'chart sheets or macro sheets',
  'part-chart': () => 'a kind of chart that is not supported',
  'part-sparkline': () => 'sparklines',
  'part-conditional-format': () => 'colour scales, data bars or icon sets',
  'part-file-link': () => 'links to files of a computer',
  'part-workbook-password': () => 'a locked workbook structure',
  'command-missing': (names) => `A command is missing; commands: ${names}. See --help`,
  'command-unknown': (name, names) => `There is no command "${name}"; commands: ${names}. See --help`,
  'option-bad': (option, command) => `Command ${command} has no option ${option}. See --help`,
  'option-value-missing': (option) => `Option ${option} needs a value`,
  'option-value-unwanted': (option) => `Option ${option} takes no value`,
  'option-required': (command, option, example) => `Command ${command} needs ${option}, for example ${example}`,
  'input-required': (command) => `Command ${command} needs the name of an .xlsx file`,
  'input-unwanted': (command, extra) => `Command ${command} does not take "${extra}"`,
  'template-unknown': (name, names) => `There is no template "${name}"; templates: ${names}`,
  'day-bad': (day) => `--today must be a real day such as 2025-03-18, not "${day}"`,
  'language-bad': (language) => `--lang is vi or en, not "${language}"`,
  'user-bad': (user) => `--as must be an e-mail address, not "${user}"`,
  'output-extension': (path) => `The result must be an .xlsx file, not ${path}`,
  'output-exists': (path) => `${path} exists; add --force to overwrite it`,
  reading: (path) => `Reading ${path}…`,
  working: (command) => `Running ${command}…`,
  written: (path) => `Wrote ${path}`,
  'playground-open': (url) => `Open in a browser: ${url}\nPress Ctrl+C to stop.`,
  'port-bad': (port) => `--port must be a number from 0 to 65535, not "${port}"`,
  'port-taken': () => 'Another program uses this port; add -- --port 8788',
  unexpected: (message) => `Unexpected error: ${message} (add --debug for details)`,
}

let chosen: 'vi' | 'en' | null = null

/** Writes the language for all later messages; null goes back to the environment (`THBC_LANG`, else Vietnamese). */
export function speak(language: 'vi' | 'en' | null): void {
  chosen = language
}

/** Returns the language of the messages: the one chosen by `speak`, else `THBC_LANG`, else Vietnamese. */
export function language(): 'vi' | 'en' {
  // The environment is asked at each message, so that a worker thread and a test need no other way in.
  return chosen ?? (process.env['THBC_LANG']?.toLowerCase().startsWith('en') ? 'en' : 'vi')
}

/** Returns the sentence for a code in the chosen language. */
export function say<K extends Code>(code: K, ...args: Parameters<(typeof vi)[K]>): string {
  const sentences: Sentences = language() === 'en' ? en : vi
  const sentence: Sentences[K] = sentences[code]
  return sentence(...args)
}

/** A file that cannot be read or written; the message is one line for the user. */
export class FileError extends Error {
  override readonly name = 'FileError'
}
