import type { CallFilter } from '@shared/model/call-filter'
import type { Understanding } from '@shared/model/understanding'
import type { MessageKey } from '../../i18n/en'
import type { Translate } from '../../i18n/use-text'

/** Kinds that mean one thing and no other. */
const EXACT: ReadonlySet<Understanding['kind']> = new Set([
  'call-id',
  'conversation',
  'linkedid',
  'uniqueid',
  'channel',
  'recording'
])

/**
 * The one call that a text leads to, when it is an id and nothing else: it can be opened at once. Null when there is a
 * choice, or when events without a call log have the same id.
 */
export function onlyCall(readings: readonly Understanding[]): Understanding | null {
  const meant = readings.filter(({ kind }) => kind !== 'text')
  const [best] = meant
  if (!best || best.callId === null) return null
  const isOne = meant.every(
    ({ kind, callId, groupId }) => EXACT.has(kind) && callId === best.callId && groupId === null
  )
  return isOne ? best : null
}

/** Readings that are worth a choice: all but the plain text, which typing searches for anyway, and the text last. */
export const hasChoice = (readings: readonly Understanding[]): boolean =>
  readings.some(({ kind }) => kind !== 'text')

/** The filter with a reading in it, in place of the text that was typed; conditions on numbers add up. */
export function withReading(filter: CallFilter, { filter: found }: Understanding): CallFilter {
  const { search: _search, ...rest } = filter
  const merged: CallFilter = { ...rest, ...found }
  const numbers = [...(rest.numbers ?? []), ...(found.numbers ?? [])]
  const unique = numbers.filter(
    (one, index) => numbers.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index
  )
  return unique.length > 0 ? { ...merged, numbers: unique } : merged
}

const kindKey = (kind: Understanding['kind']): MessageKey => `find.kind.${kind}`

/** Name of a kind of reading. */
export const kindText = ({ kind }: Understanding, text: Translate): string => text(kindKey(kind))

/** A reading as a sentence: "Number 01 42 68 99 00: 17 calls". */
export function readingText(reading: Understanding, text: Translate): string {
  const { value, count, groupId } = reading
  const kind = kindText(reading, text)
  if (groupId !== null) return text('find.group.name', { kind, value })
  return text('find.reading', { kind, value, calls: text('common.calls', { count }) })
}
