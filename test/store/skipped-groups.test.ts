import { expect, test } from 'vitest'
import { runGeneration } from '../../src-main/jobs/generation'
import { pageSkippedGroups, skippedGroupDetail } from '../../src-main/store/skipped-groups'
import type { WriteStore } from '../../src-main/store/store'
import { quiet } from '../jobs/quiet'
import { cleanCall } from '../support/clean-calls'
import { addCels, memoryStore } from './workspace'

const PAGE = { offset: 0, limit: 10 }

async function workspace(): Promise<WriteStore> {
  const store = memoryStore()
  const open = cleanCall(1).filter((cel) => cel.eventtype !== 'LINKEDID_END')
  const broken = cleanCall(2, 60).map((cel) => ({ ...cel, channame: cel.channame.replace('bbbb', 'B.b') }))
  const nobody = cleanCall(3, 120).map((cel) => ({ ...cel, cidName: '', cidNum: '' }))
  addCels(
    store,
    [...open, ...broken, ...nobody].map((cel) => ({ ...cel, serverId: null }))
  )
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  return store
}

test('groups without call log are listed by reason and by text, latest first', async () => {
  const store = await workspace()
  const codes = (query: Parameters<typeof pageSkippedGroups>[1]): readonly string[] =>
    pageSkippedGroups(store, query).rows.map(({ code }) => code)
  expect(codes(PAGE)).toEqual(['invalid', 'failed', 'unfinished'])
  expect(codes({ ...PAGE, codes: ['failed', 'unfinished'] })).toEqual(['failed', 'unfinished'])
  expect(codes({ ...PAGE, search: 'linkedid_end' })).toEqual(['unfinished'])
  expect(codes({ ...PAGE, search: '1935476169.4' })).toEqual(['failed'])
  expect(codes({ ...PAGE, codes: ['invalid'], search: 'linkedid_end' })).toEqual([])
  expect(pageSkippedGroups(store, { codes: ['failed'], offset: 5, limit: 1 })).toEqual({ rows: [], total: 1 })
})

test('one opens like a call, with its rows in group order', async () => {
  const store = await workspace()
  const [failed] = pageSkippedGroups(store, { ...PAGE, codes: ['failed'] }).rows
  const { group, cels } = skippedGroupDetail(store, { id: failed?.id ?? 0 })
  expect(group).toMatchObject({ code: 'failed', rule: '7.2', linkedids: ['1935476169.4'], celCount: 13 })
  expect(cels).toHaveLength(13)
  expect(cels.map(({ eventtime }) => eventtime)).toEqual(
    cels.map(({ eventtime }) => eventtime).sort((a, b) => a - b)
  )
  expect(cels.find(({ id }) => id === group.celId)?.channame).toContain('B.b')
  expect(() => skippedGroupDetail(store, { id: 99 })).toThrowError(
    expect.objectContaining({ code: 'call-log-not-found' })
  )
})
