import {
  FLAGS,
  NUMBER_FIELDS,
  PARTICIPANT_FLAGS,
  TEXT_FIELDS,
  type CallColumns,
  type FlagField
} from '../../../src-main/store/columns/call-columns'
import { unpackTags } from '../../../src-main/store/call-log-columns'
import { all, type ReadStore } from '../../../src-main/store/store'

/** Ends a piece of work that is done in steps. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Every call as the columns hold it, written out. */
export function pictureOf(columns: CallColumns): unknown[] {
  const { dictionary } = columns
  const text = (code: number | undefined): string | null =>
    code === undefined || code === 0 ? null : dictionary.text(code)
  const numbers = NUMBER_FIELDS.map((field) => [field, columns.numbers(field)] as const)
  const texts = TEXT_FIELDS.map((field) => [field, columns.texts(field)] as const)
  const flags = columns.flags()
  const { offsets, users, flags: roles, tags } = columns.participants()
  return Array.from(columns.ids, (id, position) => ({
    id,
    ...Object.fromEntries(
      numbers.map(([field, column]) => {
        const value = column[position] ?? NaN
        return [field, Number.isNaN(value) ? null : value]
      })
    ),
    ...Object.fromEntries(texts.map(([field, column]) => [field, text(column[position])])),
    ...Object.fromEntries(
      Object.entries(FLAGS).map(([field, bit]) => [field, ((flags[position] ?? 0) & bit) !== 0])
    ),
    participants: Array.from(
      { length: (offsets[position + 1] ?? 0) - (offsets[position] ?? 0) },
      (_, index) => {
        const entry = (offsets[position] ?? 0) + index
        const bits = roles[entry] ?? 0
        return {
          userUuid: text(users[entry]),
          role: bits & PARTICIPANT_FLAGS.destination ? 'destination' : 'source',
          answered: (bits & PARTICIPANT_FLAGS.answered) !== 0,
          requested: (bits & PARTICIPANT_FLAGS.requested) !== 0,
          tags: unpackTags(text(tags[entry]))
        }
      }
    )
  }))
}

/** The same from SQL, row by row. */
export function pictureInSql(store: ReadStore): unknown[] {
  const column = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  const rows = all<Record<string, unknown>>(store, 'SELECT * FROM call_log ORDER BY id')
  const participants = new Map<unknown, Record<string, unknown>[]>()
  const query = 'SELECT * FROM call_log_participant ORDER BY call_log_id, position'
  for (const participant of all<Record<string, unknown>>(store, query)) {
    const id = participant['call_log_id']
    participants.set(id, [...(participants.get(id) ?? []), participant])
  }
  return rows.map((row) => ({
    id: row['id'],
    ...Object.fromEntries(NUMBER_FIELDS.map((field) => [field, row[column(field)]])),
    ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, row[column(field)] ?? null])),
    destinationType:
      (JSON.parse((row['destination_details'] as string | null) ?? '{}') as { type?: string }).type ?? null,
    ...Object.fromEntries(
      (Object.keys(FLAGS) as FlagField[]).map((field) => [field, row[column(field)] === 1])
    ),
    participants: (participants.get(row['id']) ?? []).map((participant) => ({
      userUuid: participant['user_uuid'],
      role: participant['role'],
      answered: participant['answered'] === 1,
      requested: participant['requested'] === 1,
      tags: JSON.parse(participant['tags'] as string) as string[]
    }))
  }))
}
