import { AppError, errorData } from '@shared/errors/app-error'
import { filterCommand } from '@shared/format/filter-command'
import type { ExportFacts, ExportPreview, ExportRequest, ExportRow } from '@shared/model/export'
import {
  exportContent,
  formatCosts,
  previewRows,
  tableFor,
  writeExport,
  writerOf,
  type ExportContent,
  type OutputTable
} from '../exports'
import { countCallLogs, pageIds } from '../store/call-log-ids'
import { iterateExportRows, readExportRows } from '../store/export-rows'
import { exportTotals } from '../store/export-totals'
import { maxRecordings } from '../store/iterate-call-logs'
import { readLabels } from '../store/labels'
import { inReadTransaction, type ReadStore } from '../store/store'
import { storeError } from '../store/store-error'
import type { JobControl } from './control'
import { exportDatabase } from './export-database'
import { PSEUDONYM_SENTENCE, renaming } from './export-pseudonyms'
import { ENGINE_VERSION } from './generation'
import { createPace } from './pace'

/** A file, with the place of the one that describes it, or whoever takes the blocks. */
export type ExportOut =
  { readonly path: string; readonly aboutPath?: string } | ((block: Uint8Array) => Promise<void>)

/**
 * Writes what matches, all of it as of one moment: to a file, which appears when it is complete, or block by block to
 * whoever takes it.
 */
export async function runExport(
  store: ReadStore,
  request: ExportRequest,
  out: ExportOut,
  control: JobControl
): Promise<{ readonly rows: number; readonly bytes: number }> {
  try {
    return await inReadTransaction(store, async () => {
      const about = countCallLogs(store, request.filter)
      const onRows = (done: number): void => control.progress({ phase: 'writing', done, about })
      onRows(0)
      const listener = { onRows, cancelled: () => control.cancelled() }
      const table = tableOf(store, request)
      const content = contentOf(store, request, table, rowsOf(store, request, table, control))
      if (typeof out !== 'function') {
        if (request.options.format === 'sqlite') return exportDatabase(out.path, content, listener)
        return writeExport(out.path, content, listener, out.aboutPath)
      }
      return writerOf(request.options.format)({ name: 'standard output', write: out }, content, listener)
    })
  } catch (error) {
    throw storeError(error, store.path)
  }
}

const tableOf = (store: ReadStore, { options, filter }: ExportRequest): OutputTable =>
  tableFor(options, options.columns === 'wazo' ? maxRecordings(store, filter) : 0)

function contentOf(
  store: ReadStore,
  request: ExportRequest,
  table: OutputTable,
  batches: Iterable<readonly ExportRow[]> | AsyncIterable<readonly ExportRow[]>
): ExportContent {
  const { options, filter } = request
  const head = exportHead(store, request)
  // Only a printed table shows sums.
  if (options.format !== 'pdf') return exportContent({ options, table, head, batches })
  return exportContent({ options, table, head, batches, totals: exportTotals(store, filter) })
}

/** What a file of these calls says of itself, but for the fingerprint. */
export function exportHead(
  store: ReadStore,
  { options, filter, sort, title, sentence }: ExportRequest
): Omit<ExportFacts, 'fingerprint'> {
  return {
    title: title || (options.language === 'fr' ? 'Appels' : 'Calls'),
    sentence: options.pseudonyms ? PSEUDONYM_SENTENCE[options.language] : sentence,
    command: options.pseudonyms ? '' : filterCommand(filter, sort, { labels: readLabels(store) }),
    timeZone: options.timeZone,
    calls: countCallLogs(store, filter),
    engineVersion: ENGINE_VERSION
  }
}

async function* rowsOf(
  store: ReadStore,
  request: ExportRequest,
  { fields }: OutputTable,
  control: JobControl
): AsyncGenerator<readonly ExportRow[]> {
  const pace = createPace(control)
  const renamed = renaming(request.options, fields)
  try {
    for (const batch of iterateExportRows(store, request, fields)) {
      await pace()
      yield renamed(batch)
    }
  } catch (error) {
    // The writer of the file would take a failure to read for its own.
    throw new AppError(errorData(storeError(error, store.path)), { cause: error })
  }
}

/** Calls by which size and time of an export are judged. */
const SAMPLE = 400
/** What starting and ending takes, seconds. */
const LEAST_SECONDS = 0.2

/** The first rows of an export as they will be written, and about how large it will be. */
export async function previewExport(
  store: ReadStore,
  request: ExportRequest & { readonly rows: number }
): Promise<ExportPreview> {
  const calls = countCallLogs(store, request.filter)
  const table = tableOf(store, request)
  const renamed = renaming(request.options, table.fields)
  const first = (limit: number): readonly ExportRow[] =>
    renamed(readExportRows(store, pageIds(store, { ...request, offset: 0, limit }), table.fields))
  const started = performance.now()
  const sample = first(SAMPLE)
  const bytes = sample.reduce((sum, row) => sum + lineBytes(table, row), 0)
  const seconds = (performance.now() - started) / 1000
  const share = sample.length === 0 ? 0 : calls / sample.length
  const shown = sample.slice(0, request.rows)
  const cost = formatCosts(request.options.format, {
    bytes: bytes * share,
    seconds: seconds * share,
    cells: calls * table.columns.length
  })
  return {
    ...(await previewRows(contentOf(store, request, table, [shown]), shown)),
    calls,
    bytes: cost.bytes,
    seconds: calls === 0 ? 0 : LEAST_SECONDS + cost.seconds
  }
}

const lineBytes = ({ columns }: OutputTable, row: ExportRow): number =>
  columns.reduce((sum, column) => sum + Buffer.byteLength(column.text(row)) + 1, 1)
