import type { FacetName, FacetValue } from '@shared/api/contract'
import type { TagFilter } from '@shared/model/call-filter'
import { unpackTags } from '../../call-log-columns'
import { readLabels } from '../../labels'
import {
  FLAGS,
  PARTICIPANT_FLAGS,
  type CallColumns,
  type ColumnSource,
  type TextField
} from '../call-columns'
import { recordingStateCounts } from './recordings'
import { labelledCalls } from './positions'
import { countBits } from './sums'

/** Facets whose values are the texts of one column. */
const TEXTS: Readonly<Partial<Record<FacetName, TextField>>> = {
  directions: 'direction',
  outcomes: 'outcome',
  statuses: 'callStatus',
  hangupSources: 'hangupSource',
  tenants: 'tenantUuid',
  requestedInternalExtensions: 'requestedInternalExten',
  requestedInternalContexts: 'requestedInternalContext',
  campaigns: 'campaignId'
}

type Counts = readonly FacetValue[]

/**
 * How many of the positions, null for all, have each value of a facet, "" for those without; in no order. `of` says whose
 * tags.
 */
export function countsFromColumns(
  source: ColumnSource,
  name: FacetName,
  positions: Uint32Array | null,
  of: TagFilter['of']
): Counts {
  const { columns } = source
  const text = TEXTS[name]
  if (text !== undefined) return byText(columns, codeCounts(columns, columns.texts(text), positions))
  switch (name) {
    case 'blocked':
      return flagCounts(countBits(columns.flags(), FLAGS.blocked, positions), sizeOf(columns, positions))
    case 'recorded':
      return flagCounts(countPositive(columns, positions), sizeOf(columns, positions))
    case 'recordingStates':
      return recordingStateCounts(source, positions)
    case 'hangupCauses':
      return numberCounts(columns.numbers('hangupCause'), positions)
    case 'tags':
      return of === undefined
        ? tagCounts(columns, codeCounts(columns, columns.texts('tags'), positions))
        : participantTagCounts(columns, positions, of)
    case 'labels':
      return labelCounts(source, positions)
    case 'users':
      return userCounts(columns, positions)
    default:
      return participantCounts(columns, positions)
  }
}

const sizeOf = (columns: CallColumns, positions: Uint32Array | null): number =>
  positions === null ? columns.size : positions.length

/** Calls by code of a column; code 0 has no text. */
function codeCounts(columns: CallColumns, codes: Uint32Array, positions: Uint32Array | null): Uint32Array {
  const counts = new Uint32Array(columns.dictionary.size + 1)
  if (positions === null) {
    for (let p = 0; p < codes.length; p += 1) {
      const code = codes[p] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
  } else {
    for (let i = 0; i < positions.length; i += 1) {
      const code = codes[positions[i] ?? 0] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
  return counts
}

/** A text that is empty and no text at all are one value of a facet. */
function byText({ dictionary }: CallColumns, counts: Uint32Array): Counts {
  const values: FacetValue[] = []
  let none = counts[0] ?? 0
  for (let code = 1; code < counts.length; code += 1) {
    const count = counts[code] ?? 0
    if (count === 0) continue
    const value = dictionary.text(code)
    if (value === '') none += count
    else values.push({ value, count })
  }
  return [...values, { value: '', count: none }]
}

const flagCounts = (set: number, all: number): Counts => [
  { value: 'true', count: set },
  { value: 'false', count: all - set }
]

function countPositive(columns: CallColumns, positions: Uint32Array | null): number {
  const values = columns.numbers('recordingCount')
  const size = sizeOf(columns, positions)
  let count = 0
  for (let i = 0; i < size; i += 1) {
    const p = positions === null ? i : (positions[i] ?? 0)
    count += +((values[p] ?? 0) > 0)
  }
  return count
}

/** Q.850 causes are below 128; whatever else stands there is counted too. */
const SMALL_NUMBERS = 256

function numberCounts(values: Float64Array, positions: Uint32Array | null): Counts {
  const small = new Uint32Array(SMALL_NUMBERS)
  const others = new Map<number, number>()
  let none = 0
  const size = positions === null ? values.length : positions.length
  for (let i = 0; i < size; i += 1) {
    const value = values[positions === null ? i : (positions[i] ?? 0)] ?? 0
    if (value >= 0 && value < SMALL_NUMBERS) small[value] = (small[value] ?? 0) + 1
    else if (value === value) others.set(value, (others.get(value) ?? 0) + 1)
    else none += 1
  }
  return [
    ...Array.from(small, (count, value) => ({ value: String(value), count })),
    ...Array.from(others, ([value, count]) => ({ value: String(value), count })),
    { value: '', count: none }
  ]
}

function tagCounts({ dictionary }: CallColumns, counts: Uint32Array): Counts {
  const byTag = new Map<string, number>()
  for (let code = 1; code < counts.length; code += 1) {
    const count = counts[code] ?? 0
    if (count === 0) continue
    for (const tag of new Set(unpackTags(dictionary.text(code))))
      byTag.set(tag, (byTag.get(tag) ?? 0) + count)
  }
  return withNone(byTag, counts[0] ?? 0)
}

function withNone(counts: ReadonlyMap<string, number>, none: number): Counts {
  const values = Array.from(counts, ([value, count]) => ({ value, count }))
  return [...values.filter(({ value }) => value !== ''), { value: '', count: none + (counts.get('') ?? 0) }]
}

/** A call counts once for a tag, however many of its participants hold it. */
function participantTagCounts(
  columns: CallColumns,
  positions: Uint32Array | null,
  of: 'source' | 'destination'
): Counts {
  const { offsets, flags, tags } = columns.participants()
  const wanted = of === 'destination' ? PARTICIPANT_FLAGS.destination : 0
  const known = new Map<number, readonly string[]>()
  const byTag = new Map<string, number>()
  let none = 0
  const size = sizeOf(columns, positions)
  for (let i = 0; i < size; i += 1) {
    const p = positions === null ? i : (positions[i] ?? 0)
    const held: number[] = []
    for (let entry = offsets[p] ?? 0; entry < (offsets[p + 1] ?? 0); entry += 1) {
      const code = tags[entry] ?? 0
      if (code > 0 && ((flags[entry] ?? 0) & PARTICIPANT_FLAGS.destination) === wanted) held.push(code)
    }
    if (held.length === 0) none += 1
    const texts = held.flatMap((code) => {
      const found = known.get(code) ?? unpackTags(columns.dictionary.text(code))
      known.set(code, found)
      return found
    })
    for (const tag of new Set(texts)) byTag.set(tag, (byTag.get(tag) ?? 0) + 1)
  }
  return withNone(byTag, none)
}

function labelCounts(source: ColumnSource, positions: Uint32Array | null): Counts {
  const labels = readLabels(source.store)
  if (labels.length === 0) return []
  const size = sizeOf(source.columns, positions)
  const labelled = new Uint8Array(source.columns.size)
  const values = labels.map((label) => {
    const marks = labelledCalls(source, label)
    let count = 0
    for (let i = 0; i < size; i += 1) {
      const p = positions === null ? i : (positions[i] ?? 0)
      const mark = marks[p] ?? 0
      count += mark
      labelled[p] = (labelled[p] ?? 0) | mark
    }
    return { value: String(label.id), count }
  })
  return [...values, { value: '', count: size - countBits(labelled, 1, positions) }]
}

/** Users as the source or the main destination; one who is both counts once. */
function userCounts(columns: CallColumns, positions: Uint32Array | null): Counts {
  const sources = columns.texts('sourceUserUuid')
  const destinations = columns.texts('destinationUserUuid')
  const counts = new Uint32Array(columns.dictionary.size + 1)
  const size = sizeOf(columns, positions)
  for (let i = 0; i < size; i += 1) {
    const p = positions === null ? i : (positions[i] ?? 0)
    const source = sources[p] ?? 0
    const destination = destinations[p] ?? 0
    if (source !== 0 || destination === 0) counts[source] = (counts[source] ?? 0) + 1
    if (destination !== 0 && destination !== source) counts[destination] = (counts[destination] ?? 0) + 1
  }
  return byText(columns, counts)
}

/** Users as any participant; once per call. */
function participantCounts(columns: CallColumns, positions: Uint32Array | null): Counts {
  const { offsets, users } = columns.participants()
  const counts = new Uint32Array(columns.dictionary.size + 1)
  const size = sizeOf(columns, positions)
  for (let i = 0; i < size; i += 1) {
    const p = positions === null ? i : (positions[i] ?? 0)
    const first = offsets[p] ?? 0
    const end = offsets[p + 1] ?? 0
    if (first === end) counts[0] = (counts[0] ?? 0) + 1
    for (let entry = first; entry < end; entry += 1) {
      const user = users[entry] ?? 0
      let before = first
      while (users[before] !== user) before += 1
      if (before === entry) counts[user] = (counts[user] ?? 0) + 1
    }
  }
  return byText(columns, counts)
}
