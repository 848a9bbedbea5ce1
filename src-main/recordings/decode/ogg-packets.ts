import type { ByteReader } from './byte-reader'
import { readOggPages } from './ogg-pages'

/** Packets that end on one page. */
export interface OggPackets {
  readonly packets: readonly Uint8Array[]
  /** Position in samples at the end of the last of them; null when none ends here. */
  readonly granule: number | null
  readonly isLast: boolean
}

/** No packet of sound is longer; a file that says so is damaged. */
const MAX_PACKET_BYTES = 4 * 1024 * 1024

/** Packets of the first stream of an Ogg file whose first packet is accepted; other streams are passed over. */
export async function* readOggPackets(
  bytes: ByteReader,
  accepts: (first: Uint8Array) => boolean
): AsyncGenerator<OggPackets> {
  let serial: number | null = null
  let begun: Uint8Array[] = []
  let begunBytes = 0
  for await (const page of readOggPages(bytes)) {
    if (serial === null && page.isFirst && page.pieces[0] !== undefined && accepts(page.pieces[0])) {
      serial = page.serial
    }
    if (page.serial !== serial) continue
    if (!page.continued) begun = []
    const lost = page.continued && begun.length === 0
    const packets: Uint8Array[] = []
    page.pieces.forEach((piece, index) => {
      const ends = index < page.pieces.length - 1 || !page.open
      // The rest of a packet whose beginning was lost with a damaged page.
      if (index === 0 && lost) return
      begunBytes = index === 0 ? begunBytes + piece.length : piece.length
      if (begunBytes > MAX_PACKET_BYTES) return
      begun.push(piece)
      if (!ends) return
      packets.push(begun.length === 1 ? piece : joined(begun))
      begun = []
    })
    if (begun.length === 0) begunBytes = 0
    yield { packets, granule: page.granule, isLast: page.isLast }
    if (page.isLast) return
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
