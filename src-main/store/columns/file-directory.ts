import { fsyncSync } from 'node:fs'
import { endianness } from 'node:os'
import { ColumnsDamaged, readBytes, readPart, writeAll, type Part, type PartWriter } from './file-parts'
import { bytesOf, checksum, packSection, type Packing } from './packed-section'
import { SECTION_KINDS, type Layer } from './sections'
import type { TextStore } from './text-store'

/*
 * The columns of a workspace in a file of their own: a head, then parts one after another, then a directory that says
 * where they are. Adding writes more parts and another directory behind the old one, and changes the head last, so that
 * a file that was being written when the power went is as it was before. Every part has a checksum.
 */

const MAGIC = 'calltrail columns'
/** Grows with every change of what stands in the file. */
const FORMAT = 1
/** Where the first part begins. */
export const HEAD_BYTES = 64
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

interface SavedPacking {
  readonly width: Packing['width']
  readonly base: number | null
}

/** A layer as the directory has it. */
export interface SavedLayer {
  readonly kind: Layer['kind']
  readonly calls: number
  readonly participants: number
  readonly sections: Readonly<Record<string, Part & SavedPacking>>
}

/** What is in the file, and where. */
export interface Directory {
  readonly signature: string
  readonly state: SavedState
  readonly layers: readonly SavedLayer[]
  readonly texts: readonly { readonly count: number; readonly lengths: Part; readonly bytes: Part }[]
  /** Codes in order of their texts. */
  readonly order: Part & { readonly count: number }
  readonly gone: Part
}

/** A directory of nothing yet. */
export function emptyDirectory(state: SavedState, layers: readonly SavedLayer[]): Directory {
  return {
    signature: SIGNATURE,
    state,
    layers,
    texts: [],
    order: { at: 0, bytes: 0, checksum: 0, count: 0 },
    gone: { at: 0, bytes: 0, checksum: 0 }
  }
}

/** Reads the directory; with it, where the file ends. Throws `ColumnsDamaged` when it is not ours, or another version's. */
export function readDirectory(file: number): { readonly directory: Directory; readonly end: number } {
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
  return { directory, end: part.at + part.bytes }
}

/** Writes what a directory does not have yet; the directory with it. */
export function addTo(
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

/** Writes a layer, a section at a time. */
export function* saveLayer(writer: PartWriter, layer: Layer): Generator<void, SavedLayer> {
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
export function finish(file: number, writer: PartWriter, directory: Directory): number {
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
