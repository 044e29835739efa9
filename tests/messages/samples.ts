/** Arguments for every issue and obstacle, and every text of the notes and the guide, as the tests of the words need them. */
import type { Issue, IssueCode, Obstacle } from '../../src/core/issue.ts'
import { settingKeys } from '../../src/core/layout.ts'
import type { Aggregation, Language } from '../../src/core/model.ts'
import { guideEn } from '../../src/messages/guide.en.ts'
import { guideVi } from '../../src/messages/guide.vi.ts'
import type { Guide } from '../../src/messages/guide-wording.ts'
import { layoutNames } from '../../src/messages/guide-wording.ts'
import type { ArgumentsOf, WordingContext } from '../../src/messages/issue-wording.ts'
import type { NoteWording } from '../../src/messages/note-wording.ts'
import { notesEn } from '../../src/messages/notes.en.ts'
import { notesVi } from '../../src/messages/notes.vi.ts'

const names: Readonly<Record<string, string>> = {
  MYHAI: 'Đảng bộ phường Mỹ Hải',
  BTC: 'Ban Tổ chức Thành ủy',
  BDV: 'Ban Dân vận Thành ủy',
  '2025-Q1': 'Quý I/2025',
  TTM1: 'Hội nghị cấp ủy, báo cáo viên',
  TTM2: 'Người dự hội nghị',
  TTM6: 'Bình quân người dự mỗi hội nghị',
  firstSubmitted: 'Ngày gửi lần đầu',
  results: 'Kết quả nổi bật',
  until: 'Đến hết ngày',
}
const nameOf = (code: string) => names[code] ?? code

export const context: WordingContext = {
  unitName: nameOf,
  indicatorName: nameOf,
  periodName: nameOf,
  tabName: (table) => table,
  heading: nameOf,
}

const number = (
  fault: ArgumentsOf<'number-unreadable'>['fault'],
  found: string,
  ...suggestions: number[]
): ArgumentsOf<'number-unreadable'> => ({ found, fault, indicator: 'TTM1', suggestions })

/** At least one set of arguments for each code; where words depend on the arguments, one for each way. */
const issueSamples: { readonly [C in IssueCode]: readonly ArgumentsOf<C>[] } = {
  'column-missing': [{ key: 'email', table: 'units' }],
  'number-fraction': [
    { value: 1.2, indicator: 'TTM1' },
    { value: 0.87, indicator: 'TTM1' },
  ],
  'locale-differs': [{ found: 'en_US', expected: 'vi_VN' }],
  'zone-differs': [{ found: 'America/New_York', expected: 'Asia/Ho_Chi_Minh' }],
  'day-unreadable': [{ found: '32/13/2025' }],
  'code-missing': [{ table: 'units' }, { table: 'reports' }],
  'code-duplicate': [{ code: 'MYHAI', firstRow: 5 }],
  'code-invalid': [{ code: '2025/Q1' }],
  'dates-reversed': [{ from: '2025-03-14', to: '2024-12-15' }],
  'word-unknown': [
    { found: 'cộng', allowed: ['cộng dồn', 'tại thời điểm', 'tỷ lệ'] },
    { found: '', allowed: ['gia hạn', 'miễn'] },
  ],
  'name-missing': [{ code: 'MYHAI' }],
  'unit-name-shared': [{ name: 'Ban Dân vận', codes: ['BDV', 'BTC'] }],
  'group-missing': [{ unit: 'MYHAI' }],
  'successor-unknown': [
    { found: 'Mỹ Hảo', suggestion: 'MYHAI' },
    { found: 'xyz', suggestion: null },
  ],
  'successor-loop': [{ unit: 'MYHAI' }],
  'due-missing': [{ period: '2025-Q1' }],
  'audience-unknown': [
    { found: 'Các ban xây dựng đản', suggestion: 'Các ban xây dựng Đảng' },
    { found: 'Lực lượng vũ trang', suggestion: null },
  ],
  'by-theme-ignored': [{ indicator: 'TTM6' }],
  'ratio-part-unknown': [
    { indicator: 'TTM6', found: 'TTM9' },
    { indicator: 'TTM6', found: '' },
  ],
  'goes-with-unknown': [{ indicator: 'TTM2', found: 'TTM9' }],
  'unit-missing': [{}],
  'period-missing': [{}],
  'unit-unknown': [
    { found: 'P. Mỹ Hảo', suggestion: 'MYHAI' },
    { found: 'xyz', suggestion: null },
  ],
  'unit-ambiguous': [{ found: 'Ban', units: ['BTC', 'BDV'] }],
  'period-unknown': [
    { found: 'Quý 1', suggestion: '2025-Q1' },
    { found: 'xyz', suggestion: null },
  ],
  'until-missing': [{ unit: 'MYHAI', period: '2025-Q1' }],
  'state-unknown': [{ found: 'xong rồi' }],
  'number-unreadable': [
    number('text', 'khoảng 1.200 lượt', 1200),
    number('text', 'nhiều'),
    number('text', '2 băng rôn, 05 pa nô', 2, 5),
    number('point', '1.5', 1.5),
    number('percent', '87%'),
    number('percent', 'đạt 87%', 87),
    number('text', 'không', 0),
    number('grouping', '1,200,000', 1_200_000),
    number('two-readings', '1,200', 1200, 1.2),
    number('negative', '-3'),
    number('date', '2025-03-15'),
    number('error-value', '#REF!'),
    number('grouping', '12.00.000'),
    number('too-large', '99999999999999999999'),
  ],
  'answer-unreadable': [{ found: 'chắc có', indicator: 'TTM1' }],
  'nil-with-value': [{ found: '5', indicator: 'TTM1' }],
  'nil-without-reason': [{ unit: 'MYHAI' }],
  'report-empty': [{ unit: 'MYHAI' }],
  'column-orphan': [{ key: 'TTM1@CD9', cells: 3 }],
  'compulsory-blank': [
    { unit: 'MYHAI', indicator: 'TTM1', themes: [] },
    { unit: 'MYHAI', indicator: 'TTM1', themes: ['CD1', 'LG'] },
  ],
  'day-implausible': [
    { day: '2025-04-01', today: '2025-03-18' },
    { day: '1900-01-05', today: '2025-03-18' },
  ],
  'pair-missing': [{ indicator: 'TTM2', goesWith: 'TTM1' }],
  'row-duplicate': [
    { unit: 'MYHAI', period: '2025-Q1', countedRow: 12, counts: true },
    { unit: 'MYHAI', period: '2025-Q1', countedRow: 12, counts: false },
  ],
  'report-undated': [{ unit: 'MYHAI' }],
  'report-not-owed': [
    { unit: 'MYHAI', why: 'exempt' },
    { unit: 'MYHAI', why: 'audience' },
    { unit: 'MYHAI', why: 'inactive' },
  ],
  'state-self-chosen': [
    { state: 'Đạt yêu cầu', at: '10:32 14/3/2025', who: 'myhai@example.org' },
    { state: 'Đạt yêu cầu', at: '10:32 14/3/2025', who: '' },
  ],
  'report-gone': [
    { unit: 'MYHAI', period: '2025-Q1', day: '2025-03-10', noticed: '10:32 14/3/2025' },
    { unit: 'MYHAI', period: '2025-Q1', day: null, noticed: '10:32 14/3/2025' },
  ],
  'closed-row-edited': [
    { at: '10:32 16/3/2025', who: 'a@example.org', closed: '17:00 15/3/2025' },
    { at: '10:33 16/3/2025', who: '', closed: '17:00 15/3/2025' },
  ],
  'cutoff-far': [{ cutoff: '2025-03-31', end: '2025-03-14' }],
  'value-jump': [{ indicator: 'TTM2', column: 'TTM2', value: 1200, previous: 100, previousPeriod: '2025-Q1' }],
  'same-activity': [
    { units: ['BDV', 'MYHAI'], by: 'link', evidence: 'example.org/1' },
    { units: ['BDV', 'MYHAI'], by: 'text', evidence: '' },
    { units: ['BDV', 'BTC', 'MYHAI', 'X', 'Y'], by: 'text', evidence: '' },
  ],
}

/** Returns an issue with those arguments. */
export const issueOf = <C extends IssueCode>(code: C, args: ArgumentsOf<C>): Issue =>
  ({ code, severity: 'error', place: { tab: 'Báo cáo', row: 5, column: 3 }, period: null, unit: null, args }) as Issue

/** Returns every sample as an issue. */
export const allIssues = (): readonly Issue[] =>
  Object.entries(issueSamples).flatMap(([code, samples]) =>
    samples.map((args) => issueOf(code as IssueCode, args as ArgumentsOf<IssueCode>)),
  )

const setting = { code: 'setting-unreadable', cell: 'B9' } as const

const obstacleSamples: { readonly [C in Obstacle['code']]: readonly Extract<Obstacle, { code: C }>[] } = {
  'table-missing': [{ code: 'table-missing', table: 'units' }],
  'table-twice': [{ code: 'table-twice', table: 'reports', tabs: ['Báo cáo', 'Bản sao của Báo cáo'] }],
  'column-missing': [{ code: 'column-missing', table: 'reports', tab: 'Báo cáo 2025', key: 'state' }],
  'column-twice': [{ code: 'column-twice', table: 'reports', tab: 'Báo cáo', key: 'unit' }],
  'indicator-column-missing': [{ code: 'indicator-column-missing', tab: 'Báo cáo', keys: ['TTM1'] }],
  'no-book': [{ code: 'no-book' }],
  'setting-unreadable': [
    { ...setting, key: 'dueRule', found: 'khoảng', allowed: ['trước ngày', 'đến hết ngày'] },
    { ...setting, key: 'year', found: '', allowed: [] },
  ],
  'period-unknown': [
    { code: 'period-unknown', found: '2025-Q9', known: ['Quý I/2025', 'Quý II/2025'] },
    { code: 'period-unknown', found: '2025-Q9', known: [] },
  ],
  'period-unreadable': [{ code: 'period-unreadable', found: '2025-Q1', cell: 'Kỳ báo cáo!F4' }],
  'no-period': [
    { code: 'no-period', known: ['Quý I/2025'] },
    { code: 'no-period', known: [] },
  ],
  'template-unknown': [{ code: 'template-unknown', found: 'kh354', known: ['kh-354', 'blank'] }],
  'day-invalid': [{ code: 'day-invalid', found: '2025-02-30' }],
  busy: [{ code: 'busy' }],
  'memory-full': [{ code: 'memory-full' }],
  'department-only': [
    { code: 'department-only', department: [] },
    { code: 'department-only', department: ['btg@example.org', 'btg2@example.org'] },
  ],
  'department-blank': [{ code: 'department-blank' }],
  'reports-unfit': [{ code: 'reports-unfit', count: 2 }],
  'report-unfit': [
    { code: 'report-unfit', unit: 'Đảng bộ phường Mỹ Hải', why: 'not-sent' },
    { code: 'report-unfit', unit: 'Đảng bộ phường Mỹ Hải', why: 'several-rows' },
  ],
  'report-missing': [{ code: 'report-missing', unit: 'Đảng bộ phường Mỹ Hải', period: 'Quý I/2025' }],
  'report-locked': [
    { code: 'report-locked', why: 'closed', at: '10:32 20/3/2025' },
    { code: 'report-locked', why: 'accepted', at: '' },
    { code: 'report-locked', why: 'protected', at: '' },
  ],
  'history-unreadable': [{ code: 'history-unreadable', period: 'Quý I/2025', tab: 'Lịch sử', row: 5 }],
  'text-too-long': [
    { code: 'text-too-long', place: 'Ban Dân vận, Quý I/2025 (Báo cáo, ô AZ5)', length: 50_001, most: 50_000 },
  ],
  'figures-changed': [{ code: 'figures-changed', period: 'Quý I/2025' }],
  'already-final': [{ code: 'already-final', period: 'Quý I/2025', at: '10:00 20/3/2025' }],
  'not-final': [{ code: 'not-final', period: 'Quý I/2025' }],
  'withdrawal-reason-missing': [{ code: 'withdrawal-reason-missing' }],
  'not-consolidated': [{ code: 'not-consolidated', period: 'Quý II/2025', known: ['2025-Q1'] }],
  'same-period': [{ code: 'same-period', period: 'Quý I/2025' }],
  'year-unknown': [{ code: 'year-unknown', found: '2031', known: ['2025'] }],
  'nobody-chosen': [{ code: 'nobody-chosen' }],
  'reason-missing': [{ code: 'reason-missing' }],
  'day-refused': [
    { code: 'day-refused', found: '', fault: 'missing', from: '2025-03-18', to: '2026-03-19' },
    { code: 'day-refused', found: 'mai', fault: 'unreadable', from: '2025-03-18', to: '2026-03-19' },
    { code: 'day-refused', found: '1/3/2025', fault: 'outside', from: '2025-03-18', to: '2026-03-19' },
  ],
}

/** Returns every sample of an obstacle. */
export const allObstacles = (): readonly Obstacle[] => Object.values(obstacleSamples).flat()

const notes: Readonly<Record<Language, NoteWording>> = { vi: notesVi, en: notesEn }
const aggregations: readonly Aggregation[] = ['flow', 'stock', 'ratio', 'yes-no', 'text']

/** Returns every text of the notes: headings, indicators of each aggregation, settings, helps. */
export function noteTexts(language: Language): readonly string[] {
  const { columns, indicator, settings, help } = notes[language]
  const words = { name: 'Người dự hội nghị', measure: 'lượt người', form: 'III.2. Tuyên truyền miệng' }
  return [
    ...Object.values(columns).flatMap((table) => Object.values(table)),
    ...aggregations.map((aggregation) =>
      indicator({ ...words, aggregation, theme: null, compulsory: false, goesWithName: null }),
    ),
    indicator({ ...words, aggregation: 'flow', theme: 'Đổi mới', compulsory: true, goesWithName: 'Hội nghị' }),
    ...settingKeys.flatMap((key) => [settings[key].label, settings[key].explanation, settings[key].example]),
    ...Object.values(help),
  ]
}

/** Returns the guide with the names that the sheet starts with. */
export const guideIn = (language: Language): Guide => (language === 'vi' ? guideVi : guideEn)(layoutNames(language))

/** Returns every text of the guide. */
export const guideTexts = (language: Language): readonly string[] => {
  const { title, sections } = guideIn(language)
  return [title, ...sections.flatMap((section) => [section.heading, ...section.lines])]
}
