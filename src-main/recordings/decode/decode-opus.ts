import type { PcmBlock } from './audio-source'
import type { ByteReader } from './byte-reader'
import { fromFloat } from './float-pcm'
import { readOggPackets } from './ogg-packets'
import { startsWith } from './starts-with'

/** Opus counts and is decoded at this rate, whatever it was made from. */
export const OPUS_RATE = 48_000

/** Opus in Ogg by libopus; samples before the sound and behind its end are left out. */
export async function* decodeOpus(bytes: ByteReader): AsyncGenerator<PcmBlock> {
  const { OpusDecoder } = await import('opus-decoder')
  let head: Uint8Array | null = null
  let decoder: InstanceType<typeof OpusDecoder> | null = null
  let skip = 0
  let given = 0
  let tagsSeen = false
  try {
    for await (const page of readOggPackets(bytes, (first) => startsWith(first, 'OpusHead'))) {
      const sound: Uint8Array[] = []
      for (const packet of page.packets) {
        if (head === null) head = packet
        else if (!tagsSeen) tagsSeen = true
        else sound.push(packet)
      }
      if (head === null || sound.length === 0) continue
      if (decoder === null) {
        skip = head.length > 11 ? head[10]! | (head[11]! << 8) : 0
        const channels = head[9] === 2 ? 2 : 1
        decoder = new OpusDecoder({
          channels,
          streamCount: 1,
          coupledStreamCount: channels - 1,
          channelMappingTable: channels === 2 ? [0, 1] : [0],
          preSkip: 0
        })
        await decoder.ready
        given = -skip
      }
      const { channelData, samplesDecoded } = decoder.decodeFrames(sound)
      const from = Math.min(samplesDecoded, Math.max(0, -given))
      // The last page says where the sound ends; its packet goes on.
      const end =
        page.isLast && page.granule !== null
          ? Math.max(from, Math.min(samplesDecoded, page.granule - skip - given))
          : samplesDecoded
      given += samplesDecoded
      if (end > from) yield channelData.map((samples) => fromFloat(samples.subarray(from, end)))
    }
  } finally {
    decoder?.free()
  }
}
