import { describe, expect, it } from 'vitest'
import type { RecordingExport } from '@shared/model/recording'
import { shownStatus } from '../../../src-renderer/features/recording-export/export-status'

const entry = (change: Partial<RecordingExport>): RecordingExport => ({
  uuid: 'e',
  requestedAt: 0,
  fileName: 'a.zip',
  status: 'error',
  recordings: 3,
  written: 1,
  missing: 0,
  bytes: 0,
  canResume: true,
  isGone: false,
  jobId: null,
  fileId: null,
  error: null,
  ...change
})
const CANCELLED = { code: 'cancelled', message: 'Cancelled.', hint: '' } as const
const FULL = { code: 'disk-full', message: 'Full.', hint: '' } as const

describe('status of an export in the list', () => {
  it('tells one that was cancelled or cut off from one that failed', () => {
    expect(shownStatus(entry({ error: CANCELLED }), false)).toBe('stopped')
    expect(shownStatus(entry({ error: FULL }), false)).toBe('error')
    expect(shownStatus(entry({ status: 'processing' }), false)).toBe('stopped')
  })

  it('says that the file of one is not there any more', () => {
    const finished = { status: 'finished', canResume: false } as const
    expect(shownStatus(entry(finished), false)).toBe('finished')
    expect(shownStatus(entry({ ...finished, isGone: true }), false)).toBe('gone')
  })

  it('does not offer to go on where that cannot be', () => {
    expect(shownStatus(entry({ error: CANCELLED, canResume: false }), false)).toBe('error')
  })

  it('is in progress while its job runs again, whatever it was before', () => {
    expect(shownStatus(entry({ error: CANCELLED }), true)).toBe('processing')
    expect(shownStatus(entry({ status: 'pending' }), true)).toBe('pending')
  })
})
