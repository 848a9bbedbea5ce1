import { describe, expect, test } from 'vitest'
import { NO_RETENTION, type PurgePreview } from '@shared/model/retention'
import { commentedFilter } from '../../../src-renderer/features/retention/commented-filter'
import { draftOf, emptyMeans, isDays, retentionOf } from '../../../src-renderer/features/retention/days-draft'

describe('the fields of days', () => {
  test('stand for the settings that they were made of', () => {
    const retention = {
      workspace: { callLogs: 365, recordings: 30, exports: null },
      tenants: { one: { callLogs: 0, recordings: null, exports: 7 } }
    }
    expect(retentionOf(draftOf(retention))).toEqual(retention)
  })

  test.each(['', ' ', '0', '36500', ' 7 '])('%j can be meant', (typed) => expect(isDays(typed)).toBe(true))
  test.each(['-1', '1.5', '36501', 'a year', '1e3', '100000'])('%j cannot', (typed) =>
    expect(isDays(typed)).toBe(false)
  )

  test('of one line that keeps recordings too long are refused, those of two lines are not compared', () => {
    const draft = draftOf(NO_RETENTION)
    const line = { callLogs: '10', recordings: '11', exports: '' }
    expect(retentionOf({ ...draft, workspace: line })).toBe('tooLong')
    expect(retentionOf({ ...draft, tenants: { one: line } })).toBe('tooLong')
    expect(retentionOf({ ...draft, workspace: { ...line, callLogs: 'ten' } })).toBe('wrong')
    expect(
      retentionOf({
        workspace: { ...line, recordings: '' },
        tenants: { one: { ...line, callLogs: '' } }
      })
    ).toMatchObject({ tenants: { one: { callLogs: null, recordings: 11 } } })
  })

  test('of a tenant that are empty stand for those of the workspace, as they are typed', () => {
    const draft = draftOf({ ...NO_RETENTION, workspace: { callLogs: 90, recordings: null, exports: null } })
    expect(emptyMeans('callLogs', draft, true)).toBe('90')
    expect(emptyMeans('callLogs', draft, false)).toBe('365')
    expect(emptyMeans('exports', draft, true)).toBe('2')
  })
})

test('calls with words that a purge takes: of each tenant those before its own day', () => {
  const counts = { callLogs: 3, recordings: 0, recordingBytes: 0, exports: 0, exportBytes: 0 }
  const tenant = (tenantUuid: string, callLogs: number, withWords: number) => ({
    tenantUuid,
    name: null,
    days: { callLogs, recordings: 365, exports: 2 },
    counts: { ...counts, withWords }
  })
  const day = 86_400_000_000
  const preview: PurgePreview = {
    now: 100 * day,
    total: { ...counts, withWords: 2 },
    tenants: [tenant('one', 30, 1), tenant('two', 0, 1), tenant('none', 1, 0)]
  }
  expect(commentedFilter(preview, [7])).toEqual({
    allOf: [
      {
        anyOf: [
          { tenantUuids: ['one'], until: 70 * day },
          { tenantUuids: ['two'], until: 100 * day }
        ]
      },
      { anyOf: [{ commented: true }, { labels: { mode: 'any', values: [7] } }] }
    ]
  })
})
