import type { CallLink } from '@shared/format/call-link'
import { first, type ReadStore } from './store'

/** Call log that an address names: of those that share the conversation, the one that starts nearest to its time. */
export function callOfLink(
  store: ReadStore,
  { conversationId, startUs }: Pick<CallLink, 'conversationId' | 'startUs'>
): { readonly callLogId: number | null; readonly groupId: number | null } {
  const call = first<{ id: number }>(
    store,
    'SELECT id FROM call_log WHERE conversation_id = ? ORDER BY abs(date - ?), date, id LIMIT 1',
    conversationId,
    startUs ?? 0
  )
  if (call !== undefined) return { callLogId: call.id, groupId: null }
  const group = first<{ id: number }>(
    store,
    'SELECT id FROM skipped_group WHERE conversation_id = ? ORDER BY abs(first_time - ?), id LIMIT 1',
    conversationId,
    startUs ?? 0
  )
  return { callLogId: null, groupId: group?.id ?? null }
}
