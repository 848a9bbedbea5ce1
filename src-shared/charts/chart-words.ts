import type { CallOutcome, HangupSource } from '../model/call-log'
import type { CourseStep } from '../model/statistics'
import type { ChartId } from './chart-id'

/** Heads of columns, entries of legends and names of axes. */
export type ChartTerm =
  | 'calls'
  | 'share'
  | 'answered'
  | 'missed'
  | 'other'
  | 'talk'
  | 'atOnce'
  | 'weekday'
  | 'outcome'
  | 'code'
  | 'reason'
  | 'inferred'
  | 'name'
  | 'number'
  | 'user'
  | 'tag'
  | 'lastAt'

/** Everything that the charts and their tables say in one language. */
export interface ChartWords {
  /** Monday first. */
  readonly weekdays: readonly string[]
  /** Short, January first. */
  readonly months: readonly string[]
  readonly decimalMark: '.' | ','
  readonly titles: Readonly<Record<ChartId, string>>
  readonly terms: Readonly<Record<ChartTerm, string>>
  /** Head of the column of points in time. */
  readonly steps: Readonly<Record<CourseStep, string>>
  readonly outcomes: Readonly<Record<CallOutcome, string>>
  readonly endedBy: Readonly<Record<HangupSource, string>>
  /** Plain words of a Q.850 cause; null is no hangup event. */
  readonly cause: (cause: number | null) => string
  readonly percent: (value: string) => string
  readonly inSeconds: (term: string) => string
  /** How much of a list is shown. */
  readonly topOf: (shown: string, of: string) => string
  /** In which zone hours and days are those of the clock. */
  readonly zone: (zone: string) => string
  readonly noCalls: string
}
