import { expect, test } from 'vitest'
import { runGeneration } from '../../src-main/jobs/generation'
import { findMissing } from '../../src-main/store/missing'
import { searchUnprocessed } from '../../src-main/store/missing-search'
import type { WriteStore } from '../../src-main/store/store'
import { quiet } from '../jobs/quiet'
import { call, cel } from './cels'
import { addCels, memoryStore } from './workspace'

async function filled(): Promise<WriteStore> {
  const store = memoryStore()
  addCels(store, [
    ...call('100.1'),
    ...call('200.1', { at: 60, open: true }),
    cel({ linkedid: '200.5', uniqueid: '200.1', at: 61, channame: 'PJSIP/a-1' }),
    cel({ linkedid: '200.9', uniqueid: '200.5c', at: 62, channame: 'PJSIP/a-2' }),
    cel({ linkedid: '200.5', uniqueid: '200.5c', at: 63, channame: 'PJSIP/a-2' })
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

test('no question reads the table of events as a whole', async () => {
  const store = await filled()
  const plans = plansOf(store, () => {
    findMissing(store, { word: '200.9', needle: '200.9' })
    findMissing(store, { word: null, needle: 'PJSIP/a-1' })
  })
  expect(plans.some((plan) => plan.includes('cel_unprocessed'))).toBe(true)
  // The first and last time are the two ends of the index.
  const whole = /SCAN (cel|c)\b(?! USING (COVERING )?INDEX cel_unprocessed)/
  expect(plans.filter((plan) => whole.test(plan))).toEqual([])
})

test('a group is found from a linkedid that shares channels with it through others only', async () => {
  const store = await filled()
  expect(findMissing(store, { word: '200.9', needle: '200.9' }).reasons).toMatchObject([
    { kind: 'skipped', conversationId: '200.1' }
  ])
})

test('a group with two linkedids of one channel is told once', async () => {
  const store = await filled()
  expect(findMissing(store, { word: '200.1', needle: '200.1' }).reasons).toHaveLength(1)
})

test('events that came after the group was given up are unprocessed beside it', async () => {
  const store = await filled()
  addCels(store, [cel({ linkedid: '200.1', uniqueid: '200.1', at: 90, eventtype: 'HANGUP' })])
  expect(findMissing(store, { word: '200.1', needle: '200.1' }).reasons).toMatchObject([
    { kind: 'skipped' },
    { kind: 'unprocessed', events: 1 }
  ])
})

test('a search ends after so many conversations and says that it is not complete', () => {
  const store = memoryStore()
  const rows = Array.from({ length: 4000 }, (_, n) =>
    cel({ linkedid: `1.${n}`, uniqueid: `1.${n}`, at: n, cidNum: '1001' })
  )
  addCels(store, rows)
  const { linkedids, complete } = searchUnprocessed(store, '1001')
  expect(linkedids.slice(0, 2)).toEqual(['1.3999', '1.3998'])
  expect([linkedids.length, complete]).toEqual([20, false])
  expect(searchUnprocessed(store, '1002')).toEqual({ linkedids: [], complete: true })
})
