import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import { lengthOf, type Head, type Recognised } from './audio-source'
import { decodeOpus, OPUS_RATE } from './decode-opus'
import { decodeVorbis } from './decode-vorbis'
import { MAX_CHANNELS, MAX_RATE } from './format-wav'
import { startsWith } from './starts-with'

const MIME = 'audio/ogg'

/** Ogg with Opus or Vorbis; other codecs in it are named. */
export function recogniseOgg({ bytes, sizeBytes }: Head): Recognised | AudioProblem | null {
  if (!startsWith(bytes, 'OggS')) return null
  const at = 27 + (bytes[26] ?? 0)
  if (at + 30 > bytes.length) return 'damaged'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(bytes, 'OpusHead', at)) {
    const channels = bytes[at + 9]!
    const preSkip = view.getUint16(at + 10, true)
    // Browsers and we decode one stream of one or two channels.
    if (channels < 1 || channels > 2 || bytes[at + 18] !== 0) return opaque('Opus')
    const frames = lastGranule(bytes, sizeBytes)
    const facts = { format: 'Opus', rate: OPUS_RATE, channels }
    return ogg(facts, frames === null ? null : frames - preSkip, decodeOpus)
  }
  if (startsWith(bytes, '\x01vorbis', at)) {
    const channels = bytes[at + 11]!
    const rate = view.getUint32(at + 12, true)
    if (channels < 1 || channels > MAX_CHANNELS || rate < 1 || rate > MAX_RATE) return 'damaged'
    return ogg({ format: 'Ogg Vorbis', rate, channels }, lastGranule(bytes, sizeBytes), decodeVorbis)
  }
  return opaque(
    startsWith(bytes, 'Speex', at) ? 'Ogg Speex' : startsWith(bytes, '\x7fFLAC', at) ? 'Ogg FLAC' : 'Ogg'
  )
}

function ogg(
  facts: Omit<AudioFacts, 'lengthUs'>,
  frames: number | null,
  decode: Recognised['decode']
): Recognised {
  const lengthUs = frames === null ? null : lengthOf(Math.max(0, frames), facts.rate)
  return { facts: { ...facts, lengthUs }, problem: null, mime: MIME, frames: null, decode }
}

const opaque = (format: string): Recognised => ({
  facts: { format, rate: 0, channels: 1, lengthUs: null },
  problem: 'unsupported',
  mime: null,
  frames: null,
  decode: null
})

/** Position at the end of the file, when all of it was seen. */
function lastGranule(bytes: Uint8Array, sizeBytes: number): number | null {
  if (bytes.length < sizeBytes) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = bytes.length - 27; at > 0; at -= 1) {
    if (!startsWith(bytes, 'OggS', at)) continue
    const granule = view.getBigInt64(at + 6, true)
    return granule > 0n && granule < BigInt(Number.MAX_SAFE_INTEGER) ? Number(granule) : null
  }
  return null
}
