/** Reports: figures, charts and calls as files that people hand on. `render.ts` writes them. */
export { reportPeriod } from './period'
export { readReport, reportInvalid } from './file/read-report'
export { USUAL_REPORT, WORKSPACE_ZONE, type FilterValue, type ReportFile } from './file/report-file'
export { reportText } from './file/write-report'
export { reportTable } from './table'
