import { callLogdCsv } from './call-logd-csv'
import { callLogdJson } from './call-logd-json'
import { celCustom } from './cel-custom'
import { copyText } from './copy-text'
import { delimited } from './delimited'
import type { Dialect } from './dialect'
import { directoryJson } from './directory-json'
import { ndjson } from './ndjson'
import { psqlOutput } from './psql-output'
import { mysqlDump, pgDump } from './sql-dump'
import { usersExport } from './users-export'
import { xivoCallLogs } from './xivo-call-logs'

/**
 * In the order in which they are asked; the first that recognises a file reads it. Texts with a beginning of their own
 * come before those that are told by their columns, and a header before rows without one.
 */
export const DIALECTS: readonly Dialect[] = [
  ndjson,
  callLogdJson,
  directoryJson,
  pgDump,
  mysqlDump,
  psqlOutput,
  copyText,
  delimited,
  celCustom,
  xivoCallLogs,
  callLogdCsv,
  usersExport
]
