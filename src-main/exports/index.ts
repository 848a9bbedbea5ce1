/** Call logs to files: whole files, and headers and cells for previews and listings. */
export { csvCells, csvHeader, type CsvOptions } from './csv-profile'
export { csvLine } from './csv-text'
export { exportCsv, writeCsv, type ExportListener, type ExportResult } from './export-csv'
