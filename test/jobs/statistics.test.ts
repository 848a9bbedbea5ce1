import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CallFilter } from '../../src-shared/model/call-filter'
import type { Statistics } from '../../src-shared/model/statistics'
import { readStatistics, statisticsNow } from '../../src-main/jobs/statistics'
import { noteChanged } from '../../src-main/store/call-log-changes'
import { CallIndex } from '../../src-main/store/columns/call-index'
import { columnsPathOf, fromSavedIndex } from '../../src-main/store/columns/saved-index'
import { deleteCallLogs, deleteEverything } from '../../src-main/store/delete-call-logs'
import { openStore } from '../../src-main/store/open-store'
import { raiseRevision } from '../../src-main/store/settings'
import {
  closeStore,
  inReadTransaction,
  inTransaction,
  run,
  type ReadStore,
  type WriteStore
} from '../../src-main/store/store'
import { addManyCalls } from '../bench/many-calls'
import { finish } from '../store/columns/index-picture'
import { temporaryFolder } from '../support/temporary-folder'

const CALLS = 2500
const FILTERS: readonly CallFilter[] = [{}, { outcomes: ['missed'] }, { search: 'caller number 1' }]

interface Workspace {
  readonly writer: WriteStore
  readonly reader: ReadStore
  readonly columnsPath: string
}

/** A workspace with the index of all its calls beside it. */
function saved(): Workspace {
  const path = join(temporaryFolder(), 'one.calltrail')
  const writer = openStore(path, { mode: 'write' })
  addManyCalls(writer, { from: 0, calls: CALLS })
  const reader = openStore(path, { mode: 'read' })
  onTestFinished(() => {
    closeStore(reader)
    closeStore(writer)
  })
  const columnsPath = columnsPathOf(path)
  finish(CallIndex.build(reader, [columnsPath], { few: 0 })).close()
  return { writer, reader, columnsPath }
}

const timeless = ({ elapsedMs: _, ...statistics }: Statistics): Omit<Statistics, 'elapsedMs'> => statistics

/** How many calls the index beside the workspace answers for, null when it cannot. */
const counted = (store: ReadStore): number | null => fromSavedIndex(store, ({ columns }) => columns.size)

function expectSameFigures(store: ReadStore): void {
  for (const filter of FILTERS) {
    const request = { filter, zone: 'Europe/Paris' }
    expect(timeless(statisticsNow(store, request))).toEqual(timeless(readStatistics(store, request)))
  }
}

describe('figures at once', () => {
  test('come from the index beside the workspace, which stays as it was', () => {
    const { reader, columnsPath } = saved()
    const before = readFileSync(columnsPath)
    expect(counted(reader)).toBe(CALLS)
    expectSameFigures(reader)
    expect(readFileSync(columnsPath).equals(before)).toBe(true)
  })

  test('hold what was added, changed and deleted since it was saved', () => {
    const { reader, writer } = saved()
    addManyCalls(writer, { from: CALLS, calls: 300 })
    inTransaction(writer, () => {
      deleteCallLogs(writer, [1, 2, 700])
      run(writer, "UPDATE call_log SET outcome = 'missed', direction = 'inbound' WHERE id < 50")
      noteChanged(
        writer,
        Array.from({ length: 47 }, (_, n) => n + 3)
      )
      raiseRevision(writer)
    })
    expect(counted(reader)).toBe(CALLS + 300 - 3)
    expectSameFigures(reader)
  })

  test('come from SQL when too much was added, everything was deleted, or all is read as of one moment', async () => {
    const { reader, writer } = saved()
    addManyCalls(writer, { from: CALLS, calls: 10 })
    await inReadTransaction(reader, async () => {
      expect(counted(reader)).toBeNull()
      expectSameFigures(reader)
    })
    addManyCalls(writer, { from: CALLS + 10, calls: CALLS })
    expect(counted(reader)).toBeNull()
    expectSameFigures(reader)
    inTransaction(writer, () => [...deleteEverything(writer)])
    expect(counted(reader)).toBeNull()
    expectSameFigures(reader)
    expect(statisticsNow(reader, { filter: {}, zone: 'UTC' }).summary.calls).toBe(0)
  })

  test('come from SQL when the index is damaged, of another workspace, or not there', () => {
    const { reader, columnsPath } = saved()
    const other = saved()
    const whole = readFileSync(columnsPath)
    const damaged = Buffer.from(whole)
    // What is read first and last is as it was.
    damaged.fill(0x77, 4096, Math.floor(damaged.length / 3))
    writeFileSync(columnsPath, damaged)
    expect(fromSavedIndex(reader, ({ columns }) => columns.numbers('date').length)).toBeNull()
    expectSameFigures(reader)
    copyFileSync(other.columnsPath, columnsPath)
    expect(counted(reader)).toBeNull()
    expectSameFigures(reader)
    expect(counted(openedWithout(reader))).toBeNull()
  })
})

/** The same workspace at a place without an index. */
function openedWithout({ path }: ReadStore): ReadStore {
  const copy = join(temporaryFolder(), 'copy.calltrail')
  copyFileSync(path, copy)
  const store = openStore(copy, { mode: 'read' })
  onTestFinished(() => closeStore(store))
  return store
}
