import { AppError } from '@shared/errors/app-error'
import type { ImportOptions, SourceMembers } from '@shared/model/import-preview'
import { type ByteInput, byteInput } from './bytes/byte-input'
import { peel } from './bytes/peel'
import { kindOf, meaningOf } from './bytes/signatures'
import { TemporaryFiles } from './bytes/temporary-files'
import { chooseMembers, type SeenMember } from './containers/choose-members'
import { type DumpInside, dumpMembers } from './containers/dump-members'
import { type BrokenLeaf, type Leaf, leavesOf } from './containers/leaves'
import { readMembers } from './containers/read-members'
import type { Content, ContentShape } from './content'
import type { ReadBatch, ReadEnvironment } from './dialects/dialect'
import { notYetSupported } from './failures'
import { announceTables } from './pgdump/kind-of-dump'
import { recogniseContent } from './recognise'
import type { SourceInput } from './source'
import { routeTables } from './tables/route-tables'
import { TimeReader } from './time/time-reader'

/** A file whose content is known, and how to read it. */
export interface Detected {
  readonly shape: ContentShape
  /** Compression and archives around what the shape is of. */
  readonly layers: readonly string[]
  readonly encoding: string
  /** What lies in an archive; null for other files. */
  readonly members: SourceMembers | null
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

const COMPRESSIONS = ['gzip', 'zstd', 'xz', 'bzip2']
const ARCHIVES = ['tar', 'zip']

/** Says what a file is by its content alone. Throws where it is empty, damaged, unknown or cannot be read. */
export async function detect(input: SourceInput, options: ImportOptions): Promise<Detected> {
  const files = new TemporaryFiles()
  try {
    return await new Detection(await onDisk(input, files), files, options).run()
  } catch (error) {
    await files.close()
    throw error
  }
}

/** Archives and databases are read from a file; a stream that is one becomes one. Text stays a stream. */
async function onDisk(input: SourceInput, files: TemporaryFiles): Promise<Placed> {
  const bytes = byteInput(input)
  if (input.kind === 'file') return { bytes, name: input.name, path: input.path, sizeBytes: input.sizeBytes }
  const peeled = await peel(bytes.read(true).chunks, input.name)
  await peeled.close()
  const kind = kindOf(peeled.head)
  if (kind === null || kind === 'pg-dump') return { bytes, name: input.name, path: null, sizeBytes: null }
  bytes.lastReading()
  const path = await files.keep(bytes.read(true).chunks, input.name)
  const file = byteInput({ kind: 'file', path, name: input.name, sizeBytes: 0 })
  return { bytes: file, name: input.name, path, sizeBytes: null }
}

interface Placed {
  readonly bytes: ByteInput
  readonly name: string
  readonly path: string | null
  readonly sizeBytes: number | null
}

class Detection {
  private readonly seen: SeenMember[] = []
  private recordings = 0
  private dump: DumpInside | null = null

  constructor(
    private readonly placed: Placed,
    private readonly files: TemporaryFiles,
    private readonly options: ImportOptions
  ) {}

  async run(): Promise<Detected> {
    const { name } = this.placed
    let layers: readonly string[] = []
    let spreadsheet = false
    let index = -1
    for await (const leaf of this.leaves(this.placed.bytes.read(true).chunks)) {
      index += 1
      if (!('error' in leaf)) {
        if (!leaf.layers.some((layer) => ARCHIVES.includes(layer))) return await this.single(leaf)
        if (index === 0 || layers.length === 0) layers = leaf.layers
        spreadsheet ||= leaf.layers.join() === 'zip' && leaf.name.startsWith('xl/')
      }
      await this.look(leaf, index)
    }
    if (spreadsheet) {
      throw notYetSupported(
        name,
        'a spreadsheet',
        'Open it in the spreadsheet program and save it as CSV (UTF-8).'
      )
    }
    if (this.dump) return this.whole(this.dump, layers)
    const { contents, main, members } = chooseMembers(this.seen, this.recordings, name)
    return {
      shape: main,
      layers: this.layersOf(main) ?? layers,
      encoding: main.encoding,
      members,
      ...this.reader(
        (leaves, environment) => readMembers(leaves, contents, environment, main),
        [...contents.values()]
      )
    }
  }

  private readonly layersByContent = new Map<Content, readonly string[]>()

  private layersOf(content: Content): readonly string[] | undefined {
    return this.layersByContent.get(content)
  }

  /** Looks at a member of an archive: what is wrong with it is no reason to refuse the others. */
  private async look(leaf: Leaf | BrokenLeaf, index: number): Promise<void> {
    const { name } = leaf
    if ('error' in leaf) {
      this.seen.push({ index, name, error: leaf.error })
      return
    }
    const meaning = meaningOf(leaf.head)
    if (meaning && 'recording' in meaning) {
      this.recordings += 1
      return
    }
    try {
      const content = await recogniseContent(leaf, { options: this.options, files: this.files })
      if (content.dump) this.dump ??= { contents: content.dump, name }
      else if (content.kind === 'directory' && !content.format.startsWith('pg-')) await tryOut(content, leaf)
      this.layersByContent.set(content, leaf.layers)
      this.seen.push({ index, name, content })
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'disk-full') throw error
      this.seen.push({ index, name, error })
    }
  }

  private async single(leaf: Leaf): Promise<Detected> {
    const content = await recogniseContent(leaf, { options: this.options, files: this.files })
    const read = async function* (
      leaves: AsyncIterable<Leaf | BrokenLeaf>,
      environment: ReadEnvironment
    ): AsyncGenerator<ReadBatch> {
      for await (const again of leaves) {
        if ('error' in again) throw again.error
        yield* content.read(again.content, environment)
      }
    }
    const { layers } = leaf
    return {
      shape: content,
      layers,
      encoding: content.encoding,
      members: null,
      ...this.reader(
        read,
        [content],
        layers.some((layer) => COMPRESSIONS.includes(layer))
      )
    }
  }

  /** An archive that is a dump: its members are tables. */
  private whole(dump: DumpInside, layers: readonly string[]): Detected {
    const content = this.seen.find((member) => 'content' in member && member.content.dump === dump.contents)
    if (!content || !('content' in content)) throw new Error('the dump was seen')
    return {
      shape: { ...content.content, format: 'pg-tar' },
      layers: layers.filter((layer, at) => layer !== 'tar' || at < layers.length - 1),
      encoding: dump.contents.encoding,
      members: null,
      ...this.reader((leaves, environment) => {
        announceTables(dump.contents, environment.observer)
        return routeTables(dumpMembers(leaves, dump), environment)
      }, [])
    }
  }

  private reader(
    read: (
      leaves: AsyncIterable<Leaf | BrokenLeaf>,
      environment: ReadEnvironment
    ) => AsyncGenerator<ReadBatch>,
    contents: readonly Content[],
    compressed = true
  ): Pick<Detected, 'open' | 'close'> {
    const { bytes, sizeBytes } = this.placed
    const [only] = contents
    const progress = contents.length === 1 ? only?.progress : undefined
    return {
      open: (last) => {
        if (last) bytes.lastReading()
        const reading = bytes.read(compressed)
        let passed = 0
        const counted = this.leaves(reading.chunks, (length) => (passed += length))
        return {
          batches: (environment) => read(counted, environment),
          consumed: () =>
            progress && sizeBytes !== null ? Math.round(progress() * sizeBytes) : reading.consumed(),
          passed: () => contents.reduce((sum, content) => sum + (content.passed?.() ?? 0), passed)
        }
      },
      close: () => this.files.close()
    }
  }

  private async *leaves(
    bytes: AsyncIterable<Buffer>,
    count: (length: number) => void = () => undefined
  ): AsyncGenerator<Leaf | BrokenLeaf> {
    const { name, path } = this.placed
    for await (const leaf of leavesOf({ bytes, name, path, files: this.files })) {
      yield 'error' in leaf ? leaf : { ...leaf, content: counting(leaf.content, count) }
    }
  }
}

async function* counting(
  content: AsyncIterable<Buffer>,
  count: (length: number) => void
): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    count(piece.length)
    yield piece
  }
}

/** Many texts in a backup look like a directory; only one that can be read is one. */
async function tryOut(content: Content, leaf: Leaf): Promise<void> {
  const times = new TimeReader(undefined, 'assume-utc', true)
  for await (const batch of content.read(leaf.content, { fileName: leaf.name, options: {}, times }))
    void batch
}
