import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vitest/config'
import { bundleScript } from './bundle-script.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
// Two checkouts may share one node_modules by a link; each has workers of its own.
const CHECKOUT = createHash('sha256').update(ROOT).digest('hex').slice(0, 12)
/** Folder for what tests bundle. */
export const CACHE = resolve(ROOT, 'node_modules/.cache/calltrail-workers', CHECKOUT)

/**
 * electron-vite turns `x.worker?nodeWorker` into a function that starts a thread; vitest does not know the suffix.
 * Bundles the worker the same way, for tests.
 */
export function nodeWorker(): Plugin {
  return {
    name: 'test:node-worker',
    enforce: 'pre',
    configureVitest({ defineCacheKeyGenerator }) {
      // What a worker is made of is not in its own file, so nothing kept from an earlier run tells whether it is stale.
      defineCacheKeyGenerator(({ id }) => (isWorker(id) ? false : undefined))
    },
    async load(id) {
      const [file] = id.split('?')
      if (!isWorker(id) || !file) return undefined
      mkdirSync(CACHE, { recursive: true })
      const out = await bundleScript(file, CACHE)
      return `import { Worker } from 'node:worker_threads'; export default (options) => new Worker(${JSON.stringify(out)}, options)`
    }
  }
}

function isWorker(id: string): boolean {
  return id.split('?')[1]?.split('&').includes('nodeWorker') === true
}
