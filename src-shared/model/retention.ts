/** Days that are kept, counted back from now; null: the workspace's own value or the reference's default (spec 12.3). */
export interface RetentionDays {
  readonly callLogs: number | null
  readonly recordings: number | null
  readonly exports: number | null
}

/** The reference's defaults. */
export const DEFAULT_RETENTION = { callLogs: 365, recordings: 365, exports: 2 } as const

/** Nothing is purged before a person or a schedule asks. Recordings are never kept longer than call logs. */
export interface Retention {
  readonly workspace: RetentionDays
  /** By tenant uuid; what a tenant leaves open is the workspace's. */
  readonly tenants: Readonly<Record<string, RetentionDays>>
}

/** What a purge takes: call logs with their rows; copies of recordings and exports that Calltrail made. Sources stay. */
export interface PurgeCounts {
  readonly callLogs: number
  /** Calls whose conversation has comments or labels by hand, which would be left without call. */
  readonly withWords: number
  readonly recordings: number
  readonly recordingBytes: number
  readonly exports: number
  readonly exportBytes: number
}

/** Days that hold for a tenant, or for what belongs to none: its own, else the workspace's, else those given, else the defaults. */
export interface KeptDays {
  readonly callLogs: number
  readonly recordings: number
  readonly exports: number
}

/** Nothing is said yet. */
export const NO_RETENTION: Retention = {
  workspace: { callLogs: null, recordings: null, exports: null },
  tenants: {}
}

/**
 * Days kept (spec 12.3). `given` are those of a single purge: they hold where neither tenant nor workspace says anything.
 * `tenantUuid` null: what belongs to no single tenant.
 */
export function keptDays(
  { workspace, tenants }: Retention,
  tenantUuid: string | null,
  given: Partial<RetentionDays> = {}
): KeptDays {
  const own = tenantUuid === null ? undefined : tenants[tenantUuid]
  const days = (kind: keyof RetentionDays): number =>
    own?.[kind] ?? workspace[kind] ?? given[kind] ?? DEFAULT_RETENTION[kind]
  return { callLogs: days('callLogs'), recordings: days('recordings'), exports: days('exports') }
}

/** True where recordings would be kept longer than their calls, which the reference refuses if both are given. */
export const keepsRecordingsTooLong = ({ callLogs, recordings }: RetentionDays): boolean =>
  callLogs !== null && recordings !== null && recordings > callLogs

export interface PurgePreview {
  /** The moment that days are counted back from; microseconds, UTC. */
  readonly now: number
  readonly total: PurgeCounts
  readonly tenants: readonly {
    readonly tenantUuid: string
    readonly name: string | null
    /** Days that hold for it, defaults resolved. */
    readonly days: KeptDays
    readonly counts: PurgeCounts
  }[]
}

/** What forgetting a customer removes: the workspace with everything beside it, or one tenant in it. */
export interface ForgetPreview {
  readonly name: string
  readonly callLogs: number
  readonly cels: number
  readonly comments: number
  readonly recordings: number
  /** Files on this computer that go; never a source, never the person's own recordings. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  /**
   * What stays of a tenant, as nobody can tell whose it is: events without call log, rows that could not be read, and
   * comments, labels by hand and transcripts on conversations whose calls were purged. These words go when that is asked for.
   */
  readonly remains: { readonly cels: number; readonly rejectedRows: number; readonly words: number } | null
}
