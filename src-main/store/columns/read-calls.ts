import { packTags } from '../call-log-columns'
import { tuples, type ReadStore } from '../store'
import {
  FLAGS,
  NUMBER_FIELDS,
  PARTICIPANT_FLAGS,
  TEXT_FIELDS,
  type FlagField,
  type NumberField,
  type TextField
} from './call-columns'
import { memoryLayer, type Column, type Layer, type SectionName } from './sections'
import type { TextStore } from './text-store'

/** Columns of `call_log` are the names of our fields in other writing, but for these. */
const SQL: Readonly<Partial<Record<NumberField | TextField | FlagField, string>>> = {
  destinationType: "destination_details ->> '$.type'"
}

const sqlOf = (field: NumberField | TextField | FlagField): string =>
  SQL[field] ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const FLAG_BITS = Object.entries(FLAGS)
  .map(([field, bit]) => `${sqlOf(field as FlagField)} * ${bit}`)
  .join(' + ')

const CALLS = `SELECT id, ${FLAG_BITS}, ${[...NUMBER_FIELDS, ...TEXT_FIELDS].map(sqlOf).join(', ')} FROM call_log`
const PARTICIPANTS = `SELECT p.call_log_id, p.user_uuid, p.role, p.answered, p.requested, p.tags
  FROM call_log_participant p`

type CallRow = readonly [id: number, flags: number, ...rest: (string | number | null)[]]
type ParticipantRow = readonly [
  call: number,
  user: string,
  role: string,
  answered: number,
  requested: number,
  tags: string
]

/** The next calls with greater ids than `after` up to `last`, as columns; null when there are none. */
export function readNewCalls(
  store: ReadStore,
  texts: TextStore,
  { after, last, limit }: { readonly after: number; readonly last: number; readonly limit: number }
): (Layer & { readonly bytes: number }) | null {
  const calls = tuples<CallRow>(
    store,
    `${CALLS} WHERE id > ? AND id <= ? ORDER BY id LIMIT ?`,
    after,
    last,
    limit
  )
  const [from, to] = [calls[0]?.[0], calls.at(-1)?.[0]]
  if (from === undefined) return null
  const participants = tuples<ParticipantRow>(
    store,
    `${PARTICIPANTS} WHERE p.call_log_id >= ? AND p.call_log_id <= ? ORDER BY p.call_log_id, p.position`,
    from,
    to
  )
  return layerOf('new', texts, calls, participants)
}

/** Calls by their ids, as columns in order of id; those that are not there are left out. Null when none is. */
export function readCallsAgain(
  store: ReadStore,
  texts: TextStore,
  ids: readonly number[]
): (Layer & { readonly bytes: number }) | null {
  const list = JSON.stringify(ids)
  const chosen = 'IN (SELECT value FROM json_each(?))'
  const calls = tuples<CallRow>(store, `${CALLS} WHERE id ${chosen} ORDER BY id`, list)
  if (calls.length === 0) return null
  return layerOf('changed', texts, calls, [])
}

function layerOf(
  kind: Layer['kind'],
  texts: TextStore,
  calls: readonly CallRow[],
  participants: readonly ParticipantRow[]
): Layer & { readonly bytes: number } {
  const sections = new Map<SectionName, Column>()
  sections.set(
    'ids',
    Float64Array.from(calls, ([id]) => id)
  )
  sections.set(
    'flags',
    Uint8Array.from(calls, ([, flags]) => flags)
  )
  NUMBER_FIELDS.forEach((field, index) => {
    const column = new Float64Array(calls.length)
    calls.forEach((row, position) => {
      const value = row[2 + index]
      column[position] = typeof value === 'number' ? value : NaN
    })
    sections.set(field, column)
  })
  TEXT_FIELDS.forEach((field, index) => {
    sections.set(field, codesOf(texts, calls, 2 + NUMBER_FIELDS.length + index))
  })
  for (const [name, column] of participantSections(texts, calls, participants)) sections.set(name, column)
  return memoryLayer(kind, sections)
}

/** Codes of one column of texts. Calls that follow each other often say the same. */
function codesOf(texts: TextStore, calls: readonly CallRow[], column: number): Uint32Array {
  const codes = new Uint32Array(calls.length)
  let lastText: string | null = null
  let lastCode = 0
  calls.forEach((row, position) => {
    const value = row[column]
    if (typeof value !== 'string') return
    if (value !== lastText) {
      lastCode = texts.add(value)
      lastText = value
    }
    codes[position] = lastCode
  })
  return codes
}

function* participantSections(
  texts: TextStore,
  calls: readonly CallRow[],
  participants: readonly ParticipantRow[]
): Generator<readonly [SectionName, Column]> {
  const counts = new Uint32Array(calls.length)
  const users = new Uint32Array(participants.length)
  const flags = new Uint8Array(participants.length)
  const tags = new Uint32Array(participants.length)
  let position = 0
  let kept = 0
  for (const [call, user, role, answered, requested, tagList] of participants) {
    while (position < calls.length && (calls[position]?.[0] ?? 0) < call) position += 1
    if (calls[position]?.[0] !== call) continue
    counts[position] = (counts[position] ?? 0) + 1
    users[kept] = texts.add(user)
    flags[kept] =
      (role === 'destination' ? PARTICIPANT_FLAGS.destination : 0) |
      (answered ? PARTICIPANT_FLAGS.answered : 0) |
      (requested ? PARTICIPANT_FLAGS.requested : 0)
    const packed = tagList === '[]' ? null : packTags(JSON.parse(tagList) as string[])
    tags[kept] = packed === null ? 0 : texts.add(packed)
    kept += 1
  }
  yield ['participantCounts', counts]
  yield ['participantUsers', users.slice(0, kept)]
  yield ['participantFlags', flags.slice(0, kept)]
  yield ['participantTags', tags.slice(0, kept)]
}
