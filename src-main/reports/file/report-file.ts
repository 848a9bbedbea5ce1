import { CHART_IDS } from '@shared/charts/chart-id'
import {
  REPORT_FIGURES,
  REPORT_OPTIONS,
  USUAL_REPORT_CALLS,
  type ReportFormat,
  type ReportRequest
} from '@shared/model/report'
import { RANKING_ROWS } from '@shared/model/statistics'

/** Zone of a report that names none: that of the workspace, wherever the report is run. */
export const WORKSPACE_ZONE = 'workspace'

/** A value of a filter's option, as it stands in a report file. */
export type FilterValue = string | boolean | readonly string[]

/**
 * A report file as it was read. Its filter has the names and values of the command line's options, since labels and times
 * mean something only in a workspace; its zone may be `WORKSPACE_ZONE`.
 */
export interface ReportFile {
  /** What it is written as, unless somebody names a file. */
  readonly formats: readonly ReportFormat[]
  readonly filter: Readonly<Record<string, FilterValue>>
  /** Options `--order` and `--direction`. */
  readonly order: string | null
  readonly direction: 'asc' | 'desc' | null
  readonly report: Omit<ReportRequest, 'filter' | 'sort'>
}

/** A report with everything as usual. */
export const USUAL_REPORT: ReportFile['report'] = {
  options: REPORT_OPTIONS,
  title: '',
  sentence: '',
  period: null,
  figures: REPORT_FIGURES,
  charts: CHART_IDS,
  rows: RANKING_ROWS,
  calls: USUAL_REPORT_CALLS
}
