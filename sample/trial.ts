/** Comes in: nothing. Goes out: out/so-bao-cao-thu.xlsx, with which `npm run playground` begins. */
import { mkdirSync } from 'node:fs'
import { saveBook } from '../host/xlsx.ts'
import { trialBook } from './trial-book.ts'

mkdirSync('out', { recursive: true })
await saveBook(trialBook(), 'out/so-bao-cao-thu.xlsx')
