/** 16-bit samples of floating point ones, -1 to 1. */
export function fromFloat(samples: Float32Array): Int16Array {
  const out = new Int16Array(samples.length)
  for (let i = 0; i < samples.length; i += 1) {
    const value = Math.round(samples[i]! * 32768)
    out[i] = value > 32767 ? 32767 : value < -32768 ? -32768 : value
  }
  return out
}
