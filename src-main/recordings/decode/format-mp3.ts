import type { AudioProblem } from '@shared/model/recording'
import { lengthOf, type Head, type Recognised } from './audio-source'
import { decodeMp3, type Mp3Edges } from './decode-mp3'
import { findMp3Frame, id3Bytes, type Mp3Header } from './mp3-header'
import { startsWith } from './starts-with'

/** How far the first frame may be from where it is expected. */
const SEARCH_BYTES = 8192

/** MPEG audio, layers 2 and 3, with or without ID3 tag. */
export function recogniseMp3({ bytes, sizeBytes, extension }: Head): Recognised | AudioProblem | null {
  const isNamed = extension === 'mp3' || extension === 'mp2'
  const tag = id3Bytes(bytes)
  // A picture in the tag may be longer than the head: then the ending has to be believed.
  if (tag >= bytes.length && tag > 0) return tag >= sizeBytes ? 'empty' : unknown()
  const found = findMp3Frame(bytes, tag, isNamed || tag > 0 ? SEARCH_BYTES : 0)
  if (found === null) return isNamed || tag > 0 ? (sizeBytes === 0 ? 'empty' : 'damaged') : null
  const { header, at } = found
  const edges = edgesOf(bytes, at, header)
  const frames = edges.samples ?? constantRate(bytes, at, header, sizeBytes)
  return recognised(header.rate, header.channels, frames, edges)
}

/** Nothing of the sound was seen: the values of the usual file, until it is decoded. */
const unknown = (): Recognised => recognised(44_100, 2, null, NO_EDGES)

const NO_EDGES: Mp3Edges = { before: 0, samples: null }

function recognised(rate: number, channels: number, frames: number | null, edges: Mp3Edges): Recognised {
  return {
    facts: { format: 'MP3', rate, channels, lengthUs: frames === null ? null : lengthOf(frames, rate) },
    problem: null,
    mime: 'audio/mpeg',
    frames: null,
    decode: (bytes) => decodeMp3(bytes, edges)
  }
}

/** Samples that a decoder gives before the sound begins, whatever the encoder. */
const DECODER_DELAY = 529

/** Where the sound is, by the Xing or Info header in the first frame, which is silence itself. */
function edgesOf(bytes: Uint8Array, at: number, header: Mp3Header): Mp3Edges {
  const xing = at + 4 + header.sideBytes
  if (!startsWith(bytes, 'Xing', xing) && !startsWith(bytes, 'Info', xing)) return NO_EDGES
  if (xing + 12 > bytes.length) return NO_EDGES
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const flags = view.getUint32(xing + 4)
  if ((flags & 1) === 0) return { before: header.frameSamples, samples: null }
  const all = view.getUint32(xing + 8) * header.frameSamples
  const lame =
    xing + 8 + (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0)
  if (lame + 24 > bytes.length || bytes[lame] === 0) return { before: header.frameSamples, samples: all }
  const around = (bytes[lame + 21]! << 16) | (bytes[lame + 22]! << 8) | bytes[lame + 23]!
  const delay = around >> 12
  return {
    before: header.frameSamples + delay + DECODER_DELAY,
    samples: Math.max(0, all - delay - (around & 0xfff))
  }
}

/** Samples by size, where all frames of the head have one rate of bits; null else. */
function constantRate(bytes: Uint8Array, at: number, first: Mp3Header, sizeBytes: number): number | null {
  for (let next = at + first.frameBytes; next + 4 <= bytes.length;) {
    const found = findMp3Frame(bytes, next, 0)
    if (found === null) break
    if (found.header.bitRate !== first.bitRate) return null
    next += found.header.frameBytes
  }
  return Math.round(((sizeBytes - at) * 8 * first.rate) / first.bitRate)
}
