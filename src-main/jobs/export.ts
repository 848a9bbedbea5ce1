import type { ExportRequest } from '@shared/api/contract'
import { AppError, errorData } from '@shared/errors/app-error'
import type { PlainCallLog } from '@shared/model/call-log-row'
import { csvCells, csvHeader, exportCsv, writeCsv } from '../exports'
import { countCallLogs, pageIds } from '../store/call-log-ids'
import { iteratePlainCallLogs, maxRecordings } from '../store/iterate-call-logs'
import { inReadTransaction, type ReadStore } from '../store/store'
import { storeError } from '../store/store-error'
import { readPlainCallLogs } from '../store/stored-call-logs'
import type { JobControl } from './control'
import { createPace } from './pace'

/**
 * Writes what matches, all of it as of one moment: to a file, which appears when it is complete, or block by block to
 * whoever takes it.
 */
export async function runExport(
  store: ReadStore,
  request: ExportRequest,
  out: string | ((block: Uint8Array) => Promise<void>),
  control: JobControl
): Promise<{ readonly rows: number; readonly bytes: number }> {
  const { profile, filter, timeZone } = request
  try {
    return await inReadTransaction(store, () => {
      const about = countCallLogs(store, filter)
      const options = { timeZone, maxRecordings: maxRecordings(store, filter) }
      const onRows = (done: number): void => control.progress({ phase: 'writing', done, about })
      onRows(0)
      const listener = { onRows, cancelled: () => control.cancelled() }
      const callLogs = callLogsOf(store, request, control)
      if (typeof out === 'string') return exportCsv(out, profile, callLogs, options, listener)
      return writeCsv({ name: 'standard output', write: out }, profile, callLogs, options, listener)
    })
  } catch (error) {
    throw storeError(error, store.path)
  }
}

async function* callLogsOf(
  store: ReadStore,
  request: ExportRequest,
  control: JobControl
): AsyncGenerator<readonly PlainCallLog[]> {
  const pace = createPace(control)
  try {
    for (const batch of iteratePlainCallLogs(store, request)) {
      await pace()
      yield batch
    }
  } catch (error) {
    // The writer of the file would take a failure to read for its own.
    throw new AppError(errorData(storeError(error, store.path)), { cause: error })
  }
}

/** The first lines of an export as they will be written, without quoting and line ends. */
export function previewExport(
  store: ReadStore,
  { profile, filter, sort, timeZone, rows }: ExportRequest & { readonly rows: number }
): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const options = { timeZone, maxRecordings: maxRecordings(store, filter) }
  const callLogs = readPlainCallLogs(store, pageIds(store, { filter, sort, offset: 0, limit: rows }))
  return {
    header: csvHeader(profile, options),
    rows: callLogs.map((callLog) => csvCells(profile, callLog, options))
  }
}
