import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { nodeWorker } from './test/support/node-worker-plugin'

const at = (path: string): string => resolve(import.meta.dirname, path)
const alias = { '@shared': at('src-shared') }

export default defineConfig({
  resolve: { alias },
  plugins: [nodeWorker()],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**', 'node_modules/**'],
    setupFiles: ['test/support/require-node.ts'],
    // A native crash then ends one file, not the run.
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000
  }
})
