import type { ExportFacts, ExportOptions, ExportRow } from '@shared/model/export'
import { createFingerprint } from './fingerprint'
import type { ExportContent, ExportTotals } from './formats/format'
import type { OutputTable } from './table/table'

/**
 * What a writer gets: rows that are counted and fingerprinted as they pass. The fingerprint costs as much as a format, so
 * it is taken only when the file says what it is.
 */
export function exportContent(given: {
  readonly options: ExportOptions
  readonly table: OutputTable
  readonly head: Omit<ExportFacts, 'fingerprint'>
  readonly totals?: ExportTotals
  readonly batches: Iterable<readonly ExportRow[]> | AsyncIterable<readonly ExportRow[]>
}): ExportContent {
  const { options, table, head, batches } = given
  const fingerprint = options.describe ? createFingerprint() : null
  let calls = 0
  async function* passing(): AsyncGenerator<readonly ExportRow[]> {
    for await (const batch of batches) {
      fingerprint?.add(batch)
      calls += batch.length
      yield batch
    }
  }
  return {
    options,
    table,
    head,
    totals: given.totals ?? null,
    rows: passing(),
    facts: () => ({ ...head, calls, fingerprint: fingerprint?.value() ?? '' })
  }
}
