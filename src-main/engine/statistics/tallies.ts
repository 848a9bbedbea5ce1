import { quantile } from './quantile'

/** What is counted of one number, user or combination of tags. */
export interface Tally {
  calls: number
  answered: number
  missed: number
  talkUs: number
  /** Code under which it is shown: its spelling in the latest call. */
  code: number
  codeAt: number
  /** Code of the latest name that says more than the number, 0 for none. */
  name: number
  nameAt: number
}

/** Notes how a call at `date` spells a number and its name. The order in which calls come makes no difference. */
export function noteSpelling(
  spelling: Pick<Tally, 'code' | 'codeAt' | 'name' | 'nameAt'>,
  date: number,
  code: number,
  name: number,
  text: (code: number) => string
): void {
  if (isLater(date, code, spelling.codeAt, spelling.code, text)) {
    spelling.code = code
    spelling.codeAt = date
  }
  if (name === 0 || name === code) return
  if (isLater(date, name, spelling.nameAt, spelling.name, text)) {
    spelling.name = name
    spelling.nameAt = date
  }
}

/** At the same moment the text decides, as codes depend on the order of the calls. */
function isLater(
  date: number,
  code: number,
  knownAt: number,
  known: number,
  text: (code: number) => string
): boolean {
  return date > knownAt || (date === knownAt && code !== known && text(code) < text(known))
}

/** Tallies by keys that are whole numbers from 1 on. */
export class Tallies {
  private slots: Int32Array
  readonly all: Tally[] = []

  /** `keys`: about how many there are; it grows. */
  constructor(keys: number) {
    this.slots = new Int32Array(keys + 1)
  }

  /** The tally of a key; key 0 has none. */
  at(key: number): Tally {
    if (key >= this.slots.length) this.grow(key)
    const slot = this.slots[key] as number
    if (slot !== 0) return this.all[slot - 1] as Tally
    const tally = {
      calls: 0,
      answered: 0,
      missed: 0,
      talkUs: 0,
      code: 0,
      codeAt: -Infinity,
      name: 0,
      nameAt: -Infinity
    }
    this.all.push(tally)
    this.slots[key] = this.all.length
    return tally
  }

  private grow(key: number): void {
    const slots = new Int32Array(Math.max(key + 1, this.slots.length * 2))
    slots.set(this.slots)
    this.slots = slots
  }
}

/** The first `rows` of many by `calls`, those included that are equal to the last of them; not yet in order. */
export function mostCalls<T extends { readonly calls: number }>(
  all: readonly T[],
  rows: number
): readonly T[] {
  if (all.length <= rows) return all
  const least =
    quantile(
      Float64Array.from(all, ({ calls }) => -calls),
      rows / all.length
    ) ?? 0
  return all.filter(({ calls }) => calls >= -least)
}
