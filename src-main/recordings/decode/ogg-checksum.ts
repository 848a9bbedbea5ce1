const POLYNOMIAL = 0x04c11db7

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ POLYNOMIAL : value << 1
  return value
})

/** Checksum of an Ogg page of so many bytes, its own field counted as zeros. */
export function oggChecksum(page: Uint8Array, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i += 1) {
    const byte = i >= 22 && i < 26 ? 0 : page[i]!
    sum = (sum << 8) ^ TABLE[(sum >>> 24) ^ byte]!
  }
  return sum >>> 0
}
