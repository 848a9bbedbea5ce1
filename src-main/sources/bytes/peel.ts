import { fileDamaged, fileEmpty } from '../failures'
import { type LayerName, undoLayer } from './layers/layers'
import { layerOf } from './signatures'

/** Enough to see a header line, a signature in a tar header and a few rows. */
const HEAD_BYTES = 1 << 16
/** gzip in gzip happens; deeper nesting is a trap for programs. */
const MAX_LAYERS = 4

/** Content below all compression, and what lay around it. */
export interface Peeled {
  /** Outermost first. */
  readonly layers: readonly LayerName[]
  /** First bytes of the content. */
  readonly head: Buffer
  /** True when `head` is all there is. */
  readonly complete: boolean
  /** All of the content, from its first byte; read it once. */
  readonly content: AsyncIterable<Buffer>
  /** Lets go of the source, whether or not the content was read. */
  close(): Promise<void>
}

/** Looks through compression until content is reached, in one pass. Throws for empty and damaged files. */
export async function peel(source: AsyncIterable<Buffer>, fileName: string): Promise<Peeled> {
  const layers: LayerName[] = []
  for (let below = source; ;) {
    const taken = await takeHead(below)
    try {
      if (taken.head.length === 0) throw fileEmpty(fileName)
      const layer = layerOf(taken.head)
      if (layer === null) return { layers, ...taken }
      layers.push(layer)
      if (layers.length > MAX_LAYERS) throw fileDamaged(fileName, 'it is compressed again and again')
      below = undoLayer(layer, taken.content, fileName)
    } catch (error) {
      await taken.close()
      throw error
    }
  }
}

/** The first bytes of a stream, and the stream as if nothing had been taken. */
async function takeHead(source: AsyncIterable<Buffer>): Promise<Omit<Peeled, 'layers'>> {
  const iterator = source[Symbol.asyncIterator]()
  const parts: Buffer[] = []
  let length = 0
  let ended = false
  while (length < HEAD_BYTES && !ended) {
    const next = await iterator.next()
    if (next.done) ended = true
    else {
      parts.push(next.value)
      length += next.value.length
    }
  }
  const head = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
  const close = async (): Promise<void> => void (await iterator.return?.())
  async function* content(): AsyncGenerator<Buffer> {
    try {
      for (let part = parts.shift(); part; part = parts.shift()) yield part
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await close()
    }
  }
  return {
    head: head.subarray(0, HEAD_BYTES),
    complete: ended && length <= HEAD_BYTES,
    content: content(),
    close
  }
}
