import type { AudioProblem } from '@shared/model/recording'
import { lengthOf, type Head, type Recognised } from './audio-source'
import { decodePcm, decodeWav49 } from './decode-pcm'
import { WAV49_BLOCK_BYTES, WAV49_BLOCK_SAMPLES } from './gsm'
import { SAMPLE_KINDS, type SampleKindName } from './pcm'
import { readWaveHeader, type WaveHeader } from './riff'
import { startsWith } from './starts-with'

const PCM = 1
const FLOAT = 3
const A_LAW = 6
const MU_LAW = 7
const GSM = 0x31

/** Names of formats that RIFF can hold and nothing here decodes. */
const FOREIGN: Readonly<Record<number, string>> = {
  0x02: 'WAV ADPCM',
  0x10: 'WAV ADPCM (OKI)',
  0x11: 'WAV ADPCM (IMA)',
  0x14: 'WAV G.723',
  0x22: 'WAV TrueSpeech',
  0x40: 'WAV G.721',
  0x42: 'WAV G.723.1',
  0x45: 'WAV G.726',
  0x50: 'WAV MPEG',
  0x55: 'WAV MP3',
  0x64: 'WAV G.726',
  0x65: 'WAV G.722',
  0x83: 'WAV G.729',
  0xff: 'WAV AAC'
}

/** More is no recording of a call, and no memory for it is promised. */
export const MAX_CHANNELS = 32
export const MAX_RATE = 768_000

/** RIFF/WAVE: PCM, floating point, A-law, µ-law, and GSM as wav49. Null for another file, a problem without facts for a broken one. */
export function recogniseWav(head: Head): Recognised | AudioProblem | null {
  const { bytes, sizeBytes } = head
  if (!startsWith(bytes, 'RIFF') && !startsWith(bytes, 'RF64')) return null
  if (bytes.length < 12 || !startsWith(bytes, 'WAVE', 8)) return bytes.length < 12 ? 'damaged' : null
  const header = readWaveHeader(bytes, sizeBytes)
  if (header === null) return 'damaged'
  const { tag, channels, rate } = header
  if (channels < 1 || channels > MAX_CHANNELS || rate < 1 || rate > MAX_RATE) return 'damaged'
  if (tag === GSM) return wav49(header)
  const kind = kindOf(header)
  if (kind !== null) return samples(header, kind)
  const format = FOREIGN[tag] ?? `WAV 0x${tag.toString(16).padStart(2, '0')}`
  return {
    facts: { format, rate, channels, lengthUs: null },
    problem: header.length === 0 ? 'empty' : 'unsupported',
    mime: null,
    frames: null,
    decode: null
  }
}

function samples(header: WaveHeader, kind: SampleKindName): Recognised {
  const { tag, rate, channels } = header
  const frames = Math.floor(header.length / (SAMPLE_KINDS[kind].bytes * channels))
  const format = tag === A_LAW ? 'WAV A-law' : tag === MU_LAW ? 'WAV µ-law' : 'WAV'
  // Browsers believe the header: a file whose sizes are wrong is written anew.
  const plays = header.sizesFit && channels <= 2 && rate >= 3000 && kind !== 'f64le'
  return {
    facts: { format, rate, channels, lengthUs: lengthOf(frames, rate) },
    problem: frames === 0 ? 'empty' : null,
    mime: plays ? 'audio/wav' : null,
    frames,
    decode: (bytes) => decodePcm(bytes, header, kind, channels)
  }
}

function wav49(header: WaveHeader): Recognised | AudioProblem {
  const { rate, channels, factFrames } = header
  if (channels !== 1) return 'damaged'
  const blocks = Math.floor(header.length / WAV49_BLOCK_BYTES)
  const most = blocks * WAV49_BLOCK_SAMPLES
  // The true count leaves out less than a block; any other number is a header that was never finished.
  const frames =
    factFrames !== null && factFrames <= most && factFrames > most - WAV49_BLOCK_SAMPLES ? factFrames : most
  return {
    facts: { format: 'wav49', rate, channels, lengthUs: lengthOf(frames, rate) },
    problem: frames > 0 ? null : header.length === 0 ? 'empty' : 'damaged',
    mime: null,
    frames,
    decode: (bytes) => decodeWav49(bytes, header, frames)
  }
}

function kindOf({ tag, bits, channels, blockBytes }: WaveHeader): SampleKindName | null {
  if (tag === MU_LAW) return 'ulaw'
  if (tag === A_LAW) return 'alaw'
  // 20 bits lie in 24, say.
  const width = blockBytes > 0 && blockBytes % channels === 0 ? (blockBytes / channels) * 8 : bits
  if (tag === PCM) return PCM_KINDS[width] ?? null
  if (tag === FLOAT) return width === 32 ? 'f32le' : width === 64 ? 'f64le' : null
  return null
}

const PCM_KINDS: Readonly<Record<number, SampleKindName>> = { 8: 'u8', 16: 's16le', 24: 's24le', 32: 's32le' }
