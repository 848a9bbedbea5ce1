import { parseInstant } from '@shared/format/instant'
import { notAStack } from './failures'

/** A call of a stack, as far as it is needed to find a recording. Times in microseconds, UTC. */
export interface StackCall {
  readonly id: number
  readonly conversationId: string | null
  readonly recordings: readonly StackCallRecording[]
}

export interface StackCallRecording {
  readonly uuid: string
  readonly startTime: number
  readonly endTime: number | null
  readonly deleted: boolean
}

/** Reads the list of calls (data-formats 5.3). What is no call is left out; no list at all is not a stack's answer. */
export function parseCalls(
  shown: string,
  answer: unknown
): { readonly calls: readonly StackCall[]; readonly count: number; readonly total: number } {
  const { items, total } = (answer ?? {}) as Readonly<Record<string, unknown>>
  if (!Array.isArray(items)) throw notAStack(shown, 'content', 'An answer without list of calls.')
  return {
    calls: items.flatMap(toCall),
    count: items.length,
    total: typeof total === 'number' && Number.isFinite(total) ? total : items.length
  }
}

function toCall(item: unknown): StackCall[] {
  const { id, conversation_id: conversationId, recordings } = fieldsOf(item)
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return []
  return [
    {
      id,
      conversationId: typeof conversationId === 'string' ? conversationId : null,
      recordings: Array.isArray(recordings) ? recordings.flatMap(toRecording) : []
    }
  ]
}

function toRecording(item: unknown): StackCallRecording[] {
  const { uuid, start_time: start, end_time: end, deleted } = fieldsOf(item)
  const startTime = timeOf(start)
  // The uuid becomes part of a path.
  if (typeof uuid !== 'string' || !/^[0-9a-f-]{36}$/i.test(uuid) || startTime === null) return []
  return [{ uuid, startTime, endTime: timeOf(end), deleted: deleted === true }]
}

const fieldsOf = (item: unknown): Readonly<Record<string, unknown>> =>
  typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>) : {}

const timeOf = (value: unknown): number | null => (typeof value === 'string' ? parseInstant(value) : null)
