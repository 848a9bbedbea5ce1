import type { PcmBlock } from './audio-source'
import type { ByteReader } from './byte-reader'
import { fromFloat } from './float-pcm'
import { readOggPackets } from './ogg-packets'
import { startsWith } from './starts-with'
import { VorbisDecoder } from './vorbis/decoder'
import { readIdentification, readSetup, type Identification } from './vorbis/setup'

/** Vorbis in Ogg; what the last page says is beyond the end of the sound is left out. */
export async function* decodeVorbis(bytes: ByteReader): AsyncGenerator<PcmBlock> {
  let stream: Identification | null = null
  let decoder: VorbisDecoder | null = null
  let seen = 0
  let given = 0
  for await (const page of readOggPackets(bytes, (first) => startsWith(first, '\x01vorbis'))) {
    const blocks: PcmBlock[] = []
    for (const packet of page.packets) {
      seen += 1
      if (seen === 1) stream = readIdentification(packet)
      else if (seen === 3 && stream !== null)
        decoder = new VorbisDecoder(stream, readSetup(packet, stream.channels))
      else if (decoder !== null) {
        const samples = decoder.decode(packet)
        if (samples !== null) blocks.push(samples.map(fromFloat))
      }
    }
    for (const block of blocks) {
      const length = block[0]?.length ?? 0
      const left = page.isLast && page.granule !== null ? Math.max(0, page.granule - given) : length
      given += length
      if (left > 0) yield left < length ? block.map((samples) => samples.subarray(0, left)) : block
    }
  }
}
