import { parseInstant } from '@shared/format/instant'
import { isPeriodProblem, parsePoint } from '@shared/format/period'
import { localMicrosToInstants } from '@shared/format/zone'
import { usageError } from './usage-error'

/**
 * A time of the command line in microseconds: `2026-03-11T08:00`, with a blank for the `T`, with seconds, with an
 * offset, or a bare date, which is its midnight. Everything that the window takes for a period is taken too (`-2h`,
 * `yesterday`, `last monday 14:00`): a stretch of time stands for its beginning. Without an offset it is read in `zone`;
 * where the clock showed it twice, the first one counts.
 */
export function parseMoment(option: string, text: string, zone: string): number {
  const full = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text
  const exact = parseInstant(full)
  if (exact !== null) return exact
  const local = parseInstant(full, { defaultOffsetMinutes: 0 })
  const [first] = local === null ? [] : localMicrosToInstants(local, zone)
  if (first !== undefined) return first
  const point = parsePoint(text, { nowUs: Date.now() * 1000, zone })
  if (!isPeriodProblem(point)) return point.from
  throw usageError(
    `${option} takes a date and time, not "${text}".`,
    'For example 2026-03-11T08:00, 2026-03-11T08:00:00+01:00, 2026-03-11, -2h or yesterday.'
  )
}
