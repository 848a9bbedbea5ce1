/** Inverse of the modified discrete cosine transform for blocks of one size, a power of two. */
export class InverseMdct {
  private readonly half: number
  private readonly points: number
  private readonly twistCos: Float64Array
  private readonly twistSin: Float64Array
  private readonly rootCos: Float64Array
  private readonly rootSin: Float64Array
  private readonly reversed: Uint32Array
  private readonly re: Float64Array
  private readonly im: Float64Array
  private readonly folded: Float64Array

  constructor(private readonly size: number) {
    this.half = size / 2
    this.points = size / 4
    const { half, points } = this
    const angles = (count: number, of: (i: number) => number): [Float64Array, Float64Array] => [
      Float64Array.from({ length: count }, (_, i) => Math.cos(of(i))),
      Float64Array.from({ length: count }, (_, i) => Math.sin(of(i)))
    ]
    ;[this.twistCos, this.twistSin] = angles(points, (i) => (-Math.PI * (8 * i + 1)) / (8 * half))
    ;[this.rootCos, this.rootSin] = angles(points / 2, (i) => (-2 * Math.PI * i) / points)
    const width = Math.log2(points)
    this.reversed = Uint32Array.from({ length: points }, (_, i) => {
      let value = 0
      for (let bit = 0; bit < width; bit += 1) value |= ((i >> bit) & 1) << (width - 1 - bit)
      return value
    })
    this.re = new Float64Array(points)
    this.im = new Float64Array(points)
    this.folded = new Float64Array(half)
  }

  /** A block of samples, `size`, from half as many coefficients. */
  transform(spectrum: Float32Array): Float32Array {
    const { size, half, points, re, im, twistCos, twistSin, folded } = this
    for (let i = 0; i < points; i += 1) {
      const a = spectrum[2 * i]!
      const b = spectrum[half - 1 - 2 * i]!
      const to = this.reversed[i]!
      re[to] = a * twistCos[i]! - b * twistSin[i]!
      im[to] = a * twistSin[i]! + b * twistCos[i]!
    }
    this.fourier()
    for (let i = 0; i < points; i += 1) {
      folded[2 * i] = re[i]! * twistCos[i]! - im[i]! * twistSin[i]!
      folded[half - 1 - 2 * i] = -(re[i]! * twistSin[i]! + im[i]! * twistCos[i]!)
    }
    const out = new Float32Array(size)
    for (let i = 0; i < size; i += 1) {
      const at = i + half / 2
      out[i] = at < half ? folded[at]! : at < size ? -folded[size - 1 - at]! : -folded[at - size]!
    }
    return out
  }

  private fourier(): void {
    const { points, re, im, rootCos, rootSin } = this
    for (let span = 1; span < points; span *= 2) {
      const stride = points / (2 * span)
      for (let from = 0; from < points; from += 2 * span) {
        for (let k = 0; k < span; k += 1) {
          const a = from + k
          const b = a + span
          const cos = rootCos[k * stride]!
          const sin = rootSin[k * stride]!
          const x = re[b]! * cos - im[b]! * sin
          const y = re[b]! * sin + im[b]! * cos
          re[b] = re[a]! - x
          im[b] = im[a]! - y
          re[a]! += x
          im[a]! += y
        }
      }
    }
  }
}
