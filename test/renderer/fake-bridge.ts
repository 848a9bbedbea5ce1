import type { Bridge } from '@shared/api/bridge'
import type { AnswerOf, Contract, Method, RequestOf, Settings } from '@shared/api/contract'
import { failed, ok, type Result } from '@shared/api/result'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import { CALL_DIRECTIONS, CALL_OUTCOMES } from '@shared/model/call-log'
import type { CallLogRow } from '@shared/model/call-log-row'
import type { JobState } from '@shared/model/job'
import type { WorkspaceSummary } from '@shared/model/workspace'
import { DEFAULT_WORKSPACE_OPTIONS } from '@shared/model/workspace-options'
import { someStatistics } from '../shared/charts/some-statistics'
import { fakeRow } from './fake-calls'

/** A host in the page, for looking at the window before and beside the real one. Never part of a build. */
export interface FakeBridge extends Bridge<File> {
  /** Pushes a job as the host would. */
  pushJob(job: JobState): void
  /** Grows the data by a number of calls. */
  grow(count: number): void
}

const matches = (row: CallLogRow, filter: CallFilter): boolean =>
  (filter.fromId === undefined || row.id >= filter.fromId) &&
  !filter.noneOf?.some((group) => matches(row, group)) &&
  (filter.from === undefined || row.date >= filter.from) &&
  (filter.until === undefined || row.date < filter.until) &&
  (!filter.directions || filter.directions.includes(row.direction)) &&
  (!filter.outcomes || filter.outcomes.includes(row.outcome)) &&
  (filter.recorded === undefined || row.recordingCount > 0 === filter.recorded) &&
  (!filter.search ||
    [row.sourceName, row.sourceExten, row.destinationName, row.destinationExten].some((text) =>
      (text ?? '').toLowerCase().includes((filter.search ?? '').toLowerCase())
    )) &&
  (!filter.tags || filter.tags.values.some((tag) => row.tags.includes(tag)))

const ordered = (rows: readonly CallLogRow[], sort: CallSort): readonly CallLogRow[] =>
  rows
    .map((row) => ({ row, key: row[sort.column as 'date'] }))
    .sort((a, b) => (a.key < b.key ? -1 : 1) * (sort.descending ? -1 : 1))
    .map(({ row }) => row)

const sum = (rows: readonly CallLogRow[], field: 'ringDurationUs' | 'talkDurationUs'): number =>
  rows.reduce((total, row) => total + (row[field] ?? 0), 0)

/** A host that holds `count` invented calls. */
export function fakeBridge(count: number, first: Partial<Settings> = {}): FakeBridge {
  let rows = Array.from({ length: count }, (_, index) => fakeRow(index))
  let revision = 1
  let settings: Settings = {
    theme: 'light',
    language: 'en',
    displayZone: 'server',
    durationStyle: 'units',
    numberStyle: 'dialled',
    fontScale: 100,
    ...first
  }
  let jobs: readonly JobState[] = []
  const listeners = new Map<string, Set<(payload: never) => void>>()
  const push = (event: string, payload: unknown): void =>
    listeners.get(event)?.forEach((listener) => listener(payload as never))
  const summary = (): WorkspaceSummary => ({
    workspace: { id: 'w', name: 'Harbour Lane', color: 3, isSample: false },
    location: '/home/me/Calltrail/harbour-lane.calltrail',
    cels: rows.length * 14,
    callLogs: rows.length,
    sources: rows.length > 0 ? 1 : 0,
    skippedGroups: 1,
    unprocessedCels: 0,
    firstCall: rows[0]?.date ?? null,
    lastCall: rows.at(-1)?.date ?? null,
    dataAsOf: rows.at(-1)?.date ?? null,
    zone: 'Europe/Paris',
    directory: null,
    outdatedCallLogs: 0,
    tenantKnown: true,
    serverCallLogs: 0,
    revision
  })
  const select = (filter: CallFilter): readonly CallLogRow[] => rows.filter((row) => matches(row, filter))

  const answers: { [M in Method]?: (request: Contract[M]['request']) => Contract[M]['answer'] } = {
    'app:info': () => ({
      version: '0.1.0',
      host: 'http',
      platform: 'linux',
      locale: 'en-GB',
      computerZone: 'Europe/Paris',
      firstStart: count === 0
    }),
    'settings:get': () => settings,
    'settings:set': (change) => (settings = { ...settings, ...change }),
    'workspaces:list': () => [
      summary().workspace,
      { id: 's', name: 'Quay Street', color: 5, isSample: true },
      { id: 'v', name: 'Cabinet Verne, migration XiVO vers Wazo', color: 4, isSample: false }
    ],
    'workspaces:summary': summary,
    'jobs:list': () => jobs,
    'sources:list': () => [],
    'skipped-groups:page': () => ({ rows: [], total: 0 }),
    'call-logs:page': ({ filter, sort, offset, limit }) => {
      const found = ordered(select(filter), sort)
      return {
        rows: found.slice(offset, offset + limit),
        offset,
        total: rows.length,
        filtered: found.length,
        revision
      }
    },
    'call-logs:ids': ({ filter, sort, offset, limit }) => {
      const found = ordered(select(filter), sort)
      const ids = found.slice(offset, offset + limit).map(({ id }) => id)
      return { ids, filtered: found.length, revision }
    },
    'call-logs:locate': ({ filter, sort, target }) => {
      const found = ordered(select(filter), sort)
      const offset = found.findIndex((row) =>
        'id' in target ? row.id === target.id : row.date <= target.date
      )
      return {
        offset: offset < 0 ? null : offset,
        id: found[offset]?.id ?? null,
        filtered: found.length,
        revision
      }
    },
    'statistics:report': () => someStatistics,
    'views:list': () => [],
    'views:memory': () => ({ last: null, history: [] }),
    'views:remember': () => null,
    'labels:list': () => [],
    'workspaces:options': () => DEFAULT_WORKSPACE_OPTIONS,
    'call-logs:sums': ({ filter, ids, except }) => {
      const all = select(filter)
      const found = all.filter(({ id }) => (ids ? ids.includes(id) : !except?.includes(id)))
      return {
        total: rows.length,
        filtered: all.length,
        ringUs: sum(found, 'ringDurationUs'),
        talkUs: sum(found, 'talkDurationUs'),
        answered: found.length,
        recordings: 0,
        selected: found.length
      }
    },
    'call-logs:facet': ({ name, filter }) => {
      const found = select(filter)
      const values =
        name === 'outcomes'
          ? CALL_OUTCOMES
          : name === 'directions'
            ? CALL_DIRECTIONS
            : ['emea', 'sales', 'support']
      const of = (row: CallLogRow): readonly string[] =>
        name === 'outcomes' ? [row.outcome] : name === 'directions' ? [row.direction] : row.tags
      return {
        name,
        values: values.map((value) => ({
          value,
          count: found.filter((row) => of(row).includes(value)).length
        })),
        truncated: false
      }
    }
  }

  return {
    host: 'http',
    call<M extends Method>(method: M, request: RequestOf<M>): Promise<Result<AnswerOf<M>>> {
      const answer = answers[method]
      return Promise.resolve(
        answer
          ? ok(answer(request))
          : failed({ code: 'invalid-request', message: `The fake host has no ${method}.`, hint: '' })
      )
    },
    on(event, listener) {
      const known = listeners.get(event) ?? new Set()
      listeners.set(event, known)
      known.add(listener)
      return () => known.delete(listener)
    },
    adoptFiles: (files) =>
      Promise.resolve(
        ok(files.map((file) => ({ fileId: file.name, name: file.name, sizeBytes: file.size })))
      ),
    downloadUrl: (fileId) => `/api/files/${fileId}/download`,
    mediaUrl: (mediaId) => `/api/media/${mediaId}`,
    pushJob(job) {
      jobs = [...jobs.filter(({ id }) => id !== job.id), job]
      push('job:changed', job)
    },
    grow(more) {
      rows = [...rows, ...Array.from({ length: more }, (_, index) => fakeRow(rows.length + index))]
      revision += 1
      push('workspace:changed', summary())
    }
  }
}
