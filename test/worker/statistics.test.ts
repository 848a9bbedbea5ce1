import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { CallFilter } from '../../src-shared/model/call-filter'
import { DEFAULT_SORT } from '../../src-shared/model/call-filter'
import type { Statistics } from '../../src-shared/model/statistics'
import { AppError } from '../../src-shared/errors/app-error'
import { readStatistics } from '../../src-main/jobs/statistics'
import { STATISTICS_READS } from '../../src-main/store/columns/answers/statistics'
import { deleteCallLogs } from '../../src-main/store/delete-call-logs'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, inTransaction, type WriteStore } from '../../src-main/store/store'
import { raiseRevision } from '../../src-main/store/settings'
import { Finder, type Asked } from '../../src-main/worker/finder'
import { addManyCalls } from '../bench/many-calls'
import { temporaryFolder } from '../support/temporary-folder'

/** Several turns of work. */
const CALLS = 30_000
const ZONE = 'Europe/Paris'

let folder: string
let many: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'calltrail-statistics-'))
  many = join(folder, 'many.calltrail')
  const writer = openStore(many, { mode: 'write' })
  addManyCalls(writer, { from: 0, calls: CALLS })
  closeStore(writer)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Started {
  readonly finder: Finder
  readonly writer: WriteStore
}

/** A workspace of its own with the calls. Its answers give way after every step, however fast the machine counts. */
async function started(): Promise<Started> {
  const path = join(temporaryFolder(), 'one.calltrail')
  copyFileSync(many, path)
  const writer = openStore(path, { mode: 'write' })
  const finder = new Finder(path, 0)
  onTestFinished(() => {
    finder.close()
    closeStore(writer)
  })
  // Statistics wait for the index, so that afterwards everything is answered from it.
  await finder.ask(asked({ fromId: CALLS }))
  return { finder, writer }
}

/** Some turns of the thread: enough that counting has begun, and too few that it ends. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < STATISTICS_READS.length + 2; turn += 1)
    await new Promise((resolve) => setImmediate(resolve))
}

const asked = (filter: CallFilter, asker = 'one'): Asked => ({
  name: 'statistics',
  asker,
  request: { filter, zone: ZONE },
  busy: false
})

const pageAsked: Asked = {
  name: 'pageCallLogs',
  request: { filter: {}, sort: DEFAULT_SORT, offset: 0, limit: 50 },
  busy: false
}

async function figures(finder: Finder, filter: CallFilter, asker?: string): Promise<Statistics> {
  const found = await finder.ask(asked(filter, asker))
  if (found === null) throw new Error('The finder gave no figures.')
  return found.answer as Statistics
}

const timeless = ({ elapsedMs: _, ...statistics }: Statistics): Omit<Statistics, 'elapsedMs'> => statistics

describe('figures from the index of all calls', () => {
  test('are those of SQL for many calls, where sorting and ranks go in steps', async () => {
    const { finder, writer } = await started()
    for (const filter of [{}, { directions: ['inbound'] }, { outcomes: ['missed'] }] as const) {
      const bySql = readStatistics(writer, { filter, zone: ZONE })
      expect(timeless(await figures(finder, filter))).toEqual(timeless(bySql))
    }
  })

  test('follow what is written, and leave out what is deleted', async () => {
    const { finder, writer } = await started()
    expect((await figures(finder, {})).summary.calls).toBe(CALLS)
    addManyCalls(writer, { from: CALLS, calls: 300 })
    inTransaction(writer, () => {
      deleteCallLogs(writer, [1, 2, 3])
      raiseRevision(writer)
    })
    const after = await figures(finder, {})
    expect(after.summary.calls).toBe(CALLS + 297)
    expect(timeless(after)).toEqual(timeless(readStatistics(writer, { filter: {}, zone: ZONE })))
  })
})

describe('while figures are counted', () => {
  test('a page of the list is answered before them', async () => {
    const { finder } = await started()
    const order: string[] = []
    const counting = finder.ask(asked({})).then(() => order.push('figures'))
    await turns()
    await finder.ask(pageAsked)
    order.push('page')
    await counting
    expect(order).toEqual(['page', 'figures'])
  })

  test('newer questions end older ones, and only the last is answered', async () => {
    const { finder } = await started()
    const questions = ['inbound', 'outbound', 'internal'].map((direction) =>
      figures(finder, { directions: [direction as 'inbound'] })
    )
    const [first, second, third] = await Promise.allSettled(questions)
    for (const old of [first, second]) {
      expect(old?.status).toBe('rejected')
      const reason: unknown = old?.status === 'rejected' ? old.reason : null
      expect(reason instanceof AppError && reason.code).toBe('outdated')
    }
    expect(third?.status === 'fulfilled' && third.value.directions.map(({ direction }) => direction)).toEqual(
      ['internal']
    )
  })

  test('those of two windows are counted beside each other', async () => {
    const { finder } = await started()
    const [first, second, third] = await Promise.allSettled([
      figures(finder, { directions: ['inbound'] }, 'one'),
      figures(finder, { directions: ['outbound'] }, 'two'),
      figures(finder, { directions: ['internal'] }, 'two')
    ])
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'outdated' } })
    for (const [found, direction] of [
      [first, 'inbound'],
      [third, 'internal']
    ] as const)
      expect(found).toMatchObject({ status: 'fulfilled', value: { directions: [{ direction }] } })
  })

  test('what is written meanwhile does not mix into them', async () => {
    const { finder, writer } = await started()
    const before = timeless(readStatistics(writer, { filter: {}, zone: ZONE }))
    const counting = figures(finder, {})
    await turns()
    addManyCalls(writer, { from: CALLS, calls: 400 })
    inTransaction(writer, () => {
      deleteCallLogs(writer, [5, 6, 7])
      raiseRevision(writer)
    })
    finder.changed()
    const counted = timeless(await counting)
    const after = timeless(readStatistics(writer, { filter: {}, zone: ZONE }))
    expect([before, after]).toContainEqual(counted)
    expect(timeless(await figures(finder, {}))).toEqual(after)
  })

  test('closing the workspace ends them', async () => {
    const { finder } = await started()
    const counting = figures(finder, {})
    await turns()
    finder.close()
    await expect(counting).rejects.toThrow()
  })
})
