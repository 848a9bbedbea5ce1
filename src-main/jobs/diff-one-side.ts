import type { StoredCallLog } from '@shared/model/call-log-row'
import type { DiffCause, DiffRow } from '@shared/model/diff'
import { findAbsence, hasEventsAt, type historyScope, type ServerMarks } from '../store/diff-facts'
import type { StoredServerCallLog } from '../store/history'
import type { ReadStore } from '../store/store'

/** What tells why a call is on one side only. */
export interface Surroundings {
  readonly store: ReadStore
  readonly marks: ServerMarks
  readonly scope: ReturnType<typeof historyScope>
}

/** Both sides of a call as a row of the comparison names them. */
export const partiesOf = ({
  sourceName,
  sourceExten,
  destinationName,
  destinationExten
}: StoredCallLog | StoredServerCallLog): Pick<
  DiffRow,
  'sourceName' | 'sourceExten' | 'destinationName' | 'destinationExten'
> => ({ sourceName, sourceExten, destinationName, destinationExten })

type Reason = Pick<DiffRow, 'cause' | 'rule' | 'detail'> & {
  readonly callLogId?: number
  readonly skippedGroupId?: number
}

/** The row of a call log that only the server has. */
export function onlyServer(around: Surroundings, server: StoredServerCallLog): DiffRow {
  const { callLogId = null, skippedGroupId = null, ...reason } = whyNotHere(around, server)
  return {
    ...partiesOf(server),
    kind: 'only-server',
    serverId: server.id,
    callLogId,
    skippedGroupId,
    conversationId: server.conversationId,
    date: server.date,
    ...reason,
    differences: []
  }
}

function whyNotHere({ store, marks }: Surroundings, server: StoredServerCallLog): Reason {
  const linkedid =
    (server.id === null ? undefined : marks.linkedidOf.get(server.id)) ?? server.conversationId ?? null
  if (linkedid === null) {
    const cause: DiffCause = hasEventsAt(store, server.date) ? 'unexplained' : 'events-missing'
    return { cause, rule: null, detail: '' }
  }
  const absence = findAbsence(store, linkedid)
  switch (absence.kind) {
    case 'no-events':
      return { cause: 'events-missing', rule: null, detail: '' }
    case 'not-generated':
      return { cause: 'not-generated', rule: null, detail: '' }
    case 'elsewhere':
      // The server took the rows at another time, and so in other groups.
      return { cause: 'quirk', rule: '2.2', detail: '', callLogId: absence.callLogId }
    case 'skipped': {
      const { code, rule, reason: detail, groupId: skippedGroupId } = absence
      return {
        cause: code === 'unfinished' ? 'unfinished-here' : 'failed-here',
        rule,
        detail,
        skippedGroupId
      }
    }
  }
}

/** The row of a call log that is only here. */
export function onlyHere(around: Surroundings, call: StoredCallLog): DiffRow {
  return {
    ...partiesOf(call),
    kind: 'only-here',
    serverId: null,
    callLogId: call.id,
    skippedGroupId: null,
    conversationId: call.conversationId,
    date: call.date,
    ...whyNotThere(around, call),
    differences: []
  }
}

function whyNotThere({ scope, marks }: Surroundings, call: StoredCallLog): Reason {
  if (call.blocked && scope.isRestList) return { cause: 'rest-filter', rule: '11.4', detail: '' }
  if (scope.tenants.size > 0 && !scope.tenants.has(call.tenantUuid))
    return { cause: 'other-tenant', rule: null, detail: call.tenantUuid }
  const mark = marks.byCallLog.get(call.id)
  if (mark?.serverId === 0) return { cause: 'not-processed-there', rule: '2.1', detail: '' }
  if (mark !== undefined && !scope.ids.has(mark.serverId))
    return { cause: 'purged-there', rule: '12.3', detail: String(mark.serverId) }
  if (mark !== undefined) return { cause: 'quirk', rule: '2.2', detail: String(mark.serverId) }
  return { cause: call.stale ? 'stale-here' : 'unexplained', rule: null, detail: '' }
}
