import { readFileSync } from 'node:fs'
import { Option } from 'commander'
import { AppError } from '@shared/errors/app-error'
import type { ImportReport } from '@shared/model/job'
import { SSL_MODES, type ServerPeriod, type ServerSettings, type SslMode } from '@shared/model/server'
import { type Follower, followServer } from '../../jobs/follow-server'
import { runSync, type SyncRequest } from '../../jobs/sync'
import { probeServer } from '../../sources/postgres/probe'
import { resolveServer } from '../../sources/postgres/resolve-server'
import { titleOf } from '../../sources/postgres/server-address'
import { parseServerUrl } from '../../sources/postgres/server-url'
import { readServerSync } from '../../store/server-sync'
import type { WriteStore } from '../../store/store'
import { checkFilters } from './filters'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT } from './io'
import { parseMoment } from '../../api/options/moment'
import { probeJson, probeText } from './probe-text'
import { createControl } from './progress'
import { readPassword } from './read-password'
import { deniedText, importJson, importText } from './report-text'
import { usageError } from '../../api/options/usage-error'
import { writing } from './workspace'
import { zoneOf } from './zone-option'

interface ConnectOptions {
  readonly service?: string
  readonly sslmode?: SslMode
  readonly rootCert?: string
  readonly table?: string
  readonly from?: string
  readonly until?: string
  readonly timeZone?: string
  readonly directory: boolean
  readonly generate: boolean
  readonly follow?: boolean
  readonly probe?: boolean
}

/** Somebody sits before it: a minute without a sign of life is long enough. */
const LONGEST_PAUSE_MS = 60_000

const HELP = `
Without an address the workspace's own server is read again; only what is new is transferred.
The password is taken from the address, PGPASSWORD, pg_service.conf or the password file (~/.pgpass); on a terminal it
is asked for when the server wants one. It is never stored.
The session is read-only. --follow runs until Ctrl+C, which then ends with exit code 0.`

/** `calltrail connect`: a live PostgreSQL server into the workspace. */
export const addConnect: AddCommand = (program, io, finish) => {
  const command = program
    .command('connect [address]')
    .description('read a PostgreSQL server: postgres://user@host:port/database')
    .option('--service <name>', 'entry of pg_service.conf')
    .addOption(new Option('--sslmode <mode>', 'encryption of the connection').choices(SSL_MODES))
    .option(
      '--root-cert <file>',
      'certificate (PEM) of the authority that signed the server’s, or the server’s own'
    )
    .option('--table <name>', 'table of events, also as schema.table (default cel)')
    .option('--from <time>', 'read calls from this time on')
    .option('--until <time>', 'read calls before this time')
    .option('--time-zone <zone>', 'zone of times that name none, e.g. Europe/Paris')
    .option('--no-directory', 'leave users and lines as they are')
    .option('--no-generate', 'make no call logs')
    .option('--follow', 'then wait for new calls')
    .addOption(
      new Option('--probe', 'say what would work, read nothing').conflicts(['follow', 'from', 'until'])
    )
    .addHelpText('after', HELP)
  onRun<ConnectOptions>(command, io, finish, async (context, [address], options) => {
    checkFilters({ from: options.from, until: options.until, timeZone: options.timeZone })
    const given = settingsFrom(address, options)
    if (options.probe && given !== null) return probe(context, given, options)
    return writing(context, { create: given !== null }, (store) => {
      const server = given ?? known(store)
      if (options.probe) return probe(context, server, options)
      return read(context, store, server, options)
    })
  })
}

interface Given {
  readonly settings: ServerSettings
  readonly password: string | null
}

function settingsFrom(address: string | undefined, options: ConnectOptions): Given | null {
  if (address === undefined && options.service === undefined) return null
  const parsed = address === undefined ? { settings: {}, password: null } : parseServerUrl(address)
  const { service, sslmode, rootCert, table } = options
  return {
    settings: {
      ...parsed.settings,
      ...(service === undefined ? {} : { service }),
      ...(sslmode === undefined ? {} : { sslMode: sslmode }),
      ...(rootCert === undefined ? {} : { rootCertificate: readCertificate(rootCert) }),
      ...(table === undefined ? {} : { table })
    },
    password: parsed.password ?? process.env['PGPASSWORD'] ?? null
  }
}

function known(store: WriteStore): Given {
  const sync = readServerSync(store)
  if (sync === null) {
    throw usageError(
      'This workspace is not connected to a server yet.',
      'Name it: calltrail connect postgres://user@host:5432/asterisk'
    )
  }
  return { settings: sync.settings, password: process.env['PGPASSWORD'] ?? null }
}

function readCertificate(path: string): string {
  try {
    const text = readFileSync(path, 'utf8')
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text
  } catch (cause) {
    throw usageError(
      `--root-cert: ${path} cannot be read (${cause instanceof Error ? cause.message : 'unknown'}).`
    )
  }
  throw usageError(`--root-cert: ${path} is no certificate in PEM form.`)
}

async function probe({ io, globals }: CliContext, given: Given, options: ConnectOptions): Promise<number> {
  const look = (password: string | null): ReturnType<typeof probeServer> =>
    probeServer(resolveServer(given.settings, { password }), {
      directory: options.directory,
      signal: io.signal
    })
  let found = await look(given.password)
  if (found.error?.details?.['reason'] === 'missing' && io.stdin.isTTY)
    found = await look(await readPassword(io))
  io.stdout.write(globals.json ? `${JSON.stringify(probeJson(found))}\n` : probeText(found))
  return found.error === null ? EXIT.done : EXIT.failed
}

async function read(
  context: CliContext,
  store: WriteStore,
  given: Given,
  options: ConnectOptions
): Promise<number> {
  const { io } = context
  const period = periodFrom(store, options)
  const request = (password: string | null): SyncRequest => ({
    settings: given.settings,
    password,
    directory: options.directory,
    generate: options.generate,
    ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone })
  })
  let { password } = given
  const first = async (): Promise<ImportReport> =>
    syncOnce(context, store, { ...request(password), ...period })
  let report: ImportReport
  try {
    report = await first()
  } catch (error) {
    if (!(error instanceof AppError) || error.details?.['reason'] !== 'missing' || !io.stdin.isTTY)
      throw error
    password = await readPassword(io)
    report = await first()
  }
  print(context, report)
  if (options.follow) await follow(context, store, request(password))
  return EXIT.done
}

function periodFrom(store: WriteStore, { from, until, timeZone }: ConnectOptions): { period?: ServerPeriod } {
  if (from === undefined && until === undefined) return {}
  const zone = zoneOf(store, timeZone)
  return {
    period: {
      ...(from === undefined ? {} : { from: parseMoment('--from', from, zone) }),
      ...(until === undefined ? {} : { until: parseMoment('--until', until, zone) })
    }
  }
}

function syncOnce(
  { io, globals }: CliContext,
  store: WriteStore,
  request: SyncRequest
): Promise<ImportReport> {
  const control = createControl(io, globals.progress === true)
  return runSync(store, request, control).finally(control.finish)
}

function print({ io, globals }: CliContext, report: ImportReport): void {
  if (report.directoryDenied) io.stderr.write(deniedText(report.directoryDenied))
  io.stdout.write(globals.json ? `${JSON.stringify({ sync: importJson(report) })}\n` : importText(report))
}

/** Reads whenever something new is there, until Ctrl+C; a server that goes away is waited for. */
async function follow(context: CliContext, store: WriteStore, request: SyncRequest): Promise<void> {
  const { io } = context
  const server = resolveServer(request.settings, { password: request.password })
  io.stderr.write(`Following ${titleOf(server)}; Ctrl+C ends it.\n`)
  const follower: Follower = {
    address: async () => server,
    async onNew() {
      // The directory of the first read will do: people call more often than they move.
      const report = await syncOnce(context, store, { ...request, directory: false, goOn: true })
      if (report.added > 0) print(context, report)
    },
    onPause: (error, pauseMs) =>
      void io.stderr.write(`${error.message} Trying again in ${pauseMs / 1000} s.\n`),
    longestPauseMs: LONGEST_PAUSE_MS
  }
  await followServer(follower, io.signal)
}
