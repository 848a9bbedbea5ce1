/** G.711: 8 bits on a curve of logarithms, A-law in Europe and µ-law in North America and Japan. */

/** 16-bit sample of each µ-law byte. */
export const ULAW = Int16Array.from({ length: 256 }, (_, byte) => {
  const code = ~byte & 0xff
  const size = ((((code & 0x0f) << 3) + 0x84) << ((code >> 4) & 7)) - 0x84
  return code & 0x80 ? -size : size
})

/** 16-bit sample of each A-law byte. */
export const ALAW = Int16Array.from({ length: 256 }, (_, byte) => {
  const code = byte ^ 0x55
  const exponent = (code >> 4) & 7
  const step = ((code & 0x0f) << 4) + 8
  const size = exponent === 0 ? step : (step + 0x100) << (exponent - 1)
  return code & 0x80 ? size : -size
})

/** µ-law byte of a 16-bit sample. */
export function toUlaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0
  const size = Math.min(Math.abs(sample), 32635) + 0x84
  const exponent = 31 - Math.clz32(size) - 7
  return ~(sign | (exponent << 4) | ((size >> (exponent + 3)) & 0x0f)) & 0xff
}

/** A-law byte of a 16-bit sample. */
export function toAlaw(sample: number): number {
  const sign = sample < 0 ? 0 : 0x80
  // One's complement, so that -1 lies in the first step below zero and not in that above.
  const size = sample < 0 ? ~sample : sample
  const exponent = Math.max(0, 31 - Math.clz32(size) - 7)
  const mantissa = (size >> (exponent === 0 ? 4 : exponent + 3)) & 0x0f
  return (sign | (exponent << 4) | mantissa) ^ 0x55
}

/** Samples of G.711 bytes. */
export function expandG711(bytes: Uint8Array, table: Int16Array): Int16Array {
  const samples = new Int16Array(bytes.length)
  for (let i = 0; i < bytes.length; i += 1) samples[i] = table[bytes[i] ?? 0] ?? 0
  return samples
}
