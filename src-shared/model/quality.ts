/** What the report on the data looks at, in the order of the report's table; each has words in the window and on the command line. */
export const QUALITY_CODES = [
  'unfinished-groups',
  'failed-groups',
  'rejected-rows',
  'events-not-logged',
  'time-offset',
  'no-directory',
  'lines-not-in-directory',
  'directory-outdated',
  'call-logs-stale',
  'not-generated',
  'channels-without-start',
  'channels-without-end',
  'channels-started-twice',
  'clock-jumps',
  'order-of-ids',
  'gaps',
  'recordings-without-file',
  'invalid-groups',
  'unknown-events',
  'duplicates-dropped',
  'repeated-hour',
  'chat-rows'
] as const
export type QualityCode = (typeof QUALITY_CODES)[number]

/** Problem: changes call logs. Warning: something is lost. Note: good to know. */
export const QUALITY_SEVERITIES = ['problem', 'warning', 'note'] as const
export type QualitySeverity = (typeof QUALITY_SEVERITIES)[number]

/** One case of a finding; whatever of the ids is given can be opened. `text` is data, not words to translate. */
export interface QualityExample {
  readonly text: string
  /** Microseconds, UTC. */
  readonly time?: number
  readonly linkedid?: string
  readonly celId?: number
  readonly callLogId?: number
  readonly skippedGroupId?: number
  readonly sourceId?: number
}

export interface QualityCheck {
  readonly code: QualityCode
  readonly severity: QualitySeverity
  /** How many cases; 0 means that the check found nothing. */
  readonly count: number
  /** True where counting stopped at a limit, so that there are at least `count`. */
  readonly atLeast: boolean
  /** The first or most telling cases, at most ten. */
  readonly examples: readonly QualityExample[]
  /** What to run on the server, ready to copy, for the data that is missing; null when nothing helps. */
  readonly command: string | null
  /** Numbers and names for the words of this check. */
  readonly params: Readonly<Record<string, string | number>>
}

export interface QualityDay {
  /** Day in the zone of the workspace, `2026-03-11`. */
  readonly day: string
  readonly cels: number
  readonly calls: number
}

/** A stretch without events at hours that have some otherwise. Microseconds, UTC. */
export interface QualityGap {
  readonly from: number
  readonly until: number
  /** Events that such hours hold on average, rounded. */
  readonly expectedCels: number
}

/** The report on the data of a workspace. */
export interface QualityReport {
  /** Revision of the workspace that was looked at. */
  readonly revision: number
  /** Zone of the days, IANA; UTC while the workspace knows none. */
  readonly zone: string
  /** First and last event, microseconds; null without events. */
  readonly period: { readonly from: number; readonly until: number } | null
  readonly cels: number
  readonly callLogs: number
  readonly usedCels: number
  readonly rejectedRows: number
  readonly skipped: { readonly unfinished: number; readonly failed: number; readonly invalid: number }
  readonly directory: {
    readonly users: number
    /** Lines met in calls, and how many of them the directory knows. */
    readonly linesMet: number
    readonly linesKnown: number
  } | null
  /** Days with events or calls, oldest first. */
  readonly perDay: readonly QualityDay[]
  readonly gaps: readonly QualityGap[]
  /** Every check, findings first: by severity, then by count. */
  readonly checks: readonly QualityCheck[]
  readonly elapsedMs: number
}
