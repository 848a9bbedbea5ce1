import { numberKey, type DialRules } from '@shared/format/phone-number'
import type { PersonReport } from '@shared/model/person'
import type { CallColumns } from '../call-columns'

type Correspondents = PersonReport['correspondents']

const MOST = 10
/** Codes are below this, so that two of them make one key. */
const CODES = 2 ** 26

interface Tally {
  readonly name: number
  readonly number: number
  calls: number
  talkUs: number
}

/**
 * Who stands on the other side, most calls first: the destination of calls that were placed, the source of all others.
 * Spellings of one number are one correspondent, under the spelling of the latest call and the latest name that one has;
 * without a number it is known by its name.
 */
export function correspondentsOf(
  columns: CallColumns,
  { placed, received }: { readonly placed: Uint32Array; readonly received: Uint32Array },
  rules: DialRules | null
): Correspondents {
  const tallies = new Map<number, Tally>()
  count(columns, placed, 'destination', tallies)
  count(columns, received, 'source', tallies)
  const { dictionary } = columns
  const textOf = (code: number): string | null => (code === 0 ? null : dictionary.text(code))
  const merged = new Map<
    string,
    { -readonly [K in keyof Correspondents[number]]: Correspondents[number][K] }
  >()
  for (const tally of tallies.values()) {
    const number = textOf(tally.number)
    const name = textOf(tally.name)
    if (number === null && name === null) continue
    const key = number === null ? `name ${name ?? ''}` : `number ${numberKey(number, rules)}`
    const known = merged.get(key)
    if (known === undefined) merged.set(key, { name, number, calls: tally.calls, talkUs: tally.talkUs })
    else {
      known.calls += tally.calls
      known.talkUs += tally.talkUs
      // A missing name is stored as none or as an empty one.
      known.name ||= name
    }
  }
  return [...merged.values()].sort((a, b) => b.calls - a.calls || b.talkUs - a.talkUs).slice(0, MOST)
}

/** Counts one side of calls by name and number, latest calls first. */
function count(
  columns: CallColumns,
  positions: Uint32Array,
  side: 'source' | 'destination',
  tallies: Map<number, Tally>
): void {
  const names = columns.texts(`${side}Name`)
  const numbers = columns.texts(`${side}Exten`)
  const talks = columns.numbers('talkDurationUs')
  for (let i = positions.length - 1; i >= 0; i -= 1) {
    const p = positions[i] ?? 0
    const name = names[p] ?? 0
    const number = numbers[p] ?? 0
    const talk = talks[p] ?? 0
    const talkUs = talk === talk ? talk : 0
    const key = number * CODES + name
    const tally = tallies.get(key)
    if (tally === undefined) tallies.set(key, { name, number, calls: 1, talkUs })
    else {
      tally.calls += 1
      tally.talkUs += talkUs
    }
  }
}
