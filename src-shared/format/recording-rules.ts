import type { RecordingRules } from '../model/directory'

/** Columns of a user's rules, by the names of the user export and of the database. */
export const RULE_COLUMNS = [
  'call_record_outgoing_external_enabled',
  'call_record_outgoing_internal_enabled',
  'call_record_incoming_external_enabled',
  'call_record_incoming_internal_enabled',
  'online_call_record_enabled',
  'enableonlinerec'
] as const
export type RuleColumn = (typeof RULE_COLUMNS)[number]

/** Recording rules of a user, to be spread; nothing where the source holds none of them. */
export function readRecordingRules(cell: (column: RuleColumn) => string | null | undefined): {
  readonly recordingRules?: RecordingRules
} {
  const flag = (column: RuleColumn): boolean | null => FLAGS.get((cell(column) ?? '').toLowerCase()) ?? null
  const rules: RecordingRules = {
    outgoingExternal: flag('call_record_outgoing_external_enabled'),
    outgoingInternal: flag('call_record_outgoing_internal_enabled'),
    incomingExternal: flag('call_record_incoming_external_enabled'),
    incomingInternal: flag('call_record_incoming_internal_enabled'),
    onDemand: flag('online_call_record_enabled') ?? flag('enableonlinerec')
  }
  return Object.values(rules).every((rule) => rule === null) ? {} : { recordingRules: rules }
}

/** PostgreSQL writes `t` or `true`, the export and integer columns `1`. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['t', true],
  ['true', true],
  ['1', true],
  ['f', false],
  ['false', false],
  ['0', false]
])
