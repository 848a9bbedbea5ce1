import { describe, expect, test } from 'vitest'
import { DEFAULT_SORT, type CallFilter, type CallSort } from '../../src-shared/model/call-filter'
import { runGeneration } from '../../src-main/jobs/generation'
import { pageCallLogs } from '../../src-main/store/page-call-logs'
import { saveLabel } from '../../src-main/store/labels'
import { readSelectedCels, selectCels, type Seeds } from '../../src-main/store/select-cels'
import { inTransaction, type WriteStore } from '../../src-main/store/store'
import { sumCallLogs } from '../../src-main/store/sum-call-logs'
import { quiet } from '../jobs/quiet'
import { addCallLogs, callLog } from './call-logs'
import { call, cel } from './cels'
import { addCels, memoryStore } from './workspace'

/** Plans of the statements that `work` prepares anew, one text per statement, as SQLite explains them. */
function plansOf(store: WriteStore, work: () => void): string[] {
  store.statements.clear()
  work()
  return [...store.statements.keys()]
    .filter((sql) => /\b(SELECT|UPDATE|DELETE)\b/.test(sql) && !sql.includes('SAVEPOINT'))
    .map((sql) => {
      const marks = sql.match(/\?/g)?.length ?? 0
      const steps = store.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array<null>(marks).fill(null))
      return (steps as { detail: string }[]).map((step) => step.detail).join('; ')
    })
}

/** A step that reads a whole table of CELs, by whatever name the statement calls it; rows without call log are few. */
const FULL_SCAN = /SCAN (cel|c|o|m)\b(?! USING (COVERING )?INDEX cel_unprocessed)/

async function filled(): Promise<WriteStore> {
  const store = memoryStore()
  addCels(store, [
    ...call('100.1'),
    ...call('200.1', { at: 60 }),
    cel({ linkedid: '300.1', uniqueid: '300.1', at: 100 })
  ])
  await runGeneration(store, { selection: { kind: 'linkedid', linkedid: '100.1' }, dryRun: false }, quiet)
  return store
}

describe('a lost index is noticed here', () => {
  const seeds: readonly Seeds[] = [
    { kind: 'linkedid', linkedid: '100.1' },
    { kind: 'unprocessed', limit: 20_000 },
    { kind: 'unprocessed-since', sinceUs: 0 }
  ]
  for (const seed of seeds) {
    test(`rows of a run are found by index: ${seed.kind}`, async () => {
      const store = await filled()
      const plans = plansOf(store, () => {
        selectCels(store, seed)
        expect([...readSelectedCels(store, 100)].flat().length).toBeGreaterThan(0)
      })
      expect(plans.length).toBeGreaterThan(3)
      for (const plan of plans) expect(plan).not.toMatch(FULL_SCAN)
      if (seed.kind !== 'linkedid') expect(plans.join('\n')).toContain('cel_unprocessed')
    })
  }

  test('storing call logs finds the rows of a call by index', async () => {
    const store = await filled()
    store.statements.clear()
    await runGeneration(store, { selection: { kind: 'linkedid', linkedid: '100.1' }, dryRun: false }, quiet)
    const changes = [...store.statements.keys()].filter((sql) => /^(UPDATE|DELETE)/.test(sql))
    expect(changes.length).toBeGreaterThan(5)
    for (const sql of changes) {
      const marks = sql.match(/\?/g)?.length ?? 0
      const steps = store.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array<null>(marks).fill(null))
      expect(steps.map((step) => (step as { detail: string }).detail).join('; ')).toMatch(/^SEARCH/)
    }
  })

  test('the rows of a dump are looked up by time', () => {
    const store = memoryStore()
    addCels(store, call('100.1'))
    const plans = plansOf(store, () => addCels(store, call('100.1')))
    expect(plans.filter((plan) => plan.includes('cel_eventtime')).length).toBeGreaterThan(0)
    // The first and last time are the two ends of the index.
    for (const plan of plans) expect(plan).not.toMatch(/SCAN cel$/)
  })

  const page =
    (filter: CallFilter, sort: CallSort = DEFAULT_SORT) =>
    (store: WriteStore) =>
      pageCallLogs(store, { filter, sort, offset: 0, limit: 100 })

  function callLogStore(): WriteStore {
    const store = memoryStore()
    addCallLogs(
      store,
      Array.from({ length: 50 }, (_, n) => callLog(n))
    )
    return store
  }

  test('a page by date follows an index and sorts at most equal dates', () => {
    for (const filter of [{}, { from: 0, until: 9 }, { search: 'x' }] satisfies CallFilter[]) {
      const store = callLogStore()
      const [plan] = plansOf(store, () => page(filter)(store)).filter(
        (p) => p.includes('call_log') && p.includes('INDEX')
      )
      expect(plan).toMatch(/USING (COVERING )?INDEX call_log_(date|search|measures)/)
      expect(plan).not.toMatch(/USE TEMP B-TREE FOR ORDER BY/)
    }
  })

  test('counts and sums over what is filtered most read a narrow index, not the calls', () => {
    for (const filter of [
      { directions: ['inbound'] },
      { recorded: true },
      { outcomes: ['missed', 'busy'] }
    ] satisfies CallFilter[]) {
      const store = callLogStore()
      const plans = plansOf(store, () => sumCallLogs(store, { filter })).filter((p) => p.includes('call_log'))
      expect(plans.length).toBeGreaterThan(1)
      for (const plan of plans) expect(plan).toMatch(/COVERING INDEX/)
    }
    const store = callLogStore()
    const plans = plansOf(store, () => page({ search: 'x' })(store))
    expect(plans.some((p) => p.includes('COVERING INDEX call_log_search'))).toBe(true)
  })

  test('calls that are named are looked up, whatever else is asked of them', () => {
    const store = callLogStore()
    const named: CallFilter = { ids: [1, 2], search: 'x', noneOf: [{ outcomes: ['missed'] }] }
    const plans = plansOf(store, () => page(named)(store))
    expect(plans.some((p) => p.includes('SEARCH call_log USING INTEGER PRIMARY KEY'))).toBe(true)
    // Counting all calls reads an index of its own.
    for (const plan of plans) expect(plan).not.toMatch(/SCAN call_log(?! USING COVERING INDEX)/)
    const sums = plansOf(store, () => sumCallLogs(store, { filter: { search: 'x' }, ids: [1, 2] }))
    expect(sums.some((p) => p.includes('SEARCH call_log USING INTEGER PRIMARY KEY'))).toBe(true)
  })

  test('labels of rows look up the rows alone', () => {
    const store = callLogStore()
    inTransaction(store, () => {
      saveLabel(store, { name: 'a', color: 0, rule: { search: 'user', outcomes: ['completed'] } })
    })
    const plans = plansOf(store, () => page({})(store)).filter((p) => p.includes('call_label'))
    expect(plans).toHaveLength(1)
    expect(plans[0]).toMatch(/^SEARCH call_log USING INTEGER PRIMARY KEY/)
  })

  test('one conversation is found by index', () => {
    const store = callLogStore()
    const plans = plansOf(store, () => page({ conversationId: '1.1' })(store))
    expect(plans.some((p) => p.includes('call_log_conversation'))).toBe(true)
  })
})
