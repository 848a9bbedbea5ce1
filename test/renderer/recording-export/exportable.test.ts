import { describe, expect, it } from 'vitest'
import { exportSums, fateOf } from '../../../src-renderer/features/recording-export/exportable'

const COUNTS = { playable: 580, remote: 20, missing: 8, unreadable: 2, deleted: 3 }

describe('what an export will hold', () => {
  it('takes those on the stack only when they are fetched', () => {
    expect(exportSums(COUNTS, { target: 'wav', fetch: true })).toEqual({ all: 610, written: 600, tried: 0 })
    expect(exportSums(COUNTS, { target: 'wav', fetch: false })).toEqual({ all: 610, written: 580, tried: 0 })
  })

  it('tries what cannot be heard only where nothing is converted', () => {
    expect(exportSums(COUNTS, { target: 'original', fetch: true })).toEqual({
      all: 610,
      written: 600,
      tried: 2
    })
    expect(fateOf('unreadable', { target: 'wav-alaw', fetch: true })).toBe('left')
  })

  it('leaves out what the server deleted, as the reference does', () => {
    expect(fateOf('deleted', { target: 'original', fetch: true })).toBe('out')
    const none = { playable: 0, remote: 0, missing: 0, unreadable: 0, deleted: 3 }
    expect(exportSums(none, { target: 'original', fetch: true }).all).toBe(0)
  })
})
