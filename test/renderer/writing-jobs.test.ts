import './fake-window'
import { describe, expect, test } from 'vitest'
import type { JobState } from '@shared/model/job'
import { isActive, isWriting } from '../../src-renderer/api/jobs'

const job = (kind: JobState['kind'], status: JobState['status'] = 'running'): JobState =>
  ({ id: '1', kind, status }) as JobState

describe('a job that runs', () => {
  test.each(['import', 'generate', 'delete', 'sync', 'link'] as const)(
    '%s changes the workspace, so that no other such job is offered',
    (kind) => expect(isWriting(job(kind))).toBe(true)
  )

  test.each(['export', 'pack'] as const)(
    '%s only reads it, and keeps nothing else from being started',
    (kind) => {
      expect(isActive(job(kind))).toBe(true)
      expect(isWriting(job(kind))).toBe(false)
    }
  )
})

test.each(['done', 'failed', 'cancelled'] as const)('a job that is %s changes nothing any more', (status) => {
  expect(isWriting(job('import', status))).toBe(false)
})
