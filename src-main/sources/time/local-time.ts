import { localMicrosToInstants, offsetMinutesAt } from '@shared/format/zone'
import { creationSeconds } from './epoch-time'

const MICROS_PER_SECOND = 1_000_000
const MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND
/** A row may be stamped this much before its channel's id says: clocks are read at slightly different moments. */
const TOLERANCE_US = 2 * MICROS_PER_SECOND

/**
 * Turns wall clock times of a zone into instants. In the hour that autumn repeats, the row's uniqueid decides: it holds
 * the creation of the channel in UTC, before which nothing happens on it, and no channel goes back in time.
 */
export class LocalTime {
  /** Last instant of each channel seen within a repeated hour. */
  private readonly channels = new Map<string, number>()

  constructor(readonly zone: string) {}

  /** Microseconds since the epoch of a reading given as microseconds of a clock at UTC. */
  instantOf(localUs: number, uniqueid: string): number {
    const candidates = localMicrosToInstants(localUs, this.zone)
    const [first, second] = candidates
    if (first === undefined) {
      // Skipped in spring: a clock that does not exist. Like PostgreSQL, count on from the offset before the change.
      return localUs - offsetMinutesAt(this.zone, localUs - MICROS_PER_DAY) * 60 * MICROS_PER_SECOND
    }
    if (second === undefined) return first
    const created = creationSeconds(uniqueid)
    const earliest = Math.max(
      created === null ? 0 : created * MICROS_PER_SECOND,
      this.channels.get(uniqueid) ?? 0
    )
    const instant = first >= earliest - TOLERANCE_US ? first : second
    this.channels.set(Buffer.from(uniqueid).toString(), instant)
    return instant
  }
}
