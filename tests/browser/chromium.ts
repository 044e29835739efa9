/** Starts the browser of this machine, without a window and without calls home. */
import { type Browser, chromium } from 'playwright-core'

export const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Returns a running browser; the caller closes it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
