import { AppError } from '@shared/errors/app-error'
import type { ExportFormat } from '@shared/model/export'
import { writeCsv } from './csv'
import type { FormatWriter } from './format'
import { writeHtml } from './html'
import { writeJson, writeNdjson } from './json'
import { writeParquet } from './parquet'
import { writePdf } from './pdf/pdf'
import { writeXlsx } from './xlsx/xlsx'

/** Writers by format. A database is written by the store, which alone knows SQL. */
const WRITERS: Readonly<Partial<Record<ExportFormat, FormatWriter>>> = {
  csv: writeCsv,
  json: writeJson,
  ndjson: writeNdjson,
  html: writeHtml,
  parquet: writeParquet,
  xlsx: writeXlsx,
  pdf: writePdf
}

/** The writer of a format; `unsupported` for those that are not written to a stream. */
export function writerOf(format: ExportFormat): FormatWriter {
  const writer = WRITERS[format]
  if (writer !== undefined) return writer
  throw new AppError({
    code: 'usage',
    message: `A file of the format ${format} cannot be written to a pipe.`,
    hint: 'Name a file.'
  })
}

/** Formats that are lines of text and cannot say themselves what they are; a second file does. */
export const hasSideCar = (format: ExportFormat): boolean => format === 'csv' || format === 'ndjson'
/** Formats whose first rows can be shown as they stand in the file. */
export const isTextFormat = (format: ExportFormat): boolean =>
  format === 'csv' || format === 'json' || format === 'ndjson'
