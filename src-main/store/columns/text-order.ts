/** Texts as bytes: code `n` stands from `ends[n - 1]` to `ends[n]`. */
export interface TextBytes {
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
}

/** Below this many texts, comparing them one by one is quicker. */
const FEW = 16

/** The order of texts by their bytes, which is SQLite's; what comes later is merged into it. */
export class TextOrder {
  /** Codes in order of their texts. */
  sorted: Uint32Array = new Uint32Array(0)

  constructor(private readonly texts: TextBytes) {}

  /** Rank of each code up to `size`, from 1; rank 0 for code 0. */
  ranks(size: number): Uint32Array {
    this.extend(size)
    const ranks = new Uint32Array(size + 1)
    let rank = 0
    for (const code of this.sorted) {
      if (code > size) continue
      rank += 1
      ranks[code] = rank
    }
    return ranks
  }

  /** Sorts texts up to `size` into the order. */
  extend(size: number): void {
    const before = this.sorted
    if (before.length >= size) return
    const added = Uint32Array.from({ length: size - before.length }, (_, index) => before.length + 1 + index)
    this.sort(added, 0, added.length, 0)
    this.sorted = before.length === 0 ? added : this.merge(before, added)
  }

  private merge(before: Uint32Array, added: Uint32Array): Uint32Array {
    const all = new Uint32Array(before.length + added.length)
    let from = 0
    let at = 0
    for (const code of added) {
      let low = from
      let high = before.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if (this.compare(before[middle] ?? 0, code, 0) < 0) low = middle + 1
        else high = middle
      }
      all.set(before.subarray(from, low), at)
      at += low - from
      all[at] = code
      at += 1
      from = low
    }
    all.set(before.subarray(from), at)
    return all
  }

  /** Three-way quicksort by one byte after another: texts share long beginnings, which are compared once. */
  private sort(codes: Uint32Array, from: number, to: number, depth: number): void {
    while (to - from > FEW) {
      const pivot = this.middleByte(codes, from, to, depth)
      let less = from
      let more = to
      for (let i = from; i < more;) {
        const code = codes[i] ?? 0
        const byte = this.byteAt(code, depth)
        if (byte < pivot) {
          codes[i] = codes[less] ?? 0
          codes[less] = code
          less += 1
          i += 1
        } else if (byte > pivot) {
          more -= 1
          codes[i] = codes[more] ?? 0
          codes[more] = code
        } else i += 1
      }
      this.sort(codes, from, less, depth)
      this.sort(codes, more, to, depth)
      // All of these end here: they would be equal, and every text is there once.
      if (pivot === 0) return
      from = less
      to = more
      depth += 1
    }
    this.sortFew(codes, from, to, depth)
  }

  private sortFew(codes: Uint32Array, from: number, to: number, depth: number): void {
    for (let i = from + 1; i < to; i += 1) {
      const code = codes[i] ?? 0
      let at = i
      while (at > from && this.compare(codes[at - 1] ?? 0, code, depth) > 0) {
        codes[at] = codes[at - 1] ?? 0
        at -= 1
      }
      codes[at] = code
    }
  }

  private middleByte(codes: Uint32Array, from: number, to: number, depth: number): number {
    const a = this.byteAt(codes[from] ?? 0, depth)
    const b = this.byteAt(codes[(from + to) >>> 1] ?? 0, depth)
    const c = this.byteAt(codes[to - 1] ?? 0, depth)
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
  }

  /** The byte at a place, from 1; 0 past the end. */
  private byteAt(code: number, depth: number): number {
    const at = (this.texts.ends[code - 1] ?? 0) + depth
    return at < (this.texts.ends[code] ?? 0) ? (this.texts.bytes[at] ?? 0) + 1 : 0
  }

  private compare(a: number, b: number, depth: number): number {
    for (let at = depth; ; at += 1) {
      const byte = this.byteAt(a, at)
      const difference = byte - this.byteAt(b, at)
      if (difference !== 0 || byte === 0) return difference
    }
  }
}
