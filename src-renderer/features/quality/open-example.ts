import type { QualityExample } from '@shared/model/quality'
import { call } from '../../api/client'
import { reportFailure } from '../../state/failure'
import { setFilter } from '../../state/filter'
import { showCall, showGroup, showScreen } from '../../state/navigation'

/** True when there is something behind an example. */
export const canOpen = ({ callLogId, skippedGroupId, linkedid }: QualityExample): boolean =>
  callLogId !== undefined || skippedGroupId !== undefined || linkedid !== undefined

/** Opens the call or the group that an example names; of a linkedid alone, whichever of the two it became. */
export function openExample({ callLogId, skippedGroupId, linkedid }: QualityExample): void {
  if (skippedGroupId !== undefined) return showGroup(skippedGroupId)
  if (callLogId !== undefined) return showCall(callLogId)
  if (linkedid === undefined) return
  call('skipped-groups:page', { search: linkedid, offset: 0, limit: 1 }).then(({ rows: [group] }) => {
    if (group) return showGroup(group.id)
    setFilter({ conversationId: linkedid })
    showScreen('calls')
  }, reportFailure)
}
