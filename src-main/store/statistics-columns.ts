import type { RequestOf } from '@shared/api/contract'
import { RANKING_ROWS, type StatisticsColumns, type StatisticsInput } from '@shared/model/statistics'
import { unpackTags } from './call-log-columns'
import { listIds } from './call-log-ids'
import { TextStore } from './columns/text-store'
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
/** Id and flags. */
const BEFORE_NUMBERS = 2
const BEFORE_TEXTS = BEFORE_NUMBERS + NUMBERS.length

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
  const codes = TEXTS.map(() => new Uint32Array(size))
  const flags = new Uint8Array(size)
  const words = new TextStore()
  const query = `SELECT id, ${FLAGS}, ${[...NUMBERS, ...TEXTS].join(', ')} FROM call_log ORDER BY id`
  let place = 0
  for (const row of prepare(store, query).raw(true).iterate() as IterableIterator<unknown[]>) {
    if (place === size) break
    ids[place] = row[0] as number
    flags[place] = row[1] as number
    fillNumbers(numbers, place, row)
    fillCodes(codes, words, place, row)
    place += 1
  }
  const number = (name: (typeof NUMBERS)[number]): Float64Array =>
    numbers[NUMBERS.indexOf(name)] as Float64Array
  const text = (name: (typeof TEXTS)[number]): Uint32Array => codes[TEXTS.indexOf(name)] as Uint32Array
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
      codes: words.size,
      text: (code) => words.text(code),
      codeOf: (word) => words.codeOf(word)
    }
  }
}

function fillNumbers(columns: readonly Float64Array[], place: number, row: readonly unknown[]): void {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as Float64Array
    const value = row[BEFORE_NUMBERS + at]
    column[place] = typeof value === 'number' ? value : Number.NaN
  }
}

function fillCodes(
  columns: readonly Uint32Array[],
  words: TextStore,
  place: number,
  row: readonly unknown[]
): void {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] as Uint32Array
    const value = row[BEFORE_TEXTS + at]
    if (typeof value === 'string') column[place] = words.add(value)
  }
}
