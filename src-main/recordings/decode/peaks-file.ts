import { crc32 } from 'node:zlib'
import type { RecordingPeaks } from '@shared/model/recording'

/** Begins each file; another number when the rules of steps or silence change. */
const MARK = 'CTPEAKS1'
const HEADER_BYTES = 16

interface Described {
  readonly stepUs: number
  readonly lengthUs: number
  readonly silences: RecordingPeaks['silences']
  readonly channels: number
  readonly steps: number
}

/** Peaks as a small file: mark, checksum, length of the description, description as JSON, then one byte per value. */
export function packPeaks({ stepUs, lengthUs, silences, channels }: RecordingPeaks): Uint8Array {
  const steps = channels[0]?.low.length ?? 0
  const described: Described = { stepUs, lengthUs, silences, channels: channels.length, steps }
  const text = Buffer.from(JSON.stringify(described))
  const values = Int8Array.from(channels.flatMap(({ low, high }) => [...low, ...high]))
  const file = Buffer.alloc(HEADER_BYTES + text.length + values.length)
  file.write(MARK, 'ascii')
  file.writeUInt32LE(text.length, 12)
  text.copy(file, HEADER_BYTES)
  file.set(new Uint8Array(values.buffer), HEADER_BYTES + text.length)
  file.writeUInt32LE(crc32(file.subarray(12)), 8)
  return file
}

/** Peaks of such a file; null when it is damaged or of another version. */
export function unpackPeaks(file: Buffer): RecordingPeaks | null {
  if (file.length < HEADER_BYTES || file.toString('ascii', 0, 8) !== MARK) return null
  if (crc32(file.subarray(12)) !== file.readUInt32LE(8)) return null
  const from = HEADER_BYTES + file.readUInt32LE(12)
  // The checksum fits, so this is what was written.
  const { channels, steps, ...rest } = JSON.parse(file.toString('utf8', HEADER_BYTES, from)) as Described
  const values = (row: number): number[] =>
    Array.from(new Int8Array(file.buffer, file.byteOffset + from + row * steps, steps))
  return {
    stepUs: rest.stepUs,
    lengthUs: rest.lengthUs,
    channels: Array.from({ length: channels }, (_, i) => ({ low: values(2 * i), high: values(2 * i + 1) })),
    silences: rest.silences
  }
}
