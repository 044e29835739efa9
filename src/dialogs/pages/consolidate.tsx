/** The dialog of "Tổng hợp quý…": which period, then its summary. */
import { Choose, type Offer } from '../choose.tsx'
import { mount, wordsOf } from '../frame.tsx'
import { call } from '../server.ts'

async function load(): Promise<Offer> {
  const { language, periods, toConsolidate } = await call('listPeriods')
  const words = wordsOf(language)
  return {
    language,
    question: words.consolidate.question,
    explanation: words.consolidate.explanation,
    choices: periods.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
    initial: toConsolidate ?? periods[0]?.code ?? '',
    none: words.noPeriod,
    action: words.consolidate.action,
  }
}

const run = async (period: string): Promise<string> => (await call('consolidate', period)).message

mount(<Choose load={load} run={run} />)
