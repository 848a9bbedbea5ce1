import { VorbisError, type Bits } from './bits'
import type { Codebook } from './codebook'

/** Largest table of classes that is made for one block. */
const MOST_PARTITIONS = 1 << 16

/** What is left of the spectra without the envelope, in up to eight passes (Vorbis I, 8). */
export class Residue {
  private constructor(
    private readonly kind: number,
    private readonly begin: number,
    private readonly end: number,
    private readonly partitionSize: number,
    private readonly classes: number,
    private readonly classBook: Codebook,
    /** Book of each class in each pass. */
    private readonly books: readonly (readonly (Codebook | null)[])[]
  ) {}

  /** Reads it from the setup header. */
  static read(bits: Bits, books: readonly Codebook[]): Residue {
    const kind = bits.read(16)
    if (kind > 2) throw new VorbisError('residue of an unknown kind')
    const begin = bits.read(24)
    const end = bits.read(24)
    const partitionSize = bits.read(24) + 1
    const classes = bits.read(6) + 1
    const classBook = bookOf(books, bits.read(8))
    if (classBook.dimensions === 0) throw new VorbisError('bad book of classes')
    const cascades = Array.from({ length: classes }, () => {
      const low = bits.read(3)
      return (bits.bit() === 1 ? bits.read(5) : 0) * 8 + low
    })
    const own = cascades.map((cascade) =>
      Array.from({ length: 8 }, (_, pass) => {
        if ((cascade & (1 << pass)) === 0) return null
        const book = bookOf(books, bits.read(8))
        if (book.vectors === null) throw new VorbisError('book without values')
        return book
      })
    )
    return new Residue(kind, begin, end, partitionSize, classes, classBook, own)
  }

  /** Adds what the packet holds to the spectra; `silent` channels are left out. */
  decode(bits: Bits, spectra: readonly Float32Array[], silent: readonly boolean[]): void {
    if (this.kind !== 2) return this.decodeEach(bits, spectra, silent)
    if (silent.every(Boolean)) return
    const channels = spectra.length
    const length = spectra[0]?.length ?? 0
    const joined = new Float32Array(length * channels)
    this.decodeEach(bits, [joined], [false])
    spectra.forEach((spectrum, channel) => {
      for (let i = 0; i < length; i += 1) spectrum[i] = joined[i * channels + channel]!
    })
  }

  private decodeEach(bits: Bits, spectra: readonly Float32Array[], silent: readonly boolean[]): void {
    const length = spectra[0]?.length ?? 0
    const begin = Math.min(this.begin, length)
    const partitions = Math.floor((Math.min(this.end, length) - begin) / this.partitionSize)
    if (partitions <= 0) return
    if (partitions > MOST_PARTITIONS) throw new VorbisError('too many partitions')
    const perWord = this.classBook.dimensions
    const classOf = spectra.map(() => new Uint8Array(partitions + perWord))
    for (let pass = 0; pass < 8; pass += 1) {
      for (let first = 0; first < partitions; first += perWord) {
        if (pass === 0 && !this.readClasses(bits, classOf, silent, first)) return
        for (let i = first; i < Math.min(partitions, first + perWord); i += 1) {
          for (let channel = 0; channel < spectra.length; channel += 1) {
            if (silent[channel] === true) continue
            const book = this.books[classOf[channel]![i]!]?.[pass] ?? null
            if (book === null) continue
            const at = begin + i * this.partitionSize
            if (!this.addPartition(bits, book, spectra[channel]!, at)) return
          }
        }
      }
    }
  }

  private readClasses(
    bits: Bits,
    classOf: readonly Uint8Array[],
    silent: readonly boolean[],
    first: number
  ): boolean {
    for (let channel = 0; channel < classOf.length; channel += 1) {
      if (silent[channel] === true) continue
      let word = this.classBook.decode(bits)
      if (word < 0) return false
      for (let i = this.classBook.dimensions - 1; i >= 0; i -= 1) {
        classOf[channel]![first + i] = word % this.classes
        word = Math.floor(word / this.classes)
      }
    }
    return true
  }

  /** False at the end of the packet. */
  private addPartition(bits: Bits, book: Codebook, spectrum: Float32Array, at: number): boolean {
    const { dimensions, vectors } = book
    const size = this.partitionSize
    const steps = Math.floor(size / dimensions)
    for (let step = 0; step < (this.kind === 0 ? steps : Math.ceil(size / dimensions)); step += 1) {
      const entry = book.decode(bits)
      if (entry < 0) return false
      for (let i = 0; i < dimensions; i += 1) {
        const to = this.kind === 0 ? step + i * steps : step * dimensions + i
        if (to < size) spectrum[at + to]! += vectors![entry * dimensions + i]!
      }
    }
    return true
  }
}

function bookOf(books: readonly Codebook[], index: number): Codebook {
  const book = books[index]
  if (book === undefined) throw new VorbisError('no such book')
  return book
}
