import type { CallFilter } from '@shared/model/call-filter'
import type { PurgePreview } from '@shared/model/retention'

const MICROS_PER_DAY = 86_400_000_000

/** Calls that a purge would take and that have comments, or one of these labels. */
export function commentedFilter({ now, tenants }: PurgePreview, labels: readonly number[]): CallFilter {
  const aged = tenants.filter(({ counts }) => counts.withWords > 0)
  return {
    allOf: [
      {
        anyOf: aged.map(({ tenantUuid, days }) => ({
          tenantUuids: [tenantUuid],
          until: now - days.callLogs * MICROS_PER_DAY
        }))
      },
      {
        anyOf: [
          { commented: true },
          ...(labels.length > 0 ? [{ labels: { mode: 'any' as const, values: labels } }] : [])
        ]
      }
    ]
  }
}
