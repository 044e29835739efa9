/** The worker thread of the playground: its workbook and the bundle that runs on it. */
import { workerData } from 'node:worker_threads'
import { openDesk } from './play/desk.ts'
import type { Wish } from './play/messages.ts'
import type { Code } from './run.ts'
import { answerWith, ask, begin, countCall, tell } from './thread-side.ts'

const { code, today } = workerData as { readonly code: Code; readonly today?: string }

answerWith<Wish>(openDesk(code, { ask, tell, begin, countCall }, today))
