import { foldText } from '../fold-text'
import type { TextDictionary } from './call-columns'
import { TextOrder } from './text-order'

/** Texts decoded at once, as one string of which each is a part. */
const BLOCK = 16_384
/** Between two folded texts: a byte that UTF-8 never has, so that no search runs across. */
const BETWEEN = 0xff
/** Texts of which the codes are known without a look into the table of hashes; a power of two. */
const FRONT = 1 << 16

/** Every different text once, as UTF-8 in one buffer; codes in order of appearance from 1. Only ever grows. */
export class TextStore {
  /** Texts so far; code `n` stands from `ends[n - 1]` to `ends[n]`. */
  size = 0
  bytes: Uint8Array = new Uint8Array(1 << 16)
  ends: Uint32Array = new Uint32Array(1 << 10)
  readonly order: TextOrder
  private view: Buffer = Buffer.from(this.bytes.buffer)
  private slots: Uint32Array = new Uint32Array(0)
  private readonly frontTexts: string[] = new Array<string>(FRONT)
  private readonly frontCodes = new Uint32Array(FRONT)
  private readonly blocks: { readonly text: string; readonly ends: Uint32Array }[] = []
  private readonly folded = { upTo: 0, used: 0, bytes: Buffer.alloc(1 << 16), ends: new Uint32Array(1 << 10) }

  constructor() {
    this.order = new TextOrder(this)
  }

  /** Code of a text, which is added when it is new. */
  add(text: string): number {
    // A few letters from the end, where names and numbers differ, pick the place; comparing is quicker than hashing.
    const { length } = text
    let place = length
    for (let at = Math.max(0, length - 6); at < length; at += 1) place = place * 31 + text.charCodeAt(at)
    place &= FRONT - 1
    if (this.frontTexts[place] === text) return this.frontCodes[place] ?? 0
    const code = this.find(text, true)
    this.frontTexts[place] = text
    this.frontCodes[place] = code
    return code
  }

  /** Code of a text, 0 when it is not there. */
  codeOf(text: string): number {
    return this.find(text, false)
  }

  /** Takes texts over that were saved: their bytes, one after another, and the length of each. */
  restore(bytes: Uint8Array, lengths: Uint32Array): void {
    const from = this.ends[this.size] ?? 0
    this.makeRoom(this.size + lengths.length, from + bytes.length)
    this.bytes.set(bytes, from)
    let end = from
    for (let i = 0; i < lengths.length; i += 1) {
      end += lengths[i] ?? 0
      this.ends[this.size + 1 + i] = end
    }
    this.size += lengths.length
    this.slots = new Uint32Array(0)
  }

  text(code: number): string {
    const block = Math.floor((code - 1) / BLOCK)
    const known = this.blocks[block]
    if (known === undefined && (block + 1) * BLOCK > this.size) {
      return this.view.toString('utf8', this.ends[code - 1], this.ends[code])
    }
    const { text, ends } = known ?? this.decode(block)
    const at = code - 1 - block * BLOCK
    return text.slice(ends[at], ends[at + 1])
  }

  /** A dictionary of the texts so far, which later ones do not change. */
  snapshot(): TextDictionary {
    const { size } = this
    let ranks: Uint32Array | null = null
    const within = (code: number): number => (code > size ? 0 : code)
    return {
      size,
      text: (code) => this.text(code),
      codeOf: (text) => within(this.codeOf(text)),
      ranks: () => (ranks ??= this.order.ranks(size)),
      containing: (part) => this.containing(part, size),
      matching: (test) => {
        const hits = new Uint8Array(size + 1)
        for (let code = 1; code <= size; code += 1) if (test(this.text(code))) hits[code] = 1
        return hits
      }
    }
  }

  private containing(part: string, size: number): Uint8Array {
    this.fold()
    const hits = new Uint8Array(size + 1)
    const wanted = Buffer.from(foldText(part))
    if (wanted.length === 0) return hits.fill(1, 1)
    const { bytes, ends } = this.folded
    const all = bytes.subarray(0, ends[size])
    let code = 1
    for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, ends[code - 1])) {
      code = codeAt(ends, code, size, at)
      hits[code] = 1
      code += 1
      if (code > size) break
    }
    return hits
  }

  /** Folds what came since the last time, at most so many texts; false when there is more. */
  fold(limit = Infinity): boolean {
    const { folded } = this
    const upTo = Math.min(this.size, folded.upTo + limit)
    if (folded.ends.length <= upTo) folded.ends = grown(folded.ends, upTo + 1)
    for (let code = folded.upTo + 1; code <= upTo; code += 1) {
      const text = foldText(this.text(code))
      // Three bytes are the most that a UTF-16 unit becomes.
      if (folded.used + text.length * 3 + 1 > folded.bytes.length) {
        folded.bytes = Buffer.from(grown(folded.bytes, folded.used + text.length * 3 + 1).buffer)
      }
      folded.used += folded.bytes.write(text, folded.used)
      folded.bytes[folded.used] = BETWEEN
      folded.used += 1
      folded.ends[code] = folded.used
    }
    folded.upTo = upTo
    return upTo === this.size
  }

  private decode(block: number): { readonly text: string; readonly ends: Uint32Array } {
    const first = block * BLOCK
    const start = this.ends[first] ?? 0
    const text = this.view.toString('utf8', start, this.ends[first + BLOCK])
    const ends = new Uint32Array(BLOCK + 1)
    let unit = 0
    let at = start
    for (let i = 1; i <= BLOCK; i += 1) {
      const end = this.ends[first + i] ?? 0
      for (; at < end; at += 1) {
        const byte = this.bytes[at] ?? 0
        // Every byte that begins a character is a unit of UTF-16, and one of four bytes is two.
        if ((byte & 0xc0) !== 0x80) unit += byte >= 0xf0 ? 2 : 1
      }
      ends[i] = unit
    }
    const decoded = { text, ends }
    this.blocks[block] = decoded
    return decoded
  }

  private find(text: string, add: boolean): number {
    if (this.slots.length < (this.size + 1) * 2) this.rehash()
    const start = this.ends[this.size] ?? 0
    this.makeRoom(this.size + 1, start + text.length * 3)
    // Written where it will stand if it is new.
    const end = start + this.write(text, start)
    const mask = this.slots.length - 1
    let slot = this.hash(start, end) & mask
    for (;;) {
      const code = this.slots[slot] ?? 0
      if (code === 0) break
      if (this.equals(code, start, end)) return code
      slot = (slot + 1) & mask
    }
    if (!add) return 0
    this.size += 1
    this.ends[this.size] = end
    this.slots[slot] = this.size
    return this.size
  }

  private write(text: string, start: number): number {
    const { length } = text
    for (let i = 0; i < length; i += 1) {
      const unit = text.charCodeAt(i)
      if (unit > 127) return this.view.write(text, start)
      this.bytes[start + i] = unit
    }
    return length
  }

  private equals(code: number, start: number, end: number): boolean {
    const from = this.ends[code - 1] ?? 0
    const length = end - start
    if ((this.ends[code] ?? 0) - from !== length) return false
    for (let i = 0; i < length; i += 1) if (this.bytes[from + i] !== this.bytes[start + i]) return false
    return true
  }

  private hash(start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (this.bytes[i] ?? 0), 0x01000193)
    // The low bits of the multiplication alone are poor.
    return (hash ^ (hash >>> 15)) >>> 0
  }

  private rehash(): void {
    let length = 1 << 10
    while (length < (this.size + 1) * 4) length *= 2
    this.slots = new Uint32Array(length)
    for (let code = 1; code <= this.size; code += 1) {
      let slot = this.hash(this.ends[code - 1] ?? 0, this.ends[code] ?? 0) & (length - 1)
      while (this.slots[slot] !== 0) slot = (slot + 1) & (length - 1)
      this.slots[slot] = code
    }
  }

  private makeRoom(texts: number, bytes: number): void {
    if (this.ends.length <= texts) this.ends = grown(this.ends, texts + 1)
    if (this.bytes.length >= bytes) return
    this.bytes = grown(this.bytes, bytes)
    this.view = Buffer.from(this.bytes.buffer)
  }
}

/** The text in which position `at` of the folded buffer lies; it is not before `code`. */
function codeAt(ends: Uint32Array, code: number, size: number, at: number): number {
  let low = code
  let high = size
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

function grown<A extends Uint8Array | Uint32Array>(array: A, least: number): A {
  const length = Math.max(least, Math.ceil(array.length * 1.5))
  const larger = array instanceof Uint32Array ? new Uint32Array(length) : new Uint8Array(length)
  larger.set(array)
  return larger as A
}
