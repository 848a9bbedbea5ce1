import { CALL_DIRECTIONS, CALL_OUTCOMES } from '@shared/model/call-log'
import type { HangupCount, Statistics, StatisticsInput } from '@shared/model/statistics'
import { INFERRED, inSteps } from './steps'

/** Places within an entry of a hangup cause. */
const CALLS = 0
const CALLER = 1
const CALLEE = 2
const SYSTEM = 3
const INFERRED_CALLS = 4
const WIDTH = 5
/** Causes of Q.850 are below; others are rare, and none is the first entry. */
const SMALL_CAUSES = 128
const NO_CAUSE = 0

/** Outcomes and directions in their fixed order, and hangup causes by frequency. */
export function* countsOf(
  input: StatisticsInput
): Generator<void, Pick<Statistics, 'outcomes' | 'directions' | 'hangups'>> {
  const { columns, positions } = input
  const outcomes = new Uint32Array(columns.codes + 1)
  const directions = new Uint32Array(columns.codes + 1)
  const hangups = new Hangups(input)
  yield* inSteps(positions?.length ?? columns.size, (from, to) => {
    for (let i = from; i < to; i += 1) {
      const p = positions === null ? i : (positions[i] as number)
      const outcome = columns.outcome[p] as number
      const direction = columns.direction[p] as number
      outcomes[outcome] = (outcomes[outcome] as number) + 1
      directions[direction] = (directions[direction] as number) + 1
      hangups.add(p)
    }
  })
  const counted = (counts: Uint32Array, text: string): number => {
    const code = columns.codeOf(text)
    return code === 0 ? 0 : (counts[code] as number)
  }
  return {
    outcomes: CALL_OUTCOMES.map((outcome) => ({ outcome, calls: counted(outcomes, outcome) })).filter(
      hasCalls
    ),
    directions: CALL_DIRECTIONS.map((direction) => ({
      direction,
      calls: counted(directions, direction)
    })).filter(hasCalls),
    hangups: hangups.counts().sort((a, b) => b.calls - a.calls || rank(a) - rank(b))
  }
}

/** Calls by hangup cause and by who hung up. */
class Hangups {
  /** Entries of no cause, of the small ones, and of others as they come. */
  private data = new Uint32Array((1 + SMALL_CAUSES) * WIDTH)
  private readonly others = new Map<number, number>()
  /** Place of what each source of a hangup counts, by its code; 0 for none of them. */
  private readonly placeOf: Uint8Array

  constructor(private readonly input: StatisticsInput) {
    const { columns } = input
    this.placeOf = new Uint8Array(columns.codes + 1)
    this.placeOf[columns.codeOf('caller')] = CALLER
    this.placeOf[columns.codeOf('callee')] = CALLEE
    this.placeOf[columns.codeOf('system')] = SYSTEM
    this.placeOf[0] = 0
  }

  add(p: number): void {
    const { columns } = this.input
    const cause = columns.hangupCause[p] as number
    const isSmall = cause >= 0 && cause < SMALL_CAUSES && (cause | 0) === cause
    const at = (isSmall ? 1 + cause : cause === cause ? this.entryOf(cause) : NO_CAUSE) * WIDTH
    const { data } = this
    data[at + CALLS] = (data[at + CALLS] as number) + 1
    const by = this.placeOf[columns.hangupSource[p] as number] as number
    if (by !== 0) data[at + by] = (data[at + by] as number) + 1
    if (((columns.flags[p] as number) & INFERRED) !== 0)
      data[at + INFERRED_CALLS] = (data[at + INFERRED_CALLS] as number) + 1
  }

  counts(): HangupCount[] {
    const causes: [cause: number | null, entry: number][] = [[null, NO_CAUSE], ...this.others]
    for (let cause = 0; cause < SMALL_CAUSES; cause += 1) causes.push([cause, 1 + cause])
    return causes
      .map(([cause, entry]) => {
        const value = (place: number): number => this.data[entry * WIDTH + place] as number
        return {
          cause,
          calls: value(CALLS),
          caller: value(CALLER),
          callee: value(CALLEE),
          system: value(SYSTEM),
          inferred: value(INFERRED_CALLS)
        }
      })
      .filter(hasCalls)
  }

  private entryOf(cause: number): number {
    const known = this.others.get(cause)
    if (known !== undefined) return known
    const entry = 1 + SMALL_CAUSES + this.others.size
    this.others.set(cause, entry)
    if ((entry + 1) * WIDTH > this.data.length) {
      const data = new Uint32Array(this.data.length * 2)
      data.set(this.data)
      this.data = data
    }
    return entry
  }
}

/** Where calls are equal, by cause; without a hangup event last. */
const rank = ({ cause }: HangupCount): number => cause ?? Infinity

const hasCalls = ({ calls }: { readonly calls: number }): boolean => calls > 0
