/** What a RIFF/WAVE header says. */
export interface WaveHeader {
  /** Format tag; that within WAVE_FORMAT_EXTENSIBLE where it is one. */
  readonly tag: number
  readonly channels: number
  readonly rate: number
  readonly blockBytes: number
  readonly bits: number
  /** Samples per channel by the `fact` chunk, null without one. */
  readonly factFrames: number | null
  readonly offset: number
  readonly length: number
  /** False when the sizes in the header are not those of the file. */
  readonly sizesFit: boolean
}

const EXTENSIBLE = 0xfffe

/**
 * Reads the chunks of a RIFF/WAVE file, in whatever order they come; null when format or sound are not within the head.
 * The sizes are wrong while a file is written and after a crash, so the size of the file decides (data-formats 6.3).
 */
export function readWaveHeader(head: Uint8Array, sizeBytes: number): WaveHeader | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const riffFits = Math.abs(view.getUint32(4, true) + 8 - sizeBytes) <= 1
  let format: Pick<WaveHeader, 'tag' | 'channels' | 'rate' | 'blockBytes' | 'bits'> | null = null
  let factFrames: number | null = null
  let sound: { readonly offset: number; readonly declared: number } | null = null
  for (let at = 12; at + 8 <= head.length;) {
    const id = view.getUint32(at)
    const size = view.getUint32(at + 4, true)
    const body = at + 8
    if (id === FMT && size >= 14 && body + 16 <= head.length) format = readFormat(view, body, size)
    else if (id === FACT && size >= 4 && body + 4 <= head.length) factFrames = view.getUint32(body, true)
    else if (id === DATA && sound === null) sound = { offset: body, declared: size }
    // After a sound whose size is wrong there is nothing to be found.
    if (id === DATA && (!riffFits || body + size > sizeBytes)) break
    at = body + size + (size & 1)
  }
  if (format === null || sound === null) return null
  const rest = Math.max(0, sizeBytes - sound.offset)
  const sizesFit = riffFits && sound.declared <= rest
  return { ...format, factFrames, offset: sound.offset, length: sizesFit ? sound.declared : rest, sizesFit }
}

const code = (text: string): number => new DataView(new TextEncoder().encode(text).buffer).getUint32(0)
const FMT = code('fmt ')
const FACT = code('fact')
const DATA = code('data')

function readFormat(
  view: DataView,
  at: number,
  size: number
): Pick<WaveHeader, 'tag' | 'channels' | 'rate' | 'blockBytes' | 'bits'> {
  const tag = view.getUint16(at, true)
  const extended = tag === EXTENSIBLE && size >= 26 && at + 26 <= view.byteLength
  return {
    tag: extended ? view.getUint16(at + 24, true) : tag,
    channels: view.getUint16(at + 2, true),
    rate: view.getUint32(at + 4, true),
    blockBytes: view.getUint16(at + 12, true),
    bits: size >= 16 ? view.getUint16(at + 14, true) : 0
  }
}
