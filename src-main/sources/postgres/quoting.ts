import { formatInstant } from '@shared/format/instant'

/** Words that PostgreSQL takes for something else, and that people do call roles and schemas. */
const RESERVED = /^(?:all|analyse|analyze|current_user|default|group|session_user|table|user)$/

/** A name in SQL that is run. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A name in a command that is shown: quoted only where it must be. */
export function shownName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.test(name) ? name : quoteName(name)
}

/** A text as an SQL literal; `COPY` takes no parameters. */
export function quoteText(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`
  return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted
}

/** A moment in microseconds as an SQL literal. */
export function quoteInstant(us: number): string {
  return `TIMESTAMPTZ ${quoteText(formatInstant(us))}`
}
