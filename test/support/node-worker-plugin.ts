import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vitest/config'
import { bundleScript } from './bundle-script.mjs'

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/calltrail-workers')

/**
 * electron-vite turns `x.worker?nodeWorker` into a function that starts a thread; vitest does not know the suffix.
 * Bundles the worker the same way, for tests.
 */
export function nodeWorker(): Plugin {
  return {
    name: 'test:node-worker',
    enforce: 'pre',
    async load(id) {
      const [file, query] = id.split('?')
      if (!file || !query?.split('&').includes('nodeWorker')) return undefined
      mkdirSync(CACHE, { recursive: true })
      const out = await bundleScript(file, CACHE)
      return `import { Worker } from 'node:worker_threads'; export default (options) => new Worker(${JSON.stringify(out)}, options)`
    }
  }
}
