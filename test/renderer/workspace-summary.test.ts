import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { WorkspaceSummary } from '@shared/model/workspace'

/** Answers that the host still owes, and who listens to it. */
const owed: ((value: unknown) => void)[] = []
const listeners = new Map<string, (payload: unknown) => void>()

Object.assign(globalThis, {
  window: {
    calltrail: {
      host: 'http',
      call: () => new Promise((resolve) => owed.push((value) => resolve({ ok: true, value }))),
      on: (event: string, listener: (payload: unknown) => void) => {
        listeners.set(event, listener)
        return () => undefined
      }
    },
    location: { hash: '' },
    history: { replaceState: () => undefined },
    addEventListener: () => undefined
  }
})

const { followHost, queryClient } = await import('../../src-renderer/api/queries')
const { call } = await import('../../src-renderer/api/client')

const summaryOf = (callLogs: number): WorkspaceSummary =>
  ({ workspace: { id: 'w' }, callLogs }) as unknown as WorkspaceSummary
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

test('an answer that was asked before a change does not take the place of what the host told since', async () => {
  const stop = followHost()
  const queryKey = ['workspaces:summary', {}]
  const observer = new QueryObserver(queryClient, { queryKey, queryFn: () => call('workspaces:summary', {}) })
  const leave = observer.subscribe(() => undefined)
  expect(owed).toHaveLength(1)
  listeners.get('workspace:changed')?.(summaryOf(14))
  expect(queryClient.getQueryData(queryKey)).toEqual(summaryOf(14))
  owed[0]?.(summaryOf(0))
  await settled()
  expect(queryClient.getQueryData(queryKey)).toEqual(summaryOf(14))
  owed[1]?.(summaryOf(15))
  await settled()
  expect(queryClient.getQueryData(queryKey)).toEqual(summaryOf(15))
  leave()
  stop()
})
