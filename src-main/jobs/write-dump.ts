import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { ZipFile } from 'yazl'
import { replaceAtomically } from '../exports'

/** Files of a dump: its lines, and what a container can hold beside them. */
export interface DumpParts {
  /** Lines of the events, in the form of the file. */
  lines(form: 'csv' | 'ndjson'): AsyncIterable<string>
  /** Further files, once the events are written. */
  beside(): readonly { readonly name: string; readonly text: string }[]
}

/** Form of a dump by the ending of its name: `.zip`, or one file of events; `.gz` packs that. CSV where nothing says. */
function dumpForm(name: string): {
  readonly zip: boolean
  readonly gzip: boolean
  readonly form: 'csv' | 'ndjson'
} {
  const lower = name.toLowerCase()
  const gzip = lower.endsWith('.gz')
  const bare = gzip ? lower.slice(0, -3) : lower
  const form = /\.(?:ndjson|jsonl|json)$/.test(bare) ? 'ndjson' : 'csv'
  return { zip: bare.endsWith('.zip'), gzip, form }
}

/** Nothing in a file should depend on the clock. */
const NO_TIME = { mtime: new Date(2000, 0, 1), mode: 0o644, forceDosTimestamp: true }

/** Writes a dump, which appears when it is complete. */
export async function writeDump(path: string, name: string, parts: DumpParts): Promise<void> {
  const { zip, gzip, form } = dumpForm(name)
  await replaceAtomically(path, async (draft) => {
    const out = createWriteStream(draft, { flags: 'wx', flush: true })
    if (zip) return writeZip(out, parts)
    const lines = Readable.from(parts.lines(form), { objectMode: false })
    await (gzip ? pipeline(lines, createGzip(), out) : pipeline(lines, out))
  })
}

async function writeZip(out: NodeJS.WritableStream, parts: DumpParts): Promise<void> {
  const zip = new ZipFile()
  const lines = Readable.from(parts.lines('csv'), { objectMode: false })
  lines.on('error', (error) => (zip.outputStream as Readable).destroy(error))
  lines.on('end', () => {
    for (const { name, text } of parts.beside()) zip.addBuffer(Buffer.from(text), name, NO_TIME)
    zip.end()
  })
  zip.addReadStream(lines, 'cel.csv', NO_TIME)
  await pipeline(zip.outputStream, out)
}
