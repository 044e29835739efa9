import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/office/**', 'tests/browser/**'],
    globalSetup: 'tests/build-first.ts',
    testTimeout: 30_000,
  },
})
