import { AppError } from '@shared/errors/app-error'
import { SSL_MODES, type ServerSettings } from '@shared/model/server'

/** A connection address taken apart: the password never becomes part of the settings. */
export interface ParsedServerUrl {
  readonly settings: ServerSettings
  readonly password: string | null
}

const PARAMETERS = ['sslmode', 'service', 'host', 'port', 'user', 'dbname', 'password', 'table'] as const

/** Reads `postgres://user:password@host:port/database?sslmode=…`. Every part may be missing. Throws `usage`. */
export function parseServerUrl(text: string): ParsedServerUrl {
  const rest = /^postgres(?:ql)?:\/\/(.*)$/s.exec(text)?.[1]
  if (rest === undefined) throw refusal('It must begin with postgres:// or postgresql://.')
  // People paste passwords as they are, with characters that `URL` refuses or takes for the end of the host.
  const end = queryAt(rest)
  const at = rest.lastIndexOf('@', end)
  const [user, password] = at < 0 ? [] : splitOnce(rest.slice(0, at), ':')
  const [beforeQuery = '', query = ''] = splitOnce(rest.slice(at + 1), '?')
  const [place = '', path = ''] = splitOnce(beforeQuery, '/')
  const address = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(place)
  if (!address) throw refusal('After the host comes a colon and the number of the port.')
  const values = new Map<string, string>()
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const [name = '', value = ''] = splitOnce(pair, '=')
    if (!PARAMETERS.some((known) => known === name)) throw unknownParameter(name, query)
    values.set(name, decode(value))
  }
  const host = decode((address[1] ?? '').replace(/^\[|\]$/g, '')) || values.get('host')
  const port = readPort(address[2] || values.get('port'))
  const sslMode = readSslMode(values.get('sslmode'))
  const database = decode(path) || values.get('dbname')
  const who = decode(user ?? '') || values.get('user')
  const service = values.get('service')
  const table = values.get('table')
  return {
    settings: {
      ...(host ? { host } : {}),
      ...(port !== undefined ? { port } : {}),
      ...(database ? { database } : {}),
      ...(who ? { user: who } : {}),
      ...(service ? { service } : {}),
      ...(sslMode ? { sslMode } : {}),
      ...(table ? { table } : {})
    },
    password: password === undefined ? (values.get('password') ?? null) : decode(password)
  }
}

/** Where the parameters begin, which may hold an `@`, too; past the end where a `?` can only be one of a password. */
function queryAt(rest: string): number {
  const known = rest.search(new RegExp(`\\?(?:${PARAMETERS.join('|')})=`))
  if (known >= 0) return known
  const place = /^(?:[^?]*@)?(?:\[[^\]]*\]|[^@:/?]*)(?::\d*)?(?:\/[^@?]*)?(?=\?\w+=)/.exec(rest)
  return place?.[0].length ?? rest.length
}

/** With an `@` after it, the name may as well be the end of a password. */
function unknownParameter(name: string, query: string): AppError {
  return query.includes('@')
    ? refusal('One of its parameters is unknown. In a password, ? is written %3F and @ is written %40.')
    : refusal(`It knows no "${decode(name)}".`)
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw refusal(`"${text}" is no port.`)
}

function readSslMode(text: string | undefined): (typeof SSL_MODES)[number] | undefined {
  if (text === undefined) return undefined
  const mode = SSL_MODES.find((known) => known === text)
  if (mode) return mode
  throw refusal(`sslmode is one of ${SSL_MODES.join(', ')}, not "${text}".`)
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that nobody encoded.
    return text
  }
}

// The message never repeats the address: it may hold a password.
function refusal(why: string): AppError {
  return new AppError({
    code: 'usage',
    message: `The address of the server cannot be read. ${why}`,
    hint: 'For example postgres://asterisk@192.0.2.10:5432/asterisk?sslmode=require'
  })
}
