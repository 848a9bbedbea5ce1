import { readFileSync, renameSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { rolldown } from 'rolldown'

const RAW = '?raw'
const INLINE = '?url&inline'
const WORKER = '?nodeWorker'
const alias = { '@shared': resolve(import.meta.dirname, '../../src-shared') }

/** Files imported as text, the way Vite has it. */
const rawText = {
  name: 'test:raw-text',
  resolveId: (source, importer) =>
    source.endsWith(RAW) && importer !== undefined ? resolve(dirname(importer), source) : null,
  load: (id) =>
    id.endsWith(RAW)
      ? `export default ${JSON.stringify(readFileSync(id.slice(0, -RAW.length), 'utf8'))}`
      : null
}

/** WebAssembly files of packages imported as `data:` addresses, the way Vite has it. */
const inlineFile = {
  name: 'test:inline-file',
  resolveId: (source) =>
    source.endsWith(INLINE) ? resolve(import.meta.dirname, '../../node_modules', source) : null,
  load: (id) =>
    id.endsWith(INLINE)
      ? `export default "data:application/wasm;base64,${readFileSync(id.slice(0, -INLINE.length)).toString('base64')}"`
      : null
}

/** `x.worker?nodeWorker` as electron-vite has it: a function that starts the thread. */
const nodeWorker = (folder) => ({
  name: 'test:node-worker',
  resolveId: (source, importer) =>
    source.endsWith(WORKER) && importer !== undefined
      ? `${resolve(dirname(importer), source.slice(0, -WORKER.length))}.ts${WORKER}`
      : null,
  load: async (id) => {
    if (!id.endsWith(WORKER)) return null
    const out = await bundleScript(id.slice(0, -WORKER.length), folder)
    return `import { Worker } from 'node:worker_threads'; export default (options) => new Worker(${JSON.stringify(out)}, options)`
  }
})

/**
 * Bundles a TypeScript file of ours into one that plain Node runs, as a build does: for worker threads, child processes
 * and benchmarks. Several processes may bundle the same file at once, hence the rename. The path of the result.
 */
export async function bundleScript(file, folder) {
  const out = join(folder, `${basename(file).replace(/\.ts$/, '')}.mjs`)
  const draft = `${out}.${randomUUID()}`
  const bundle = await rolldown({
    input: file,
    platform: 'node',
    external: [/^node:/, 'better-sqlite3'],
    resolve: { alias },
    plugins: [rawText, inlineFile, nodeWorker(folder)]
  })
  await bundle.write({ file: draft, format: 'es', codeSplitting: false })
  await bundle.close()
  renameSync(draft, out)
  return out
}
