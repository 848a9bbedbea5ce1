import type { ChartId } from '../charts/chart-id'
import { DEFAULT_EXPORT, type ExportOptions, type ExportRequest } from './export'

/** What a report can be written as; CSV holds its calls alone. */
export const REPORT_FORMATS = ['html', 'pdf', 'xlsx', 'csv'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Figures at the head of a report, in this order. */
export const REPORT_FIGURES = [
  'calls',
  'answered',
  'missed',
  'talk',
  'ring',
  'unreturned',
  'at-once'
] as const
export type ReportFigure = (typeof REPORT_FIGURES)[number]

/** Most calls that stand in a report; all of them are for exports. */
export const MAX_REPORT_CALLS = 20_000

/**
 * What a report holds. The columns, lengths and words of the options are those of its table of calls; zone and language hold
 * for all of it, and its format is one of `REPORT_FORMATS`.
 */
export interface ReportRequest extends ExportRequest {
  /** A period as people type it (`last-week`, `2026-03`), beside the filter; null: the filter alone. */
  readonly period: string | null
  /** In the order of the page. */
  readonly figures: readonly ReportFigure[]
  readonly charts: readonly ChartId[]
  /** Rows of each list. */
  readonly rows: number
  /** Most calls in the table, 0 for no table. CSV holds them all. */
  readonly calls: number
}

/** A report file that was run or looked at in a workspace. */
export interface RecentReport {
  readonly id: string
  /** Name of the file. */
  readonly name: string
}

/** A report file as it means something in the open workspace. */
export interface OpenedReport extends RecentReport {
  /** What it is written as, unless somebody chooses. */
  readonly formats: readonly ReportFormat[]
  /** Its zone is settled: true where the file leaves it to the workspace. */
  readonly followsWorkspaceZone: boolean
  readonly request: ReportRequest
}

/** Columns of the table of calls, unless a report names its own. */
const REPORT_COLUMNS = [
  'date',
  'sourceName',
  'sourceExten',
  'destinationName',
  'destinationExten',
  'outcome',
  'talkDurationUs'
] as const

/** How calls stand in a report, unless it says otherwise: for people, not for programs. */
export const REPORT_OPTIONS: ExportOptions = {
  ...DEFAULT_EXPORT,
  format: 'html',
  columns: REPORT_COLUMNS,
  times: 'local',
  durations: 'units',
  words: true
}

/** Most calls in the table of a report that does not say. */
export const USUAL_REPORT_CALLS = 500
