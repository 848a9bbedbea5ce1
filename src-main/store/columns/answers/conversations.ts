import { foldText } from '../../fold-text'
import { prepare, type ReadStore } from '../../store'
import type { ColumnSource } from '../call-columns'

/** Ids of all call logs in the order of their conversation ids, from the index alone. */
export function idsByConversation(store: ReadStore): Iterable<number> {
  const query = 'SELECT id FROM call_log INDEXED BY call_log_conversation ORDER BY conversation_id, id'
  return prepare(store, query).raw(false).pluck().all() as number[]
}

/** Positions of the call logs of some conversations, ascending. */
export function positionsOfConversations(
  { columns, store }: ColumnSource,
  conversationIds: readonly string[]
): Uint32Array {
  const query = 'SELECT id FROM call_log WHERE conversation_id IN (SELECT value FROM json_each(?))'
  return positionsOfIds(columns, pluckIds(store, query, JSON.stringify(conversationIds)))
}

/** Positions of call logs whose conversation id contains one of the texts, case and accents ignored, ascending. */
export function conversationsWith({ columns, store }: ColumnSource, texts: readonly string[]): Uint32Array {
  const parts = texts.map(foldText)
  // SQL decides where all is ASCII; the few others, if any, are looked at here.
  const query = `SELECT id, conversation_id FROM call_log INDEXED BY call_log_conversation
    WHERE octet_length(conversation_id) <> length(conversation_id)
      ${parts.map(() => 'OR instr(lower(conversation_id), ?) > 0').join(' ')}`
  const found: number[] = []
  const rows = prepare(store, query)
    .raw(true)
    .iterate(...parts) as Iterable<[number, string]>
  for (const [id, conversationId] of rows) {
    const folded = foldText(conversationId)
    if (parts.some((part) => folded.includes(part))) found.push(id)
  }
  return positionsOfIds(columns, found)
}

/** Conversation id of one call log, null when it is not there. */
function pluckIds(store: ReadStore, query: string, ...values: readonly unknown[]): readonly number[] {
  return prepare(store, query)
    .raw(false)
    .pluck()
    .all(...values) as number[]
}

/** Positions of ids, ascending and each once; ids that are not there are left out. */
export function positionsOfIds(
  columns: Pick<ColumnSource['columns'], 'positionOf'>,
  ids: Iterable<number>
): Uint32Array {
  const positions: number[] = []
  for (const id of ids) {
    const position = columns.positionOf(id)
    if (position >= 0) positions.push(position)
  }
  const sorted = Uint32Array.from(positions).sort()
  let k = 0
  for (const position of sorted) if (k === 0 || sorted[k - 1] !== position) sorted[k++] = position
  return sorted.subarray(0, k)
}
