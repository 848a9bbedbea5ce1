import { quantile } from './quantile'

/** What is counted of one number, user or combination of tags. */
export interface Tally {
  readonly calls: number
  readonly answered: number
  readonly missed: number
  readonly talkUs: number
  /** Code under which it is shown: its spelling in the latest call, at `codeAt`. */
  readonly code: number
  readonly codeAt: number
  /** Code of the latest name that says more than the number, 0 for none. */
  readonly name: number
}

/** What a call adds. */
export interface Counted {
  date: number
  answered: number
  missed: number
  talkUs: number
}

/** Places within an entry. */
const CALLS = 0
const ANSWERED = 1
const MISSED = 2
const TALK = 3
const CODE = 4
const CODE_AT = 5
const NAME = 6
const NAME_AT = 7
const WIDTH = 8
const FIRST_ENTRIES = 64

/**
 * Tallies by keys that are whole numbers from 1 on. The numbers of an entry lie side by side in one array: hundreds of
 * thousands of objects would cost several times as much.
 */
export class Tallies {
  /** Entry of each key, counted from 1. */
  private slots = new Int32Array(FIRST_ENTRIES)
  private data = new Float64Array(FIRST_ENTRIES * WIDTH)
  private count = 0

  constructor(private readonly text: (code: number) => string) {}

  /** How many keys were counted. */
  get size(): number {
    return this.count
  }

  /** Counts a call for a key, with the spelling and the name that it has there; key 0 has none. */
  add(key: number, code: number, name: number, one: Counted): void {
    if (key === 0) return
    const at = this.place(key)
    const { data } = this
    data[at + CALLS] = (data[at + CALLS] as number) + 1
    data[at + ANSWERED] = (data[at + ANSWERED] as number) + one.answered
    data[at + MISSED] = (data[at + MISSED] as number) + one.missed
    data[at + TALK] = (data[at + TALK] as number) + one.talkUs
    this.note(at + CODE, code, one.date)
    if (name !== 0 && name !== code) this.note(at + NAME, name, one.date)
  }

  /** The first `rows` by calls, those included that are equal to the last of them; not yet in order. */
  most(rows: number): readonly Tally[] {
    const least = this.count <= rows ? 0 : this.callsAtPlace(rows)
    const found: Tally[] = []
    for (let at = 0; at < this.count * WIDTH; at += WIDTH) {
      if ((this.data[at + CALLS] as number) >= least) found.push(this.tally(at))
    }
    return found
  }

  private callsAtPlace(place: number): number {
    const calls = new Float64Array(this.count)
    for (let n = 0; n < calls.length; n += 1) calls[n] = this.data[n * WIDTH + CALLS] as number
    return quantile(calls, (calls.length - place + 1) / calls.length) ?? 0
  }

  private tally(at: number): Tally {
    const value = (field: number): number => this.data[at + field] as number
    return {
      calls: value(CALLS),
      answered: value(ANSWERED),
      missed: value(MISSED),
      talkUs: value(TALK),
      code: value(CODE),
      codeAt: value(CODE_AT),
      name: value(NAME)
    }
  }

  /** The latest text wins, at the same moment the first in order: codes depend on the order of the calls. */
  private note(field: number, code: number, date: number): void {
    const { data } = this
    const knownAt = data[field + 1] as number
    if (date < knownAt) return
    if (date === knownAt && !(this.text(code) < this.text(data[field] as number))) return
    data[field] = code
    data[field + 1] = date
  }

  private place(key: number): number {
    if (key >= this.slots.length) {
      const slots = new Int32Array(Math.max(key + 1, this.slots.length * 2))
      slots.set(this.slots)
      this.slots = slots
    }
    const slot = this.slots[key] as number
    if (slot !== 0) return (slot - 1) * WIDTH
    const at = this.count * WIDTH
    this.count += 1
    this.slots[key] = this.count
    if (at === this.data.length) {
      const data = new Float64Array(at * 2)
      data.set(this.data)
      this.data = data
    }
    this.data[at + CODE_AT] = -Infinity
    this.data[at + NAME_AT] = -Infinity
    return at
  }
}
