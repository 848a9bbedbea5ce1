import { setImmediate } from 'node:timers/promises'
import type { StoredCallLog } from '@shared/model/call-log-row'
import type {
  DiffCause,
  DiffField,
  DiffKind,
  DiffRow,
  DiffScope,
  DiffSummary,
  FieldDifference
} from '@shared/model/diff'
import { compareCallLogs, mostTelling } from '../engine/compare'
import {
  callLogIdsBetween,
  type Candidate,
  candidatesByConversation,
  candidatesByStart,
  historyScope,
  readServerMarks,
  type ServerMarks,
  startsTwice
} from '../store/diff-facts'
import { directoryInfo } from '../store/directory-snapshot'
import { historyPeriod, iterateHistory, type StoredServerCallLog } from '../store/history'
import { readRevision } from '../store/settings'
import type { ReadStore } from '../store/store'
import { readCallLogs } from '../store/stored-call-logs'
import { onlyHere, onlyServer, partiesOf, type Surroundings } from './diff-one-side'
import { DiffTally } from './diff-tally'

/** Calls compared before other queries of the thread get their turn. */
const BATCH = 500

export interface DiffResult {
  readonly summary: DiffSummary
  /** Calls that are not equal, in order of their start; cut at the tally's limit. */
  readonly rows: readonly DiffRow[]
}

interface Kept {
  readonly revision: number
  readonly scope: string
  readonly result: Promise<DiffResult>
}

const kept = new WeakMap<ReadStore, Kept>()

/** Call logs of the server against ours: the counts. Made once for a scope and kept until the workspace changes. */
export async function diffSummary(store: ReadStore, scope: DiffScope): Promise<DiffSummary> {
  return (await compareWithServer(store, scope)).summary
}

export interface DiffPageRequest extends DiffScope {
  readonly kind?: DiffKind
  readonly cause?: DiffCause
  readonly offset: number
  readonly limit: number
}

/** A page of the calls that are not equal. */
export async function diffPage(
  store: ReadStore,
  { kind, cause, offset, limit, ...scope }: DiffPageRequest
): Promise<{ readonly rows: readonly DiffRow[]; readonly total: number; readonly revision: number }> {
  const { summary, rows } = await compareWithServer(store, scope)
  const matching = rows.filter(
    (row) => (kind === undefined || row.kind === kind) && (cause === undefined || row.cause === cause)
  )
  const page = matching.slice(offset, offset + limit)
  return { rows: page, total: matching.length, revision: summary.revision }
}

/** The whole comparison. */
export function compareWithServer(store: ReadStore, { from, until, ignore }: DiffScope): Promise<DiffResult> {
  const revision = readRevision(store)
  const scope = JSON.stringify([from, until, [...ignore].sort()])
  const known = kept.get(store)
  if (known?.revision === revision && known.scope === scope) return known.result
  const result = compare(store, { from, until, ignore: new Set(ignore) }, revision)
  kept.set(store, { revision, scope, result })
  result.catch(() => kept.delete(store))
  return result
}

interface Sides extends Surroundings {
  readonly ignore: ReadonlySet<DiffField>
  readonly hasDirectory: boolean
  /** Call logs of ours that have a partner. */
  readonly taken: Set<number>
  readonly tally: DiffTally
}

interface Scope {
  readonly from: number | undefined
  readonly until: number | undefined
  readonly ignore: ReadonlySet<DiffField>
}

async function compare(store: ReadStore, scope: Scope, revision: number): Promise<DiffResult> {
  const tally = new DiffTally()
  const history = historyPeriod(store)
  if (history.from === null || history.until === null) return tally.result(null, revision)
  // Without a period, what the server's call logs span: outside of it they say nothing.
  const period = { from: scope.from ?? history.from, until: scope.until ?? history.until + 1 }
  const sides: Sides = {
    store,
    ignore: scope.ignore,
    marks: await readServerMarks(store),
    hasDirectory: directoryInfo(store) !== null,
    scope: historyScope(store),
    taken: new Set(),
    tally
  }
  for (const batch of iterateHistory(store, period, BATCH)) {
    compareBatch(sides, batch)
    await setImmediate()
  }
  const alone: number[] = []
  for (const id of callLogIdsBetween(store, period)) {
    tally.here += 1
    if (!sides.taken.has(id)) alone.push(id)
  }
  for (let at = 0; at < alone.length; at += BATCH) {
    for (const call of readCallLogs(store, alone.slice(at, at + BATCH))) tally.add(onlyHere(sides, call))
    await setImmediate()
  }
  return tally.result(period, revision)
}

function compareBatch(sides: Sides, batch: readonly StoredServerCallLog[]): void {
  const { store, tally } = sides
  tally.server += batch.length
  const conversations = candidatesByConversation(
    store,
    batch.flatMap(({ conversationId }) => (conversationId === null ? [] : [conversationId]))
  )
  const pairs = batch.map((server) => ({ server, id: partnerOf(sides, server, conversations) }))
  const ours = new Map(
    readCallLogs(
      store,
      pairs.flatMap(({ id }) => (id === null ? [] : [id]))
    ).map((call) => [call.id, call])
  )
  for (const { server, id } of pairs) {
    const here = id === null ? undefined : ours.get(id)
    if (here === undefined) tally.add(onlyServer(sides, server))
    else compareCall(sides, server, here)
  }
}

/** Our call log of the same call: by the events that name the server's, else by conversation, else by start and caller. */
function partnerOf(
  { store, marks, taken }: Sides,
  server: StoredServerCallLog,
  conversations: ReadonlyMap<string, readonly Candidate[]>
): number | null {
  const named = server.id === null ? undefined : marks.callLogOf.get(server.id)
  const conversation = server.conversationId === null ? [] : (conversations.get(server.conversationId) ?? [])
  const nearest = [...conversation].sort(
    (a, b) => Math.abs(a.date - server.date) - Math.abs(b.date - server.date)
  )
  const candidates = [
    ...(named === undefined || named === null ? [] : [named]),
    ...nearest.map(({ id }) => id)
  ]
  // A conversation id that is known and not found here is another call, whatever else is alike.
  const byStart =
    server.conversationId === null ? candidatesByStart(store, server.date, server.sourceExten) : []
  const found = [...candidates, ...byStart.map(({ id }) => id)].find((id) => !taken.has(id)) ?? null
  if (found !== null) taken.add(found)
  return found
}

function compareCall(
  { store, marks, hasDirectory, ignore, tally }: Sides,
  server: StoredServerCallLog,
  here: StoredCallLog
): void {
  const lateCels = lateEvents(marks, server, here)
  const differences = compareCallLogs(server, here, ignore, { lateCels, hasDirectory })
  const telling = mostTelling(differences)
  if (telling === undefined) {
    tally.equal += 1
    return
  }
  const isTwice = startsTwice(store, here.id)
  const isStale = here.stale && telling.cause === 'unexplained'
  // What is told twice is behind whatever else seems to explain it.
  const general = isTwice ? 'events-twice' : isStale ? 'stale-here' : null
  tally.add({
    ...partiesOf(here),
    kind: 'different',
    serverId: server.id,
    callLogId: here.id,
    skippedGroupId: null,
    conversationId: here.conversationId,
    date: here.date,
    cause: general ?? telling.cause,
    rule: isTwice ? '13.2' : telling.rule,
    detail: !isTwice && telling.cause === 'late-events' ? String(lateCels) : '',
    differences: general === null ? differences : differences.map((one) => explained(one, general))
  })
}

const explained = (difference: FieldDifference, cause: DiffCause): FieldDifference =>
  difference.cause === 'unexplained' ? { ...difference, cause } : difference

/** Events of a call that the server's call log does not know: those that name none, else what ends after its end. */
function lateEvents(marks: ServerMarks, server: StoredServerCallLog, here: StoredCallLog): number {
  const mark = marks.byCallLog.get(here.id)
  if (mark !== undefined && mark.serverId > 0) return mark.free
  return server.dateEnd !== null && here.dateEnd !== null && here.dateEnd - server.dateEnd >= 1_000_000
    ? 1
    : 0
}
