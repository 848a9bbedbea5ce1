/** A real PostgreSQL server for tests: its own folder, its own port, gone with the process that started it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findPostgresBinaries, type Owner, serverOwner } from './postgres-binaries'

const TLS = resolve(import.meta.dirname, '../fixtures/tls')
const READY = 'ready to accept connections'
const START_TIMEOUT_MS = 30_000

/** Certificate of the authority that signed the certificate of a server with `tls`, as PEM text. */
export const TEST_AUTHORITY = readFileSync(join(TLS, 'authority.crt'), 'utf8')

export interface ServerOptions {
  /** How roles other than `postgres` prove who they are; `postgres` itself always gets in. */
  readonly auth?: 'trust' | 'scram-sha-256'
  /** Certificate for `localhost`, by an authority that no system trusts. */
  readonly tls?: boolean
  /** Lines of pg_hba.conf that come before all others. */
  readonly hba?: readonly string[]
  /** Settings of the server, e.g. `{ max_connections: '3' }`. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface PostgresServer {
  readonly port: number
  /** Runs SQL as the superuser; rows of the last statement. */
  sql(text: string, database?: string): Promise<readonly Readonly<Record<string, unknown>>[]>
  /** A connection as the superuser, to be closed by the caller. */
  connect(database?: string): Promise<pg.Client>
  /** `fast` says goodbye to clients, `immediate` drops them, `kill` is kill -9 of every process of the server. */
  stop(mode: 'fast' | 'immediate' | 'kill'): Promise<void>
  /** Starts the same server again after `stop`, on the same port. */
  start(): Promise<void>
  /** Ends everything and removes the folder. */
  close(): Promise<void>
}

/** Starts a server; it takes about a second. Close it in `afterAll`. */
export async function startPostgres(options: ServerOptions = {}): Promise<PostgresServer> {
  const bin = findPostgresBinaries()
  const folder = mkdtempSync(join(tmpdir(), 'calltrail-postgres-'))
  const server = new Server(bin, folder, await freePort(), options)
  try {
    server.initialise()
    await server.start()
  } catch (error) {
    await server.close()
    throw error
  }
  return server
}

class Server implements PostgresServer {
  private child: ChildProcess | null = null
  private readonly watchdog: ChildProcess
  private readonly data: string
  private readonly owner: Owner

  constructor(
    private readonly bin: string,
    private readonly folder: string,
    readonly port: number,
    private readonly options: ServerOptions
  ) {
    this.data = join(folder, 'data')
    this.owner = serverOwner()
    const script = resolve(import.meta.dirname, 'postgres-watchdog.mjs')
    // Detached: Ctrl+C in a terminal must not end it before its work.
    this.watchdog = spawn(process.execPath, [script, folder], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true
    })
    this.watchdog.unref()
  }

  initialise(): void {
    const { uid, gid } = this.owner
    if (uid !== undefined && gid !== undefined) chownSync(this.folder, uid, gid)
    const arguments_ = [
      '-D',
      this.data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync'
    ]
    execFileSync(join(this.bin, 'initdb'), arguments_, { ...this.owner, stdio: 'pipe', cwd: this.folder })
    const { auth = 'trust', hba = [], tls } = this.options
    const lines = [...hba, 'host all postgres all trust', `host all all all ${auth}`]
    writeFileSync(join(this.data, 'pg_hba.conf'), `${lines.join('\n')}\n`)
    if (tls !== true) return
    for (const name of ['server.crt', 'server.key']) {
      const file = join(this.data, name)
      copyFileSync(join(TLS, name), file)
      chmodSync(file, 0o600)
      if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid)
    }
  }

  async start(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        await this.startOnce()
        return
      } catch (error) {
        // After kill -9 the last processes are still going when the next server begins.
        if (tries === 30 || !String(error).includes('pre-existing shared memory')) throw error
        await sleep(100)
      }
    }
  }

  private async startOnce(): Promise<void> {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'off',
      full_page_writes: 'off',
      ssl: this.options.tls === true ? 'on' : 'off',
      ...this.options.settings
    }
    const child = spawn(
      join(this.bin, 'postgres'),
      [
        '-D',
        this.data,
        '-p',
        String(this.port),
        ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
      ],
      { ...this.owner, cwd: this.folder, stdio: ['ignore', 'ignore', 'pipe'] }
    )
    this.child = child
    this.watchdog.stdin?.write(`${child.pid}\n`)
    await untilReady(child)
  }

  async connect(database = 'postgres'): Promise<pg.Client> {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: this.port,
      user: 'postgres',
      database,
      ssl: false
    })
    // A test that ends the server must not end with it.
    client.on('error', () => undefined)
    await client.connect()
    return client
  }

  async sql(text: string, database?: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const client = await this.connect(database)
    try {
      const result = (await client.query(text)) as pg.QueryResult | pg.QueryResult[]
      return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? []
    } finally {
      await client.end()
    }
  }

  async stop(mode: 'fast' | 'immediate' | 'kill'): Promise<void> {
    const { child } = this
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((done) => child.once('exit', done))
    if (mode === 'kill') {
      const backends = await this.sql('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()')
      child.kill('SIGKILL')
      for (const { pid } of backends) kill(Number(pid))
    } else child.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await ended
    this.child = null
  }

  async close(): Promise<void> {
    await this.stop('immediate')
    this.watchdog.stdin?.end()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    let said = ''
    const timeout = setTimeout(
      () => failed(new Error(`PostgreSQL did not start:\n${said}`)),
      START_TIMEOUT_MS
    )
    child.stderr?.on('data', (chunk: Buffer) => {
      if (said.includes(READY)) return
      said += chunk.toString()
      if (!said.includes(READY)) return
      clearTimeout(timeout)
      done()
    })
    child.once('exit', () => {
      clearTimeout(timeout)
      failed(new Error(`PostgreSQL ended at its start:\n${said}`))
    })
  })
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // It went with the others.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
