import type { PcmBlock } from './audio-source'
import { ALAW, expandG711, ULAW } from './g711'

/** How one sample lies in a file. */
export interface SampleKind {
  readonly bytes: number
  /** 16-bit sample that begins at a byte. */
  read(view: DataView, at: number): number
}

const clip = (value: number): number => (value > 32767 ? 32767 : value < -32768 ? -32768 : value)

/** Kinds of samples by name; wider ones are rounded to 16 bit. `le` and `be` are the orders of bytes. */
export const SAMPLE_KINDS = {
  u8: { bytes: 1, read: (view, at) => (view.getUint8(at) - 128) << 8 },
  s8: { bytes: 1, read: (view, at) => view.getInt8(at) << 8 },
  s16le: { bytes: 2, read: (view, at) => view.getInt16(at, true) },
  s16be: { bytes: 2, read: (view, at) => view.getInt16(at, false) },
  s24le: {
    bytes: 3,
    read: (view, at) => clip((view.getInt16(at + 1, true) * 256 + view.getUint8(at) + 128) >> 8)
  },
  s24be: {
    bytes: 3,
    read: (view, at) => clip((view.getInt16(at, false) * 256 + view.getUint8(at + 2) + 128) >> 8)
  },
  s32le: { bytes: 4, read: (view, at) => clip(Math.floor(view.getInt32(at, true) / 65536 + 0.5)) },
  s32be: { bytes: 4, read: (view, at) => clip(Math.floor(view.getInt32(at, false) / 65536 + 0.5)) },
  f32le: { bytes: 4, read: (view, at) => ofFloat(view.getFloat32(at, true)) },
  f32be: { bytes: 4, read: (view, at) => ofFloat(view.getFloat32(at, false)) },
  f64le: { bytes: 8, read: (view, at) => ofFloat(view.getFloat64(at, true)) },
  f64be: { bytes: 8, read: (view, at) => ofFloat(view.getFloat64(at, false)) },
  ulaw: { bytes: 1, read: (view, at) => ULAW[view.getUint8(at)] ?? 0 },
  alaw: { bytes: 1, read: (view, at) => ALAW[view.getUint8(at)] ?? 0 }
} as const satisfies Readonly<Record<string, SampleKind>>
export type SampleKindName = keyof typeof SAMPLE_KINDS

// What is no number is silence.
const ofFloat = (value: number): number => (Number.isNaN(value) ? 0 : clip(Math.floor(value * 32768 + 0.5)))

/** Whole frames of interleaved samples. */
export function splitChannels(bytes: Uint8Array, kind: SampleKindName, channels: number): PcmBlock {
  if (channels === 1 && kind === 'ulaw') return [expandG711(bytes, ULAW)]
  if (channels === 1 && kind === 'alaw') return [expandG711(bytes, ALAW)]
  const { bytes: width, read } = SAMPLE_KINDS[kind] as SampleKind
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const frames = Math.floor(bytes.length / (width * channels))
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Int16Array(frames)
    let at = channel * width
    for (let i = 0; i < frames; i += 1, at += width * channels) samples[i] = read(view, at)
    return samples
  })
}
