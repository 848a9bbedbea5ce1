import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CallSums, Facet, Page } from '../../src-shared/api/contract'
import { DEFAULT_SORT, type CallFilter } from '../../src-shared/model/call-filter'
import type { CallLogRow } from '../../src-shared/model/call-log-row'
import type { PersonReport } from '../../src-shared/model/person'
import { noteChanged } from '../../src-main/store/call-log-changes'
import { CallIndex } from '../../src-main/store/columns/call-index'
import { deleteCallLogs, deleteEverything } from '../../src-main/store/delete-call-logs'
import { facet } from '../../src-main/store/facet'
import { openStore } from '../../src-main/store/open-store'
import { pageCallLogs } from '../../src-main/store/page-call-logs'
import { raiseRevision } from '../../src-main/store/settings'
import { closeStore, inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { sumCallLogs } from '../../src-main/store/sum-call-logs'
import { columnsPathOf } from '../../src-main/store/columns/saved-index'
import { Finder, type Asked } from '../../src-main/worker/finder'
import { addManyCalls } from '../bench/many-calls'
import { finish } from '../store/columns/index-picture'
import { temporaryFolder } from '../support/temporary-folder'

interface Started {
  readonly path: string
  readonly writer: WriteStore
  open(): Finder
}

function workspace(calls: number): Started {
  const path = join(temporaryFolder(), 'one.calltrail')
  const writer = openStore(path, { mode: 'write' })
  const finders: Finder[] = []
  onTestFinished(() => {
    finders.forEach((finder) => finder.close())
    closeStore(writer)
  })
  addManyCalls(writer, { from: 0, calls })
  const open = (): Finder => {
    const finder = new Finder(path)
    finders.push(finder)
    return finder
  }
  return { path, writer, open }
}

const pageOf = (filter: CallFilter, offset = 0, busy = false): Asked => ({
  name: 'pageCallLogs',
  request: { filter, sort: DEFAULT_SORT, offset, limit: 100 },
  busy
})

/** The answer once the index is ready. */
async function answer<T>(finder: Finder, asked: Asked): Promise<T> {
  for (let n = 0; n < 2000; n += 1) {
    const found = await finder.ask(asked)
    if (found !== null) return found.answer as T
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('The index was never ready.')
}

const page = (finder: Finder, filter: CallFilter = {}, offset = 0): Promise<Page<CallLogRow>> =>
  answer<Page<CallLogRow>>(finder, pageOf(filter, offset))

describe('answers from the index', () => {
  test('are those of SQL', async () => {
    const { writer, open } = workspace(3000)
    const finder = open()
    for (const filter of [{}, { directions: ['inbound'] }, { search: 'élodie ünal 1' }] as const) {
      expect(await page(finder, filter, 100)).toEqual(
        pageCallLogs(writer, { filter, sort: DEFAULT_SORT, offset: 100, limit: 100 })
      )
      expect(
        await answer<CallSums>(finder, { name: 'sumCallLogs', request: { filter }, busy: false })
      ).toEqual(sumCallLogs(writer, { filter }))
      const request = { name: 'tags' as const, filter }
      expect(await answer<Facet>(finder, { name: 'facet', request, busy: false })).toEqual(
        facet(writer, request)
      )
    }
  })

  test('come from the reading thread until the index is ready, but a person is waited for', async () => {
    const finder = workspace(3000).open()
    const person = finder.ask({
      name: 'person',
      request: { person: { kind: 'number', number: '1001' }, filter: {}, zone: 'UTC' },
      busy: false
    })
    expect(await finder.ask(pageOf({}))).toBeNull()
    const report = (await person)?.answer as PersonReport
    expect(report.placed.calls + report.received.calls).toBeGreaterThan(0)
    expect((await finder.ask(pageOf({})))?.answer).toMatchObject({ total: 3000 })
  })

  test('an index that was closed sends nobody waiting for ever', async () => {
    const finder = workspace(3000).open()
    const request = { person: { kind: 'number' as const, number: '1001' }, filter: {}, zone: 'UTC' }
    const person = finder.ask({ name: 'person', request, busy: false })
    finder.close()
    expect(await person).toBeNull()
  })
})

describe('answers keep up with what is written', () => {
  test('new, changed and deleted calls are in the next answer', async () => {
    const { writer, open } = workspace(200)
    const finder = open()
    expect(await page(finder)).toMatchObject({ total: 200 })
    addManyCalls(writer, { from: 200, calls: 100 })
    expect((await finder.ask(pageOf({})))?.answer).toMatchObject({ total: 300 })
    addManyCalls(writer, { from: 300, calls: 3000 })
    // More than is followed at once: it is waited for.
    expect((await finder.ask(pageOf({})))?.answer).toMatchObject({ total: 3300 })
    inTransaction(writer, () => {
      deleteCallLogs(writer, [1, 2, 3, 3300])
      run(writer, "UPDATE call_log SET user_field = 'found again' WHERE id = 7")
      noteChanged(writer, [7])
      raiseRevision(writer)
    })
    const found = { fields: [{ field: 'userField', mode: 'equals', values: ['found again'] }] } as const
    expect((await finder.ask(pageOf(found)))?.answer).toMatchObject({
      total: 3296,
      filtered: 1,
      rows: [{ id: 7 }]
    })
    inTransaction(writer, () => [...deleteEverything(writer)])
    expect(await page(finder)).toMatchObject({ total: 0, rows: [] })
  })

  test('while a job writes, answers may be from just before, but pages are whole', async () => {
    const { writer, open } = workspace(2000)
    const finder = open()
    await page(finder)
    let calls = 2000
    let lastRevision = 0
    for (let n = 0; n < 40; n += 1) {
      addManyCalls(writer, { from: calls, calls: 700 })
      calls += 700
      inTransaction(writer, () => {
        // The newest, which the first page shows.
        deleteCallLogs(writer, [calls - 1, calls - 30, calls - 701])
        raiseRevision(writer)
      })
      const found = (await finder.ask(pageOf({}, 0, true)))?.answer as Page<CallLogRow>
      expect(found.rows).toHaveLength(100)
      expect(found.revision).toBeGreaterThanOrEqual(lastRevision)
      lastRevision = found.revision
    }
    const end = await page(finder)
    expect(end).toEqual(pageCallLogs(writer, { filter: {}, sort: DEFAULT_SORT, offset: 0, limit: 100 }))
  })
})

describe('the file of the columns', () => {
  /** A file for a workspace that would not be worth one. */
  function saved(calls: number): Started {
    const started = workspace(calls)
    const reader = openStore(started.path, { mode: 'read' })
    finish(CallIndex.build(reader, [columnsPathOf(started.path)], { few: 0 })).close()
    closeStore(reader)
    return started
  }

  test('answers the first question, with what was written after it was saved', async () => {
    const { writer, open } = saved(3000)
    addManyCalls(writer, { from: 3000, calls: 1500 })
    const finder = open()
    await new Promise((resolve) => setImmediate(resolve))
    // Three steps would not read three thousand calls from SQL.
    expect((await finder.ask(pageOf({})))?.answer).toMatchObject({ total: 4500 })
  })

  test('that is damaged where nobody looked yet is made anew, and nobody is told', async () => {
    const { path, writer, open } = saved(3000)
    const file = columnsPathOf(path)
    const bytes = readFileSync(file)
    // Everything but the head, the texts and the directory at the end.
    bytes.fill(0x77, 4096, Math.floor(bytes.length / 3))
    writeFileSync(file, bytes)
    const finder = open()
    const filter = { directions: ['inbound'], search: 'caller' } as const
    const expected = pageCallLogs(writer, { filter, sort: DEFAULT_SORT, offset: 0, limit: 100 })
    expect(await page(finder, filter)).toEqual(expected)
  })
})
