import { celColumns } from '@shared/format/cel-columns'
import { formatInstant } from '@shared/format/instant'
import type { StoredCel } from '@shared/model/cel'

/** Fields of a CEL with the names of Asterisk's columns, time as text in UTC; `id` is the server's. */
export const celFields = (cel: StoredCel): readonly (readonly [string, string])[] => [
  ['id', cel.serverId === null ? '' : String(cel.serverId)],
  ...celColumns(cel, formatInstant(cel.eventtime, { separator: ' ', zone: 'numeric' })).map(
    ([name, value]) => [name, value ?? ''] as const
  )
]

/** `extra` with line breaks and indents where it is JSON, else as it stands. */
export function prettyExtra(extra: string): string {
  try {
    return JSON.stringify(JSON.parse(extra), null, 2)
  } catch {
    return extra
  }
}
