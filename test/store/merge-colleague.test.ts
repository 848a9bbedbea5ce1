import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { DEFAULT_SORT, type CallFilter } from '../../src-shared/model/call-filter'
import type { Transcript } from '../../src-shared/model/transcript'
import { applyLabel } from '../../src-main/store/apply-label'
import { readColleague } from '../../src-main/store/colleague'
import { deleteComment, listComments, restoreComment, saveComment } from '../../src-main/store/comments'
import { handLabels, readLabels, saveLabel } from '../../src-main/store/labels'
import { mergeColleague } from '../../src-main/store/merge-colleague'
import { APPLICATION_ID } from '../../src-main/store/migrate'
import { MIGRATIONS } from '../../src-main/store/migrations'
import { openStore } from '../../src-main/store/open-store'
import { deleteView, listViews, saveView } from '../../src-main/store/saved-views'
import { closeStore, inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { readTeam, setTeam } from '../../src-main/store/team'
import { attachTranscript, readTranscripts } from '../../src-main/store/transcripts'
import { temporaryFolder } from '../support/temporary-folder'
import { addCallLogs, callLog } from './call-logs'

function workspace(): WriteStore {
  const store = openStore(join(temporaryFolder(), 'one.calltrail'), { mode: 'write' })
  onTestFinished(() => closeStore(store))
  addCallLogs(store, [callLog(1), callLog(2), callLog(3)])
  return store
}
const merge = (store: WriteStore, from: WriteStore) => {
  const colleague = readColleague(from.path)
  return inTransaction(store, () => mergeColleague(store, colleague))
}
const NOTHING = {
  comments: { added: 0, updated: 0, removed: 0 },
  labels: { added: 0, put: 0 },
  views: { added: 0 },
  transcripts: { added: 0 }
}
const write = (store: WriteStore, id: string, at: number, text: string, edit = false) =>
  saveComment(store, { id, conversationId: '1.1', text, at, edit, login: 'ann' })
const texts = (store: WriteStore): string[] =>
  listComments(store, { conversationId: '1.1' }).map(({ text }) => text)
const view = (store: WriteStore, name: string, filter: CallFilter = {}) =>
  saveView(store, { name, filter, period: null, sort: DEFAULT_SORT, columns: null })

test('of a comment in both, the later state counts, deleted ones included, and nothing of ours is lost', () => {
  const [ours, theirs] = [workspace(), workspace()]
  write(ours, 'ours', 5, 'ours alone')
  for (const [id, inOurs, inTheirs] of [
    ['edited there', 20, 30],
    ['edited here', 50, 40],
    ['same', 7, 7]
  ] as const) {
    for (const [store, at] of [
      [ours, inOurs],
      [theirs, inTheirs]
    ] as const) {
      write(store, id, 1, 'before')
      write(store, id, at, `${id} ${at}`, true)
    }
  }
  for (const store of [ours, theirs]) {
    write(store, 'gone there', 2, 'gone there')
    write(store, 'gone there, edited here', 3, 'x')
    write(store, 'gone here, back there', 4, 'back')
  }
  deleteComment(theirs, { id: 'gone there', at: 60 })
  deleteComment(theirs, { id: 'gone there, edited here', at: 60 })
  write(ours, 'gone there, edited here', 61, 'kept', true)
  deleteComment(ours, { id: 'gone here, back there', at: 60 })
  deleteComment(theirs, { id: 'gone here, back there', at: 60 })
  restoreComment(theirs, { id: 'gone here, back there', at: 61 })
  write(theirs, 'never here', 6, 'gone before')
  deleteComment(theirs, { id: 'never here', at: 8 })
  write(theirs, 'new', 9, 'new')

  expect(merge(ours, theirs)).toEqual({ ...NOTHING, comments: { added: 2, updated: 1, removed: 1 } })
  const merged = texts(ours)
  expect([...merged].sort()).toEqual(
    ['ours alone', 'edited there 30', 'edited here 50', 'same 7', 'kept', 'back', 'new'].sort()
  )
  expect(merge(ours, theirs)).toEqual(NOTHING)
  expect(texts(ours)).toEqual(merged)

  // The way back leaves both with the same comments.
  merge(theirs, ours)
  expect(texts(theirs)).toEqual(merged)
})

test('a colleague whose clock is ahead takes back none of our later changes', () => {
  const [ours, theirs] = [workspace(), workspace()]
  for (const id of ['a', 'b', 'c']) write(theirs, id, 1_000_000, `${id} of tomorrow`)
  merge(ours, theirs)
  write(ours, 'a', 500, 'a of today', true)
  deleteComment(ours, { id: 'b', at: 500 })
  deleteComment(ours, { id: 'c', at: 500 })
  restoreComment(ours, { id: 'c', at: 501 })
  expect(merge(ours, theirs)).toEqual(NOTHING)
  expect(texts(ours)).toEqual(['a of today', 'c of tomorrow'])
  expect(merge(theirs, ours).comments).toEqual({ added: 0, updated: 1, removed: 1 })
})

test('labels by name, calls by conversation; what was said here by hand stays', () => {
  const [ours, theirs] = [workspace(), workspace()]
  const filter = { labels: { mode: 'any' as const, values: [1, 2, 77] } }
  const rule = { recorded: true }
  saveLabel(theirs, { name: 'Only there', color: 4, rule: null })
  saveLabel(theirs, { name: 'CALL BACK', color: 4, rule })
  saveLabel(ours, { name: 'Call back', color: 1, rule: { blocked: true } })
  applyLabel(theirs, { labelId: 1, on: true, calls: { ids: [1, 3] } })
  applyLabel(theirs, { labelId: 2, on: true, calls: { ids: [1, 2] } })
  run(ours, "INSERT INTO call_label VALUES (1, '1.1', 0)")
  view(theirs, 'Labelled', { anyOf: [filter, { noneOf: [filter] }] })

  expect(merge(ours, theirs)).toEqual({ ...NOTHING, labels: { added: 1, put: 3 }, views: { added: 1 } })
  expect(readLabels(ours)).toEqual([
    { id: 1, name: 'Call back', color: 1, rule: { blocked: true } },
    { id: 2, name: 'Only there', color: 4, rule: null }
  ])
  expect(handLabels(ours, 1)).toEqual({ on: ['2.1'], off: ['1.1'] })
  expect(handLabels(ours, 2)).toEqual({ on: ['1.1', '3.1'], off: [] })
  // The view names the same labels by their ids here; one that was deleted there is none here.
  const here = { labels: { mode: 'any', values: [2, 1, 0] } }
  expect(listViews(ours)[0]?.filter).toEqual({ anyOf: [here, { noneOf: [here] }] })
  expect(merge(ours, theirs)).toEqual(NOTHING)
})

test('a view with the name of another one gets a number, once', () => {
  const [ours, theirs] = [workspace(), workspace()]
  for (const store of [ours, theirs]) view(store, 'Same', { recorded: true })
  view(ours, 'Missed', { outcomes: ['missed'] })
  view(ours, 'missed (2)', { blocked: true })
  view(theirs, 'MISSED', { outcomes: ['busy'] })
  view(theirs, 'Mine (2)', { fromId: 3 })
  expect(merge(ours, theirs).views).toEqual({ added: 2 })
  expect(listViews(ours).map(({ name }) => name)).toEqual([
    'Same',
    'Missed',
    'missed (2)',
    'MISSED (3)',
    'Mine (2)'
  ])
  expect(merge(ours, theirs)).toEqual(NOTHING)
  deleteView(ours, { id: listViews(ours)[4]?.id ?? 0 })
  expect(merge(ours, theirs).views).toEqual({ added: 1 })
})

test('transcripts that are missing, and the names of the team', () => {
  const [ours, theirs] = [workspace(), workspace()]
  const transcript = (source: string): Transcript => ({ source, format: 'text', lines: [], problems: [] })
  const attach = (store: WriteStore, recordingUuid: string | null, source: string) =>
    attachTranscript(store, {
      conversationId: '1.1',
      recordingUuid,
      transcript: transcript(source),
      attachedAt: 1
    })
  attach(ours, 'r1', 'ours')
  for (const recording of [null, 'r1', 'r2']) attach(theirs, recording, 'theirs')
  setTeam(ours, { me: 'Ann', members: ['Ann'], login: '' })
  setTeam(theirs, { me: 'Ben', members: ['ann', 'Cleo'], login: '' })
  expect(merge(ours, theirs)).toEqual({ ...NOTHING, transcripts: { added: 2 } })
  const attached = readTranscripts(ours, { conversationId: '1.1', recordingUuids: ['r1', 'r2'] })
  expect(attached.map((one) => [one.recordingUuid, one.transcript.source])).toEqual([
    ['r1', 'ours'],
    [null, 'theirs'],
    ['r2', 'theirs']
  ])
  expect(readTeam(ours, 'x')).toEqual({ me: 'Ann', members: ['Ann', 'Ben', 'Cleo'] })
})

/** A workspace of an older version in a folder of its own, as that version left it. */
function older(steps: number, fill: (db: Database.Database) => void): string {
  const path = join(temporaryFolder(), 'older.calltrail')
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  for (const { sql } of MIGRATIONS.slice(0, steps)) db.exec(sql.replaceAll('--> statement-breakpoint', ''))
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.pragma(`user_version = ${steps}`)
  fill(db)
  db.close()
  return path
}

test.each([
  [1, () => undefined, NOTHING],
  [
    4,
    (db: Database.Database) => db.exec("INSERT INTO label (name, color) VALUES ('Old', 2)"),
    { ...NOTHING, labels: { added: 1, put: 0 } }
  ]
])('a workspace of version %i gives what it has, and stays as it is to the byte', (steps, fill, expected) => {
  const path = older(steps, fill)
  const before = readFileSync(path)
  const ours = workspace()
  const colleague = readColleague(path)
  expect(inTransaction(ours, () => mergeColleague(ours, colleague))).toEqual(expected)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(join(path, '..'))).toEqual([basename(path)])
})

test('a colleague who has the workspace open loses nothing, and what is not in the file yet is read', () => {
  const theirs = workspace()
  write(theirs, 'a', 1, 'in the log')
  const ours = workspace()
  expect(merge(ours, theirs).comments.added).toBe(1)
  expect(existsSync(`${theirs.path}-wal`)).toBe(true)
  write(theirs, 'b', 2, 'goes on')
  expect(texts(theirs)).toEqual(['in the log', 'goes on'])
})

test('what is no workspace, or a newer one, is refused', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'x.calltrail')
  const reason = (): unknown => {
    try {
      return readColleague(path)
    } catch (error) {
      return (error as { code: unknown }).code
    }
  }
  expect(reason()).toBe('file-not-found')
  writeFileSync(path, 'no database')
  expect(reason()).toBe('workspace-foreign')
  const newer = older(1, (db) => db.pragma('user_version = 999'))
  copyFileSync(newer, path)
  expect(reason()).toBe('workspace-newer')
})
