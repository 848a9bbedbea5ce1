import { connect as connectSocket, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { AppError } from '@shared/errors/app-error'
import { type Encryption, encrypt, reach } from './dial'
import { passwordMissing } from './failures'
import { translateFailure } from './query-failures'
import { isLocalSocket, type ServerAddress } from './server-address'

const APPLICATION_NAME = 'calltrail'
/** Look-ups take milliseconds; a count over a large table may be given up. */
const STATEMENT_TIMEOUT_MS = 30_000
/** A server at work, e.g. rewriting the table, is not made to wait with us in its queue. */
const LOCK_TIMEOUT_MS = 5_000
/** Should this computer stop in the middle, the snapshot does not stand in the way of the server's own cleaning. */
const IDLE_TIMEOUT_MS = 300_000

const GOODBYE_MS = 500

export interface ConnectOptions {
  /** Ends the connection and what the server is doing for it. */
  readonly signal?: AbortSignal
  readonly statementTimeoutMs?: number
  /** Called as soon as the port answers and as soon as the connection is encrypted: for the steps of a probe. */
  onReached?(elapsedMs: number): void
  onEncrypted?(encryption: Encryption | null): void
}

/** A read-only session. Everything that goes wrong rejects with an `AppError`. */
export interface ServerSession {
  readonly server: ServerAddress
  readonly encryption: Encryption | null
  /** The user's own search path, as an array literal: where people would look for a table. */
  readonly schemas: string
  /** Rows as objects; every value is text or null, because nothing is worth the driver's guesses. */
  rows<Row extends Readonly<Record<string, string | null>>>(
    sql: string,
    values?: readonly unknown[]
  ): Promise<Row[]>
  /** The output of `COPY … TO STDOUT` as it arrives. */
  copy(sql: string): AsyncIterable<Buffer>
  /** Says goodbye; never fails. */
  end(): Promise<void>
}

/**
 * Connects and makes the session harmless: read-only, with time-outs, in UTC, and with a search path on which nobody can
 * put a table of his own.
 */
export async function connectPostgres(
  server: ServerAddress,
  options: ConnectOptions = {}
): Promise<ServerSession> {
  const { signal, statementTimeoutMs = STATEMENT_TIMEOUT_MS } = options
  const reached = await reach(server, signal)
  options.onReached?.(reached.elapsedMs)
  const { socket, encryption } = await encrypt(server, reached.socket, signal)
  options.onEncrypted?.(encryption)
  const session = new Session(server, encryption, socket, signal)
  try {
    await session.start(statementTimeoutMs)
  } catch (error) {
    await session.end()
    throw error
  }
  return session
}

class Session implements ServerSession {
  schemas = '{}'
  private readonly client: pg.Client
  /** The first thing that broke: what comes after it only says that the connection is gone. */
  private broken: unknown = null
  private readonly onAbort = (): void => this.cancel()

  constructor(
    readonly server: ServerAddress,
    readonly encryption: Encryption | null,
    private readonly socket: Socket,
    private readonly signal: AbortSignal | undefined
  ) {
    this.client = new pg.Client({
      host: server.host,
      port: server.port,
      database: server.database,
      user: server.user,
      password: () => {
        if (server.password === null) throw passwordMissing(server)
        return server.password
      },
      application_name: APPLICATION_NAME,
      // The socket is connected and encrypted already: the driver speaks the protocol on it and nothing else.
      stream: () => alreadyConnected(socket),
      ssl: false,
      types: { getTypeParser: () => (value: unknown) => value }
    })
    this.client.on('error', (error: unknown) => (this.broken ??= error))
    signal?.addEventListener('abort', this.onAbort, { once: true })
  }

  async start(statementTimeoutMs: number): Promise<void> {
    try {
      await this.client.connect()
    } catch (error) {
      throw this.failure(error, 'connecting')
    }
    const [path] = await this.rows('SELECT pg_catalog.current_schemas(false)::text AS schemas')
    this.schemas = path?.['schemas'] ?? '{}'
    await this.rows(
      `SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY;
       SET default_transaction_read_only = on;
       SET statement_timeout = ${Math.round(statementTimeoutMs)};
       SET lock_timeout = ${LOCK_TIMEOUT_MS};
       SET idle_in_transaction_session_timeout = ${IDLE_TIMEOUT_MS};
       SET search_path = pg_catalog, pg_temp;
       SET TimeZone = 'UTC';
       SET DateStyle = 'ISO, YMD';
       SET extra_float_digits = 3;
       SET standard_conforming_strings = on`
    )
  }

  async rows<Row extends Readonly<Record<string, string | null>>>(
    sql: string,
    values?: readonly unknown[]
  ): Promise<Row[]> {
    try {
      const result = await this.client.query<Row>(sql, values === undefined ? undefined : [...values])
      return result.rows ?? []
    } catch (error) {
      throw this.failure(error, 'connected')
    }
  }

  async *copy(sql: string): AsyncGenerator<Buffer> {
    const stream = copyTo(sql)
    this.client.query(stream)
    try {
      for await (const chunk of stream) yield chunk as Buffer
    } catch (error) {
      throw this.failure(error, 'connected')
    } finally {
      // Left before the end: the server would go on sending into a connection that nobody reads.
      if (!stream.readableEnded) this.cancel()
    }
  }

  async end(): Promise<void> {
    this.signal?.removeEventListener('abort', this.onAbort)
    if (!this.socket.destroyed) {
      // A server that no longer answers is not waited for.
      await Promise.race([this.client.end(), sleep(GOODBYE_MS, undefined, { ref: false })]).catch(
        () => undefined
      )
    }
    this.socket.destroy()
  }

  private failure(error: unknown, phase: 'connecting' | 'connected'): AppError {
    if (this.signal?.aborted) {
      return new AppError({ code: 'cancelled', message: 'Reading the server was cancelled.', hint: '' })
    }
    const told = error instanceof Error && /^Connection terminated/.test(error.message) ? this.broken : null
    return translateFailure(this.server, told ?? error, phase)
  }

  /** Closing the connection is not enough: a server that sorts notices it when it has something to send. */
  private cancel(): void {
    const { processID, secretKey } = this.client as unknown as {
      readonly processID: number | null
      readonly secretKey: number | Buffer | null
    }
    if (processID !== null && typeof secretKey === 'number') sendCancel(this.server, processID, secretKey)
    this.socket.destroy(new Error('The connection was closed from this side.'))
  }
}

/** Asks the server to give up what it does for a connection. Best effort, as with PostgreSQL's own clients: in clear. */
function sendCancel(server: ServerAddress, processId: number, secretKey: number): void {
  const request = Buffer.alloc(16)
  request.writeInt32BE(16, 0)
  request.writeInt32BE(80_877_102, 4)
  request.writeInt32BE(processId, 8)
  request.writeInt32BE(secretKey, 12)
  const socket = connectSocket(
    isLocalSocket(server)
      ? { path: `${server.host}/.s.PGSQL.${server.port}` }
      : { host: server.host, port: server.port }
  )
  socket.setTimeout(2000, () => socket.destroy())
  socket.on('error', () => socket.destroy())
  socket.on('connect', () => socket.end(request))
  socket.unref()
}

/** The driver connects a socket by itself; this one tells it at once that it is done. */
function alreadyConnected(socket: Socket): Socket {
  return Object.assign(socket, {
    connect: () => {
      process.nextTick(() => socket.emit('connect'))
      return socket
    }
  })
}
