import { parseInstant } from '@shared/format/instant'

type Json = Readonly<Record<string, unknown>>

const ANY_UUID = '<any-uuid>'
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const TIMES = new Set(['date', 'date_answer', 'date_end', 'start_time', 'end_time'])
const UNORDERED = new Set(['participants', 'recordings'])
const SETS = new Set(['cel_ids', 'tags'])

/** Differences between two lists of call logs, compared as the cases' README says. Empty when they agree. */
export function compareCallLogs(expected: readonly Json[], actual: readonly Json[]): readonly string[] {
  if (expected.length !== actual.length) return [`${actual.length} call logs instead of ${expected.length}`]
  const have = [...actual].sort(byConversation)
  return [...expected].sort(byConversation).flatMap((want, place) => compareFields(want, have[place] ?? {}))
}

function byConversation(a: Json, b: Json): number {
  const [x, y] = [String(a['conversation_id']), String(b['conversation_id'])]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Keys that are absent from the expected call log are not compared. */
function compareFields(want: Json, have: Json): string[] {
  return Object.keys(want)
    .filter((key) => !sameField(key, want[key], have[key]))
    .map((key) => `${key}: ${JSON.stringify(have[key])} instead of ${JSON.stringify(want[key])}`)
}

function sameField(key: string, want: unknown, have: unknown): boolean {
  if (SETS.has(key)) return sameSet(want as readonly unknown[], have as readonly unknown[])
  if (UNORDERED.has(key)) return sameCollection(want as readonly unknown[], have as readonly unknown[])
  return sameValue(key, want, have)
}

function sameSet(want: readonly unknown[], have: readonly unknown[]): boolean {
  const sorted = (values: readonly unknown[]): string => [...new Set(values)].map(String).sort().join('\n')
  return sorted(want) === sorted(have)
}

function sameCollection(want: readonly unknown[], have: readonly unknown[]): boolean {
  const rest = [...have]
  for (const wanted of want) {
    const at = rest.findIndex((entry) => sameValue('', wanted, entry))
    if (at < 0) return false
    rest.splice(at, 1)
  }
  return rest.length === 0
}

function sameValue(key: string, want: unknown, have: unknown): boolean {
  if (want === ANY_UUID) return typeof have === 'string' && UUID.test(have)
  if (TIMES.has(key) && typeof want === 'string' && typeof have === 'string') {
    const instant = parseInstant(want)
    return instant !== null && instant === parseInstant(have)
  }
  if (typeof want !== 'object' || want === null) return want === have
  if (typeof have !== 'object' || have === null || Array.isArray(want) !== Array.isArray(have)) return false
  const [wanted, had] = [want as Json, have as Json]
  const keys = Object.keys(wanted)
  return (
    keys.length === Object.keys(had).length && keys.every((name) => sameValue(name, wanted[name], had[name]))
  )
}
