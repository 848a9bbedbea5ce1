/** A function that only those with the key can compute: 32 bytes, evenly spread, the same for the same text. */
export type Keyed = (text: string) => Uint8Array

/** A whole number of 128 bits out of it. */
export function keyedNumber(keyed: Keyed, text: string): bigint {
  const bytes = keyed(text)
  let value = 0n
  for (let i = 0; i < 16; i += 1) value = (value << 8n) | BigInt(bytes[i] ?? 0)
  return value
}
