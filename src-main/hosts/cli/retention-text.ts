import {
  keptDays,
  type KeptDays,
  type PurgeCounts,
  type PurgePreview,
  type Retention,
  type RetentionDays
} from '@shared/model/retention'
import { printable } from './printable'
import { count } from './report-text'

/** What is counted, in snake case as all JSON of the command line. */
export const countsJson = (counts: PurgeCounts): object => ({
  call_logs: counts.callLogs,
  with_comments_or_labels: counts.withWords,
  recordings: counts.recordings,
  recording_bytes: counts.recordingBytes,
  exports: counts.exports,
  export_bytes: counts.exportBytes
})

/** A preview in snake case. */
export const purgeJson = ({ total, tenants }: PurgePreview): object => ({
  ...countsJson(total),
  tenants: tenants.map(({ tenantUuid, name, days, counts }) => ({
    tenant_uuid: tenantUuid,
    name,
    days: daysJson(days),
    ...countsJson(counts)
  }))
})

/** What was or would be purged, as one sentence. */
export function purgedText(
  said: string,
  { callLogs, recordings, recordingBytes, exports, exportBytes }: PurgeCounts
): string {
  return (
    `${said} ${count(callLogs, 'call log')}, ${recordings} ${recordings === 1 ? 'copy' : 'copies'} of recordings ` +
    `(${recordingBytes} bytes) and ${count(exports, 'export')} of recordings (${exportBytes} bytes).\n`
  )
}

/** A line per tenant of what would be purged, with the days that hold for it. */
export const purgeText = ({ tenants }: PurgePreview): string =>
  tenants
    .map(
      ({ tenantUuid, name, days, counts }) =>
        `${printable(name ?? tenantUuid)}: calls older than ${days.callLogs} days: ${counts.callLogs}, ` +
        `recordings older than ${days.recordings} days: ${counts.recordings}, ` +
        `exports older than ${days.exports} days: ${counts.exports}\n`
    )
    .join('')

/** The settings, a line each; what is left open shows the value that holds. */
export function retentionText(retention: Retention): string {
  const line = (name: string, tenantUuid: string | null): string => {
    const own = tenantUuid === null ? retention.workspace : retention.tenants[tenantUuid]
    const kept = keptDays(retention, tenantUuid)
    const part = (label: string, kind: keyof KeptDays): string =>
      `${label} ${kept[kind]} days${own?.[kind] === null ? ' (not set)' : ''}`
    return `${name}: ${part('calls', 'callLogs')}, ${part('recordings', 'recordings')}, ${part('exports', 'exports')}\n`
  }
  return (
    line('Workspace', null) +
    Object.keys(retention.tenants)
      .map((uuid) => line(uuid, uuid))
      .join('')
  )
}

/** Days in snake case; null where nothing is said. */
export const daysJson = ({ callLogs, recordings, exports }: RetentionDays): object => ({
  call_logs: callLogs,
  recordings,
  exports
})
