import type { RowProblem, RowProblemCode } from '@shared/model/job'
import type { ServerCallLog } from '@shared/model/server-call-log'
import { readRows } from '../rows/row-reader'
import { rowSplitter } from '../rows/split-rows'
import { type DelimitedHeader, isNoLine } from './delimited'
import { BATCH_ROWS, type ReadBatch, type ReadEnvironment } from './dialect'

/** A value of a row by the name of its column, empty where the file has no such column. */
export type GetValue = (column: string) => string

/** Reads call logs of a delimited text with a header, row by row; a bad row becomes a problem. */
export async function* historyRows(
  text: AsyncIterable<string>,
  { names, delimiter, newline }: DelimitedHeader,
  { fileName, observer }: ReadEnvironment,
  callLogOf: (get: GetValue) => ServerCallLog | RowProblemCode
): AsyncGenerator<ReadBatch> {
  const split = rowSplitter(delimiter, newline)
  const places = new Map(names.map((name, index) => [name, index]))
  let headerSeen = false
  for await (const block of readRows(text, { fileName, newline, split })) {
    let callLogs: ServerCallLog[] = []
    const problems: RowProblem[] = [...block.problems]
    for (const [index, row] of block.rows.entries()) {
      if (row.length === 1 && isNoLine(row[0] ?? '')) continue
      if (!headerSeen) {
        headerSeen = true
        continue
      }
      const callLog =
        row.length < names.length
          ? 'too-few-columns'
          : callLogOf((column) => row[places.get(column) ?? -1] ?? '')
      observer?.row(row, null)
      if (typeof callLog === 'string') problems.push(block.problem(index, callLog))
      else callLogs.push(callLog)
      if (callLogs.length < BATCH_ROWS) continue
      yield historyBatch(callLogs, [])
      callLogs = []
    }
    yield historyBatch(callLogs, problems)
  }
}

/** A batch of call logs; rows that are no events count as read only where they are a problem. */
export function historyBatch(callLogs: readonly ServerCallLog[], problems: readonly RowProblem[]): ReadBatch {
  return { cels: [], problems, read: problems.length, ignored: 0, history: { callLogs, parts: [] } }
}
