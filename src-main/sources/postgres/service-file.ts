import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@shared/errors/app-error'

type Environment = Readonly<Record<string, string | undefined>>

/** Settings of one service by their names in the file: host, port, dbname, user, password, sslmode, sslrootcert. */
export type ServiceEntry = Readonly<Record<string, string>>

/** Files that may hold services, the first one wins: `PGSERVICEFILE` or the person's own, then the system's. */
export function serviceFilePaths(environment: Environment, home: string, platform: string): string[] {
  const own =
    platform === 'win32'
      ? join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'postgresql', '.pg_service.conf')
      : join(home, '.pg_service.conf')
  const named = environment['PGSERVICEFILE'] || own
  const folder = environment['PGSYSCONFDIR'] || '/etc/postgresql-common'
  return [named, join(folder, 'pg_service.conf')]
}

/** The entry of a service; throws `service-unknown` when no file has it. */
export function readService(name: string, paths: readonly string[]): ServiceEntry {
  for (const path of paths) {
    if (!existsSync(path)) continue
    const entry = parseServices(readFileSync(path, 'utf8')).get(name)
    if (entry) return entry
  }
  throw new AppError({
    code: 'service-unknown',
    message: `There is no service "${name}" in ${paths.join(' or ')}.`,
    hint: `Add it to ${paths[0] ?? 'pg_service.conf'}: a line [${name}], then host=, port=, dbname= and user=.`,
    details: { service: name, files: paths.join(', ') }
  })
}

function parseServices(text: string): Map<string, ServiceEntry> {
  const services = new Map<string, ServiceEntry>()
  let current: Record<string, string> = {}
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const section = /^\[(.+)\]$/.exec(line)?.[1]
    if (section !== undefined) {
      current = {}
      // The first entry of a name counts.
      if (!services.has(section)) services.set(section, current)
      continue
    }
    const equals = line.indexOf('=')
    if (equals > 0) current[line.slice(0, equals).trim()] = line.slice(equals + 1).trim()
  }
  return services
}
