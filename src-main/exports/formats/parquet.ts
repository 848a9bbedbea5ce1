import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ExportRow } from '@shared/model/export'
import type { CellKind, CellValue, OutputColumn } from '../table/table'
import type { ExportTarget, FormatWriter } from './format'
import { takeRows } from './take-rows'

/** Calls of one row group: what is held in memory at once. */
const GROUP_ROWS = 20_000

type SchemaElement = ParquetWriter['schema'][number]

/**
 * Parquet with typed columns: times as microseconds UTC, lengths as whole microseconds, lists as JSON. What the file says of
 * itself stands in its key-value metadata.
 */
export const writeParquet: FormatWriter = async (target, content, listener) => {
  const { table, options } = content
  const bytes = new ByteWriter()
  const schema: SchemaElement[] = [
    { name: 'calls', num_children: table.columns.length },
    ...table.columns.map(elementOf)
  ]
  const file = new ParquetWriter({ writer: bytes, schema, createdBy: 'Calltrail' })
  let group: ExportRow[] = []
  let rows = 0
  const endGroup = async (): Promise<void> => {
    if (group.length === 0) return
    const columnData = table.columns.map((column) => ({
      name: column.name,
      data: group.map((row) => stored(column.kind, column.value(row)))
    }))
    void file.write({ columnData, rowGroupSize: GROUP_ROWS })
    rows += group.length
    group = []
    await emptied(bytes, target)
  }
  for await (const batch of takeRows(target, content, listener)) {
    for (const row of batch) group.push(row)
    if (group.length >= GROUP_ROWS) await endGroup()
  }
  await endGroup()
  if (options.describe) {
    file.kvMetadata = Object.entries(content.facts()).map(([key, value]) => ({
      key: `calltrail.${key}`,
      value: String(value)
    }))
  }
  void file.finish()
  const size = bytes.offset
  await emptied(bytes, target)
  return { rows, bytes: size }
}

/** Hands over what was written; places in the file go on counting. */
async function emptied(bytes: ByteWriter, target: ExportTarget): Promise<void> {
  await target.write(bytes.getBytes().slice())
  bytes.index = 0
}

function elementOf({ name, kind }: OutputColumn): SchemaElement {
  const optional = { name, repetition_type: 'OPTIONAL' as const }
  switch (kind) {
    case 'time':
      return {
        ...optional,
        type: 'INT64',
        converted_type: 'TIMESTAMP_MICROS',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' }
      }
    case 'length':
    case 'whole':
      return { ...optional, type: 'INT64' }
    case 'flag':
      return { ...optional, type: 'BOOLEAN' }
    case 'list':
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'JSON' }
    default:
      return { ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }
  }
}

function stored(kind: CellKind, value: CellValue): unknown {
  if (value === null) return null
  return kind === 'time' || kind === 'length' || kind === 'whole' ? BigInt(Math.trunc(Number(value))) : value
}
