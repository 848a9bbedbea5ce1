import { EndOfContent } from '../byte-reader'
import { BitReader } from './bit-reader'

const STREAM_MAGIC = 0x425a68
const BLOCK_MAGIC = 0x314159265359
const END_MAGIC = 0x177245385090
const RUN_A = 0
const RUN_B = 1
const MAX_CODE_BITS = 20
const GROUP_SYMBOLS = 50
/** A run of four equal bytes is followed by a count; output is cut here so that a trap of runs stays bounded. */
const OUTPUT_BYTES = 1 << 20

/**
 * Undoes bzip2, any number of streams one after another, a block at a time: what is held is one block of 900,000 bytes
 * and one piece of output. Checks the sums of each block and stream. Throws `Error` for anything broken.
 */
export async function* bunzip2(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const input = new BlockInput(source[Symbol.asyncIterator]())
  try {
    for (let streams = 0; !(await input.isAtEnd()); streams += 1) {
      const level = await input.take(streamLevel)
      // Some tools pad the end; bzip2 itself ignores what follows as well.
      if (level === null && streams > 0) return
      if (level === null) throw new Error('no bzip2 header')
      yield* readStream(input, level * 100_000)
    }
  } finally {
    await input.close()
  }
}

/** Parts of a stream are decoded without waiting. Where one needs more than is there, it is begun again with more. */
class BlockInput {
  private readonly bits = new BitReader()
  private ended = false

  constructor(private readonly source: AsyncIterator<Buffer>) {}

  async isAtEnd(): Promise<boolean> {
    while (this.bits.isEmpty && !this.ended) await this.more()
    return this.bits.isEmpty
  }

  async take<T>(decode: (bits: BitReader) => T): Promise<T> {
    this.bits.mark()
    for (;;) {
      try {
        return decode(this.bits)
      } catch (error) {
        if (!(error instanceof EndOfContent) || this.ended) throw error
        this.bits.rewind()
        await this.more()
      }
    }
  }

  async close(): Promise<void> {
    await this.source.return?.()
  }

  private async more(): Promise<void> {
    const next = await this.source.next()
    if (next.done) this.ended = true
    else this.bits.give(next.value)
  }
}

/** Block size in units of 100,000 bytes; null where no stream begins. */
function streamLevel(bits: BitReader): number | null {
  const magic = bits.read(24)
  const level = bits.read(8) - 0x30
  return magic === STREAM_MAGIC && level >= 1 && level <= 9 ? level : null
}

async function* readStream(input: BlockInput, blockBytes: number): AsyncGenerator<Buffer> {
  const block = new Uint32Array(blockBytes)
  let streamSum = 0
  for (;;) {
    const found = await input.take((bits) => readPart(bits, block))
    if (found.kind === 'end') {
      if (found.sum !== streamSum >>> 0) throw new Error('the sum of the stream is wrong')
      return
    }
    const seen = { sum: 0xffffffff }
    yield* unsort(block, found.length, found.origin, seen)
    if (~seen.sum >>> 0 !== found.sum) throw new Error('the sum of a block is wrong')
    streamSum = ((streamSum << 1) | (streamSum >>> 31)) ^ found.sum
  }
}

type Part =
  | { readonly kind: 'end'; readonly sum: number }
  | { readonly kind: 'block'; readonly sum: number; readonly origin: number; readonly length: number }

/** A block into the array, or the end of the stream. */
function readPart(bits: BitReader, block: Uint32Array): Part {
  const magic = bits.read(24) * 0x1000000 + bits.read(24)
  const sum = bits.read32()
  if (magic === END_MAGIC) {
    bits.align()
    return { kind: 'end', sum }
  }
  if (magic !== BLOCK_MAGIC) throw new Error('no block where one should be')
  if (bits.read(1) === 1) throw new Error('randomised blocks of bzip2 0.9 are not supported')
  const origin = bits.read(24)
  const length = readBlock(bits, block)
  if (origin >= length) throw new Error('a block begins outside of itself')
  return { kind: 'block', sum, origin, length }
}

/** Huffman codes, move-to-front and zero runs of one block; answers its length. */
function readBlock(bits: BitReader, block: Uint32Array): number {
  const order = readSymbolMap(bits)
  const symbols = order.length + 2
  const tableCount = bits.read(3)
  const selectorCount = bits.read(15)
  if (tableCount < 2 || tableCount > 6 || selectorCount < 1) throw new Error('a block without code tables')
  const selectors = readSelectors(bits, selectorCount, tableCount)
  const tables = Array.from({ length: tableCount }, () => new HuffmanTable(readLengths(bits, symbols)))
  const end = symbols - 1
  let length = 0
  let run = 0
  let runBit = 1
  let table = tables[0] as HuffmanTable
  for (let group = 0, left = 0; ; left -= 1) {
    if (left === 0) {
      const selector = selectors[group++]
      if (selector === undefined) throw new Error('a block that does not end')
      table = tables[selector] as HuffmanTable
      left = GROUP_SYMBOLS
    }
    const symbol = table.read(bits)
    if (symbol <= RUN_B) {
      run += symbol === RUN_A ? runBit : 2 * runBit
      runBit *= 2
      if (run > block.length) throw new Error('a block that is too long')
      continue
    }
    if (run > 0) {
      if (length + run > block.length) throw new Error('a block that is too long')
      block.fill(order[0] as number, length, length + run)
      length += run
      run = 0
      runBit = 1
    }
    if (symbol === end) return length
    const place = symbol - 1
    const byte = order[place] as number
    order.copyWithin(1, 0, place)
    order[0] = byte
    if (length >= block.length) throw new Error('a block that is too long')
    block[length++] = byte
  }
}

function readSymbolMap(bits: BitReader): Uint8Array {
  const ranges = bits.read(16)
  const used: number[] = []
  for (let range = 0; range < 16; range += 1) {
    if ((ranges & (0x8000 >> range)) === 0) continue
    const within = bits.read(16)
    for (let bit = 0; bit < 16; bit += 1) if ((within & (0x8000 >> bit)) !== 0) used.push(range * 16 + bit)
  }
  if (used.length === 0) throw new Error('a block without symbols')
  return Uint8Array.from(used)
}

function readSelectors(bits: BitReader, count: number, tables: number): Uint8Array {
  const order = Uint8Array.from({ length: tables }, (_, index) => index)
  const selectors = new Uint8Array(count)
  for (let index = 0; index < count; index += 1) {
    let place = 0
    while (bits.read(1) === 1) if (++place >= tables) throw new Error('a code table that does not exist')
    const table = order[place] as number
    order.copyWithin(1, 0, place)
    order[0] = table
    selectors[index] = table
  }
  return selectors
}

function readLengths(bits: BitReader, symbols: number): Uint8Array {
  const lengths = new Uint8Array(symbols)
  let length = bits.read(5)
  for (let symbol = 0; symbol < symbols; symbol += 1) {
    for (;;) {
      if (length < 1 || length > MAX_CODE_BITS) throw new Error('a code of impossible length')
      if (bits.read(1) === 0) break
      length += bits.read(1) === 0 ? 1 : -1
    }
    lengths[symbol] = length
  }
  return lengths
}

/** Canonical Huffman codes, read bit by bit with the first code and symbol of each length. */
class HuffmanTable {
  private readonly limits = new Int32Array(MAX_CODE_BITS + 2).fill(-1)
  private readonly bases = new Int32Array(MAX_CODE_BITS + 2)
  private readonly symbols: Uint16Array
  private readonly shortest: number
  private readonly longest: number

  constructor(lengths: Uint8Array) {
    this.shortest = Math.min(...lengths)
    this.longest = Math.max(...lengths)
    const sorted: number[] = []
    let code = 0
    for (let length = this.shortest; length <= this.longest; length += 1) {
      const first = sorted.length
      for (const [symbol, own] of lengths.entries()) if (own === length) sorted.push(symbol)
      this.bases[length] = first - code
      code += sorted.length - first
      this.limits[length] = code - 1
      code *= 2
    }
    this.symbols = Uint16Array.from(sorted)
  }

  read(bits: BitReader): number {
    let length = this.shortest
    let code = bits.read(length)
    while (code > (this.limits[length] as number)) {
      if (++length > this.longest) throw new Error('a code that means nothing')
      code = (code << 1) | bits.read(1)
    }
    const symbol = this.symbols[code + (this.bases[length] as number)]
    if (symbol === undefined) throw new Error('a code that means nothing')
    return symbol
  }
}

/** Turns the sorted block back, undoes the outer run lengths, and keeps the sum. */
function* unsort(
  block: Uint32Array,
  length: number,
  origin: number,
  found: { sum: number }
): Generator<Buffer> {
  const starts = new Uint32Array(256)
  for (let at = 0; at < length; at += 1) starts[(block[at] as number) & 0xff]! += 1
  for (let byte = 0, sum = 0; byte < 256; byte += 1) {
    const count = starts[byte] as number
    starts[byte] = sum
    sum += count
  }
  // The lowest 8 bits of an entry are the byte, the others the place of the next one.
  for (let at = 0; at < length; at += 1) {
    const byte = (block[at] as number) & 0xff
    const place = starts[byte] as number
    starts[byte] = place + 1
    block[place] = ((block[place] as number) & 0xff) | (at << 8)
  }
  let output = Buffer.allocUnsafe(OUTPUT_BYTES)
  let filled = 0
  let sum = found.sum
  let position = (block[origin] as number) >>> 8
  let previous = -1
  let same = 0
  for (let left = length; left > 0; left -= 1) {
    const entry = block[position] as number
    const byte = entry & 0xff
    position = entry >>> 8
    let copies = 1
    if (same === 4) {
      copies = byte
      same = 0
    } else {
      same = byte === previous ? same + 1 : 1
      previous = byte
    }
    if (filled + 256 > OUTPUT_BYTES) {
      yield output.subarray(0, filled)
      output = Buffer.allocUnsafe(OUTPUT_BYTES)
      filled = 0
    }
    for (; copies > 0; copies -= 1) {
      output[filled++] = previous
      sum = (sum << 8) ^ (CRC_TABLE[(sum >>> 24) ^ previous] as number)
    }
    if (same === 0) previous = -1
  }
  found.sum = sum
  yield output.subarray(0, filled)
}

/** CRC-32 with the highest bit first, as only bzip2 has it. */
const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1
  return sum
})
