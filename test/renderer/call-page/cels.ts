import type { StoredCel } from '@shared/model/cel'
import { celTable } from '../../support/cel-table'

/** Events from a table in text, as a workspace would give them. */
export const storedCels = (table: string): readonly StoredCel[] =>
  celTable(table).map((cel) => ({ ...cel, serverId: null, serverCallLogId: null }))
