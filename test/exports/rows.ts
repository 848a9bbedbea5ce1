import type { StoredCallLog } from '@shared/model/call-log-row'
import type { ExportFacts, ExportField } from '@shared/model/export'

/** What the files of these tests say of themselves. */
export const HEAD: Omit<ExportFacts, 'fingerprint'> = {
  title: 'Calls',
  sentence: '',
  command: 'calltrail list',
  timeZone: 'Europe/Paris',
  calls: 0,
  engineVersion: '1'
}

/** A call log as the store gives its row to an export. */
export function rowOf(log: StoredCallLog, fields: readonly ExportField[]): readonly unknown[] {
  const values = log as unknown as Readonly<Record<string, unknown>>
  return fields.map((field) => {
    const value = field === 'recordingCount' ? log.recordings.length : values[field]
    return typeof value === 'boolean' ? Number(value) : (value ?? (field === 'labels' ? [] : null))
  })
}
