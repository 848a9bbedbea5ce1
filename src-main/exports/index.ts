/** Call logs to files: tables of columns, and writers by format. */
export { replaceAtomically, writeAtomically, writeFailure } from './atomic-file'
export { exportContent } from './content'
export { createFingerprint } from './fingerprint'
export { csvLine } from './csv-text'
export { formatCosts, writerOf } from './formats'
export { takeRows } from './formats/take-rows'
export { headLine, lineWriter } from './formats/csv'
export type {
  ExportContent,
  ExportListener,
  ExportResult,
  ExportTarget,
  ExportTotals,
  FormatWriter
} from './formats/format'
export {
  exportOptionsTable,
  parseText,
  profileText,
  readExportOptions,
  readProfileText,
  textInvalid,
  type TomlTable
} from './options-text'
export { previewRows } from './preview'
export type { CellKind, CellValue, OutputColumn, OutputTable } from './table/table'
export { machineName } from './table/call-columns'
export { tableFor } from './table/table-for'
export { sideCarName, writeExport } from './write-export'
