import type { CallLog } from '@shared/model/call-log'
import { DIFF_FIELDS, DIFF_FIELD_NAMES, type DiffField, type FieldDifference } from '@shared/model/diff'
import { HISTORY_FIELDS, type ServerCallLog } from '@shared/model/server-call-log'
import { hereText, serverText } from './field-values'
import { type CallFacts, likelyCause } from './likely-cause'

/** Flags that follow from a field which the same origin tells as well: one difference is enough. */
const IMPLIED: { readonly [F in DiffField]?: readonly DiffField[] } = {
  blocked: ['call_status'],
  answered: ['answer', 'duration']
}

/** Fields that differ between a server's call log and ours, of those that its origin can tell; each with its cause. */
export function compareCallLogs(
  server: ServerCallLog,
  here: CallLog,
  ignore: ReadonlySet<DiffField>,
  facts: CallFacts
): readonly FieldDifference[] {
  const told = new Set<string>(HISTORY_FIELDS[server.origin])
  const isTold = (field: DiffField): boolean => told.has(DIFF_FIELDS[field])
  const differences: FieldDifference[] = []
  for (const field of DIFF_FIELD_NAMES) {
    if (ignore.has(field) || !isTold(field) || IMPLIED[field]?.some(isTold)) continue
    // Most fields of most calls are the same value; texts are for those that are not. Only XiVO counts in another way.
    if (server.origin !== 'xivo-csv' && isSameValue(server, here, field)) continue
    const theirs = serverText(field, server)
    const ours = hereText(field, here, server.origin)
    if (theirs === ours) continue
    differences.push({ field, server: theirs, here: ours, ...likelyCause(field, server, here, facts) })
  }
  return differences
}

function isSameValue(server: ServerCallLog, here: CallLog, field: DiffField): boolean {
  const key = DIFF_FIELDS[field] as keyof ServerCallLog & keyof CallLog
  return typeof server[key] !== 'object' || server[key] === null ? server[key] === here[key] : false
}

/** The difference that speaks for a call: one that nothing explains before all others, else the first one. */
export function mostTelling(differences: readonly FieldDifference[]): FieldDifference | undefined {
  return differences.find(({ cause }) => cause === 'unexplained') ?? differences[0]
}
