/** The dialog of "Thiết lập sổ báo cáo…" in a spreadsheet that is no report book yet: which template, and the locale. */
import { Choose, type Offer } from '../choose.tsx'
import { mount, wordsOf } from '../frame.tsx'
import { call } from '../server.ts'

async function load(): Promise<Offer> {
  const { language, isNew, templates, askLocale, locale, zone } = await call('listTemplates')
  const words = wordsOf(language)
  return {
    language,
    question: words.setUp.question,
    explanation: isNew ? words.setUp.explanation : words.setUp.repairExplanation,
    choices: isNew
      ? templates.map(({ code, name }) => ({ value: code, text: name }))
      : [{ value: templates[0]?.code ?? '', text: words.setUp.repairChoice }],
    initial: templates[0]?.code ?? '',
    none: '',
    action: isNew ? words.setUp.action : words.setUp.repair,
    ...(askLocale ? { option: { text: words.setUp.locale(locale, zone), ticked: true } } : {}),
  }
}

// Where there was nothing to ask, nothing was ticked, and the locale is set.
const run = async (template: string, changeLocale: boolean): Promise<string> => {
  const { askLocale } = await call('listTemplates')
  return (await call('setUp', template, askLocale ? changeLocale : true)).message
}

mount(<Choose load={load} run={run} />)
