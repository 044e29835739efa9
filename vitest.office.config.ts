import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/office/**/*.test.ts'],
    globalSetup: 'tests/build-first.ts',
    // LibreOffice starts anew for each conversion.
    testTimeout: 120_000,
    fileParallelism: false,
  },
})
