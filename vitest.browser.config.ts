import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/build-first.ts',
    // Each file starts a browser.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
