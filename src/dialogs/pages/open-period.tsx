/** The dialog of "Mở kỳ báo cáo…": which period, then a row for each unit. */
import { Choose, type Offer } from '../choose.tsx'
import { mount, wordsOf } from '../frame.tsx'
import { call } from '../server.ts'

async function load(): Promise<Offer> {
  const { language, periods, toOpen } = await call('listPeriods')
  const words = wordsOf(language)
  return {
    language,
    question: words.openPeriod.question,
    explanation: words.openPeriod.explanation,
    choices: periods.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
    initial: toOpen ?? periods[0]?.code ?? '',
    none: words.noPeriod,
    action: words.openPeriod.action,
  }
}

const run = async (period: string): Promise<string> => (await call('openPeriod', period)).message

mount(<Choose load={load} run={run} />)
