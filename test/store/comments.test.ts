import { expect, test } from 'vitest'
import type { CallFilter } from '../../src-shared/model/call-filter'
import { listIds } from '../../src-main/store/call-log-ids'
import {
  commentCounts,
  deleteComment,
  listComments,
  restoreComment,
  saveComment,
  type CommentChange
} from '../../src-main/store/comments'
import { readRows } from '../../src-main/store/page-call-logs'
import { labelVersion, readRevision } from '../../src-main/store/settings'
import { readTeam, setTeam } from '../../src-main/store/team'
import type { WriteStore } from '../../src-main/store/store'
import { addCallLogs, callLog } from './call-logs'
import { memoryStore } from './workspace'

const refused = (code: string): Error => expect.objectContaining({ code }) as Error

/** Writes a comment on conversation `n.1` at moment `at`. */
const write = (store: WriteStore, id: string, n: number, text: string, given: Partial<CommentChange> = {}) =>
  saveComment(store, { id, conversationId: `${n}.1`, text, at: 10, edit: false, login: 'ann', ...given })

function threeCalls(): WriteStore {
  const store = memoryStore()
  addCallLogs(store, [callLog(1), callLog(2), callLog(3)])
  return store
}
const found = (store: WriteStore, filter: CallFilter): number[] => [
  ...listIds(store, { filter, sort: { column: 'id', descending: false } })
]

test('comments stand oldest first, with author, time, and the time of an edit', () => {
  const store = threeCalls()
  write(store, 'b', 1, 'second', { at: 20 })
  write(store, 'a', 1, 'first')
  write(store, 'c', 2, 'elsewhere')
  setTeam(store, { me: 'Ben', login: 'ann' })
  write(store, 'd', 1, 'third', { at: 30 })
  const [first, second, third] = listComments(store, { conversationId: '1.1' })
  expect(first).toEqual({
    id: 'a',
    conversationId: '1.1',
    author: 'ann',
    createdAt: 10,
    editedAt: null,
    text: 'first'
  })
  expect([second?.text, third?.author]).toEqual(['second', 'Ben'])
  expect(write(store, 'd', 9, 'third!', { at: 40, edit: true })).toEqual({
    ...third,
    editedAt: 40,
    text: 'third!'
  })
})

test('what somebody else wrote is not edited; case does not make another person', () => {
  const store = threeCalls()
  write(store, 'a', 1, 'mine')
  setTeam(store, { me: 'Ben', login: 'ann' })
  expect(() => write(store, 'a', 1, 'changed', { edit: true })).toThrow(refused('comment-of-another'))
  setTeam(store, { me: 'ANN', login: 'x' })
  expect(write(store, 'a', 1, 'changed', { edit: true })).toMatchObject({ text: 'changed', author: 'ann' })
  expect(() => write(store, 'z', 1, 'x', { edit: true })).toThrow(refused('comment-not-found'))
})

test('a deleted comment is nowhere, and comes back as it was', () => {
  const store = threeCalls()
  const before = write(store, 'a', 1, 'mine')
  deleteComment(store, { id: 'a', at: 20 })
  expect(listComments(store, { conversationId: '1.1' })).toEqual([])
  expect(found(store, { commented: true })).toEqual([])
  expect(() => deleteComment(store, { id: 'a', at: 30 })).toThrow(refused('comment-not-found'))
  expect(() => write(store, 'a', 1, 'x', { edit: true })).toThrow(refused('comment-not-found'))
  expect(restoreComment(store, { id: 'a', at: 40 })).toEqual(before)
  expect(listComments(store, { conversationId: '1.1' })).toEqual([before])
  expect(() => restoreComment(store, { id: 'z', at: 40 })).toThrow(refused('comment-not-found'))
})

test('every call of the conversation counts its comments, in rows and filters', () => {
  const store = memoryStore()
  addCallLogs(store, [callLog(1), callLog(2), callLog(3, { conversationId: '1.1' })])
  write(store, 'a', 1, 'Rappeler @Élodie demain')
  write(store, 'b', 1, 'done')
  write(store, 'c', 2, 'Nothing')
  deleteComment(store, { id: 'c', at: 20 })
  expect(readRows(store, [1, 2, 3]).map(({ commentCount }) => commentCount)).toEqual([2, 0, 2])
  expect([...commentCounts(store, [2])]).toEqual([])
  expect(found(store, { commented: true })).toEqual([1, 3])
  expect(found(store, { commented: false })).toEqual([2])
  expect(found(store, { commentText: '@elodie' })).toEqual([1, 3])
  expect(found(store, { commentText: 'nothing' })).toEqual([])
  expect(found(store, { commentText: 'Rappeler done' })).toEqual([])
  expect(found(store, { commentText: '' })).toEqual([1, 2, 3])
  expect(found(store, { noneOf: [{ commentText: 'DONE' }] })).toEqual([2])
})

test('calls stay as they are: the revision too, and what is kept by labels goes', () => {
  const store = threeCalls()
  const [revision, version] = [readRevision(store), labelVersion(store)]
  write(store, 'a', 1, 'mine')
  expect(readRevision(store)).toBe(revision)
  expect(labelVersion(store)).toBeGreaterThan(version)
})

test('the team: the login until somebody says who works here, names once', () => {
  const store = memoryStore()
  expect(readTeam(store, 'ann')).toEqual({ me: 'ann', members: [] })
  setTeam(store, { members: ['Ann', 'Ben', 'ANN', 'ben'], login: 'ann' })
  expect(readTeam(store, 'other')).toEqual({ me: 'other', members: ['Ann', 'Ben'] })
  expect(setTeam(store, { me: 'Ben', login: 'x' })).toEqual({ me: 'Ben', members: ['Ann', 'Ben'] })
})
