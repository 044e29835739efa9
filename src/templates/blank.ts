/** The blank template: the least that opens and consolidates, for any office to overwrite with its own plan. */
import { aggregationWords, dueRuleWords, everybody, periodKindWords, yesNoWords } from '../core/words.ts'
import type { Template, TemplateRow } from './template.ts'

const year = 2025

/** A quarter with the coverage of Decree 09/2019/NĐ-CP art. 12; "all" owe, so that units entered later owe at once. */
const quarter = (number: number, roman: string, from: string, month: string): TemplateRow => ({
  code: `${year}-Q${number}`,
  name: `Quý ${roman}/${year}`,
  kind: periodKindWords.report.vi,
  from,
  to: `${year}-${month}-14`,
  // Art. 8: at least one working day after the end of the coverage; the department's own day leaves it a week.
  due: `${year}-${month}-18`,
  departmentDue: `${year}-${month}-25`,
  audience: everybody.vi,
})

const example = { form: 'Hoạt động', aggregation: aggregationWords.flow.vi }

export const blank: Template = {
  code: 'blank',
  name: { vi: 'Sổ trống', en: 'Blank' },
  settings: {
    year,
    dueRule: dueRuleWords.before.vi,
    workingDays: yesNoWords.no.vi,
    warnDays: 7,
    language: 'vi',
  },
  groups: [],
  tables: {
    units: [],
    periods: [
      {
        code: `${year}-KH`,
        name: `Kế hoạch năm ${year}`,
        kind: periodKindWords.plan.vi,
        due: `${year}-01-15`,
        departmentDue: `${year}-01-20`,
        audience: everybody.vi,
      },
      quarter(1, 'I', `${year - 1}-12-15`, '03'),
      quarter(2, 'II', `${year}-03-15`, '06'),
      quarter(3, 'III', `${year}-06-15`, '09'),
      quarter(4, 'IV', `${year}-09-15`, '12'),
    ],
    // Two examples: something that is counted, and a second count that goes with it.
    indicators: [
      { ...example, code: 'HD1', name: 'Hoạt động đã tổ chức', measure: 'hoạt động', compulsory: yesNoWords.yes.vi },
      { ...example, code: 'HD2', name: 'Người tham gia hoạt động', measure: 'lượt người', goesWith: 'HD1' },
    ],
    themes: [],
  },
}
