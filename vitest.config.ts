import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/office/**', 'tests/browser/**'],
    globalSetup: 'tests/build-first.ts',
    // Vitest leaves a core to itself, which two cores cannot spare.
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
})
