import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { JobState } from '@shared/model/job'

/** Answers that the host still owes, and who listens to it. */
const owed: ((value: unknown) => void)[] = []

Object.assign(globalThis, {
  window: {
    calltrail: {
      host: 'http',
      call: () => new Promise((resolve) => owed.push((value) => resolve({ ok: true, value }))),
      on: () => () => undefined
    }
  }
})

const { noteJob } = await import('../../src-renderer/api/jobs')
const { queryClient } = await import('../../src-renderer/api/queries')
const { call } = await import('../../src-renderer/api/client')

const queryKey = ['jobs:list', {}]
const job = (status: JobState['status']): JobState => ({ id: '1', kind: 'import', status }) as JobState
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

test('a list of jobs that was asked for before a job ended does not hide the job or its end', async () => {
  const observer = new QueryObserver(queryClient, { queryKey, queryFn: () => call('jobs:list', {}) })
  const leave = observer.subscribe(() => undefined)
  expect(owed).toHaveLength(1)
  noteJob(job('done'))
  owed[0]?.([])
  await settled()
  expect(queryClient.getQueryData(queryKey)).toEqual([job('done')])
  owed[1]?.([job('done')])
  await settled()
  expect(queryClient.getQueryData(queryKey)).toEqual([job('done')])
  expect(owed).toHaveLength(2)
  leave()
})
