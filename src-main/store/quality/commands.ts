import { formatZoned } from '@shared/format/zone'
import type { QualityContext } from './check'

/** What to run on the server for the events of a period (microseconds; a missing end is open), ready to copy. */
export function askForCels(
  { zone, database }: QualityContext,
  { from, until }: { readonly from?: number; readonly until?: number },
  file: string
): string {
  const moment = (us: number): string =>
    formatZoned(us, zone, database === 'postgresql' ? { offset: true } : {})
  const conditions = [
    ...(from === undefined ? [] : [`eventtime >= '${moment(from)}'`]),
    ...(until === undefined ? [] : [`eventtime < '${moment(until)}'`])
  ]
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  const query = `SELECT * FROM cel${where} ORDER BY id`
  if (database === 'mysql') return `mysql asteriskcdrdb --batch -e "${query}" > ${file}.tsv`
  return `sudo -u postgres psql asterisk -c "\\copy (${query}) TO '${file}.csv' CSV HEADER"`
}

/** What to run on a Wazo server for its users, lines, extensions, contexts, mailboxes and tenants. */
export const ASK_FOR_DIRECTORY =
  'sudo -u postgres pg_dump asterisk -t userfeatures -t linefeatures -t user_line -t line_extension -t extensions ' +
  "-t context -t voicemail -t tenant -t 'auth_tenant' | gzip > directory.sql.gz"

/** Asks Asterisk which events it writes. */
export const ASK_FOR_CEL_STATUS = "sudo asterisk -rx 'cel show status'"
