import {
  FLAGS,
  NUMBER_FIELDS,
  PARTICIPANT_FLAGS,
  TEXT_FIELDS,
  type CallColumns,
  type NumberField,
  type ParticipantColumns,
  type TextDictionary,
  type TextField
} from '../../../src-main/store/columns/call-columns'
import { foldText } from '../../../src-main/store/fold-text'
import { readRevision } from '../../../src-main/store/settings'
import { all, type ReadStore } from '../../../src-main/store/store'

type Row = Readonly<Record<string, string | number | null>>

/** Columns of a small workspace, made in the plainest way there is. Nothing is ever given up. */
export function memoryColumns(store: ReadStore): CallColumns {
  const rows = all<Row>(store, 'SELECT * FROM call_log ORDER BY id')
  const dictionary = growingDictionary()
  const numbers = new Map<NumberField, Float64Array>(
    NUMBER_FIELDS.map((field) => [
      field,
      Float64Array.from(rows, (row) => {
        const value = row[snake(field)]
        return value === null || value === undefined ? Number.NaN : Number(value)
      })
    ])
  )
  const texts = new Map<TextField, Uint32Array>(
    TEXT_FIELDS.map((field) => [field, Uint32Array.from(rows, (row) => dictionary.add(textOf(row, field)))])
  )
  const flags = Uint8Array.from(rows, (row) =>
    Object.entries(FLAGS).reduce((bits, [field, bit]) => bits | (row[snake(field)] === 1 ? bit : 0), 0)
  )
  const ids = Float64Array.from(rows, (row) => Number(row.id))
  const positions = new Map([...ids].map((id, position) => [id, position]))
  const participants = participantColumns(store, ids, dictionary)
  const derived = new Map<string, unknown>()
  return {
    revision: readRevision(store),
    size: rows.length,
    ids,
    dictionary: dictionary.done(),
    numbers: (field) => numbers.get(field) ?? new Float64Array(0),
    texts: (field) => texts.get(field) ?? new Uint32Array(0),
    flags: () => flags,
    participants: () => participants,
    positionOf: (id) => positions.get(id) ?? -1,
    derived<T>(key: string, make: () => { readonly value: T }): T {
      if (!derived.has(key)) derived.set(key, make().value)
      return derived.get(key) as T
    }
  }
}

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function textOf(row: Row, field: TextField): string | null {
  if (field === 'destinationType') {
    const details = row.destination_details
    if (typeof details !== 'string') return null
    return (JSON.parse(details) as Record<string, string>).type ?? null
  }
  const value = row[snake(field)]
  return value === null || value === undefined ? null : String(value)
}

function participantColumns(
  store: ReadStore,
  ids: Float64Array,
  dictionary: GrowingDictionary
): ParticipantColumns {
  const rows = all<Row>(store, 'SELECT * FROM call_log_participant ORDER BY call_log_id, position')
  const offsets = new Uint32Array(ids.length + 1)
  ids.forEach((id, position) => {
    offsets[position + 1] = (offsets[position] ?? 0) + rows.filter((row) => row.call_log_id === id).length
  })
  return {
    offsets,
    users: Uint32Array.from(rows, (row) => dictionary.add(String(row.user_uuid))),
    flags: Uint8Array.from(
      rows,
      (row) =>
        (row.role === 'destination' ? PARTICIPANT_FLAGS.destination : 0) |
        (row.answered === 1 ? PARTICIPANT_FLAGS.answered : 0) |
        (row.requested === 1 ? PARTICIPANT_FLAGS.requested : 0)
    ),
    tags: Uint32Array.from(rows, (row) => {
      const tags = JSON.parse(String(row.tags)) as string[]
      return dictionary.add(tags.length === 0 ? null : joined(tags))
    })
  }
}

/** Tags as `unpackTags` takes them apart. */
function joined(tags: readonly string[]): string {
  return tags.map((tag) => tag.replaceAll('\u001a', '\u001ae').replaceAll('\u001f', '\u001aj')).join('\u001f')
}

interface GrowingDictionary {
  add(text: string | null): number
  done(): TextDictionary
}

function growingDictionary(): GrowingDictionary {
  const texts: string[] = ['']
  const codes = new Map<string, number>()
  const matching = (test: (text: string) => boolean): Uint8Array =>
    Uint8Array.from(texts, (text, code) => (code > 0 && test(text) ? 1 : 0))
  return {
    add(text) {
      if (text === null) return 0
      const known = codes.get(text)
      if (known !== undefined) return known
      codes.set(text, texts.length)
      return texts.push(text) - 1
    },
    done: () => ({
      size: texts.length - 1,
      text: (code) => texts[code] ?? '',
      codeOf: (text) => codes.get(text) ?? 0,
      ranks() {
        const order = texts.map((text, code) => ({ code, bytes: Buffer.from(text) })).slice(1)
        order.sort((a, b) => Buffer.compare(a.bytes, b.bytes))
        const ranks = new Uint32Array(texts.length)
        order.forEach(({ code }, index) => (ranks[code] = index + 1))
        return ranks
      },
      containing(part) {
        const folded = foldText(part)
        return matching((text) => foldText(text).includes(folded))
      },
      matching
    })
  }
}
