import { afterEach, expect, it, vi } from 'vitest'
import type { Bridge } from '@shared/api/bridge'
import type { Method } from '@shared/api/contract'
import { AppError } from '@shared/errors/app-error'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import './fake-window'

const OUTDATED = new AppError({ code: 'outdated', message: 'A newer question came.', hint: 'Ask again.' })
const PAGE = { rows: [], offset: 0, total: 3, filtered: 3, revision: 1 }

/** A host that drops pages so many times, as it does while another window asks for its own. */
async function opening(dropped: number, isWanted: () => boolean = () => true) {
  let left = dropped
  let asked = 0
  const bridge = {
    host: 'http',
    call: (method: Method) => {
      if (method === 'call-logs:ids')
        return Promise.resolve({ ok: true, value: { ids: [3], filtered: 3, revision: 1 } })
      asked += 1
      left -= 1
      return Promise.resolve(left < 0 ? { ok: true, value: PAGE } : { ok: false, error: OUTDATED.toData() })
    },
    on: () => () => undefined
  } as unknown as Bridge<File>
  vi.stubGlobal('window', { ...window, calltrail: bridge })
  vi.resetModules()
  vi.useFakeTimers()
  const { CallQuestion } = await import('../../src-renderer/features/calls/call-question')
  const question = CallQuestion.open({}, DEFAULT_SORT, 0, isWanted).then(
    ({ filtered }) => filtered,
    (error: unknown) => (error as AppError).code
  )
  await vi.advanceTimersByTimeAsync(60_000)
  return { answer: await question, asked }
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('a list comes however often another window pushes its questions aside', async () => {
  expect(await opening(20)).toEqual({ answer: 3, asked: 21 })
})

it('a list that was given up asks no more', async () => {
  expect(await opening(20, () => false)).toEqual({ answer: 'outdated', asked: 1 })
})
