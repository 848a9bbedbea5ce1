import { parseInstant } from '@shared/format/instant'
import { formatZoned } from '@shared/format/zone'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
/** Characters that a column shows of a long value. */
const SHOWN = 28
const BEFORE_DIFFERENCE = 6

/**
 * A value as it stands in a column: times in the zone of the window (IANA), long values cut so that the place where they
 * differ from the other side can be seen.
 */
export function shownValue(value: string, other: string | null, zone: string): string {
  if (value === '') return '“”'
  if (INSTANT.test(value)) {
    const us = parseInstant(value)
    if (us !== null) return formatZoned(us, zone, { fraction: 'auto' })
  }
  if (value.length <= SHOWN) return value
  const at = other === null ? 0 : firstDifference(value, other)
  const from = at + BEFORE_DIFFERENCE < SHOWN ? 0 : at - BEFORE_DIFFERENCE
  const part = value.slice(from, from + SHOWN)
  return `${from > 0 ? '…' : ''}${part}${from + SHOWN < value.length ? '…' : ''}`
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}
