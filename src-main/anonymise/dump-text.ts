import { CEL_COLUMN_NAMES, celColumns } from '@shared/format/cel-columns'
import { formatInstant } from '@shared/format/instant'
import { offsetMinutesAt } from '@shared/format/zone'
import type { StoredCel } from '@shared/model/cel'
import type { DirectorySnapshot } from '@shared/model/directory'

/** Column of a dump that says of each row that it was altered; importers of other programs pass it over. */
export const ALTERED_COLUMN = 'altered'
const ALTERED = 'pseudonyms'

/**
 * An event under the column names of Wazo's table. Null stands for a value that the dump never had. Times carry the offset of
 * the zone, so that whoever imports the dump sees the hours of its server.
 */
function columnsOf(
  cel: StoredCel,
  zone: string
): readonly (readonly [name: string, value: string | number | null])[] {
  return [
    ['id', cel.serverId],
    ...celColumns(cel, formatInstant(cel.eventtime, { offsetMinutes: offsetMinutesAt(zone, cel.eventtime) })),
    ['call_log_id', cel.serverCallLogId === 0 ? null : cel.serverCallLogId],
    [ALTERED_COLUMN, ALTERED]
  ]
}

/** First line of a CSV dump. */
export const csvHead = (): string =>
  `${['id', ...CEL_COLUMN_NAMES, 'call_log_id', ALTERED_COLUMN].join(',')}\n`

/** An event as a line that PostgreSQL's `COPY … CSV` would write: null is nothing, an empty text is `""`. */
export const csvRow = (cel: StoredCel, zone: string): string =>
  `${columnsOf(cel, zone)
    .map(([, value]) => csvValue(value))
    .join(',')}\n`

function csvValue(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return value === '' || /[",\r\n\\]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** An event as PostgreSQL's `row_to_json` gives it, with its line end. */
export const jsonRow = (cel: StoredCel, zone: string): string =>
  `${JSON.stringify(Object.fromEntries(columnsOf(cel, zone)))}\n`

/** A directory in the form that can be imported again. */
export function directoryText(directory: DirectorySnapshot): string {
  return `${JSON.stringify(
    {
      [ALTERED_COLUMN]: ALTERED,
      users: directory.users.map(({ uuid, tenantUuid, userfield, firstname, lastname, lines }) => ({
        uuid,
        tenant_uuid: tenantUuid,
        userfield,
        firstname,
        lastname,
        lines: lines.map((line) => ({ id: line.id, extensions: line.extensions }))
      })),
      lines: directory.lines.map((line) => ({
        id: line.id,
        name: line.name,
        users: line.userUuids,
        extensions: line.extensions
      })),
      contexts: directory.contexts.map(({ name, tenantUuid }) => ({ name, tenant_uuid: tenantUuid })),
      voicemails: directory.voicemails.map(({ tenantUuid, ...box }) => ({ ...box, tenant_uuid: tenantUuid })),
      tenants: directory.tenants.map(({ uuid, name, parentUuid }) => ({
        uuid,
        name,
        parent_uuid: parentUuid
      }))
    },
    null,
    1
  )}\n`
}

/** What the dump says of itself, for whoever unpacks it. */
export const aboutText = (facts: {
  readonly cels: number
  readonly shiftWeeks: number
  readonly keepPrefix: number
  readonly directory: boolean
}): string => `This dump was altered by Calltrail.

Names, numbers, uuids, lines, contexts, paths and other texts are pseudonyms: the same value is the same pseudonym
everywhere. The key that made them is not in here.

Events: ${facts.cels} (cel.csv)
Directory: ${facts.directory ? 'directory.json, under the same pseudonyms' : 'not included'}
First digits of numbers kept: ${facts.keepPrefix}
Times: ${facts.shiftWeeks === 0 ? 'as they were' : 'moved by a number of whole weeks'}

Lengths of numbers, times of day, durations and who calls whom how often are real: they can still tell people who know
them which call this was. Recordings, transcripts and comments are not included.

Import this file as it is; the call logs come out as those of the original, under other names.
`
