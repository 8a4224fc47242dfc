import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{client,server,scripts,bench,train}/**/*.test.ts', 'test/{cli,lsp,corpus,seeds}/**/*.test.ts'],
    testTimeout: 20_000,
    expect: { poll: { timeout: 15_000 } },
  },
})
