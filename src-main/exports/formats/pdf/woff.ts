import { inflateSync } from 'node:zlib'

const WOFF_HEAD = 44
const WOFF_ENTRY = 20
const FONT_HEAD = 12
const FONT_ENTRY = 16

const padded = (length: number): number => (length + 3) & ~3

/**
 * The TrueType font within a WOFF file (W3C WOFF 1.0). The typesetter reads WOFF itself, but fails to copy glyphs that are made
 * of others, such as é.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, n) => {
    const at = WOFF_HEAD + n * WOFF_ENTRY
    const from = woff.readUInt32BE(at + 4)
    const stored = woff.readUInt32BE(at + 8)
    const bytes = woff.subarray(from, from + stored)
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      // Tables that do not shrink are stored as they are.
      bytes: stored < woff.readUInt32BE(at + 12) ? inflateSync(bytes) : bytes
    }
  })
  const head = FONT_HEAD + count * FONT_ENTRY
  const font = Buffer.alloc(tables.reduce((size, { bytes }) => size + padded(bytes.length), head))
  woff.copy(font, 0, 4, 8)
  font.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  font.writeUInt16BE(FONT_ENTRY << power, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(FONT_ENTRY * count - (FONT_ENTRY << power), 10)
  let offset = head
  tables.forEach(({ tag, checksum, bytes }, n) => {
    const at = FONT_HEAD + n * FONT_ENTRY
    tag.copy(font, at)
    font.writeUInt32BE(checksum, at + 4)
    font.writeUInt32BE(offset, at + 8)
    font.writeUInt32BE(bytes.length, at + 12)
    bytes.copy(font, offset)
    offset += padded(bytes.length)
  })
  return font
}
