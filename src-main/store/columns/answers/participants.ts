import type { CallColumns } from '../call-columns'
import { PARTICIPANT_FLAGS } from '../call-columns'
import { inChunks } from './chunks'
import type { Keep } from './keep'

/** A condition on single participants: a marked code, and those flags of `mask` that are `wanted`. */
interface Wanted {
  readonly offsets: Uint32Array
  readonly codes: Uint32Array
  readonly flags: Uint8Array
  readonly marks: Uint8Array
  readonly mask: number
  readonly wanted: number
}

/** Calls that are looked at together, and the most participants that they may have; it all stays in the cache. */
const STRETCH = 2048
const MAX_STRETCH_ENTRIES = 16_384

/** Hits among the first entries of a stretch of calls, so that no call needs a loop of its own. */
const hitsBefore = new Uint32Array(MAX_STRETCH_ENTRIES + 1)

/** Calls with a participant whose code in a column is marked and whose flags, of those in `mask`, are `wanted`. */
export function keepParticipants(
  columns: CallColumns,
  column: 'users' | 'tags',
  marks: Uint8Array,
  mask = 0,
  wanted = 0
): Keep {
  const { offsets, flags, users, tags } = columns.participants()
  const condition: Wanted = { offsets, codes: column === 'users' ? users : tags, flags, marks, mask, wanted }
  return (size, within, out) => {
    if (within !== null) return inChunks(size, (from, to, k) => oneByOne(condition, within, from, to, out, k))
    let k = 0
    for (let from = 0; from < size; from += STRETCH) {
      const until = Math.min(size, from + STRETCH)
      const entries = (offsets[until] ?? 0) - (offsets[from] ?? 0)
      k =
        entries > MAX_STRETCH_ENTRIES
          ? oneByOne(condition, null, from, until, out, k)
          : stretch(condition, from, until, out, k)
    }
    return k
  }
}

function oneByOne(
  { offsets, codes, flags, marks, mask, wanted }: Wanted,
  within: Uint32Array | null,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  for (let i = from; i < to; i += 1) {
    const p = within === null ? i : (within[i] ?? 0)
    const end = offsets[p + 1] ?? 0
    let hit = 0
    for (let entry = offsets[p] ?? 0; entry < end; entry += 1)
      hit |= (marks[codes[entry] ?? 0] ?? 0) & +(((flags[entry] ?? 0) & mask) === wanted)
    out[k] = p
    k += hit
  }
  return k
}

function stretch(
  { offsets, codes, flags, marks, mask, wanted }: Wanted,
  from: number,
  to: number,
  out: Uint32Array,
  k: number
): number {
  const first = offsets[from] ?? 0
  const entries = (offsets[to] ?? 0) - first
  let hits = 0
  for (let i = 0; i < entries; i += 1) {
    const entry = first + i
    hits += (marks[codes[entry] ?? 0] ?? 0) & +(((flags[entry] ?? 0) & mask) === wanted)
    hitsBefore[i + 1] = hits
  }
  for (let p = from; p < to; p += 1) {
    const before = hitsBefore[(offsets[p] ?? 0) - first] ?? 0
    out[k] = p
    k += +((hitsBefore[(offsets[p + 1] ?? 0) - first] ?? 0) > before)
  }
  return k
}

/**
 * Marks the calls that are the latest of some participant's user and peer extension (spec 11.6): the requested number
 * for a source participant, else the source's. Kept with the columns.
 */
export function latestOfPairs(columns: CallColumns): Uint8Array {
  return columns.derived('latest of pairs', () => {
    const { offsets, users, flags } = columns.participants()
    const requested = columns.texts('requestedExten')
    const source = columns.texts('sourceExten')
    const value = new Uint8Array(columns.size)
    const pairs = new PairSet()
    for (let p = columns.size - 1; p >= 0; p -= 1) {
      const end = offsets[p + 1] ?? 0
      for (let entry = offsets[p] ?? 0; entry < end; entry += 1) {
        const isDestination = ((flags[entry] ?? 0) & PARTICIPANT_FLAGS.destination) !== 0
        const peer = (isDestination ? source[p] : requested[p]) ?? 0
        if (pairs.add(users[entry] ?? 0, peer)) value[p] = 1
      }
    }
    return { value, bytes: value.byteLength }
  })
}

/** Pairs of codes, by open addressing: millions of them are too many for a `Set`. */
class PairSet {
  #slots = new Float64Array(1 << 16)
  #count = 0

  /** Adds a pair; true when it was not there. Codes of users are never 0, so that no pair is the empty slot. */
  add(user: number, peer: number): boolean {
    const pair = user * 2 ** 27 + peer
    const slots = this.#slots
    const at = find(slots, pair)
    if (slots[at] === pair) return false
    slots[at] = pair
    this.#count += 1
    if (this.#count * 2 > slots.length) this.#grow()
    return true
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2)
    for (const pair of this.#slots) if (pair !== 0) larger[find(larger, pair)] = pair
    this.#slots = larger
  }
}

function find(slots: Float64Array, pair: number): number {
  const mask = slots.length - 1
  let at = (Math.imul(pair, 0x9e3779b1) ^ Math.imul(pair / 2 ** 27, 0x85ebca6b)) >>> 0
  at = (at ^ (at >>> 15)) & mask
  while (slots[at] !== 0 && slots[at] !== pair) at = (at + 1) & mask
  return at
}
