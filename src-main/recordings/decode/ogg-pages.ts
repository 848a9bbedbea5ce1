import type { ByteReader } from './byte-reader'
import { oggChecksum } from './ogg-checksum'
import { startsWith } from './starts-with'

/** One page of an Ogg file. */
export interface OggPage {
  readonly serial: number
  /** Position at its end, in samples as the codec counts; null where no packet ends in it. */
  readonly granule: number | null
  /** Continues the last packet of the page before. */
  readonly continued: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Pieces of packets; all but the last end here, the last too when `open` is false. */
  readonly pieces: readonly Uint8Array[]
  readonly open: boolean
}

const HEADER_BYTES = 27
/** Bytes looked at at once while searching for the next page. */
const STEP_BYTES = 32 * 1024

/** Pages one after the other; a damaged one is passed over. */
export async function* readOggPages(bytes: ByteReader): AsyncGenerator<OggPage> {
  let ahead: Uint8Array = new Uint8Array(0)
  let ended = false
  const fill = async (least: number): Promise<boolean> => {
    while (ahead.length < least && !ended) {
      const more = await bytes.take(STEP_BYTES)
      ended = more.length === 0
      const joined = new Uint8Array(ahead.length + more.length)
      joined.set(ahead)
      joined.set(more, ahead.length)
      ahead = joined
    }
    return ahead.length >= least
  }
  while (await fill(HEADER_BYTES)) {
    const at = findPage(ahead)
    if (at > 0) {
      ahead = ahead.subarray(at)
      continue
    }
    const segments = ahead[26]!
    if (!(await fill(HEADER_BYTES + segments))) return
    const laces = ahead.slice(HEADER_BYTES, HEADER_BYTES + segments)
    const size = HEADER_BYTES + segments + laces.reduce((sum, lace) => sum + lace, 0)
    const whole = await fill(size)
    if (
      !whole ||
      oggChecksum(ahead, size) !== new DataView(ahead.buffer, ahead.byteOffset).getUint32(22, true)
    ) {
      // The mark was none, or the page is damaged: the next one is looked for behind it.
      ahead = ahead.subarray(4)
      continue
    }
    yield pageOf(ahead.slice(0, size), laces)
    ahead = ahead.subarray(size)
  }
}

/** Place of the next mark of a page; where none is, the last bytes that could begin one. */
function findPage(bytes: Uint8Array): number {
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (bytes[at] === 0x4f && startsWith(bytes, 'OggS', at)) return at
  }
  return bytes.length - 3
}

function pageOf(page: Uint8Array, laces: Uint8Array): OggPage {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  const pieces: Uint8Array[] = []
  let from = HEADER_BYTES + laces.length
  let to = from
  for (const lace of laces) {
    to += lace
    if (lace === 255) continue
    pieces.push(page.subarray(from, to))
    from = to
  }
  const open = laces.at(-1) === 255
  if (open) pieces.push(page.subarray(from, to))
  const granule = view.getBigInt64(6, true)
  const flags = page[5]!
  return {
    serial: view.getUint32(14, true),
    granule: granule < 0n || granule > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(granule),
    continued: (flags & 1) !== 0,
    isFirst: (flags & 2) !== 0,
    isLast: (flags & 4) !== 0,
    pieces,
    open
  }
}
