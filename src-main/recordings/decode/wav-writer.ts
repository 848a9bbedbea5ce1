import type { PcmBlock } from './audio-source'
import { toAlaw, toUlaw } from './g711'

/** How sound lies in a WAV file that is written here. */
export type WavKind = 'pcm' | 'ulaw' | 'alaw'

const TAGS: Readonly<Record<WavKind, number>> = { pcm: 1, alaw: 6, ulaw: 7 }
const LARGEST = 0xffffffff

/** Header of a WAV file with so many samples per channel. Sizes beyond 4 GB cannot be said and are cut. */
function wavHeader(kind: WavKind, rate: number, channels: number, frames: number): Uint8Array {
  const width = kind === 'pcm' ? 2 : 1
  const data = frames * channels * width
  // All but PCM have the size of an extension (none) and the number of samples.
  const size = kind === 'pcm' ? 44 : 58
  const header = new Uint8Array(size)
  const view = new DataView(header.buffer)
  const text = (at: number, value: string): void => header.set(new TextEncoder().encode(value), at)
  text(0, 'RIFF')
  view.setUint32(4, Math.min(LARGEST, size - 8 + data + (data & 1)), true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, kind === 'pcm' ? 16 : 18, true)
  view.setUint16(20, TAGS[kind], true)
  view.setUint16(22, channels, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * channels * width, true)
  view.setUint16(32, channels * width, true)
  view.setUint16(34, width * 8, true)
  if (kind !== 'pcm') {
    text(38, 'fact')
    view.setUint32(42, 4, true)
    view.setUint32(46, Math.min(LARGEST, frames), true)
  }
  text(size - 8, 'data')
  view.setUint32(size - 4, Math.min(LARGEST, data), true)
  return header
}

/** Bytes of a block as they lie in the file, channels interleaved. */
function wavSamples(kind: WavKind, block: PcmBlock): Uint8Array {
  const channels = block.length
  const frames = block[0]?.length ?? 0
  const bytes = new Uint8Array(frames * channels * (kind === 'pcm' ? 2 : 1))
  const view = new DataView(bytes.buffer)
  block.forEach((samples, channel) => {
    for (let i = 0, at = channel; i < frames; i += 1, at += channels) {
      const sample = samples[i]!
      if (kind === 'pcm') view.setInt16(at * 2, sample, true)
      else bytes[at] = kind === 'ulaw' ? toUlaw(sample) : toAlaw(sample)
    }
  })
  return bytes
}

/** A WAV file of exactly as many samples as its header says: cut, or filled up with silence. */
export async function* writeWav(
  kind: WavKind,
  { rate, channels, frames }: { readonly rate: number; readonly channels: number; readonly frames: number },
  blocks: AsyncIterable<PcmBlock>
): AsyncGenerator<Uint8Array> {
  yield wavHeader(kind, rate, channels, frames)
  let left = frames
  for await (const block of blocks) {
    const length = block[0]?.length ?? 0
    const fitting = length > left ? block.map((samples) => samples.subarray(0, left)) : block
    yield wavSamples(kind, fitting)
    left -= Math.min(left, length)
  }
  while (left > 0) {
    const step = Math.min(left, SILENCE_FRAMES)
    yield wavSamples(
      kind,
      Array.from({ length: channels }, () => new Int16Array(step))
    )
    left -= step
  }
  const data = frames * channels * (kind === 'pcm' ? 2 : 1)
  // Chunks have even lengths.
  if (data & 1) yield new Uint8Array(1)
}

const SILENCE_FRAMES = 32 * 1024
