import type { ContentKind } from '@shared/model/import-preview'
import { isDirectoryTable } from './collect-directory'
import { isHistoryTable } from './read-history'

/** What a table is to us. `server` is the one that tells version and zone; null is nothing that we read. */
export type TableKind = ContentKind | 'server' | null

/** What a table holds: by its name, and events by their columns, because the name of that table is the site's choice. */
export function tableKind(name: string, columns: readonly string[]): TableKind {
  const has = (column: string): boolean => columns.includes(column)
  if ((has('eventtype') || has('eventenum')) && (has('eventtime') || has('eventdate'))) return 'cels'
  if (isDirectoryTable(name)) return 'directory'
  if (isHistoryTable(name)) return 'history'
  if (name === 'queue_log' || name === 'queuelog') return 'queue-log'
  return name === 'infos' && has('wazo_version') ? 'server' : null
}
