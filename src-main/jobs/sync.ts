import { type AppErrorData, errorData } from '@shared/errors/app-error'
import type { ImportReport } from '@shared/model/job'
import type { ServerPeriod, ServerSettings, ServerSync } from '@shared/model/server'
import { type FoundServer, openServerSource, type ServerSource } from '../sources/postgres/open-server-source'
import { type ResolveOptions, resolveServer } from '../sources/postgres/resolve-server'
import { type ServerAddress, titleOf } from '../sources/postgres/server-address'
import type { OpenedSource, SourceBatch } from '../sources/source'
import { openLinkedids, readServerSync, writeServerSync } from '../store/server-sync'
import { readSetting } from '../store/settings'
import { hasSource } from '../store/sources'
import { inTransaction, type ReadStore, type WriteStore } from '../store/store'
import { abortedBy } from './aborted-by'
import type { JobControl } from './control'
import { generate } from './generation'
import { load, type Loaded } from './import'
import { asOnlyWriter } from './locked'

/** Calls that were open are looked after for a day; nobody talks longer. */
const OPEN_FOR_US = 86_400_000_000
const MAX_OPEN_LINKEDIDS = 500

export interface SyncRequest {
  readonly settings: ServerSettings
  /** As typed or kept; null looks into the service and password files. Never stored. */
  readonly password: string | null
  /** Reads this period, whatever was read before; without it, what is new since the last time, or everything. */
  readonly period?: ServerPeriod
  /**
   * Goes on where reading began, and leaves alone what is older; otherwise a read without period brings the older
   * events, too. Without directory the server's own call logs are left alone as well. Not together with a period.
   */
  readonly goOn?: boolean
  readonly directory: boolean
  /** Zone of times that carry none. */
  readonly timeZone?: string
  readonly generate?: boolean
  /** For tests: where service and password files are looked for. */
  readonly resolve?: Omit<ResolveOptions, 'password'>
}

/**
 * Brings the workspace up to date with a server: new events in one transaction, then call logs of them and of the calls
 * that were open before. A failure leaves everything as it was and is noted, when the workspace knows the server.
 */
export function runSync(store: WriteStore, request: SyncRequest, control: JobControl): Promise<ImportReport> {
  return asOnlyWriter(store, async () => {
    const started = performance.now()
    const before = readServerSync(store)
    const { signal, release } = abortedBy(control)
    control.progress({ phase: 'reading', done: 0, about: null })
    let loaded: Loaded
    let resumed: boolean
    let denied: Pick<ImportReport, 'directoryDenied'>
    try {
      const server = resolveServer(request.settings, { ...request.resolve, password: request.password })
      const reading = new ServerReading(store, request, before)
      const source = await openServerSource(server, reading.wanted, { signal })
      try {
        loaded = await load(store, reading.observe(source), reading.target(server, source), control)
        resumed = reading.resumed
        denied = deniedOf(source)
      } finally {
        await source.close()
      }
    } catch (error) {
      noteFailure(store, request, before, errorData(error))
      throw error
    } finally {
      release()
    }
    const nothingNew = resumed && loaded.added === 0
    const generation =
      request.generate === false || nothingNew
        ? null
        : await generate(store, seedsOf(loaded, resumed), false, control)
    return {
      ...loaded,
      ...denied,
      generation,
      elapsedMs: Math.round(performance.now() - started)
    }
  })
}

function deniedOf({ directory }: ServerSource): Pick<ImportReport, 'directoryDenied'> {
  return directory?.kind === 'denied'
    ? { directoryDenied: { tables: directory.tables, command: directory.command } }
    : {}
}

/** New rows lead to all rows of their calls, so a later run need not look at everything that is still without call log. */
function seedsOf({ firstTime }: Loaded, resumed: boolean): Parameters<typeof generate>[1] {
  return resumed && firstTime !== null
    ? { kind: 'unprocessed-since', sinceUs: firstTime }
    : { kind: 'unprocessed', limit: 0 }
}

/** One read of a server: what is asked for, and how far it came. */
class ServerReading {
  resumed = false
  private lastId: number | null = null
  private lastTime: number | null = null
  private historyId: number | null = null

  constructor(
    private readonly store: ReadStore,
    private readonly request: SyncRequest,
    private readonly before: ServerSync | null
  ) {}

  get wanted(): Parameters<typeof openServerSource>[1] {
    const { directory, goOn, timeZone } = this.request
    const { period } = this
    const zone = timeZone ?? readSetting(this.store, 'zone') ?? undefined
    return {
      directory,
      ...(period === undefined ? {} : { period }),
      ...(zone === undefined ? {} : { timeZone: zone }),
      resume: (found) => this.resume(found),
      // A look at new events, every few seconds while a server is followed, is for these alone.
      ...(goOn === true && !directory
        ? {}
        : { history: () => ({ afterId: this.resumed ? (this.before?.historyId ?? null) : null }) })
    }
  }

  private get period(): ServerPeriod | undefined {
    const { period, goOn } = this.request
    const readFrom = this.before?.readFrom ?? null
    return goOn === true && readFrom !== null ? { from: readFrom } : period
  }

  private resume(
    found: FoundServer
  ): { lastId: number | null; lastTime: number; linkedids: string[] } | null {
    if (this.request.period !== undefined) return null
    const mark = readMark(this.before, found)
    if (mark === null || mark.lastTime === null) return null
    if (mark.readFrom !== null && this.request.goOn !== true) return null
    this.resumed = true
    const linkedids = openLinkedids(this.store, mark.lastTime - OPEN_FOR_US, MAX_OPEN_LINKEDIDS)
    return { lastId: mark.lastId, lastTime: mark.lastTime, linkedids }
  }

  /** Passes the batches on and notes the last row of all: by its id, or by its time where there are no ids. */
  observe(source: ServerSource): OpenedSource {
    return { preview: source.preview, batches: () => this.noting(source.batches()) }
  }

  private async *noting(batches: AsyncIterable<SourceBatch>): AsyncGenerator<SourceBatch> {
    for await (const batch of batches) {
      for (const { serverId, eventtime } of batch.cels) {
        if (serverId === null ? eventtime >= (this.lastTime ?? 0) : serverId >= (this.lastId ?? 0)) {
          this.lastId = serverId
          this.lastTime = eventtime
        }
      }
      for (const { id } of batch.history?.callLogs ?? []) {
        if (id !== null && id > (this.historyId ?? 0)) this.historyId = id
      }
      yield batch
    }
  }

  target(server: ServerAddress, source: ServerSource): Parameters<typeof load>[2] {
    const { before, request, store } = this
    const same = before !== null && before.identity === source.found.identity ? before : null
    const goesOn = same !== null && hasSource(store, same.sourceId)
    const zone = this.wanted.timeZone
    return {
      fileName: titleOf(server),
      options: zone === undefined ? {} : { timeZone: zone },
      ...(goesOn ? { sourceId: same.sourceId } : {}),
      beforeCommit: ({ added, sourceId }) => {
        const now = Date.now() * 1000
        writeServerSync(store as WriteStore, {
          settings: request.settings,
          passwordFrom: server.passwordFrom,
          title: titleOf(server),
          identity: source.found.identity,
          table: source.found.table,
          ...this.newMark(readMark(this.before, source.found)),
          withDirectory: request.directory || (same?.withDirectory ?? false),
          sourceId,
          syncedAt: now,
          lastAdded: added,
          error: null,
          triedAt: now,
          failures: 0
        })
      }
    }
  }

  /**
   * Up to the mark every event since `readFrom` is here. The rows of a period that ends are not all that lie below
   * their ids: they leave the mark where it was.
   */
  private newMark(known: ReadMark | null): ReadMark {
    const read = { lastId: this.lastId, lastTime: this.lastTime }
    const { period, historyId } = this
    const from = period?.from ?? null
    if (known !== null && known.lastTime !== null) {
      if (this.resumed) {
        const isFurther =
          read.lastTime !== null && (read.lastId ?? read.lastTime) >= (known.lastId ?? known.lastTime)
        return {
          ...(isFurther ? { ...read, readFrom: known.readFrom } : known),
          historyId: historyId ?? known.historyId
        }
      }
      const bringsAll = period?.until === undefined && earlier(from, known.readFrom) === from
      return bringsAll && read.lastTime !== null ? { ...read, readFrom: from, historyId } : known
    }
    if (period?.until === undefined) return { ...read, readFrom: from, historyId }
    const readFrom = known === null ? from : earlier(from, known.readFrom)
    return { lastId: null, lastTime: null, readFrom, historyId: null }
  }
}

/** How far a server was read, and from where on. */
type ReadMark = Required<Pick<ServerSync, 'lastId' | 'lastTime' | 'readFrom' | 'historyId'>>

/** What is known of this very table; null where that is nothing. */
function readMark(before: ServerSync | null, found: FoundServer): ReadMark | null {
  if (before === null || before.identity !== found.identity || before.table !== found.table) return null
  const { lastId, lastTime, readFrom, historyId = null } = before
  if (readFrom === undefined) return null
  // Ids that go back mean that the table was made anew: what was read before says nothing about it.
  if (lastId !== null && found.lastId !== null && found.lastId < lastId) return null
  return { lastId, lastTime, readFrom, historyId }
}

/** The earlier of two beginnings; null is the very first event. */
function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.min(one, other)
}

/** A failure of the workspace's own server is remembered for the window; that of a first attempt is the person's to see. */
function noteFailure(
  store: WriteStore,
  request: SyncRequest,
  before: ServerSync | null,
  error: AppErrorData
): void {
  if (before === null || error.code === 'cancelled') return
  if (JSON.stringify(before.settings) !== JSON.stringify(request.settings)) return
  inTransaction(store, () =>
    writeServerSync(store, { ...before, error, triedAt: Date.now() * 1000, failures: before.failures + 1 })
  )
}
