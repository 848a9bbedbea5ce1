import { formatDuration } from '@shared/format/duration'
import type { FieldMapping } from '@shared/model/workspace-options'
import { fieldMaker, type DetailGroup, type GroupSource } from './detail-field'

/** What people mapped from their own applications; no line for what is not mapped. */
export function mappedGroup({ callLog, words }: GroupSource, mapping: FieldMapping): DetailGroup {
  const field = fieldMaker(words)
  const { botDurationUs, botBillUs, campaignId } = callLog
  const none = { none: 'metadata.none.mapped', always: true } as const
  const length = (us: number | null): string | null => (us === null ? null : formatDuration(us) || '<1s')
  return {
    title: 'columns.group.mapped',
    fields: [
      ...(mapping.bot === null
        ? []
        : [field('botDurationUs', length(botDurationUs), none), field('botBillUs', length(botBillUs), none)]),
      ...(mapping.campaign === null ? [] : [field('campaignId', campaignId, none)])
    ]
  }
}
