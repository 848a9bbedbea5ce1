import type { DialRules } from '../format/phone-number'
import type { CallFilter } from './call-filter'
import type { CallOutcome } from './call-log'

/** Figures of the calls that match a filter. Durations and times in microseconds. */
export interface Statistics {
  /** IANA zone of hours and days. */
  readonly zone: string
  readonly summary: StatisticsSummary
  /** Calls that start in each hour of the week, Monday 00:00 first, 168 numbers; null: the hour never came in the period. */
  readonly hours: readonly (number | null)[]
  /** In order, without gaps. */
  readonly course: { readonly step: CourseStep; readonly points: readonly CoursePoint[] }
  /** In fixed order, those without calls left out. */
  readonly outcomes: readonly { readonly outcome: CallOutcome; readonly calls: number }[]
  readonly directions: readonly { readonly direction: string; readonly calls: number }[]
  /** Most frequent first. */
  readonly hangups: readonly HangupCount[]
  readonly callers: Ranking
  readonly called: Ranking
  readonly answeredBy: Ranking
  readonly users: Ranking
  readonly tags: Ranking
  readonly concurrent: Concurrent
  readonly unreturned: Unreturned
  readonly elapsedMs: number
}

export interface StatisticsSummary {
  readonly calls: number
  readonly answered: number
  readonly missed: number
  readonly talkUs: number
  readonly talkMedianUs: number | null
  /** Of calls that rang. */
  readonly ringMedianUs: number | null
  readonly ringP95Us: number | null
  /** First and last start, and local days between them, both counted. */
  readonly first: number | null
  readonly last: number | null
  readonly days: number
  readonly unreturned: number
  /** Most calls at once, and since when; null without calls that lasted. */
  readonly peak: { readonly calls: number; readonly at: number } | null
}

export type CourseStep = 'hour' | 'day' | 'week' | 'month'

/** Calls of one step, `[from, until)`; local days have 23 to 25 hours. */
export interface CoursePoint {
  readonly from: number
  readonly until: number
  readonly calls: number
  readonly answered: number
  readonly missed: number
  readonly talkUs: number
  /** Most calls at once within it. */
  readonly atOnce: number
}

export interface HangupCount {
  /** Q.850; null: no hangup event. */
  readonly cause: number | null
  readonly calls: number
  readonly caller: number
  readonly callee: number
  readonly system: number
  readonly inferred: number
}

/** The first of a list by calls, and how many there are in all. */
export interface Ranking {
  readonly rows: readonly RankedRow[]
  readonly of: number
}

export interface RankedRow {
  /** Number, uuid of a user, or tag. */
  readonly key: string
  /** Name for people; null where nothing knows one. */
  readonly name: string | null
  readonly calls: number
  readonly answered: number
  readonly missed: number
  readonly talkUs: number
  /** Exactly these calls, together with the filter that was asked for. */
  readonly filter: CallFilter
}

/** How many calls went on at the same time, by a sweep over their starts and ends. */
export interface Concurrent {
  /** The highest moments, highest first, at most ten, a quarter of an hour apart. */
  readonly peaks: readonly { readonly at: number; readonly until: number; readonly calls: number }[]
  /** Seconds spent with this many calls at once, from 0; the last one stands for more. */
  readonly seconds: readonly number[]
}

/** Missed calls from outside whose number was not spoken with afterwards, by either side, within the data. */
export interface Unreturned {
  readonly missed: number
  readonly calls: number
  readonly rows: readonly {
    readonly number: string
    readonly name: string | null
    readonly calls: number
    readonly lastAt: number
    /** The missed calls themselves. */
    readonly filter: CallFilter
  }[]
  readonly of: number
}

/** Rows that each ranking holds, unless asked otherwise. */
export const RANKING_ROWS = 10

/**
 * Calls as columns, which is what statistics are computed from: an entry per call of the workspace, those that are not
 * counted included. Times and lengths in microseconds, NaN for none; texts as codes, 0 for none.
 */
export interface StatisticsColumns {
  readonly size: number
  readonly date: Float64Array
  readonly dateEnd: Float64Array
  readonly ring: Float64Array
  readonly talk: Float64Array
  readonly hangupCause: Float64Array
  /** Bit 1: answered; bit 8: the hangup was inferred. */
  readonly flags: Uint8Array
  readonly outcome: Uint32Array
  readonly direction: Uint32Array
  readonly hangupSource: Uint32Array
  readonly sourceExten: Uint32Array
  readonly sourceName: Uint32Array
  readonly destinationExten: Uint32Array
  readonly destinationName: Uint32Array
  readonly sourceUser: Uint32Array
  readonly destinationUser: Uint32Array
  /** Code of the joined tags of a call. */
  readonly tags: Uint32Array
  /** Codes are below or equal to this. */
  readonly codes: number
  text(code: number): string
  /** Code of a text, 0 when no call has it. */
  codeOf(text: string): number
}

/** The columns, and which of their calls are counted how. */
export interface StatisticsInput {
  readonly columns: StatisticsColumns
  /** Places of the calls that are counted, ascending; null for all. */
  readonly positions: Uint32Array | null
  readonly zone: string
  /** Ends of the period that was asked for; null where it is open. */
  readonly from: number | null
  readonly until: number | null
  readonly rules: DialRules | null
  /** Rows of each ranking. */
  readonly rows: number
  tagsOf(joined: string): readonly string[]
  userName(uuid: string): string | null
}
