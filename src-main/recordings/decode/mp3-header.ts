import { startsWith } from './starts-with'

/** Header of one MPEG audio frame. */
export interface Mp3Header {
  readonly rate: number
  readonly channels: number
  /** Bits per second. */
  readonly bitRate: number
  readonly frameBytes: number
  readonly frameSamples: number
  /** Bytes of side information: where a Xing header begins after the four of the frame's own. */
  readonly sideBytes: number
}

const RATES = [44_100, 48_000, 32_000]
const V1_L3 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const V1_L2 = [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384]
const V2_L23 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

/** Reads a frame's header (layers 2 and 3); null where none is. */
export function readMp3Header(bytes: Uint8Array, at: number): Mp3Header | null {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return null
  const second = bytes[at + 1]!
  if ((second & 0xe0) !== 0xe0) return null
  const version = (second >> 3) & 3
  const layer = 4 - ((second >> 1) & 3)
  const third = bytes[at + 2]!
  const bitRateCode = third >> 4
  const rateCode = (third >> 2) & 3
  if (version === 1 || layer < 2 || layer > 3 || rateCode === 3) return null
  if (bitRateCode === 0 || bitRateCode === 15) return null
  const isFirst = version === 3
  const rate = RATES[rateCode]! / (isFirst ? 1 : version === 2 ? 2 : 4)
  const bitRate = (isFirst ? (layer === 3 ? V1_L3 : V1_L2) : V2_L23)[bitRateCode]! * 1000
  const frameSamples = layer === 3 && !isFirst ? 576 : 1152
  const channels = bytes[at + 3]! >> 6 === 3 ? 1 : 2
  const padding = (third >> 1) & 1
  return {
    rate,
    channels,
    bitRate,
    frameBytes: Math.floor((frameSamples / 8) * (bitRate / rate)) + padding,
    frameSamples,
    sideBytes: isFirst ? (channels === 1 ? 17 : 32) : channels === 1 ? 9 : 17
  }
}

/** Bytes of ID3v2 tags at the beginning. */
export function id3Bytes(bytes: Uint8Array): number {
  let at = 0
  while (startsWith(bytes, 'ID3', at) && at + 10 <= bytes.length) {
    const size = bytes.subarray(at + 6, at + 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0)
    at += 10 + size + (bytes[at + 5]! & 0x10 ? 10 : 0)
  }
  return at
}

/** First frame at or after a place that another one like it follows; null within so many bytes without one. */
export function findMp3Frame(
  bytes: Uint8Array,
  from: number,
  within: number
): { readonly at: number; readonly header: Mp3Header } | null {
  const end = Math.min(bytes.length - 4, from + within)
  for (let at = from; at <= end; at += 1) {
    const header = readMp3Header(bytes, at)
    if (header === null) continue
    const after = at + header.frameBytes
    const next = readMp3Header(bytes, after)
    const isLast = after + 4 > bytes.length
    if (isLast ? at === from : next?.rate === header.rate && next.channels === header.channels) {
      return { at, header }
    }
  }
  return null
}
