import type { ReportRequest } from '@shared/model/report'
import { tableFor, type OutputTable } from '../exports'

/** The table of calls in a report. No spreadsheet reads it, so nothing is guarded. */
export const reportTable = ({ options }: ReportRequest): OutputTable =>
  tableFor({ ...options, guard: false }, 0)
