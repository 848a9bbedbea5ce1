import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import { SSL_MODES, type ServerSettings, type SslMode } from '@shared/model/server'
import { passwordFilePath, readPasswordFile } from './password-file'
import type { ServerAddress } from './server-address'
import { readService, serviceFilePaths } from './service-file'

/** A Wazo server's own names. */
const DEFAULTS = {
  host: 'localhost',
  port: 5432,
  database: 'asterisk',
  user: 'asterisk',
  table: 'cel'
} as const

export interface ResolveOptions {
  /** As typed or kept; null looks into the service and password files. */
  readonly password?: string | null
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly home?: string
  readonly platform?: string
}

/** Settings with everything looked up that they leave open. Throws when the service or the certificate is not there. */
export function resolveServer(settings: ServerSettings, options: ResolveOptions = {}): ServerAddress {
  const { environment = process.env, home = homedir(), platform = process.platform } = options
  const service =
    settings.service === undefined
      ? {}
      : readService(settings.service, serviceFilePaths(environment, home, platform))
  const place = {
    host: settings.host ?? service['host'] ?? service['hostaddr'] ?? DEFAULTS.host,
    port: settings.port ?? portOf(service['port']) ?? DEFAULTS.port,
    database: settings.database ?? service['dbname'] ?? DEFAULTS.database,
    user: settings.user ?? service['user'] ?? DEFAULTS.user
  }
  const given = options.password || null
  const found = given ?? service['password'] ?? fromFile()
  return {
    ...place,
    password: found,
    passwordFrom: given !== null ? 'given' : found !== null ? 'file' : 'none',
    sslMode: settings.sslMode ?? sslModeOf(service['sslmode']) ?? 'prefer',
    rootCertificate: settings.rootCertificate ?? certificateOf(service['sslrootcert'], home),
    table: settings.table ?? DEFAULTS.table
  }

  function fromFile(): string | null {
    const path = service['passfile'] ?? passwordFilePath(environment, home, platform)
    return readPasswordFile(path, place, platform)
  }
}

function portOf(text: string | undefined): number | null {
  const port = Number(text)
  return text !== undefined && Number.isInteger(port) && port > 0 && port < 65_536 ? port : null
}

function sslModeOf(text: string | undefined): SslMode | null {
  // "allow" tries without encryption first; the stronger neighbour does no harm.
  return SSL_MODES.find((mode) => mode === text) ?? null
}

/** PostgreSQL's clients trust `~/.postgresql/root.crt` when it is there. */
function certificateOf(named: string | undefined, home: string): string | null {
  if (named === 'system') return null
  try {
    return readFileSync(named ?? join(home, '.postgresql', 'root.crt'), 'utf8')
  } catch (cause) {
    if (named === undefined) return null
    throw new AppError(
      {
        code: 'file-unreadable',
        message: `The root certificate ${named} of the service cannot be read.`,
        hint: 'Correct sslrootcert in pg_service.conf.',
        details: { file: named }
      },
      { cause }
    )
  }
}
