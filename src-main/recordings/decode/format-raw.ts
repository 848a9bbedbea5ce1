import type { AudioProblem } from '@shared/model/recording'
import { lengthOf, type Head, type Recognised } from './audio-source'
import { decodeG722, decodeGsm, decodePcm } from './decode-pcm'
import { GSM_FRAME_BYTES, GSM_SAMPLES } from './gsm'
import { SAMPLE_KINDS, type SampleKindName } from './pcm'

interface RawFormat {
  readonly format: string
  readonly rate: number
  readonly kind: SampleKindName
}

const ULAW: RawFormat = { format: 'µ-law', rate: 8000, kind: 'ulaw' }
const ALAW: RawFormat = { format: 'A-law', rate: 8000, kind: 'alaw' }
const sln = (format: string, rate: number): RawFormat => ({ format, rate, kind: 's16le' })
const SLN = sln('sln', 8000)

/** Formats without a header, by the endings that Asterisk gives them (data-formats 6.3). */
const RAW: Readonly<Record<string, RawFormat>> = {
  ulaw: ULAW,
  ul: ULAW,
  mu: ULAW,
  ulw: ULAW,
  pcm: ULAW,
  alaw: ALAW,
  al: ALAW,
  alw: ALAW,
  sln: SLN,
  slin: SLN,
  raw: SLN,
  sln12: sln('sln12', 12_000),
  sln16: sln('sln16', 16_000),
  sln24: sln('sln24', 24_000),
  sln32: sln('sln32', 32_000),
  sln44: sln('sln44', 44_100),
  sln48: sln('sln48', 48_000),
  sln96: sln('sln96', 96_000),
  sln192: sln('sln192', 192_000)
}

/** A file without a header, by its ending alone; nothing in it could say that it is not one. */
export function recogniseRaw(head: Head): Recognised | AudioProblem | null {
  const { extension, sizeBytes } = head
  if (extension === 'gsm') return gsm(head)
  const whole = { offset: 0, length: sizeBytes }
  if (extension === 'g722') {
    const frames = sizeBytes * 2
    return raw({ format: 'G.722', rate: 16_000 }, frames, (bytes) => decodeG722(bytes, whole))
  }
  const format = Object.hasOwn(RAW, extension) ? RAW[extension] : undefined
  if (format === undefined) return null
  const frames = Math.floor(sizeBytes / SAMPLE_KINDS[format.kind].bytes)
  return raw(format, frames, (bytes) => decodePcm(bytes, whole, format.kind, 1))
}

function gsm({ bytes, sizeBytes }: Head): Recognised | AudioProblem {
  const frames = Math.floor(sizeBytes / GSM_FRAME_BYTES) * GSM_SAMPLES
  const isGsm = (bytes[0] ?? 0) >> 4 === 0xd
  if (sizeBytes > 0 && (frames === 0 || !isGsm)) return 'damaged'
  return raw({ format: 'GSM', rate: 8000 }, frames, (reader) =>
    decodeGsm(reader, { offset: 0, length: sizeBytes })
  )
}

function raw(
  { format, rate }: Pick<RawFormat, 'format' | 'rate'>,
  frames: number,
  decode: NonNullable<Recognised['decode']>
): Recognised {
  return {
    facts: { format, rate, channels: 1, lengthUs: lengthOf(frames, rate) },
    problem: frames === 0 ? 'empty' : null,
    mime: null,
    frames,
    decode
  }
}
