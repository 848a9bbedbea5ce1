import {
  DEFAULT_RETENTION,
  keepsRecordingsTooLong,
  NO_RETENTION,
  type Retention,
  type RetentionDays
} from '@shared/model/retention'

/** Kinds of what is kept, in the order of the form. */
export const KINDS = ['callLogs', 'recordings', 'exports'] as const
export type Kind = (typeof KINDS)[number]

/** What stands in the fields of one line. */
export type TypedDays = Readonly<Record<Kind, string>>

/** What stands in the form; tenants by uuid. */
export interface DaysDraft {
  readonly workspace: TypedDays
  readonly tenants: Readonly<Record<string, TypedDays>>
}

const MOST_DAYS = 36_500

const typedOf = (days: RetentionDays): TypedDays => ({
  callLogs: String(days.callLogs ?? ''),
  recordings: String(days.recordings ?? ''),
  exports: String(days.exports ?? '')
})

/** The fields as they stand for settings. */
export const draftOf = ({ workspace, tenants }: Retention): DaysDraft => ({
  workspace: typedOf(workspace),
  tenants: Object.fromEntries(Object.entries(tenants).map(([uuid, days]) => [uuid, typedOf(days)]))
})

/** Fields of a tenant about which nothing is said. */
export const NO_DAYS: TypedDays = typedOf(NO_RETENTION.workspace)

/** True for a whole number of days, or nothing. */
export const isDays = (typed: string): boolean =>
  typed.trim() === '' || (/^\d{1,5}$/.test(typed.trim()) && Number(typed) <= MOST_DAYS)

const numberOf = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed))

const daysOf = (typed: TypedDays): RetentionDays => ({
  callLogs: numberOf(typed.callLogs),
  recordings: numberOf(typed.recordings),
  exports: numberOf(typed.exports)
})

/** The settings that the fields stand for, or what is wrong with them. */
export function retentionOf(draft: DaysDraft): Retention | 'wrong' | 'tooLong' {
  const lines = [draft.workspace, ...Object.values(draft.tenants)]
  if (!lines.every((line) => KINDS.every((kind) => isDays(line[kind])))) return 'wrong'
  if (lines.map(daysOf).some(keepsRecordingsTooLong)) return 'tooLong'
  return {
    workspace: daysOf(draft.workspace),
    tenants: Object.fromEntries(Object.entries(draft.tenants).map(([uuid, line]) => [uuid, daysOf(line)]))
  }
}

/** What an empty field of the workspace, or of a tenant, stands for. */
export function emptyMeans(kind: Kind, draft: DaysDraft, isTenant: boolean): string {
  const ofWorkspace = draft.workspace[kind].trim()
  return isTenant && ofWorkspace !== '' && isDays(ofWorkspace) ? ofWorkspace : String(DEFAULT_RETENTION[kind])
}
