import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { randomUUID } from 'node:crypto'
import { rolldown } from 'rolldown'
import type { Plugin as RolldownPlugin } from 'rolldown'
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
        plugins: [rawText()]
      })
      await bundle.write({ file: draft, format: 'es', codeSplitting: false })
      await bundle.close()
      renameSync(draft, out)
      return `import { Worker } from 'node:worker_threads'; export default (options) => new Worker(${JSON.stringify(out)}, options)`
    }
  }
}

const RAW = '?raw'

/** Files imported as text, the way Vite has it. */
export function rawText(): RolldownPlugin {
  return {
    name: 'test:raw-text',
    resolveId(source, importer) {
      return source.endsWith(RAW) && importer !== undefined ? resolve(dirname(importer), source) : null
    },
    load(id) {
      if (!id.endsWith(RAW)) return null
      return `export default ${JSON.stringify(readFileSync(id.slice(0, -RAW.length), 'utf8'))}`
    }
  }
}
