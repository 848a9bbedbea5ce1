import { mkdirSync, renameSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { randomUUID } from 'node:crypto'
import { rolldown } from 'rolldown'
import type { Plugin } from 'vitest/config'

const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/calltrail-workers')

/**
 * electron-vite turns `x.worker?nodeWorker` into a function that starts a thread; vitest does not know the suffix.
 * Bundles the worker the same way, for tests. Several test files may build the same worker at once, hence the rename.
 */
export function nodeWorker(alias: Record<string, string>): Plugin {
  return {
    name: 'test:node-worker',
    enforce: 'pre',
    async load(id) {
      const [file, query] = id.split('?')
      if (!file || !query?.split('&').includes('nodeWorker')) return undefined
      mkdirSync(CACHE, { recursive: true })
      const out = join(CACHE, `${basename(file).replace(/\.ts$/, '')}.mjs`)
      const draft = `${out}.${randomUUID()}`
      const bundle = await rolldown({
        input: file,
        platform: 'node',
        external: [/^node:/, 'better-sqlite3'],
        resolve: { alias },
        moduleTypes: { '.sql': 'text' }
      })
      await bundle.write({ file: draft, format: 'es', codeSplitting: false })
      await bundle.close()
      renameSync(draft, out)
      return `import { Worker } from 'node:worker_threads'; export default (options) => new Worker(${JSON.stringify(out)}, options)`
    }
  }
}
