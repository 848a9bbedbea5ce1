import { basename } from 'node:path'
import {
  replaceAtomically,
  takeRows,
  type CellKind,
  type CellValue,
  type ExportContent,
  type ExportListener,
  type ExportResult
} from '../exports'
import { writeExportDatabase } from '../store/write-export-database'

/**
 * An export as a SQLite database: times and lengths as whole microseconds, flags as 0 and 1, lists as JSON. The store writes it,
 * which alone knows SQL.
 */
export async function exportDatabase(
  path: string,
  content: ExportContent,
  listener: ExportListener
): Promise<ExportResult> {
  const { columns } = content.table
  const target = { name: basename(path), write: async (): Promise<void> => undefined }
  async function* values(): AsyncGenerator<readonly (readonly (string | number | null)[])[]> {
    for await (const batch of takeRows(target, content, listener)) {
      yield batch.map((row) => columns.map((column) => stored(column.value(row))))
    }
  }
  return replaceAtomically(path, (draft) =>
    writeExportDatabase(
      draft,
      columns.map(({ name, kind }) => ({ name, type: isNumber(kind) ? 'INTEGER' : 'TEXT' })),
      values(),
      () => {
        if (!content.options.describe) return []
        return Object.entries(content.facts()).map(([key, value]) => [key, String(value)] as const)
      }
    )
  )
}

const isNumber = (kind: CellKind): boolean =>
  kind === 'time' || kind === 'length' || kind === 'whole' || kind === 'flag'

function stored(value: CellValue): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return JSON.stringify(value)
}
