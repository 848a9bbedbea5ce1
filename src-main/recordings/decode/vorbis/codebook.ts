import { bitsOf, VorbisError, type Bits } from './bits'

const SYNC = 0x564342
/** Room for the largest books that encoders make, all of a file together, many times over: a header of a few bytes can ask for more. */
const MOST_VALUES = 1 << 22

/** What the books of one file may still take. */
export interface BookRoom {
  values: number
}

/** Room for the books of a file. */
export const bookRoom = (): BookRoom => ({ values: MOST_VALUES })

/** A table of code words, with a vector for each where the book has values (Vorbis I, 3). */
export class Codebook {
  /** Pairs of nodes: next node, or a leaf as -1 - entry. */
  private readonly tree: Int32Array

  private constructor(
    readonly dimensions: number,
    lengths: Uint8Array,
    /** Vectors of all entries one after the other; null for a book of numbers. */
    readonly vectors: Float32Array | null
  ) {
    this.tree = buildTree(lengths)
  }

  /** Entry of the next code word; -1 at the end of the packet. */
  decode(bits: Bits): number {
    let node = 0
    for (;;) {
      const next = this.tree[2 * node + bits.bit()]!
      if (bits.ended) return -1
      if (next < 0) return -1 - next
      if (next === 0) throw new VorbisError('no such code word')
      node = next
    }
  }

  /** Reads a book from the setup header. */
  static read(bits: Bits, room: BookRoom): Codebook {
    if (bits.read(24) !== SYNC) throw new VorbisError('no codebook')
    const dimensions = bits.read(16)
    const entries = bits.read(24)
    room.values -= entries * Math.max(1, dimensions)
    if (entries === 0 || room.values < 0) throw new VorbisError('book too large')
    const lengths = readLengths(bits, entries)
    const vectors = readVectors(bits, entries, dimensions)
    if (bits.ended) throw new VorbisError('header is cut')
    return new Codebook(dimensions, lengths, vectors)
  }
}

function readLengths(bits: Bits, entries: number): Uint8Array {
  const lengths = new Uint8Array(entries)
  if (bits.bit() === 1) {
    let length = bits.read(5) + 1
    for (let entry = 0; entry < entries; length += 1) {
      const count = bits.read(bitsOf(entries - entry))
      if (length > 32 || entry + count > entries || bits.ended) throw new VorbisError('bad lengths')
      lengths.fill(length, entry, entry + count)
      entry += count
    }
    return lengths
  }
  const sparse = bits.bit() === 1
  for (let entry = 0; entry < entries; entry += 1) {
    if (!sparse || bits.bit() === 1) lengths[entry] = bits.read(5) + 1
  }
  return lengths
}

function readVectors(bits: Bits, entries: number, dimensions: number): Float32Array | null {
  const type = bits.read(4)
  if (type === 0) return null
  if (type > 2 || dimensions === 0) throw new VorbisError('unknown kind of values')
  const least = readFloat(bits)
  const delta = readFloat(bits)
  const width = bits.read(4) + 1
  const isSequence = bits.bit() === 1
  const count = type === 1 ? rootOf(entries, dimensions) : entries * dimensions
  const multiplicands = Uint16Array.from({ length: count }, () => bits.read(width))
  const vectors = new Float32Array(entries * dimensions)
  for (let entry = 0; entry < entries; entry += 1) {
    let last = 0
    let divisor = 1
    for (let i = 0; i < dimensions; i += 1) {
      const at = type === 1 ? Math.floor(entry / divisor) % count : entry * dimensions + i
      const value = multiplicands[at]! * delta + least + last
      vectors[entry * dimensions + i] = value
      if (isSequence) last = value
      divisor *= count
    }
  }
  return vectors
}

/** Largest number whose power is not above the entries. */
function rootOf(entries: number, dimensions: number): number {
  let root = Math.floor(entries ** (1 / dimensions))
  while ((root + 1) ** dimensions <= entries) root += 1
  while (root > 1 && root ** dimensions > entries) root -= 1
  return root
}

function readFloat(bits: Bits): number {
  const packed = bits.read(32)
  const mantissa = packed % 2 ** 21
  const exponent = Math.floor(packed / 2 ** 21) % 2 ** 10
  return (packed >= 2 ** 31 ? -mantissa : mantissa) * 2 ** (exponent - 788)
}

/** Gives each entry the lowest code word of its length that is still free. */
function buildTree(lengths: Uint8Array): Int32Array {
  const used = lengths.reduce((sum, length) => sum + (length > 0 ? 1 : 0), 0)
  const tree: number[] = [0, 0]
  if (used === 1) {
    // A lone entry has a word of one bit, whichever.
    const leaf = -1 - lengths.findIndex((length) => length > 0)
    return Int32Array.of(leaf, leaf)
  }
  /** Free word of each length, left-aligned in 32 bits; null where none is. */
  const free: (number | null)[] = Array.from({ length: 33 }, () => null)
  let isFirst = true
  lengths.forEach((length, entry) => {
    if (length === 0) return
    let word = 0
    let from = 0
    if (!isFirst) {
      from = length
      while (from > 0 && free[from] === null) from -= 1
      if (from === 0) throw new VorbisError('too many code words')
      word = free[from] ?? 0
      free[from] = null
    }
    isFirst = false
    for (let y = length; y > from; y -= 1) free[y] = word + 2 ** (32 - y)
    insert(tree, word, length, entry)
  })
  return Int32Array.from(tree)
}

function insert(tree: number[], word: number, length: number, entry: number): void {
  let node = 0
  for (let depth = 1; depth <= length; depth += 1) {
    const side = 2 * node + (Math.floor(word / 2 ** (32 - depth)) & 1)
    if (depth === length) tree[side] = -1 - entry
    else {
      if (tree[side] === 0) {
        tree[side] = tree.length / 2
        tree.push(0, 0)
      }
      node = tree[side]!
      if (node < 0) throw new VorbisError('code words overlap')
    }
  }
}
