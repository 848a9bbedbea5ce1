import type { ByteReader } from '../byte-reader'
import { LzmaDecoder } from './lzma'

/** What xz -9 uses is 64 MB; a header may ask for 4 GB. */
const MAX_DICTIONARY_BYTES = 256 << 20

const CHUNK_END = 0x00
const CHUNK_STORED_RESET = 0x01
const CHUNK_STORED = 0x02
const CHUNK_LZMA = 0x80

/** Size of the dictionary, in bytes, by its one property byte. */
function dictionaryBytes(property: number): number {
  const bytes = property === 40 ? 2 ** 32 - 1 : (2 | (property & 1)) * 2 ** ((property >> 1) + 11)
  if (property > 40 || bytes > MAX_DICTIONARY_BYTES) {
    throw new Error(`it was compressed with a dictionary of ${Math.round(bytes / 2 ** 20)} MB`)
  }
  return bytes
}

/** Undoes LZMA2 up to its end mark, in pieces of at most 2 MB. */
export async function* unpackLzma2(reader: ByteReader, property: number): AsyncGenerator<Buffer> {
  const decoder = new LzmaDecoder(dictionaryBytes(property))
  // Each kind of chunk relies on what an earlier one has set up.
  let needsDictionary = true
  let needsProperties = true
  for (;;) {
    const control = await reader.byte()
    if (control === CHUNK_END) return
    if (control === CHUNK_STORED_RESET || control >= 0xe0) {
      decoder.resetDictionary()
      needsDictionary = false
    } else if (needsDictionary) throw new Error('it does not begin with a dictionary')
    if (control >= CHUNK_LZMA) {
      const sizes = await reader.bytes(4)
      const unpacked = ((control & 0x1f) << 16) + sizes.readUInt16BE(0) + 1
      const packed = sizes.readUInt16BE(2) + 1
      if (control >= 0xc0) {
        decoder.setProperties(await reader.byte())
        needsProperties = false
      } else if (needsProperties) throw new Error('a piece without its properties')
      else if (control >= 0xa0) decoder.resetState()
      yield decoder.unpack(await reader.bytes(packed), unpacked)
    } else if (control <= CHUNK_STORED) {
      const size = (await reader.bytes(2)).readUInt16BE(0) + 1
      yield decoder.store(await reader.bytes(size))
    } else throw new Error('a piece of unknown kind')
  }
}
