import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_SORT } from '../../src-shared/model/call-filter'
import { listComments } from '../../src-main/store/comments'
import { deleteCallLogs } from '../../src-main/store/delete-call-logs'
import { handLabels, readLabels } from '../../src-main/store/labels'
import { openStore } from '../../src-main/store/open-store'
import { listViews } from '../../src-main/store/saved-views'
import {
  begin,
  closeStore,
  commit,
  inTransaction,
  rollback,
  type ReadStore,
  type WriteStore
} from '../../src-main/store/store'
import { readTranscripts } from '../../src-main/store/transcripts'
import type { PeopleCommand } from '../../src-main/worker/people-commands'
import { PeopleWriter } from '../../src-main/worker/people-writer'
import { addCallLogs, callLog } from '../store/call-logs'
import { temporaryFolder } from '../support/temporary-folder'

const list = { filter: {}, period: null, sort: DEFAULT_SORT, columns: null }

let path: string
let settled: string[]
let writer: PeopleWriter
beforeEach(() => {
  path = join(temporaryFolder(), 'one.calltrail')
  settled = []
  writer = new PeopleWriter((_, changes) => settled.push(changes.map(({ name }) => name).join(' ')))
})

/** A job's connection, closed with the test. */
function job(): WriteStore {
  const store = openStore(path, { mode: 'write' })
  writer.jobOpened(store)
  onTestFinished(() => {
    rollback(store)
    closeStore(store)
  })
  return store
}

const change = (name: PeopleCommand, request: unknown) => writer.change(path, { name, request })
const saveView = (name: string) => change('saveView', { ...list, name })

/** Names of the views as another connection finds them. */
function seenViews(): string[] {
  const store = openStore(path, { mode: 'read' })
  try {
    return listViews(store).map(({ name }) => name)
  } finally {
    closeStore(store)
  }
}

const journal = (): string => `${path}-people`

test('without a job a change is in the workspace when it is answered', () => {
  expect(saveView('one')).toMatchObject({ settled: true, value: { id: 1, name: 'one' } })
  expect(seenViews()).toEqual(['one'])
})

test('between the transactions of a job too', () => {
  const store = job()
  inTransaction(store, () => undefined)
  expect(saveView('one').settled).toBe(true)
  expect(seenViews()).toEqual(['one'])
})

describe('while the transaction of a job is open', () => {
  test('a change is answered at once and comes with the end of the transaction', () => {
    const store = job()
    begin(store)
    expect(saveView('one')).toMatchObject({ settled: false, value: { id: 1 } })
    expect(saveView('two')).toMatchObject({ settled: false, value: { id: 2 } })
    expect(seenViews()).toEqual([])
    expect(writer.read(path, listViews)).toHaveLength(2)
    expect(settled).toEqual([])
    commit(store)
    expect(settled).toEqual(['saveView saveView'])
    expect(seenViews()).toEqual(['one', 'two'])
    expect(existsSync(journal())).toBe(false)
  })

  test('it is made again when the transaction is taken back, with the ids that were told', () => {
    const store = job()
    begin(store)
    saveView('one')
    change('deleteView', { id: 1 })
    saveView('two')
    rollback(store)
    expect(seenViews()).toEqual(['two'])
    expect(writer.read(path, listViews)).toMatchObject([{ id: 2, name: 'two' }])
    expect(settled).toEqual(['saveView deleteView saveView'])
    expect(existsSync(journal())).toBe(false)
  })

  test('what is refused is refused at once, and nothing of it stays', () => {
    const store = job()
    begin(store)
    saveView('one')
    expect(() => saveView('ONE')).toThrow(expect.objectContaining({ code: 'name-taken' }) as Error)
    commit(store)
    expect(seenViews()).toEqual(['one'])
  })

  test('it survives that the program is gone before the transaction ends', () => {
    const killed = openStore(path, { mode: 'write' })
    writer.jobOpened(killed)
    begin(killed)
    saveView('one')
    change('saveLabel', { name: 'Mine', color: 1, rule: null })
    killed.db.close()

    writer = new PeopleWriter(() => undefined)
    expect(saveView('two')).toMatchObject({ settled: true, value: { id: 2 } })
    expect(seenViews()).toEqual(['one', 'two'])
    expect(writer.read(path, readLabels)).toMatchObject([{ name: 'Mine' }])
    expect(existsSync(journal())).toBe(false)
  })

  test('it is not done twice when the program is gone right after the transaction', () => {
    saveView('one')
    // As a crash leaves it between the end of the transaction and the end of the journal, its last line cut.
    const line = JSON.stringify({ name: 'saveView', request: { ...list, name: 'one' } })
    writeFileSync(journal(), `${line}\n{"name":"saveVi`)
    const store = openStore(path, { mode: 'write' })
    writer.recover(store)
    closeStore(store)
    expect(seenViews()).toEqual(['one'])
    expect(existsSync(journal())).toBe(false)
  })

  test('labels go on the calls that the person sees, though the job has deleted them already', () => {
    const store = openStore(path, { mode: 'write' })
    addCallLogs(store, [callLog(1), callLog(2)])
    closeStore(store)
    change('saveLabel', { name: 'Mine', color: 1, rule: null })
    const running = job()
    begin(running)
    deleteCallLogs(running, [1, 2])
    expect(change('applyLabel', { labelId: 1, on: true, calls: { ids: [1] } }).value).toEqual({ changed: 1 })
    // The label that was put on a moment ago counts, though nobody else sees it yet.
    const all = { labelId: 1, on: true, calls: { filter: {}, except: [] } }
    expect(change('applyLabel', all).value).toEqual({ changed: 1 })
    commit(running)
    expect(handLabels(running, 1).on).toEqual(['1.1', '2.1'])
  })

  test('comments, transcripts and what a colleague wrote are read at once, and survive both ends', () => {
    const colleague = {
      comments: [
        {
          id: 'theirs',
          conversationId: '1.1',
          author: 'Cleo',
          createdAt: 1,
          editedAt: null,
          text: 'from Cleo',
          deletedAt: null,
          changedAt: 1
        }
      ],
      labels: [],
      views: [],
      transcripts: [],
      names: []
    }
    const transcript = { source: 'a', format: 'text', lines: [], problems: [] }
    const texts = (read: ReadStore): string[] =>
      listComments(read, { conversationId: '1.1' }).map(({ text }) => text)
    const store = job()
    begin(store)
    const request = { conversationId: '1.1', at: 5, login: 'ann' }
    change('saveComment', { ...request, id: 'a', text: 'mine', edit: false })
    change('saveComment', { ...request, id: 'b', text: 'gone', edit: false })
    change('mergeColleague', colleague)
    change('saveComment', { ...request, id: 'a', text: 'mine, edited', edit: true })
    change('deleteComment', { id: 'b', at: 6 })
    change('attachTranscript', { conversationId: '1.1', recordingUuid: 'r', transcript, attachedAt: 1 })
    expect(writer.read(path, texts)).toEqual(['from Cleo', 'mine, edited'])
    rollback(store)
    expect(texts(store)).toEqual(['from Cleo', 'mine, edited'])
    begin(store)
    change('restoreComment', { id: 'b', at: 7 })
    commit(store)
    expect(texts(store)).toEqual(['from Cleo', 'mine, edited', 'gone'])
    const attached = readTranscripts(store, { conversationId: '1.1', recordingUuids: ['r'] })
    expect(attached).toMatchObject([{ transcript }])
    expect(existsSync(journal())).toBe(false)
  })
})
