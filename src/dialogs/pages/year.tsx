/** The dialog of "Tổng hợp năm…": which year, then its summary. */
import { officialEn } from '../../messages/official.en.ts'
import { officialVi } from '../../messages/official.vi.ts'
import { Choose, type Offer } from '../choose.tsx'
import { mount } from '../frame.tsx'
import { call } from '../server.ts'

async function load(): Promise<Offer> {
  const { language, years, initial } = await call('listYears')
  const words = (language === 'en' ? officialEn : officialVi).year
  return {
    language,
    question: words.question,
    explanation: words.explanation,
    choices: years.map((year) => ({ value: String(year), text: String(year) })),
    initial: String(initial ?? ''),
    none: words.none,
    action: words.action,
  }
}

const run = async (year: string): Promise<string> => (await call('consolidateYear', year)).message

mount(<Choose load={load} run={run} />)
