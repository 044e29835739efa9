/** A playground for tests: a small bundle comes in, a running server on a blank workbook goes out, with its token and its folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newBook } from '../../../host/book.ts'
import { openPlayground, type Playground, type PlaygroundOptions } from '../../../host/play/playground.ts'
import { saveBook } from '../../../host/xlsx.ts'

export interface TestPlayground {
  readonly playground: Playground
  readonly token: string
  /** Holds `page/` and `book.xlsx`. */
  readonly folder: string
  close(): Promise<void>
}

/** Returns the server on 13 March 2025; its page is one line that shows the token. */
export async function openTestPlayground(
  bundle: string,
  options: Partial<PlaygroundOptions> = {},
): Promise<TestPlayground> {
  const folder = mkdtempSync(join(tmpdir(), 'playground-server-'))
  mkdirSync(join(folder, 'page'))
  writeFileSync(join(folder, 'page/index.html'), '<meta name="token" content="{{token}}">')
  await saveBook(newBook('Sổ'), join(folder, 'book.xlsx'))
  const playground = await openPlayground({
    code: { bundle, pages: {}, manifest: {} },
    book: join(folder, 'book.xlsx'),
    page: join(folder, 'page'),
    port: 0,
    today: '2025-03-13',
    ...options,
  })
  const token = (await (await fetch(playground.url)).text()).match(/content="(\w+)"/)?.[1] ?? ''
  const close = async () => {
    await playground.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { playground, token, folder, close }
}
