import type { PcmBlock } from './audio-source'
import type { ByteReader } from './byte-reader'
import { fromFloat } from './float-pcm'

/** Compressed bytes per step: some seconds of sound. */
const STEP_BYTES = 16 * 1024

/** MPEG audio by libmpg123, which passes over tags and over what it cannot read. It gives mono twice. */
export async function* decodeMp3(bytes: ByteReader, channels: number): AsyncGenerator<PcmBlock> {
  const { MPEGDecoder } = await import('mpg123-decoder')
  const decoder = new MPEGDecoder()
  await decoder.ready
  try {
    for (;;) {
      const part = await bytes.take(STEP_BYTES)
      if (part.length === 0) return
      const { channelData, samplesDecoded } = decoder.decode(part)
      if (samplesDecoded > 0) yield channelData.slice(0, channels).map(fromFloat)
    }
  } finally {
    decoder.free()
  }
}
