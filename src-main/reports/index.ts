/** Reports: figures, charts and calls as files that people hand on. */
export { reportDocument, reportTable, type ReportData } from './document/report-document'
export { reportHtml } from './html/report-html'
export { reportPeriod } from './period'
export { readReport, reportInvalid } from './file/read-report'
export {
  REPORT_OPTIONS,
  USUAL_REPORT,
  WORKSPACE_ZONE,
  type FilterValue,
  type ReportFile
} from './file/report-file'
export { reportText } from './file/write-report'
