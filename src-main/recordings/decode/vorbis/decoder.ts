import { Bits, bitsOf } from './bits'
import { InverseMdct } from './mdct'
import type { Identification, Mapping, Setup } from './setup'

interface Block {
  readonly size: number
  /** Samples of each channel, windowed. */
  readonly samples: readonly Float32Array[]
}

/** Decodes packets of sound one after the other: each gives what it and the one before have in common (Vorbis I, 4.3). */
export class VorbisDecoder {
  private readonly transforms: readonly [InverseMdct, InverseMdct]
  private readonly slopes: readonly [Float32Array, Float32Array]
  private before: Block | null = null

  constructor(
    private readonly stream: Identification,
    private readonly setup: Setup
  ) {
    const [short, long] = stream.blocks
    this.transforms = [new InverseMdct(short), new InverseMdct(long)]
    this.slopes = [slopeOf(short / 2), slopeOf(long / 2)]
  }

  /** Samples of each channel; null for the first packet, and for one that holds no sound. */
  decode(packet: Uint8Array): readonly Float32Array[] | null {
    const bits = new Bits(packet)
    if (bits.bit() !== 0) return null
    const mode = this.setup.modes[bits.read(bitsOf(this.setup.modes.length - 1))]
    if (mode === undefined) return null
    const { isLong, mapping } = mode
    const longBefore = isLong && bits.bit() === 1
    const longAfter = isLong && bits.bit() === 1
    if (bits.ended) return null
    const size = this.stream.blocks[isLong ? 1 : 0]
    const spectra = this.spectraOf(bits, mapping, size / 2)
    const transform = this.transforms[isLong ? 1 : 0]
    const samples = spectra.map((spectrum) => {
      const block = transform.transform(spectrum)
      this.window(block, longBefore, longAfter)
      return block
    })
    const { before } = this
    const block: Block = { size, samples }
    this.before = block
    return before === null ? null : overlap(before, block)
  }

  private spectraOf(bits: Bits, mapping: Mapping, length: number): readonly Float32Array[] {
    const { channels } = this.stream
    const { books } = this.setup
    const heights = mapping.parts.map((part) => mapping.floors[part]!.decode(bits, books))
    const spectra = Array.from({ length: channels }, () => new Float32Array(length))
    const silent = heights.map((height) => height === null)
    for (const { magnitude, angle } of mapping.couplings) {
      if (!silent[magnitude] || !silent[angle]) silent[magnitude] = silent[angle] = false
    }
    mapping.residues.forEach((residue, part) => {
      const own = spectra.filter((_, channel) => mapping.parts[channel] === part)
      if (own.length === 0) return
      residue.decode(
        bits,
        own,
        silent.filter((_, channel) => mapping.parts[channel] === part)
      )
    })
    for (const { magnitude, angle } of mapping.couplings.toReversed()) {
      uncouple(spectra[magnitude]!, spectra[angle]!)
    }
    spectra.forEach((spectrum, channel) => {
      const height = heights[channel]
      if (height === null || height === undefined) spectrum.fill(0)
      else mapping.floors[mapping.parts[channel]!]!.apply(height, spectrum)
    })
    return spectra
  }

  /** A long block beside a short one rises and falls as the short one does. */
  private window(block: Float32Array, longBefore: boolean, longAfter: boolean): void {
    const size = block.length
    const isLong = size === this.stream.blocks[1] && size !== this.stream.blocks[0]
    const rise = this.slopes[isLong && longBefore ? 1 : 0]
    const fall = this.slopes[isLong && longAfter ? 1 : 0]
    const riseFrom = size / 4 - rise.length / 2
    block.fill(0, 0, riseFrom)
    for (let i = 0; i < rise.length; i += 1) block[riseFrom + i]! *= rise[i]!
    const fallFrom = (size * 3) / 4 - fall.length / 2
    for (let i = 0; i < fall.length; i += 1) block[fallFrom + i]! *= fall[fall.length - 1 - i]!
    block.fill(0, fallFrom + fall.length)
  }
}

function slopeOf(length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) =>
    Math.sin((Math.PI / 2) * Math.sin((((i + 0.5) / length) * Math.PI) / 2) ** 2)
  )
}

function overlap(before: Block, now: Block): readonly Float32Array[] {
  const length = before.size / 4 + now.size / 4
  const shift = now.size / 4 - before.size / 4
  return now.samples.map((samples, channel) => {
    const past = before.samples[channel]!
    const out = new Float32Array(length)
    for (let i = 0; i < length; i += 1) {
      const old = before.size / 2 + i
      const fresh = i + shift
      out[i] = (old < before.size ? past[old]! : 0) + (fresh >= 0 ? samples[fresh]! : 0)
    }
    return out
  })
}

function uncouple(magnitudes: Float32Array, angles: Float32Array): void {
  for (let i = 0; i < magnitudes.length; i += 1) {
    const m = magnitudes[i]!
    const a = angles[i]!
    // Where the angle has the sign that turns, the magnitude is that of the other channel.
    if (a > 0) angles[i] = m > 0 ? m - a : m + a
    else {
      angles[i] = m
      magnitudes[i] = m > 0 ? m + a : m - a
    }
  }
}
