import { expect, test } from 'vitest'
import { runGeneration } from '../../src-main/jobs/generation'
import type { WriteStore } from '../../src-main/store/store'
import {
  callsWithChannel,
  groupWithChannel,
  lookUpPasted,
  usersOfLine,
  type LookUp
} from '../../src-main/store/understand'
import { quiet } from '../jobs/quiet'
import { call, cel } from './cels'
import { addCels, memoryStore } from './workspace'

const NOTHING: LookUp = {
  text: '',
  callId: null,
  word: null,
  recordingCallId: null,
  uuid: null,
  file: null,
  mixmonitorId: null
}

/** Two calls and a group without end, which shares a channel with rows of another linkedid. */
async function filled(): Promise<WriteStore> {
  const store = memoryStore()
  addCels(store, [
    ...call('100.1'),
    ...call('200.1', { at: 60 }),
    ...call('300.1', { at: 120, open: true }),
    cel({ linkedid: '300.9', uniqueid: '300.1', at: 130, eventtype: 'APP_START', channame: 'PJSIP/a-300.1' })
  ])
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  return store
}

/** Steps of the statements that `work` prepares anew, as SQLite explains them. */
function plansOf(store: WriteStore, work: () => void): string[] {
  store.statements.clear()
  work()
  return [...store.statements.keys()].flatMap((sql) => {
    const marks = sql.match(/\?/g)?.length ?? 0
    const steps = store.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array<null>(marks).fill(null))
    return (steps as { detail: string }[]).map(({ detail }) => detail)
  })
}

test('every id of a call leads to it', async () => {
  const store = await filled()
  const [id] = lookUpPasted(store, { ...NOTHING, word: '200.1' }).conversation
  expect(id).toBeDefined()
  expect(lookUpPasted(store, { ...NOTHING, word: '200.1' })).toMatchObject({
    conversation: [id],
    linkedid: [id],
    uniqueid: [id],
    groupId: null
  })
  expect(lookUpPasted(store, { ...NOTHING, word: '200.1b' })).toMatchObject({
    conversation: [],
    linkedid: [],
    uniqueid: [id]
  })
  expect(lookUpPasted(store, { ...NOTHING, callId: id ?? 0 }).call).toBe(id)
  expect(lookUpPasted(store, { ...NOTHING, callId: 99 }).call).toBeNull()
})

test.each([
  ['300.1', 'linkedid'],
  ['300.1b', 'uniqueid'],
  ['300.9', 'linkedid']
])('%s leads to the group that gave no call log', async (word, groupBy) => {
  const found = lookUpPasted(await filled(), { ...NOTHING, word })
  expect(found).toMatchObject({ conversation: [], linkedid: [], uniqueid: [], groupBy })
  expect(found.groupId).not.toBeNull()
})

test('a channel is found by its whole name only', async () => {
  const store = await filled()
  const ids = [1, 2, 3]
  const calls = (channel: string): readonly number[] => callsWithChannel(store, { channel, ids })
  expect(calls('PJSIP/b1002-200.1')).toHaveLength(1)
  expect(calls('PJSIP/b1002-200')).toEqual([])
  expect(callsWithChannel(store, { channel: 'PJSIP/b1002-200.1', ids: [] })).toEqual([])
  expect(groupWithChannel(store, { channel: 'PJSIP/b1002-300.1' })).toMatchObject({ conversationId: '300.1' })
  expect(groupWithChannel(store, { channel: 'PJSIP/b1002-200.1' })).toBeNull()
})

test('no table of events or calls is read as a whole', async () => {
  const store = await filled()
  const plans = plansOf(store, () => {
    lookUpPasted(store, { ...NOTHING, text: 'Ann', word: '300.9', callId: 7, recordingCallId: 8 })
    lookUpPasted(store, { ...NOTHING, word: 'none', uuid: '5f0d9a5e-1b1f-4a63-9f0e-1d1f6f1c0a01' })
    callsWithChannel(store, { channel: 'PJSIP/a-1', ids: [1] })
    groupWithChannel(store, { channel: 'PJSIP/a-1' })
    usersOfLine(store, { line: 'a' })
  })
  expect(plans.length).toBeGreaterThan(10)
  for (const plan of plans) expect(plan).not.toMatch(/SCAN (cel|c|o|call_log|recording)\b/)
})
