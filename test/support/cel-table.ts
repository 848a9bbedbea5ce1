import type { CallLog, SkippedGroup } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import type { DirectorySnapshot } from '@shared/model/directory'
import type { ProvenanceStep } from '@shared/model/provenance'
import { EMPTY_DIRECTORY } from '@shared/model/directory'
import type { GenerateOptions, GeneratedCallLogs } from '../../src-main/engine'
import { createDirectoryIndex, generateCallLogs } from '../../src-main/engine'

export const SERVICE_TENANT = '5e1c0000-0000-4000-8000-000000000001'

/** Start of all tables, so that second 0 is a date worth reading: 2031-05-02 08:15:09.000000 UTC. */
export const TABLE_EPOCH = 1_935_476_109_000_000

type Column = Exclude<keyof Cel, 'id' | 'eventtime' | 'callLogId'>

/** Names of columns in the head of a table; `time` is in seconds from the table's start. */
const COLUMNS: Readonly<Record<string, Column | 'id' | 'time'>> = {
  id: 'id',
  time: 'time',
  event: 'eventtype',
  type: 'userdeftype',
  uniqueid: 'uniqueid',
  linkedid: 'linkedid',
  channel: 'channame',
  name: 'cidName',
  num: 'cidNum',
  exten: 'exten',
  context: 'context',
  app: 'appname',
  data: 'appdata',
  userfield: 'userfield',
  peer: 'peer',
  extra: 'extra'
}

/**
 * Rows from a table in text, columns between `|`, the first line naming them. Left out: `id` counts from 1, `time` is
 * one second per row, `linkedid` is the first row's uniqueid, all else is empty. An `extra` of `null` is null; `''` stands
 * for an empty text where the default is another, `·` for a blank that must not be trimmed, `\n` for a line feed, and
 * `\p` for a `|`.
 */
export function celTable(text: string): Cel[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [head = '', ...body] = lines
  const columns = cellsOf(head).map((name) => {
    const column = COLUMNS[name]
    if (column === undefined) throw new Error(`No column "${name}" in a CEL table`)
    return column
  })
  const rows = body.map((line, at) => {
    const cells = cellsOf(line)
    if (cells.length > columns.length) throw new Error(`More cells than columns: ${line}`)
    const row = new Map(columns.map((column, n) => [column, cells[n] ?? '']))
    return { row, at }
  })
  const firstUniqueid = rows[0]?.row.get('uniqueid') ?? ''
  return rows.map(({ row, at }) => rowOf(row, at, firstUniqueid))
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll('·', ' ').replaceAll('\\p', '|').replaceAll('\\n', '\n'))
}

function rowOf(row: ReadonlyMap<Column | 'id' | 'time', string>, at: number, firstUniqueid: string): Cel {
  const text = (column: Column, missing = ''): string => {
    const cell = row.get(column) ?? ''
    return cell === '' ? missing : cell === "''" ? '' : cell
  }
  const time = row.get('time')
  return {
    id: Number(row.get('id') || at + 1),
    eventtype: text('eventtype'),
    eventtime: TABLE_EPOCH + Math.round(Number(time === undefined || time === '' ? at : time) * 1_000_000),
    userdeftype: text('userdeftype'),
    cidName: text('cidName'),
    cidNum: text('cidNum'),
    cidAni: '',
    cidRdnis: '',
    cidDnid: '',
    exten: text('exten'),
    context: text('context'),
    channame: text('channame'),
    appname: text('appname'),
    appdata: text('appdata'),
    amaflags: '3',
    accountcode: '',
    peeraccount: '',
    uniqueid: text('uniqueid'),
    linkedid: text('linkedid', firstUniqueid),
    userfield: text('userfield'),
    peer: text('peer'),
    extra: text('extra') === 'null' ? null : text('extra'),
    callLogId: null
  }
}

/** Seconds of a table as an instant. */
export function at(seconds: number): number {
  return TABLE_EPOCH + Math.round(seconds * 1_000_000)
}

export type Directory = Partial<DirectorySnapshot>

/** Everything that the engine makes of a table. */
export function generate(
  table: string | readonly Cel[],
  directory: Directory = {},
  options: Partial<GenerateOptions> = {}
): GeneratedCallLogs {
  const cels = typeof table === 'string' ? celTable(table) : table
  const index = createDirectoryIndex({ ...EMPTY_DIRECTORY, ...directory })
  return generateCallLogs(cels, index, { serviceTenantUuid: SERVICE_TENANT, ...options })
}

/** The one call log of a table; fails when there is another number of them. */
export function callLogOf(table: string | readonly Cel[], directory: Directory = {}): CallLog {
  const { callLogs, skipped } = generate(table, directory)
  const [callLog] = callLogs
  if (callLog === undefined || callLogs.length > 1) {
    throw new Error(
      `${callLogs.length} call logs instead of one; ${skipped.map((group) => group.reason).join('; ')}`
    )
  }
  return callLog
}

/** The one skipped group of a table that gives no call log. */
export function skippedOf(table: string | readonly Cel[], directory: Directory = {}): SkippedGroup {
  const { callLogs, skipped } = generate(table, directory)
  const [group] = skipped
  if (group === undefined || skipped.length > 1 || callLogs.length > 0) {
    throw new Error(
      `${callLogs.length} call logs and ${skipped.length} skipped groups instead of one skipped`
    )
  }
  return group
}

/** Steps of one field of the one call of a table. */
export function stepsOf(
  table: string,
  field: keyof CallLog,
  directory: Directory = {}
): readonly Omit<ProvenanceStep, 'field'>[] {
  const { provenance } = generate(table, directory, { provenance: true })
  return (provenance?.[0] ?? []).filter((step) => step.field === field).map(({ field: _, ...step }) => step)
}
