import type { RequestOf } from '@shared/api/contract'
import { RANKING_ROWS, type StatisticsColumns, type StatisticsInput } from '@shared/model/statistics'
import { unpackTags } from './call-log-columns'
import { listIds } from './call-log-ids'
import { dialRulesOf } from './dial-rules'
import { first, prepare, type ReadStore } from './store'
import { userNames } from './user-names'
import { readWorkspaceOptions } from './workspace-options'

const NUMBERS = ['date', 'date_end', 'ring_duration_us', 'talk_duration_us', 'hangup_cause'] as const
const TEXTS = [
  'outcome',
  'direction',
  'hangup_source',
  'source_exten',
  'source_name',
  'destination_exten',
  'destination_name',
  'source_user_uuid',
  'destination_user_uuid',
  'tags'
] as const
const FLAGS = 'answered + 8 * hangup_inferred'

/** What statistics are computed from, read by SQL: for whoever has no index of all calls at hand. */
export function readStatisticsInput(
  store: ReadStore,
  { filter, zone, rows = RANKING_ROWS }: RequestOf<'statistics:report'>
): StatisticsInput {
  const { country } = readWorkspaceOptions(store)
  const names = userNames(store)
  const { columns, ids } = readColumns(store)
  return {
    columns,
    positions:
      Object.keys(filter).length === 0 ? null : placesOf(ids, listIds(store, { filter, sort: BY_ID })),
    zone,
    from: filter.from ?? null,
    until: filter.until ?? null,
    rules: country === null ? null : dialRulesOf(country),
    rows,
    tagsOf: unpackTags,
    userName: (uuid) => names.get(uuid) ?? null
  }
}

const BY_ID = { column: 'id', descending: false } as const

/** Places of some ids among all of them; both ascending. */
function placesOf(ids: Float64Array, wanted: Iterable<number> & { readonly length: number }): Uint32Array {
  const places = new Uint32Array(wanted.length)
  let count = 0
  let place = 0
  for (const id of wanted) {
    while (place < ids.length && (ids[place] as number) < id) place += 1
    if (ids[place] === id) places[count++] = place
  }
  return places.subarray(0, count)
}

function readColumns(store: ReadStore): { readonly columns: StatisticsColumns; readonly ids: Float64Array } {
  const size = first<{ n: number }>(store, 'SELECT count(*) AS n FROM call_log')?.n ?? 0
  const ids = new Float64Array(size)
  const numbers = NUMBERS.map(() => new Float64Array(size))
  const texts = TEXTS.map(() => new Uint32Array(size))
  const flags = new Uint8Array(size)
  const codes = new Map<string, number>()
  const words = ['']
  const codeOf = (word: string): number => {
    const known = codes.get(word)
    if (known !== undefined) return known
    words.push(word)
    codes.set(word, words.length - 1)
    return words.length - 1
  }
  const query = `SELECT id, ${FLAGS}, ${[...NUMBERS, ...TEXTS].join(', ')} FROM call_log ORDER BY id`
  let place = 0
  for (const row of prepare(store, query).raw().iterate() as IterableIterator<unknown[]>) {
    if (place === size) break
    ids[place] = row[0] as number
    flags[place] = row[1] as number
    for (const [at, values] of numbers.entries()) values[place] = (row[2 + at] as number | null) ?? Number.NaN
    for (const [at, values] of texts.entries()) {
      const value = row[2 + NUMBERS.length + at] as string | null
      values[place] = value === null ? 0 : codeOf(value)
    }
    place += 1
  }
  const number = (name: (typeof NUMBERS)[number]): Float64Array =>
    numbers[NUMBERS.indexOf(name)] as Float64Array
  const text = (name: (typeof TEXTS)[number]): Uint32Array => texts[TEXTS.indexOf(name)] as Uint32Array
  return {
    ids,
    columns: {
      size,
      date: number('date'),
      dateEnd: number('date_end'),
      ring: number('ring_duration_us'),
      talk: number('talk_duration_us'),
      hangupCause: number('hangup_cause'),
      flags,
      outcome: text('outcome'),
      direction: text('direction'),
      hangupSource: text('hangup_source'),
      sourceExten: text('source_exten'),
      sourceName: text('source_name'),
      destinationExten: text('destination_exten'),
      destinationName: text('destination_name'),
      sourceUser: text('source_user_uuid'),
      destinationUser: text('destination_user_uuid'),
      tags: text('tags'),
      codes: words.length - 1,
      text: (code) => words[code] ?? '',
      codeOf: (word) => codes.get(word) ?? 0
    }
  }
}
