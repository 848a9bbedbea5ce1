import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs'
import { endianness } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { bytesOf, checksum, packSection, unpackSection, type Packing } from './packed-section'
import { isOfParticipants, SECTION_KINDS, type ColumnOf, type Layer, type SectionName } from './sections'
import type { TextStore } from './text-store'

/*
 * The columns of a workspace in a file of their own: a head, then parts one after another, then a directory that says
 * where they are. Adding writes more parts and another directory behind the old one, and changes the head last, so that
 * a file that was being written when the power went is as it was before. Every part has a checksum.
 */

const MAGIC = 'calltrail columns'
/** Grows with every change of what stands in the file. */
const FORMAT = 1
const HEAD_BYTES = 64
/** Programs of another make have other parts, or other numbers. */
const SIGNATURE = [endianness(), ...SECTION_KINDS.keys()].join()

/** Of which state of the workspace the file is a picture. */
export interface SavedState {
  readonly revision: number
  /** See `stateName`: another workspace has other names. */
  readonly stateName: string
  readonly epoch: number
  readonly lastChange: number
  readonly lastId: number
}

interface Part {
  readonly at: number
  readonly bytes: number
  readonly checksum: number
}

interface SavedPacking {
  readonly width: Packing['width']
  readonly base: number | null
}

interface SavedLayer {
  readonly kind: Layer['kind']
  readonly calls: number
  readonly participants: number
  readonly sections: Readonly<Record<string, Part & SavedPacking>>
}

interface Directory {
  readonly signature: string
  readonly state: SavedState
  readonly layers: readonly SavedLayer[]
  readonly texts: readonly { readonly count: number; readonly lengths: Part; readonly bytes: Part }[]
  /** Codes in order of their texts. */
  readonly order: Part & { readonly count: number }
  readonly gone: Part
}

/** The file is not what it should be. It is made anew; nobody is told. */
export class ColumnsDamaged extends Error {}

/** A columns file that is open. */
export class ColumnsFile {
  private isClosed = false

  private constructor(
    private readonly file: number,
    private directory: Directory,
    private end: number,
    readonly canGrow: boolean
  ) {}

  /** Opens a file; null where there is none that can be used. */
  static open(path: string): ColumnsFile | null {
    let file: number | null = null
    try {
      // Without the right to write, it can still be read.
      const [opened, canGrow] = openBestWay(path)
      file = opened
      const head = readBytes(file, 0, HEAD_BYTES)
      if (head.toString('latin1', 0, MAGIC.length) !== MAGIC || head.readUInt32LE(24) !== FORMAT)
        throw new ColumnsDamaged()
      if (checksum(head.subarray(0, HEAD_BYTES - 4)) !== head.readUInt32LE(HEAD_BYTES - 4))
        throw new ColumnsDamaged()
      const part = {
        at: head.readDoubleLE(28),
        bytes: head.readUInt32LE(36),
        checksum: head.readUInt32LE(40)
      }
      const directory = JSON.parse(readPart(file, part).toString('utf8')) as Directory
      if (directory.signature !== SIGNATURE) throw new ColumnsDamaged()
      return new ColumnsFile(file, directory, part.at + part.bytes, canGrow)
    } catch {
      if (file !== null) closeSync(file)
      return null
    }
  }

  /** Begins a file under another name; it takes its place with `publish`. */
  static create(path: string): UnfinishedFile {
    return new UnfinishedFile(path)
  }

  get state(): SavedState {
    return this.directory.state
  }

  /** Bytes of the file. */
  get bytes(): number {
    return this.end
  }

  /** What is saved, to be read as long as the file is open. */
  layers(): readonly Layer[] {
    return this.directory.layers.map((saved) => ({
      kind: saved.kind,
      calls: saved.calls,
      participants: saved.participants,
      read: (name) => this.readSection(saved, name)
    }))
  }

  /** Fills an empty store with the texts. */
  readTexts(texts: TextStore): void {
    for (const { lengths, bytes } of this.directory.texts) {
      texts.restore(readPart(this.file, bytes), wordsOf(readPart(this.file, lengths)))
    }
    texts.order.sorted = wordsOf(readPart(this.file, this.directory.order))
  }

  /** Ids that are in the layers and no longer in the workspace, ascending. */
  readGone(): Float64Array {
    const bytes = readPart(this.file, this.directory.gone)
    return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)
  }

  /** Adds what came since, in short steps; `layers` are those that the file does not have yet. */
  *append(
    state: SavedState,
    layers: readonly Layer[],
    texts: TextStore,
    gone: Float64Array
  ): Generator<void> {
    const writer = new PartWriter(this.file, this.end)
    const saved: SavedLayer[] = []
    for (const layer of layers) saved.push(yield* saveLayer(writer, layer))
    this.directory = addTo(this.directory, writer, { state, layers: saved, texts, gone })
    this.end = finish(this.file, writer, this.directory)
  }

  close(): void {
    if (!this.isClosed) closeSync(this.file)
    this.isClosed = true
  }

  private readSection<S extends SectionName>(saved: SavedLayer, name: S): ColumnOf<S> {
    const part = saved.sections[name]
    if (part === undefined) throw new ColumnsDamaged()
    const length = isOfParticipants(name) ? saved.participants : saved.calls
    return unpackSection(name, { ...part, base: part.base ?? NaN }, readPart(this.file, part), length)
  }
}

/** A file that is being written layer by layer, beside the place that it will have. */
export class UnfinishedFile {
  private readonly file: number
  private readonly writer: PartWriter
  private readonly layers: SavedLayer[] = []
  private readonly unfinished: string

  constructor(readonly path: string) {
    sweepUnfinished(path)
    this.unfinished = `${path}.${process.pid}`
    this.file = openSync(this.unfinished, 'w')
    this.writer = new PartWriter(this.file, HEAD_BYTES)
  }

  /** Adds a layer, in short steps. */
  *add(layer: Layer): Generator<void> {
    this.layers.push(yield* saveLayer(this.writer, layer))
  }

  /** Puts the file in its place; where it is: under its first name still, when somebody else has one open there. */
  publish(state: SavedState, texts: TextStore, gone: Float64Array): string {
    const empty: Directory = {
      signature: SIGNATURE,
      state,
      layers: this.layers,
      texts: [],
      order: { at: 0, bytes: 0, checksum: 0, count: 0 },
      gone: { at: 0, bytes: 0, checksum: 0 }
    }
    finish(this.file, this.writer, addTo(empty, this.writer, { state, layers: [], texts, gone }))
    closeSync(this.file)
    try {
      renameSync(this.unfinished, this.path)
      return this.path
    } catch {
      return this.unfinished
    }
  }

  /** Removes a file that was not published. */
  discard(): void {
    closeSync(this.file)
    rmSync(this.unfinished, { force: true })
  }
}

function addTo(
  before: Directory,
  writer: PartWriter,
  added: {
    readonly state: SavedState
    readonly layers: readonly SavedLayer[]
    readonly texts: TextStore
    readonly gone: Float64Array
  }
): Directory {
  const { texts } = added
  const layers = [...before.layers, ...added.layers]
  const saved = before.texts.reduce((sum, { count }) => sum + count, 0)
  const textParts = [...before.texts]
  let order = before.order
  if (texts.size > saved || order.count === 0) {
    const lengths = new Uint32Array(texts.size - saved)
    for (let i = 0; i < lengths.length; i += 1)
      lengths[i] = (texts.ends[saved + 1 + i] ?? 0) - (texts.ends[saved + i] ?? 0)
    const bytes = texts.bytes.subarray(texts.ends[saved], texts.ends[texts.size])
    textParts.push({
      count: lengths.length,
      lengths: writer.write(bytesOf(lengths)),
      bytes: writer.write(bytesOf(bytes))
    })
    texts.order.extend(texts.size)
    order = { ...writer.write(bytesOf(texts.order.sorted)), count: texts.size }
  }
  return {
    signature: before.signature,
    state: added.state,
    layers,
    texts: textParts,
    order,
    gone: writer.write(bytesOf(added.gone))
  }
}

function* saveLayer(writer: PartWriter, layer: Layer): Generator<void, SavedLayer> {
  const sections: Record<string, Part & SavedPacking> = {}
  for (const name of SECTION_KINDS.keys()) {
    const { bytes, width, base } = packSection(name, layer.read(name))
    // JSON has no NaN: where all is null, so is the base.
    sections[name] = { ...writer.write(bytes), width, base: Number.isNaN(base) ? null : base }
    yield
  }
  return { kind: layer.kind, calls: layer.calls, participants: layer.participants, sections }
}

/** Writes the directory, and then the head that points to it; where the file ends now. */
function finish(file: number, writer: PartWriter, directory: Directory): number {
  const { at, bytes, checksum: sum } = writer.write(Buffer.from(JSON.stringify(directory)))
  fsyncSync(file)
  const head = Buffer.alloc(HEAD_BYTES)
  head.write(MAGIC, 0, 'latin1')
  head.writeUInt32LE(FORMAT, 24)
  head.writeDoubleLE(at, 28)
  head.writeUInt32LE(bytes, 36)
  head.writeUInt32LE(sum, 40)
  head.writeUInt32LE(checksum(head.subarray(0, HEAD_BYTES - 4)), HEAD_BYTES - 4)
  writeAll(file, head, 0)
  fsyncSync(file)
  return at + bytes
}

/** Removes what programs left that were killed while they wrote. */
function sweepUnfinished(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const [, pid] = name.startsWith(`${basename(path)}.`) ? (/\.(\d+)$/.exec(name) ?? []) : []
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(path), name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

class PartWriter {
  constructor(
    private readonly file: number,
    private end: number
  ) {}

  write(bytes: Buffer): Part {
    const at = this.end
    writeAll(this.file, bytes, at)
    this.end += bytes.length
    return { at, bytes: bytes.length, checksum: checksum(bytes) }
  }
}

function openBestWay(path: string): [file: number, canGrow: boolean] {
  try {
    return [openSync(path, 'r+'), true]
  } catch {
    return [openSync(path, 'r'), false]
  }
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done, at + done)
  }
}

function readPart(file: number, part: Part): Buffer {
  // Before memory is taken for a length that nobody wrote.
  if (part.at + part.bytes > fstatSync(file).size) throw new ColumnsDamaged()
  const bytes = readBytes(file, part.at, part.bytes)
  if (checksum(bytes) !== part.checksum) throw new ColumnsDamaged()
  return bytes
}

function readBytes(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.from(new ArrayBuffer(length))
  for (let done = 0; done < length;) {
    const read = readSome(file, bytes, done, at + done)
    if (read === 0) throw new ColumnsDamaged()
    done += read
  }
  return bytes
}

function readSome(file: number, bytes: Buffer, done: number, at: number): number {
  try {
    return readSync(file, bytes, done, bytes.length - done, at)
  } catch (error) {
    throw new ColumnsDamaged('The columns cannot be read.', { cause: error })
  }
}

const wordsOf = (bytes: Buffer): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
