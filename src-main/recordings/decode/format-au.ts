import type { AudioProblem } from '@shared/model/recording'
import { lengthOf, type Head, type Recognised } from './audio-source'
import { decodePcm } from './decode-pcm'
import { MAX_CHANNELS, MAX_RATE } from './format-wav'
import { SAMPLE_KINDS, type SampleKindName } from './pcm'
import { startsWith } from './starts-with'

const KINDS: Readonly<Record<number, SampleKindName>> = {
  1: 'ulaw',
  2: 's8',
  3: 's16be',
  4: 's24be',
  5: 's32be',
  6: 'f32be',
  7: 'f64be',
  27: 'alaw'
}

/** Sun audio (`.au`): a header of 24 bytes or more, most significant byte first. */
export function recogniseAu({ bytes, sizeBytes }: Head): Recognised | AudioProblem | null {
  if (!startsWith(bytes, '.snd')) return null
  if (bytes.length < 24) return 'damaged'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const offset = view.getUint32(4)
  const kind = KINDS[view.getUint32(12)]
  const rate = view.getUint32(16)
  const channels = view.getUint32(20)
  if (offset < 24 || channels < 1 || channels > MAX_CHANNELS || rate < 1 || rate > MAX_RATE) return 'damaged'
  const facts = { format: 'AU', rate, channels, lengthUs: null }
  if (kind === undefined) return { facts, problem: 'unsupported', mime: null, frames: null, decode: null }
  const length = Math.max(0, sizeBytes - offset)
  const frames = Math.floor(length / (SAMPLE_KINDS[kind].bytes * channels))
  return {
    facts: { ...facts, lengthUs: lengthOf(frames, rate) },
    problem: frames === 0 ? 'empty' : null,
    mime: null,
    frames,
    decode: (reader) => decodePcm(reader, { offset, length }, kind, channels)
  }
}
