import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface PasswordQuery {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Where PostgreSQL's clients look for passwords: `PGPASSFILE`, else `~/.pgpass` (Windows: in the roaming profile). */
export function passwordFilePath(environment: Environment, home: string, platform: string): string {
  const named = environment['PGPASSFILE']
  if (named !== undefined && named !== '') return named
  if (platform !== 'win32') return join(home, '.pgpass')
  return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'postgresql', 'pgpass.conf')
}

/**
 * The password of the first line that fits, null when there is none. As with PostgreSQL's own clients, a file that
 * others can read is ignored.
 */
export function readPasswordFile(path: string, query: PasswordQuery, platform: string): string | null {
  let text: string
  try {
    if (platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) return null
    text = readFileSync(path, 'utf8')
  } catch {
    return null
  }
  const wanted = [query.host, String(query.port), query.database, query.user]
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue
    const fields = splitLine(line)
    if (fields.length < 5) continue
    if (wanted.every((value, at) => fields[at] === '*' || fields[at] === value)) return fields[4] ?? null
  }
  return null
}

/** Fields stand between colons; a backslash makes the next character an ordinary one. */
function splitLine(line: string): string[] {
  const fields: string[] = ['']
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] as string
    if (char === ':' && fields.length < 5) fields.push('')
    else {
      if (char === '\\' && at + 1 < line.length) at += 1
      fields.push(`${fields.pop() ?? ''}${line[at] ?? ''}`)
    }
  }
  return fields
}
