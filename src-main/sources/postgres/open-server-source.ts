import { TextDecoder } from 'node:util'
import type { Completion, ImportPreview, MissingNotice } from '@shared/model/import-preview'
import type { ServerFacts, ServerPeriod } from '@shared/model/server'
import { delimited } from '../dialects/delimited'
import type { ReadBatch } from '../dialects/dialect'
import { countDirectory } from '../preview'
import type { OpenedSource, SourceBatch } from '../source'
import { TimeReader } from '../time/time-reader'
import { type CelSelection, selectCels, tableName } from './cel-query'
import { completionOf } from './completion'
import { type CelTable, columnName, findCelTable } from './cel-table'
import { aboutRows } from './count-rows'
import { quoteName } from './quoting'
import { titleOf, type ServerAddress } from './server-address'
import { readServerDirectory, type ServerDirectory } from './server-directory'
import { readServerFacts } from './server-facts'
import { type HistorySelection, readServerHistory } from './server-history'
import { type ConnectOptions, connectPostgres, type ServerSession } from './session'
import { watchForStall } from './stall'

/** Which part of a server to read; all of it when nothing is given. */
export interface ServerRead {
  readonly period?: ServerPeriod
  /**
   * Asked once it is known which server answers and how far its ids go: what is new since then, whatever the period;
   * null for all of the period.
   */
  resume?(found: FoundServer): CelSelection['since'] | null
  readonly directory: boolean
  /** Asked after `resume`: the call logs of the server are wanted, too, those since this id or those of the period. */
  readonly history?: () => Pick<HistorySelection, 'afterId'>
  /** Zone of times without one; the server's own where it names one. */
  readonly timeZone?: string
}

/** The server behind an address. */
export interface FoundServer {
  /** Key of the telephone system, whatever way led to it. */
  readonly identity: string
  /** `schema.name` of the table of events. */
  readonly table: string
  /** Highest id in the table; null where it is empty or has no ids. */
  readonly lastId: number | null
}

/** A server as a source: everything in it is as of one moment. Close it when the batches are read, or instead of that. */
export interface ServerSource extends OpenedSource {
  readonly facts: ServerFacts
  readonly directory: ServerDirectory | null
  readonly found: FoundServer
  close(): Promise<void>
}

/** The whole read is one statement: a time-out for it only ends what nobody waits for any more. */
const READ_TIMEOUT_MS = 6 * 3_600_000
/** Text is handed on in pieces of this size, in characters, as files are. */
const PIECE_CHARS = 256 << 10

/** Connects, takes a snapshot, reads the directory and gets ready to read the events in their order. */
export async function openServerSource(
  server: ServerAddress,
  read: ServerRead,
  options: ConnectOptions = {}
): Promise<ServerSource> {
  const session = await connectPostgres(server, options)
  try {
    await session.rows('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const table = await findCelTable(session)
    const facts = await readServerFacts(session)
    const directory = read.directory ? await readServerDirectory(session) : null
    const found: FoundServer = {
      identity: facts.wazoUuid ?? `${server.host}:${server.port}/${server.database}`,
      table: `${table.schema}.${table.name}`,
      lastId: await readLastId(session, table)
    }
    const since = read.resume?.(found) ?? null
    const selection: CelSelection = {
      ...(since !== null ? { since } : read.period === undefined ? {} : { period: read.period }),
      timeZone: read.timeZone ?? facts.timeZone
    }
    const history = read.history && {
      ...(read.period === undefined ? {} : { period: read.period }),
      ...read.history()
    }
    const count = await aboutRows(session, table, selection)
    const completion = await completionOf(session, table)
    return {
      preview: previewOf(server, { table, facts, directory, count, completion }),
      facts,
      directory,
      found,
      batches: () => readBatches(session, { table, selection, directory, history }),
      close: () => session.end()
    }
  } catch (error) {
    await session.end()
    throw error
  }
}

async function readLastId(session: ServerSession, table: CelTable): Promise<number | null> {
  const id = columnName(table, 'id')
  if (id === null) return null
  const [row] = await session.rows(`SELECT max(${quoteName(id)})::text AS id FROM ${tableName(table)}`)
  const last = row?.['id'] ?? null
  return last === null ? null : Number(last)
}

interface Reading {
  readonly table: CelTable
  readonly selection: CelSelection
  readonly directory: ServerDirectory | null
  readonly history: HistorySelection | undefined
}

async function* readBatches(
  session: ServerSession,
  { table, selection, directory, history }: Reading
): AsyncGenerator<SourceBatch> {
  if (directory?.kind === 'read') {
    yield { cels: [], problems: [], read: 0, ignored: 0, bytesRead: 0, directory: directory.directory }
  }
  const fileName = titleOf(session.server)
  const options = selection.timeZone === null ? {} : { timeZone: selection.timeZone }
  const header = `${table.columns.map(({ target }) => target).join(',')}\n`
  const recognised = delimited.recognise({ fileName, text: header, complete: false }, options)
  // The table was chosen because it has these columns.
  if (recognised === null) throw new Error('The columns of the server are not recognised.')
  await session.rows(`SET LOCAL statement_timeout = ${READ_TIMEOUT_MS}`)
  let bytesRead = 0
  const copy = session.copy(`COPY (${selectCels(table, selection)}) TO STDOUT (FORMAT csv, HEADER)`)
  const text = decode(watchForStall(session, copy), (bytes) => (bytesRead += bytes))
  const times = new TimeReader(options.timeZone, 'refuse', false)
  for await (const batch of recognised.read(text, { fileName, options, times })) {
    yield { ...withoutLines(batch), bytesRead }
  }
  if (history === undefined) return
  for await (const batch of readServerHistory(session, history, times)) {
    yield { ...withoutLines(batch), bytesRead }
  }
}

const withoutLines = (batch: ReadBatch): ReadBatch => ({
  ...batch,
  problems: batch.problems.map((problem) => ({ ...problem, line: null }))
})

/** The bytes as text in larger pieces; a character may be cut by the end of a packet. */
async function* decode(
  chunks: AsyncIterable<Buffer>,
  onBytes: (bytes: number) => void
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let piece = ''
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    piece += decoder.decode(chunk, { stream: true })
    if (piece.length < PIECE_CHARS) continue
    yield piece
    piece = ''
  }
  yield piece + decoder.decode()
}

interface PreviewParts extends Omit<Reading, 'selection' | 'history'> {
  readonly facts: ServerFacts
  readonly count: { readonly rows: number; readonly exact: boolean }
  readonly completion: Completion
}

function previewOf(
  server: ServerAddress,
  { table, facts, directory, count, completion }: PreviewParts
): ImportPreview {
  const lacks = (target: string): boolean => columnName(table, target) === null
  const missing: (MissingNotice | false)[] = [
    lacks('extra') && { code: 'extra', severity: 'warning' },
    directory?.kind !== 'read' && { code: 'directory', severity: 'warning' },
    lacks('userfield') && { code: 'userfield', severity: 'note' },
    lacks('id') && { code: 'id', severity: 'note' }
  ]
  const directoryCounts = directory?.kind === 'read' ? countDirectory(directory.directory) : null
  return {
    fileName: titleOf(server),
    sizeBytes: 0,
    kind: 'cel',
    format: 'postgresql',
    compression: [],
    encoding: 'utf-8',
    delimiter: null,
    hasHeader: true,
    columns: table.columns.map(({ name, target }) => ({ source: name, target })),
    rows: [],
    rowCount: count.rows,
    rowCountExact: count.exact,
    firstTime: null,
    lastTime: null,
    alreadyHere: null,
    willGive: null,
    zone: {
      needed: table.timeKind === 'local' || table.timeKind === 'text',
      proposed: facts.timeZone,
      offsetsMinutes: [],
      evidence: null
    },
    wazoEvents: facts.wazoVersion !== null,
    missing: missing.filter((notice) => notice !== false),
    directory: directoryCounts,
    contents: {
      cels: count.rows,
      directory: directoryCounts,
      serverCallLogs: null,
      queueLog: null,
      complete: true,
      announced: []
    },
    server: { version: facts.wazoVersion, zone: facts.timeZone },
    completion,
    problems: [],
    problemCount: 0
  }
}
