import type { ImportOptions } from '@shared/model/import-preview'
import { type ByteInput, byteInput } from './bytes/byte-input'
import { peel } from './bytes/peel'
import { kindOf } from './bytes/signatures'
import { TemporaryFiles } from './bytes/temporary-files'
import { ArchiveLook, type LeafReading } from './containers/archive-look'
import { type BrokenLeaf, type Leaf, leavesOf } from './containers/leaves'
import type { ReadBatch, ReadEnvironment } from './dialects/dialect'
import { recogniseContent } from './recognise'
import type { SourceInput } from './source'

/** A file whose content is known, and how to read it. */
export interface Detected extends Omit<LeafReading, 'read' | 'contents'> {
  /** Begins one reading. After the `last` one of a stream there is no other. */
  open(last: boolean): Reading
  /** Removes temporary files; readings end with it. */
  close(): Promise<void>
}

/** One reading of a source, from its beginning. */
export interface Reading {
  batches(environment: ReadEnvironment): AsyncGenerator<ReadBatch>
  /** Bytes of the file that are behind us, for progress. */
  consumed(): number
  /** Bytes or characters of content that were read, for the length of the preview. */
  passed(): number
}

/** Bytes of a source and where they lie. */
interface Placed {
  readonly bytes: ByteInput
  readonly name: string
  readonly path: string | null
  readonly sizeBytes: number | null
}

const COMPRESSIONS = ['gzip', 'zstd', 'xz', 'bzip2']
const ARCHIVES = ['tar', 'zip']

/** Says what a file is by its content alone. Throws where it is empty, damaged, unknown or cannot be read. */
export async function detect(
  input: SourceInput,
  options: ImportOptions,
  pause: () => Promise<void> = async () => undefined
): Promise<Detected> {
  const files = new TemporaryFiles()
  try {
    const placed = await onDisk(input, files, pause)
    const found = await lookInto(placed, files, options, pause)
    return { ...found, open: opener(placed, files, found, pause), close: () => files.close() }
  } catch (error) {
    await files.close()
    throw error
  }
}

/** Archives and databases are read from a file; a stream that is one becomes one. Text stays a stream. */
async function onDisk(
  input: SourceInput,
  files: TemporaryFiles,
  pause: () => Promise<void>
): Promise<Placed> {
  const bytes = byteInput(input)
  const { name } = input
  if (input.kind === 'file') return { bytes, name, path: input.path, sizeBytes: input.sizeBytes }
  const peeled = await peel(bytes.read(true).chunks, name)
  await peeled.close()
  const kind = kindOf(peeled.head)
  if (kind === null || kind === 'pg-dump') return { bytes, name, path: null, sizeBytes: null }
  bytes.lastReading()
  const path = await files.keep(pausing(bytes.read(true).chunks, pause), name)
  return { bytes: byteInput({ kind: 'file', path, name, sizeBytes: 0 }), name, path, sizeBytes: null }
}

async function lookInto(
  placed: Placed,
  files: TemporaryFiles,
  options: ImportOptions,
  pause: () => Promise<void>
): Promise<LeafReading> {
  const place = { options, files }
  const look = new ArchiveLook(placed.name, place)
  const { name, path } = placed
  const bytes = pausing(placed.bytes.read(true).chunks, pause)
  for await (const leaf of leavesOf({ bytes, name, path, files })) {
    await pause()
    const isMember = 'error' in leaf || leaf.layers.some((layer) => ARCHIVES.includes(layer))
    if (!isMember) return await onlyLeaf(leaf, place)
    await look.take(leaf)
  }
  return look.finish()
}

/** A file that is no archive. */
async function onlyLeaf(leaf: Leaf, place: Parameters<typeof recogniseContent>[1]): Promise<LeafReading> {
  const content = await recogniseContent(leaf, place)
  return {
    shape: content,
    layers: leaf.layers,
    encoding: content.encoding,
    members: null,
    contents: [content],
    async *read(leaves, environment) {
      for await (const again of leaves) {
        if ('error' in again) throw again.error
        yield* content.read(again.content, environment)
      }
    }
  }
}

function opener(
  placed: Placed,
  files: TemporaryFiles,
  found: LeafReading,
  pause: () => Promise<void>
): Detected['open'] {
  const { bytes, name, path, sizeBytes } = placed
  const { contents, layers, members } = found
  const compressed = members !== null || layers.some((layer) => COMPRESSIONS.includes(layer))
  // A database is not read from front to back: its rows tell how far we are.
  const progress = members === null ? contents[0]?.progress : undefined
  return (last) => {
    if (last) bytes.lastReading()
    const reading = bytes.read(compressed)
    let passed = 0
    let packed = 0
    const onPacked = (bytes: number): void => void (packed = bytes)
    async function* leaves(): AsyncGenerator<Leaf | BrokenLeaf> {
      for await (const leaf of leavesOf({
        bytes: pausing(reading.chunks, pause),
        name,
        path,
        files,
        onPacked
      })) {
        yield 'error' in leaf ? leaf : { ...leaf, content: counting(leaf.content, (n) => (passed += n)) }
      }
    }
    return {
      batches: (environment) => found.read(leaves(), environment),
      consumed: () =>
        progress && sizeBytes !== null
          ? Math.round(progress() * sizeBytes)
          : Math.max(packed, reading.consumed()),
      passed: () => contents.reduce((sum, content) => sum + (content.passed?.() ?? 0), passed)
    }
  }
}

async function* pausing(content: AsyncIterable<Buffer>, pause: () => Promise<void>): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    await pause()
    yield piece
  }
}

async function* counting(
  content: AsyncIterable<Buffer>,
  count: (bytes: number) => void
): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    count(piece.length)
    yield piece
  }
}
