import type { DirectoryLine, DirectorySnapshot, DirectoryUser } from '@shared/model/directory'
import type { RowProblem, RowProblemCode } from '@shared/model/job'
import { readRows } from '../rows/row-reader'
import { rowSplitter } from '../rows/split-rows'
import { readRecordingRules, RULE_COLUMNS } from '@shared/format/recording-rules'
import { readHeader } from './delimited'
import type { Dialect } from './dialect'

/** Columns that are read. All others, passwords among them, are dropped at once and never shown or stored. */
const COLUMNS = [
  'uuid',
  'firstname',
  'lastname',
  'userfield',
  'context',
  'sip_username',
  'exten',
  ...RULE_COLUMNS
] as const
type Column = (typeof COLUMNS)[number]

const NUMBER = /^\d*$/
const YES_OR_NO = /^(?:0|1|true|false)?$/i
/** What values of the export look like: in a row that is shifted a password would stand where something else belongs. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  subscription_type: NUMBER,
  enabled: YES_OR_NO,
  ring_seconds: NUMBER,
  simultaneous_calls: NUMBER,
  supervision_enabled: YES_OR_NO,
  call_transfer_enabled: YES_OR_NO,
  dtmf_hangup_enabled: YES_OR_NO,
  call_record_outgoing_external_enabled: YES_OR_NO,
  call_record_outgoing_internal_enabled: YES_OR_NO,
  call_record_incoming_external_enabled: YES_OR_NO,
  call_record_incoming_internal_enabled: YES_OR_NO,
  online_call_record_enabled: YES_OR_NO,
  voicemail_attach_audio: YES_OR_NO,
  voicemail_delete_messages: YES_OR_NO,
  voicemail_ask_password: YES_OR_NO,
  line_protocol: /^(?:sip|sccp|custom|webrtc)?$/i,
  provisioning_code: NUMBER,
  exten: /^[*#+0-9]{0,40}$/,
  incall_exten: /^[*#+0-9;,| ]*$/
}

const known = (names: readonly string[]): number => COLUMNS.filter((column) => names.includes(column)).length

/**
 * The user export of wazo-confd (`GET /users/export`): one row per user, with the main line and main extension only.
 * It knows no tenant, no line ids and no second lines, and no line name of SCCP phones: their lines are left out, because
 * a line is found by the name within a channel's name.
 */
export const usersExport: Dialect = {
  recognise(head) {
    const header = readHeader(head, known, 4)
    if (!header?.names.includes('uuid')) return null
    const indexOf = Object.fromEntries(
      COLUMNS.map((column) => [column, header.names.indexOf(column)])
    ) as Record<Column, number>
    const shown = COLUMNS.filter((column) => indexOf[column] >= 0)
    return {
      format: 'users-export',
      kind: 'directory',
      delimiter: header.delimiter,
      hasHeader: true,
      columns: () => shown.map((source) => ({ source, target: source })),
      async *read(text, { fileName, observer }) {
        const split = rowSplitter(header.delimiter, header.newline)
        const users = new Map<string, DirectoryUser>()
        const lines = new Map<string, DirectoryLine>()
        const problems: RowProblem[] = []
        let read = 0
        let ignored = 0
        let headerSeen = false
        for await (const block of readRows(text, { fileName, newline: header.newline, split })) {
          read += block.problems.length
          problems.push(...block.problems.map(withoutText))
          for (const [index, row] of block.rows.entries()) {
            const blank = row.length === 1 && row[0]?.trim() === ''
            if (!blank && !headerSeen) {
              headerSeen = true
              continue
            }
            read += 1
            if (blank) {
              ignored += 1
              continue
            }
            const cell = (column: Column): string => row[indexOf[column]] ?? ''
            const wrong = rowFault(row, header.names)
            if (wrong !== null) {
              problems.push(withoutText(block.problem(index, wrong)))
              continue
            }
            addUser(users, lines, cell)
            observer?.row(shown.map(cell), null)
          }
        }
        const directory: DirectorySnapshot = {
          users: [...users.values()],
          lines: [...lines.values()],
          contexts: [],
          voicemails: [],
          tenants: []
        }
        yield { cels: [], problems, read, ignored, directory }
      }
    }
  }
}

/** Why the values of a row cannot be trusted to stand in their columns; null where they can. */
function rowFault(row: readonly string[], names: readonly string[]): RowProblemCode | null {
  if (row.length < names.length) return 'too-few-columns'
  if (row.length > names.length) return 'too-many-columns'
  if (row[names.indexOf('uuid')] === '') return 'uniqueid-missing'
  return names.every((name, at) => SHAPES[name]?.test(row[at] ?? '') ?? true) ? null : 'value-misplaced'
}

/** Rows of this file hold passwords, so a bad one is told by its line only. */
function withoutText(problem: RowProblem): RowProblem {
  return { ...problem, text: '' }
}

function addUser(
  users: Map<string, DirectoryUser>,
  lines: Map<string, DirectoryLine>,
  cell: (column: Column) => string
): void {
  const extensions = cell('exten') === '' ? [] : [{ exten: cell('exten'), context: cell('context') }]
  const name = cell('sip_username')
  const uuid = cell('uuid')
  users.set(uuid, {
    uuid,
    tenantUuid: null,
    userfield: cell('userfield') || null,
    firstname: cell('firstname') || null,
    lastname: cell('lastname') || null,
    lines: name === '' ? [] : [{ id: null, extensions }],
    ...readRecordingRules(cell)
  })
  if (name === '') return
  const line = lines.get(name)
  lines.set(name, {
    id: null,
    name,
    userUuids: [...(line?.userUuids ?? []), uuid],
    extensions: line?.extensions ?? extensions
  })
}
