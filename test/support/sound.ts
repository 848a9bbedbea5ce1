/** So many 16-bit samples of a tone of 440 Hz at 8 kHz, little-endian. */
export function toneOf(samples: number, level = 8000): Buffer {
  const bytes = Buffer.alloc(samples * 2)
  for (let i = 0; i < samples; i += 1) {
    bytes.writeInt16LE(Math.round(level * Math.sin((2 * Math.PI * 440 * i) / 8000)), i * 2)
  }
  return bytes
}
