import { parseInstant } from '@shared/format/instant'
import { errorData } from '@shared/errors/app-error'
import type { DirectoryDenied } from '@shared/model/job'
import {
  SERVER_STEPS,
  type ServerFacts,
  type ServerProbe,
  type ServerStep,
  type ServerStepName
} from '@shared/model/server'
import { countDirectory } from '../preview'
import { tableName } from './cel-query'
import { type CelTable, columnName, findCelTable } from './cel-table'
import { describeCertificate } from '../../network/certificate'
import type { Encryption } from './dial'
import { quoteName } from './quoting'
import { hostAndPort, type ServerAddress, titleOf } from './server-address'
import { readServerDirectory, type ServerDirectory } from './server-directory'
import { readServerFacts } from './server-facts'
import { type ConnectOptions, connectPostgres, type ServerSession } from './session'

export interface ProbeOptions extends Pick<ConnectOptions, 'signal'> {
  readonly directory: boolean
}

/** Tries everything that a read needs, in order, and says how far it came. Never throws. */
export async function probeServer(server: ServerAddress, options: ProbeOptions): Promise<ServerProbe> {
  const probe = new Probe(server)
  let session: ServerSession | null = null
  try {
    session = await connectPostgres(server, {
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onReached: (ms) => probe.done('reach', `${hostAndPort(server)}, ${ms} ms`),
      onEncrypted: (encryption) => probe.encrypted(encryption)
    })
    const facts = await readServerFacts(session)
    probe.signedIn(facts)
    const table = await findCelTable(session)
    probe.done('find-table', `${table.schema}.${table.name}`)
    await probe.readTable(session, table)
    if (options.directory) probe.directoryRead(await readServerDirectory(session))
    else probe.skip('read-directory', '')
  } catch (error) {
    probe.failed(error)
  } finally {
    await session?.end()
  }
  return probe.result()
}

class Probe {
  private readonly steps = new Map<ServerStepName, ServerStep>()
  private found: Pick<ServerProbe, 'error' | 'certificate' | 'facts' | 'table' | 'directory'> = {
    error: null,
    certificate: null,
    facts: null,
    table: null,
    directory: null
  }
  private directoryDenied: DirectoryDenied | undefined

  constructor(private readonly server: ServerAddress) {}

  done(name: ServerStepName, detail: string): void {
    this.steps.set(name, { name, status: 'done', detail })
  }

  skip(name: ServerStepName, detail: string): void {
    this.steps.set(name, { name, status: 'skipped', detail })
  }

  encrypted(encryption: Encryption | null): void {
    if (encryption === null) this.skip('encrypt', '')
    else {
      this.done('encrypt', encryption.protocol)
      this.found = { ...this.found, certificate: encryption.certificate }
    }
  }

  signedIn(facts: ServerFacts): void {
    const { postgresVersion, wazoVersion } = facts
    this.done('sign-in', `PostgreSQL ${postgresVersion}`)
    this.done(
      'database',
      [this.server.database, wazoVersion && `Wazo ${wazoVersion}`].filter(Boolean).join(', ')
    )
    this.found = { ...this.found, facts }
  }

  async readTable(session: ServerSession, table: CelTable): Promise<void> {
    const { schema, name, others, columns, aboutRows } = table
    const ends = await readEnds(session, table)
    this.done('read-table', String(aboutRows))
    this.found = {
      ...this.found,
      table: { schema, name, others, columns: columns.map((column) => column.target), aboutRows, ...ends }
    }
  }

  directoryRead(directory: ServerDirectory): void {
    switch (directory.kind) {
      case 'absent':
        return this.skip('read-directory', '')
      case 'denied':
        this.steps.set('read-directory', {
          name: 'read-directory',
          status: 'failed',
          detail: directory.tables.join(', ')
        })
        this.directoryDenied = { tables: directory.tables, command: directory.command }
        return
      case 'read':
        this.found = { ...this.found, directory: countDirectory(directory.directory) }
        this.done('read-directory', String(directory.directory.users.length))
    }
  }

  failed(error: unknown): void {
    const data = errorData(error)
    const name =
      data.code === 'server-tls-untrusted' || data.code === 'server-tls-missing'
        ? 'encrypt'
        : data.code === 'server-password-rejected'
          ? 'sign-in'
          : data.code === 'server-database-missing'
            ? this.signedInAnyway()
            : (SERVER_STEPS.find((step) => !this.steps.has(step)) ?? 'read-table')
    const detail = data.details?.['technical'] ?? data.details?.['reason'] ?? data.code
    this.steps.set(name, { name, status: 'failed', detail: String(detail) })
    const pem = data.details?.['certificate']
    const certificate = typeof pem === 'string' ? describeCertificate(pem) : this.found.certificate
    this.found = { ...this.found, error: data, certificate }
  }

  /** A server looks for the database only after it accepted the password. */
  private signedInAnyway(): ServerStepName {
    this.done('sign-in', this.server.user)
    return 'database'
  }

  result(): ServerProbe {
    const steps = SERVER_STEPS.map(
      (name): ServerStep => this.steps.get(name) ?? { name, status: 'not-tried', detail: '' }
    )
    const { directoryDenied } = this
    return {
      title: titleOf(this.server),
      steps,
      ...this.found,
      ...(directoryDenied === undefined ? {} : { directoryDenied })
    }
  }
}

/** Times of the oldest and the newest event; both columns are indexed on a Wazo server. */
async function readEnds(
  session: ServerSession,
  table: CelTable
): Promise<{ readonly firstTime: number | null; readonly lastTime: number | null }> {
  const time = quoteName(columnName(table, 'eventtime') ?? 'eventtime')
  const [row] = await session.rows(
    `SELECT min(${time})::text AS "first", max(${time})::text AS "last" FROM ${tableName(table)}`
  )
  const instant = (text: string | null | undefined): number | null =>
    text === null || text === undefined ? null : parseInstant(text)
  return { firstTime: instant(row?.['first']), lastTime: instant(row?.['last']) }
}
