import { AppError } from '@shared/errors/app-error'
import { connectionLost, isLocalHost, serverFailure, timedOut, unreachable } from './failures'
import { shownName } from './quoting'
import { hostAndPort, type ServerAddress } from './server-address'
import { parseTableName } from './table-name'

/** What PostgreSQL sends with an error; only the fields that are looked at. */
interface ServerMessage {
  readonly code?: unknown
  readonly message?: unknown
}

/** Turns what the server, the driver or the network said into an error with a next step. */
export function translateFailure(
  server: ServerAddress,
  cause: unknown,
  phase: 'connecting' | 'connected'
): AppError {
  if (cause instanceof AppError) return cause
  const { code, message } = (cause ?? {}) as ServerMessage
  const text = typeof message === 'string' ? message : ''
  const fail = (failure: Parameters<typeof serverFailure>[1]): AppError =>
    serverFailure(server, failure, cause)
  switch (code) {
    case '28P01':
      return passwordRejected(server, cause)
    case '28000':
      return /no pg_hba\.conf entry|pg_hba\.conf rejects/.test(text)
        ? refusedByRules(server, text, cause)
        : passwordRejected(server, cause)
    case '3D000':
      return fail({
        code: 'server-database-missing',
        message: `There is no database ${server.database} on ${hostAndPort(server)}.`,
        hint: 'A Wazo server has asterisk; the command below, on the server, lists all.',
        command: 'psql -l'
      })
    case '42501':
      return permissionDenied(server, parseTableName(server.table), cause)
    case '53300':
    case '57P03':
      return fail({
        code: 'server-unreachable',
        message: `${hostAndPort(server)} accepts no connection now: ${text}.`,
        hint: 'Try again in a minute.',
        reason: code === '53300' ? 'full' : 'starting'
      })
    case '57014':
    case '55P03':
    case '25P03':
    case '40001':
      return timedOut(server, cause)
    case '57P01':
    case '57P02':
      return connectionLost(server, cause)
    default:
      if (isSqlState(code)) {
        return fail({
          code: 'internal',
          message: `${hostAndPort(server)} refused a query: ${text}.`,
          hint: 'This is a defect of Calltrail. Copy the details and report it.'
        })
      }
      // Everything without an SQLSTATE comes from the network or from the driver that noticed the end of it.
      return phase === 'connecting' ? unreachable(server, cause) : connectionLost(server, cause)
  }
}

/** Reading a table is not allowed; the hint is what an administrator has to run. */
export function permissionDenied(
  server: ServerAddress,
  table: { readonly schema: string | null; readonly name: string; readonly schemaClosed?: boolean },
  cause?: unknown
): AppError {
  const who = shownName(server.user)
  const full = [table.schema, table.name]
    .filter((part) => part !== null)
    .map(shownName)
    .join('.')
  const usage =
    table.schemaClosed && table.schema !== null
      ? `GRANT USAGE ON SCHEMA ${shownName(table.schema)} TO ${who}; `
      : ''
  return serverFailure(
    server,
    {
      code: 'server-permission-denied',
      message: `The table "${table.name}" cannot be read by ${server.user}.`,
      hint: 'Ask an administrator of the server to run the command below, then try again.',
      reason: 'table',
      command: `${usage}GRANT SELECT ON TABLE ${full} TO ${who};`
    },
    cause
  )
}

function shownTable(text: string): string {
  const { schema, name } = parseTableName(text)
  return schema === null ? `"${name}"` : `"${schema}"."${name}"`
}

/** The database has no table of events. */
export function tableMissing(server: ServerAddress, elsewhere: readonly string[]): AppError {
  return serverFailure(server, {
    code: 'server-table-missing',
    message: `The database ${server.database} has no table ${shownTable(server.table)}.`,
    hint:
      elsewhere.length > 0
        ? `Events may be in another database of this server: ${elsewhere.join(', ')}.`
        : 'Choose the database that Asterisk writes its events to; cel_pgsql.conf, cel_odbc.conf or res_odbc.conf on the server name it.',
    command: 'psql -l'
  })
}

function passwordRejected(server: ServerAddress, cause: unknown): AppError {
  return serverFailure(
    server,
    {
      code: 'server-password-rejected',
      message: `${hostAndPort(server)} does not accept the user ${server.user} with this password.`,
      hint: 'Check both, also for capital letters. An administrator of the server can set a new password with the command below.',
      reason: 'rejected',
      command: `\\password ${shownName(server.user)}`
    },
    cause
  )
}

function refusedByRules(server: ServerAddress, text: string, cause: unknown): AppError {
  const from = /for host "([^"]+)"/.exec(text)?.[1] ?? '0.0.0.0'
  const mask = from.includes(':') ? '128' : '32'
  const plain = /no encryption|SSL off/.test(text)
  const line = `${plain ? 'host' : 'hostssl'} ${server.database} ${server.user} ${from}/${mask} scram-sha-256`
  return serverFailure(
    server,
    {
      code: 'server-permission-denied',
      message: `${hostAndPort(server)} lets nobody in as ${server.user} from ${from}.`,
      hint: plain
        ? 'The server may let encrypted connections in only: choose "require". Otherwise an administrator has to add the line below to pg_hba.conf and reload PostgreSQL.'
        : `An administrator of the server has to add the line below to pg_hba.conf and reload PostgreSQL.${isLocalHost(server.host) ? '' : ' An SSH tunnel to the server needs no change there.'}`,
      reason: 'pg_hba',
      command: line
    },
    cause
  )
}

function isSqlState(code: unknown): boolean {
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]+$/.test(code)
}
