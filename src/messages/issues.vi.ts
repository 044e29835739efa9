/** Every issue and every obstacle in Vietnamese: what was found, what it means for the figures, what to do. */

import type { NumberFault } from '../core/issue.ts'
import { tables } from '../core/layout.ts'
import type { TableKey } from '../core/model.ts'
import { stateWords } from '../core/words.ts'
import { dayFault } from './day-fault.ts'
import { departmentVi } from './department.vi.ts'
import { formVi } from './form.vi.ts'
import type { IssueWording, ObstacleWording } from './issue-wording.ts'
import { menuNames } from './menu-names.ts'
import { settingsVi } from './notes.vi.ts'
import { joined, named, quoted, shown, shownDay, times, typeable, waysToType } from './phrases.ts'

const menu = menuNames.vi
const or = (items: readonly string[]) => joined(items, 'hoặc')
const tab = (key: TableKey) => tables[key].tab.vi
const nil = stateWords.nil.vi

const heading = (table: TableKey, key: string) =>
  tables[table].columns.find((column) => column.key === key)?.heading.vi ?? key

const restore = `Hãy chạy "${menu.repair}" để khôi phục.`

const meant = (suggestion: string | null, otherwise: string) =>
  suggestion === null ? otherwise : `Ý bạn là "${suggestion}"? ${otherwise}`

const codeExamples: Readonly<Partial<Record<TableKey, string>>> = {
  units: 'MYHAI',
  periods: '2025-Q1',
  indicators: 'MXH1',
  themes: 'CD1',
}

/** Why a text is no number; what follows says what to type. */
const faults: Readonly<Record<Exclude<NumberFault, 'two-readings'>, (found: string) => string>> = {
  text: (found) => `${quoted(found)} không đọc được thành số.`,
  point: (found) => `Dấu chấm trong ${quoted(found)} không phải dấu ngăn hàng nghìn; phần thập phân ghi sau dấu phẩy.`,
  percent: (found) => `${quoted(found)} là tỷ lệ phần trăm, ô này cần số lượng.`,
  negative: (found) => `${quoted(found)} là số âm, số lượng không thể âm.`,
  date: (found) => `Ô này đang chứa một ngày (${shownDay(found, 'vi')}), không phải số.`,
  'error-value': (found) => `${quoted(found)} là lỗi của công thức, không phải số.`,
  grouping: (found) =>
    `Dấu ngăn cách trong ${quoted(found)} chưa đúng: hàng nghìn ngăn bằng dấu chấm, phần thập phân bằng dấu phẩy.`,
  'too-large': (found) => `${quoted(found)} lớn quá mức bảng tính tính đúng được.`,
}

const hints: Readonly<Partial<Record<NumberFault, string>>> = {
  percent: 'Hãy ghi số lượng, ví dụ 12 hoặc 1.200.',
  'too-large': 'Hãy kiểm tra và ghi lại con số.',
  negative: 'Hãy kiểm tra và ghi lại; không có thì ghi 0.',
  date: 'Bảng tính có thể đã đổi số bạn gõ thành ngày. Hãy gõ lại số, ví dụ 12 hoặc 1.200.',
  'error-value': 'Hãy xóa công thức và gõ số.',
}

function unreadableNumber(found: string, fault: NumberFault, suggestions: readonly number[]): string {
  const readings = suggestions.map((each) => shown(each, 'vi'))
  if (fault === 'two-readings')
    return `${quoted(found)} có thể hiểu là ${or(readings)}. Hãy ghi ${or(suggestions.map(typeable))}.`
  const said = faults[fault](found)
  const [first] = suggestions
  if (first === undefined) return `${said} ${hints[fault] ?? 'Hãy chỉ ghi chữ số, ví dụ 12 hoặc 1.200.'}`
  const ways = suggestions.length === 1 ? waysToType(first, 'hoặc') : or(suggestions.map(typeable))
  return `${said} Ý bạn là ${or(readings)}? Hãy ghi ${ways}.`
}

const notOwed = {
  exempt: 'Đơn vị được miễn báo cáo kỳ này',
  audience: 'Đơn vị không thuộc diện phải báo cáo kỳ này',
  inactive: 'Đơn vị không còn hoặc chưa hoạt động vào thời hạn của kỳ này',
}

export const issuesVi: IssueWording = {
  'column-missing': ({ key, table }) => `Thiếu cột "${heading(table, key)}"; các cột khác vẫn được tính. ${restore}`,
  'locale-differs': ({ found, expected }) =>
    `Bảng tính đang dùng ngôn ngữ ${quoted(found)}, không phải "${expected}": số gõ 1.200 có thể thành 1,2. Hãy chạy "${menu.setUp}" để đổi, rồi xem lại các số mới nhập.`,
  'zone-differs': ({ found, expected }) =>
    `Bảng tính đang dùng múi giờ ${quoted(found)}, không phải "${expected}": ngày gửi có thể lệch một ngày. Hãy chạy "${menu.setUp}" để đổi.`,
  'day-unreadable': ({ found }) => `${quoted(found)} không đọc được thành ngày. Hãy ghi như 15/3/2025.`,
  'code-missing': ({ table }) =>
    `Dòng này chưa có mã nên chưa được dùng. Hãy ghi một mã ngắn${codeExamples[table] ? `, ví dụ ${codeExamples[table]}` : ''}.`,
  'code-duplicate': ({ code, firstRow }) =>
    `Mã ${quoted(code)} đã có ở dòng ${firstRow}, nên dòng này chưa được dùng. Hãy đặt mã khác cho một trong hai dòng.`,
  'code-invalid': ({ code }) =>
    `Mã ${quoted(code)} dành riêng cho sổ hoặc có ký tự không dùng được. Hãy đặt mã khác, chỉ gồm chữ cái, chữ số và dấu "-", nhiều nhất 12 ký tự.`,
  'dates-reversed': ({ from, to }) =>
    `Ngày đầu ${shownDay(from, 'vi')} ở sau ngày cuối ${shownDay(to, 'vi')}. Hãy sửa lại một trong hai ngày.`,
  'word-unknown': ({ found, allowed }) =>
    `${found === '' ? 'Ô này còn trống' : `${quoted(found)} không có trong các giá trị cho phép`}, nên ô này chưa được dùng. Hãy chọn ${or(allowed.map((word) => `"${word}"`))}.`,
  'name-missing': ({ code }) => `Mã ${quoted(code)} chưa có tên, nên đang hiện bằng mã. Hãy ghi tên.`,

  'unit-name-shared': ({ name, codes }) =>
    `Tên ${quoted(name)} được dùng cho nhiều đơn vị (mã ${joined(codes, 'và')}), nên dòng báo cáo ghi tên này không biết là của đơn vị nào. Hãy sửa tên, hoặc bỏ tên gọi khác bị trùng.`,
  'group-missing': ({ unit }, { unitName }) =>
    `${unitName(unit)} chưa được xếp vào khối nào. Hãy ghi khối; kỳ báo cáo giao theo khối sẽ bỏ sót đơn vị này.`,
  'successor-unknown': ({ found, suggestion }, { unitName, tabName }) =>
    `Không có đơn vị nào là ${quoted(found)}. ${meant(suggestion && unitName(suggestion), `Hãy chọn đơn vị có ở trang ${tabName('units')}.`)}`,
  'successor-loop': ({ unit }, { unitName }) =>
    `Theo cột "${heading('units', 'successor')}", ${unitName(unit)} rốt cuộc lại được chính mình tiếp nhận. Hãy xem lại cột này ở các đơn vị liên quan.`,

  'due-missing': ({ period }, { periodName }) =>
    `${periodName(period)} chưa có thời hạn gửi của đơn vị nên chưa theo dõi và tổng hợp được. Hãy ghi ngày, ví dụ 15/3/2025.`,
  'audience-unknown': ({ found, suggestion }, { unitName, tabName }) =>
    `Trang ${tabName('units')} chưa có đơn vị hoặc khối nào là ${quoted(found)}. ${meant(suggestion && unitName(suggestion), `Hãy sửa tên ở đây, hoặc thêm đơn vị thuộc khối này.`)}`,

  'by-theme-ignored': ({ indicator }, { indicatorName }) =>
    `"${indicatorName(indicator)}" có cách tổng hợp không tách được theo chủ đề, nên ô này được bỏ qua. Hãy để trống ô.`,
  'ratio-part-unknown': ({ indicator, found }, { indicatorName, tabName }) =>
    `${found === '' ? 'Chưa ghi đủ tử số, mẫu số' : `${quoted(found)} không phải mã của một chỉ tiêu dạng số`}, nên chưa tính được "${indicatorName(indicator)}". Hãy chọn mã có ở trang ${tabName('indicators')}.`,
  'goes-with-unknown': ({ indicator, found }, { indicatorName, tabName }) =>
    `Không có chỉ tiêu nào mang mã ${quoted(found)} để đi cùng "${indicatorName(indicator)}". Hãy chọn mã có ở trang ${tabName('indicators')}, hoặc để trống.`,

  'unit-missing': () => 'Dòng này chưa ghi đơn vị nên chưa được dùng. Hãy chọn đơn vị trong danh sách.',
  'period-missing': () => 'Dòng này chưa ghi kỳ báo cáo nên chưa được dùng. Hãy chọn kỳ trong danh sách.',
  'unit-unknown': ({ found, suggestion }, { unitName }) =>
    `Không có đơn vị nào là ${quoted(found)}, nên dòng này chưa được dùng. ${meant(suggestion && unitName(suggestion), 'Hãy chọn đúng đơn vị trong danh sách.')}`,
  'unit-ambiguous': ({ found, units }, { unitName, tabName }) =>
    `${quoted(found)} có thể là ${or(units.map((unit) => `${unitName(unit)} (${unit})`))}, nên chưa rõ là đơn vị nào. Hãy ghi mã đơn vị, hoặc sửa tên ở trang ${tabName('units')}.`,
  'period-unknown': ({ found, suggestion }, { periodName }) =>
    `Không có kỳ báo cáo nào là ${quoted(found)}, nên dòng này chưa được dùng. ${meant(suggestion && periodName(suggestion), 'Hãy chọn đúng kỳ trong danh sách.')}`,
  'until-missing': ({ unit, period }, { unitName, periodName, heading }) =>
    `Dòng này của ${unitName(unit)}, ${periodName(period)} chưa có ngày. Hãy ghi ngày vào cột "${heading('until')}", ví dụ 20/3/2025.`,

  'state-unknown': ({ found }) =>
    `Không có trạng thái ${quoted(found)}, nên báo cáo tạm coi là "${stateWords.draft.vi}". Hãy chọn ${or(Object.values(stateWords).map((words) => `"${words.vi}"`))}.`,
  'number-unreadable': ({ found, fault, suggestions }) => unreadableNumber(found, fault, suggestions),
  'number-fraction': ({ value, indicator }, { indicatorName }) => {
    const meant =
      value < 1
        ? `${shown(value * 100, 'vi')}% thì hãy ghi số lượng`
        : `${shown(value * 1000, 'vi')} thì hãy ghi ${typeable(value * 1000)}`
    return `"${indicatorName(indicator)}" đang là ${shown(value, 'vi')}, có phần thập phân. Nếu ý bạn là ${meant}; nếu đúng thì bỏ qua.`
  },
  'answer-unreadable': ({ found }) =>
    `${quoted(found)} không phải "Có" hay "Không". Hãy chọn một trong hai, chưa rõ thì để trống.`,
  'nil-with-value': ({ found, indicator }, { indicatorName }) =>
    `Báo cáo ghi "${nil}" nhưng "${indicatorName(indicator)}" có ${quoted(found)}; số này không được tính. Hãy xóa số, hoặc đổi trạng thái thành "${stateWords.submitted.vi}".`,
  'nil-without-reason': (_, { heading }) =>
    `Báo cáo "${nil}" chưa nêu lý do. Hãy ghi một câu vào cột "${heading('results')}".`,
  'report-empty': () =>
    `Đã gửi nhưng chưa có nội dung, nên coi như chưa gửi. Hãy điền các ô bắt buộc (kế hoạch: số văn bản hoặc đường dẫn), hoặc chọn "${nil}" và nêu lý do.`,
  'column-orphan': ({ key, cells }) =>
    `Cột này (mã ${quoted(key)}) có ${cells} ô đã điền nhưng chỉ tiêu, chủ đề của cột không còn trong danh mục, nên không được tính. Hãy chuyển số sang cột đang dùng, hoặc khôi phục chỉ tiêu.`,
  'compulsory-blank': ({ indicator, themes }, { indicatorName }) =>
    `Còn trống ô bắt buộc "${indicatorName(indicator)}"${themes.length ? ` ở ${joined(themes, 'và')}` : ''}. Hãy ghi số; không có thì ghi 0.`,
  'day-implausible': ({ day, today }) =>
    day > today
      ? `Ngày gửi ${shownDay(day, 'vi')} ở sau hôm nay, ${shownDay(today, 'vi')}. Hãy ghi đúng ngày nhận báo cáo.`
      : `Ngày gửi ${shownDay(day, 'vi')} quá xa trước kỳ báo cáo này. Hãy ghi đúng ngày nhận báo cáo.`,
  'pair-missing': ({ indicator, goesWith }, { indicatorName }) =>
    `Có số ở "${indicatorName(indicator)}" mà "${indicatorName(goesWith)}" còn trống hoặc bằng 0. Hãy ghi nốt, hoặc xem lại cả hai.`,
  'row-duplicate': ({ unit, period, countedRow, counts }, { unitName, periodName }) =>
    `${unitName(unit)} có nhiều dòng cho ${periodName(period)}; ${counts ? 'dòng này được tính' : `chỉ dòng ${countedRow} được tính, dòng này thì không`}. Hãy giữ một dòng, xóa dòng thừa.`,
  'report-undated': (_, { heading }) =>
    `Chưa rõ ngày gửi nên chưa kết luận đúng hạn hay chậm. Cơ quan tổng hợp hãy chạy "${menu.received}" để ghi ngày vào cột "${heading('firstSubmitted')}".`,
  'report-not-owed': ({ why }) =>
    `${notOwed[why]}. Số liệu vẫn được cộng vào tổng, không tính vào tỷ lệ gửi; hãy kiểm tra xem có đúng đơn vị, đúng kỳ không.`,
  'closed-row-edited': ({ at, who, closed }) =>
    `Dòng này được sửa lúc ${at}${who ? ` (${who})` : ''}, sau khi kỳ đã khoá lúc ${closed}. Cơ quan tổng hợp hãy đối chiếu lại; nếu chấp nhận thì bỏ qua.`,
  'state-self-chosen': ({ state, at, who }) =>
    `Trạng thái "${state}" ${who ? `do đơn vị tự chọn (${who}, ${at})` : `được chọn lúc ${at}, không rõ ai chọn`}, cơ quan tổng hợp chưa xác nhận. Đơn vị hãy chọn lại "Đã gửi"; cơ quan tổng hợp hãy chạy "${menu.accept}" hoặc "${menu.returnReport}".`,
  'report-gone': ({ unit, period, day, noticed }, { unitName, periodName }) =>
    `Báo cáo ${periodName(period)} của ${unitName(unit)} (${day ? `gửi ngày ${shownDay(day, 'vi')}` : 'đã gửi, chưa rõ ngày'}) không còn dòng nào; phát hiện lúc ${noticed}. Hãy khôi phục dòng từ lịch sử phiên bản, hoặc nhập lại: ngày gửi lần đầu được giữ nguyên. Nếu dòng được xóa có chủ ý thì bỏ qua.`,
  'cutoff-far': ({ cutoff, end }) =>
    `Số liệu tính đến ngày ${shownDay(cutoff, 'vi')}, trong khi kỳ này tính đến ${shownDay(end, 'vi')}. Hãy kiểm tra lại ngày, hoặc bổ sung số liệu cho đủ kỳ.`,
  'value-jump': ({ indicator, value, previous, previousPeriod }, { indicatorName, periodName }) =>
    `"${indicatorName(indicator)}" là ${shown(value, 'vi')}, gấp ${times(value, previous, 'vi')} lần ${periodName(previousPeriod)} (${shown(previous, 'vi')}). Cơ quan tổng hợp hãy hỏi lại đơn vị; nếu đúng thì bỏ qua.`,
  'same-activity': ({ units, by }, { unitName }) =>
    `${named(units.map(unitName), 'và', (rest) => `${rest} đơn vị khác`)} ${by === 'link' ? 'dẫn cùng một văn bản' : 'có nội dung gần như nhau và số liệu bằng nhau'}: có thể cùng báo cáo một hoạt động. Hãy hỏi lại; hoạt động phối hợp chỉ đơn vị chủ trì tính.`,
}

const known = (names: readonly string[]) => (names.length ? ` Hiện có: ${names.join(', ')}.` : '')

export const obstaclesVi: ObstacleWording = {
  'table-missing': ({ table }) => `Không tìm thấy trang ${tab(table)}. ${restore}`,
  'table-twice': ({ table, tabs }) =>
    `Có ${tabs.length} trang cùng là ${tab(table)}: ${joined(tabs.map(quoted), 'và')}. Hãy giữ một trang; ở trang còn lại, xóa trang hoặc xóa dòng 1 (đang ẩn).`,
  'column-missing': ({ table, tab: name, key }) =>
    `Trang ${quoted(name)} thiếu cột "${heading(table, key)}". ${restore}`,
  'column-twice': ({ table, tab: name, key }) =>
    `Trang ${quoted(name)} có hai cột "${heading(table, key)}" (mã "${key}" ở dòng 1 đang ẩn). Hãy xóa cột thừa.`,
  'no-book': () =>
    `Đây không phải sổ báo cáo: không có trang nào của sổ. Hãy chạy "${menu.setUp}" (trên máy: lệnh new) để tạo sổ.`,
  'indicator-column-missing': ({ tab: name, keys }) =>
    `Trang ${quoted(name)} thiếu ${keys.length} cột chỉ tiêu (mã ${joined(keys.slice(0, 6), 'và')}${keys.length > 6 ? '…' : ''}). Hãy chạy "${menu.openPeriod}" để thêm cột.`,
  'setting-unreadable': ({ key, found, allowed, cell }) => {
    const setting = (settingsVi as Readonly<Record<string, { label: string; example: string }>>)[key]
    const where = `Trang ${tab('settings')}, ô ${cell}, mục "${setting?.label ?? key}"`
    const remedy = allowed.length
      ? `Hãy ghi ${or(allowed.map((word) => `"${word}"`))}.`
      : setting
        ? `Hãy ghi như ${setting.example}.`
        : restore
    return `${where}: ${found.trim() === '' ? 'còn trống' : `không đọc được ${quoted(found)}`}. ${remedy}`
  },
  'period-unknown': ({ found, known: names }) =>
    `Không có kỳ báo cáo nào là ${quoted(found)}.${known(names)} Hãy chọn một kỳ ở trang ${tab('periods')}, hoặc thêm kỳ mới ở đó.`,
  'period-unreadable': ({ found, cell }) =>
    `Kỳ báo cáo ${quoted(found)} chưa dùng được: hãy xem lại mã, loại và thời hạn ở trang ${tab('periods')}, ô ${cell}.`,
  'no-period': ({ known: names }) =>
    names.length
      ? `Chưa chọn kỳ báo cáo.${known(names)} Hãy chọn một kỳ.`
      : `Trang ${tab('periods')} chưa có kỳ báo cáo nào dùng được. Hãy thêm một kỳ có mã, loại và thời hạn gửi.`,
  'template-unknown': ({ found, known: names }) => `Không có mẫu ${quoted(found)}.${known(names)} Hãy chọn một mẫu.`,
  'day-invalid': ({ found }) => `${quoted(found)} không phải là một ngày. Hãy ghi như 2025-03-18.`,
  'department-only': ({ department }) =>
    `Lệnh này dành cho cơ quan tổng hợp${department.length ? ` (${joined(department.slice(0, 3), 'và')})` : ' hoặc chủ sở hữu tệp'}. Hãy nhờ cơ quan tổng hợp thực hiện.`,
  'department-blank': () =>
    `Chưa ghi thư điện tử của cơ quan tổng hợp ở trang ${tab('settings')}, nên phân quyền sẽ chặn cả cán bộ của cơ quan. Hãy ghi mục "${settingsVi.department.label}" rồi chạy lại.`,
  'report-missing': ({ unit, period }) =>
    `Không còn dòng báo cáo của ${unit}, ${period}. Hãy mở lại biểu mẫu; cần thêm dòng thì liên hệ cơ quan tổng hợp.`,
  'report-locked': ({ why, at }) => (why === 'closed' ? formVi.locked.closed(at) : formVi.locked[why]),
  'history-unreadable': ({ period, tab: name, row }) =>
    `Không đọc được số liệu chính thức ${period} ở trang ${quoted(name)} (đang ẩn), dòng ${row}: dòng này đã bị sửa hoặc do phiên bản mới hơn ghi. Hãy khôi phục dòng đó từ lịch sử phiên bản của bảng tính.`,
  'text-too-long': ({ place, length, most }) =>
    `${place}: đã nhập ${shown(length, 'vi')} ký tự, trong khi một ô chỉ chứa được ${shown(most, 'vi')} ký tự. Hãy rút gọn, hoặc để nội dung ở tài liệu khác rồi ghi đường dẫn.`,
  'figures-changed': ({ period }) =>
    `Số liệu ${period} vừa thay đổi so với khi mở hộp thoại, nên chưa xác nhận. Hãy xem lại rồi xác nhận.`,
  'already-final': ({ period, at }) =>
    `Số liệu ${period} đã được xác nhận chính thức lúc ${at}. Muốn xác nhận lại, hãy rút xác nhận trước.`,
  'not-final': ({ period }) => `Số liệu ${period} chưa được xác nhận chính thức, nên không có gì để rút.`,
  'withdrawal-reason-missing': () => 'Chưa ghi lý do rút xác nhận. Hãy ghi rõ để lưu vào nhật ký.',
  'not-consolidated': ({ period, known: names }) =>
    `${period} chưa được tổng hợp.${known(names)} Hãy chạy "${menu.consolidate}" cho kỳ đó trước.`,
  'same-period': ({ period }) => `Cần hai kỳ khác nhau để so sánh, nhưng cả hai đều là ${period}. Hãy chọn lại.`,
  'year-unknown': ({ found, known: names }) =>
    `Không có kỳ báo cáo nào có thời hạn trong năm ${quoted(found)}.${known(names)} Hãy chọn năm khác hoặc thêm kỳ ở trang ${tab('periods')}.`,
  'memory-full': () =>
    `Phần ghi nhớ của sổ này đã đầy (Google dành cho mỗi bảng tính 500 KB, đủ cho khoảng 13.500 hàng báo cáo). Hãy giữ sổ này để tra cứu và lập sổ mới cho các kỳ tiếp theo: chạy "${menu.setUp}" trong một bảng tính mới.`,
  busy: () => 'Một lệnh khác đang chạy trên bảng tính này, nên chưa có gì thay đổi. Hãy đợi một phút rồi chạy lại.',
  'reports-unfit': ({ count }) => departmentVi.obstacles.refused(count),
  'report-unfit': ({ unit, why }) => departmentVi.obstacles.unfit(unit, why),
  'nobody-chosen': () => departmentVi.obstacles.nobody,
  'reason-missing': () => departmentVi.obstacles.noReason,
  'day-refused': ({ found, fault, from, to }) =>
    `${found.trim() === '' ? '' : `${quoted(found)}: `}${dayFault(fault, from, to, 'vi')}`,
}
