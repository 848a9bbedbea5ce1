import { AppError } from '@shared/errors/app-error'
import type { ExportFormat } from '@shared/model/export'
import { writeCsv } from './csv'
import type { FormatWriter } from './format'
import { writeHtml } from './html'
import { writeJson, writeNdjson } from './json'
import { writeParquet } from './parquet'
import { readAloudBytes } from './pdf/read-aloud'
import { writeXlsx } from './xlsx/xlsx'

/** Writers by format. A database is written by the store, which alone knows SQL. */
const WRITERS: Readonly<Partial<Record<ExportFormat, FormatWriter>>> = {
  csv: writeCsv,
  json: writeJson,
  ndjson: writeNdjson,
  html: writeHtml,
  parquet: writeParquet,
  xlsx: writeXlsx,
  // A writer with fonts and all is as large as the rest of the program: read when it is asked for.
  pdf: async (...given) => (await import('./pdf/pdf')).writePdf(...given)
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

/**
 * Size of a file, bytes, and time that it takes, seconds, judged by what the same cells take as lines of text.
 */
export function formatCosts(
  format: ExportFormat,
  lines: { readonly bytes: number; readonly seconds: number; readonly cells: number }
): { readonly bytes: number; readonly seconds: number } {
  const cost = FORMAT_COSTS[format]
  return {
    bytes: Math.round(lines.bytes * cost.bytes + (format === 'pdf' ? readAloudBytes(lines.cells) : 0)),
    seconds: lines.seconds * cost.seconds
  }
}

/** Multiples of lines of text: measured with 100,000 calls of 13 columns. */
const FORMAT_COSTS: Readonly<Record<ExportFormat, { readonly bytes: number; readonly seconds: number }>> = {
  csv: { bytes: 1, seconds: 1 },
  json: { bytes: 2.2, seconds: 1 },
  ndjson: { bytes: 2.2, seconds: 1 },
  html: { bytes: 1.9, seconds: 1.2 },
  sqlite: { bytes: 0.65, seconds: 0.8 },
  xlsx: { bytes: 0.55, seconds: 2.3 },
  pdf: { bytes: 0.75, seconds: 5.7 },
  parquet: { bytes: 0.3, seconds: 2.1 }
}
