import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Bridge } from '@shared/api/bridge'
import type { Method, RequestOf } from '@shared/api/contract'
import { AppError } from '@shared/errors/app-error'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import './fake-window'

const OUTDATED = new AppError({ code: 'outdated', message: 'A newer question came.', hint: 'Ask again.' })

/** A host with calls of these ids, newest first; `before` happens ahead of each page. */
async function reader(ids: number[], before: (page: number) => 'outdated' | null) {
  let pages = 0
  const answer = (method: Method, request: unknown): unknown => {
    const { filter, offset, limit } = request as RequestOf<'call-logs:page'>
    const dropped = method === 'call-logs:page' ? before((pages += 1)) : null
    if (dropped !== null) return { ok: false, error: OUTDATED.toData() }
    const later = Math.min(...(filter.noneOf ?? []).map(({ fromId }) => fromId ?? Infinity))
    const matching = ids.filter((id) => id < later).toSorted((a, b) => b - a)
    const found = matching.slice(offset, offset + limit)
    const counts = { filtered: matching.length, total: ids.length, offset, revision: ids.length }
    return { ok: true, value: { ...counts, ids: found, rows: found.map((id) => ({ id })) } }
  }
  const bridge = {
    host: 'http',
    call: (method: Method, request: unknown) => Promise.resolve(answer(method, request)),
    on: () => () => undefined
  } as unknown as Bridge<File>
  vi.stubGlobal('window', { ...window, calltrail: bridge })
  vi.resetModules()
  const { readRows } = await import('../../src-renderer/features/calls/read-rows')
  const read = readRows({}, DEFAULT_SORT, ids.length)
  await vi.advanceTimersByTimeAsync(10_000)
  return (await read)?.map(({ id }) => id)
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('reads every row once while calls are added at the top of the list', async () => {
  const ids = upTo(5000)
  const read = await reader(ids, () => {
    ids.push(ids.length + 1)
    return null
  })
  expect(read).toEqual(upTo(5000).toReversed())
})

it('goes on where the list pushed its question aside', async () => {
  expect(await reader(upTo(5000), (page) => (page === 2 ? 'outdated' : null))).toHaveLength(5000)
})

it('reads no row of another workspace', async () => {
  const nothing = () => Promise.resolve({ last: null, history: [] })
  const read = reader(upTo(5000), (page) => {
    if (page === 2)
      void import('../../src-renderer/state/workspace-view').then(({ enterWorkspace }) =>
        enterWorkspace('other', nothing)
      )
    return page === 2 ? 'outdated' : null
  })
  expect(await read).toBeUndefined()
})
