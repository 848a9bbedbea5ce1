import { expect, test } from 'vitest'
import { facetNames } from '../../src-main/store/facet-names'
import { inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { lookUpPasted } from '../../src-main/store/understand'
import { userNames } from '../../src-main/store/user-names'
import { memoryStore } from './workspace'

const line = (exten: string): string =>
  JSON.stringify([{ id: 1, extensions: [{ exten, context: 'inside' }] }])

function directory(
  ...users: readonly [uuid: string, first: string | null, last: string | null, lines: string][]
): WriteStore {
  const store = memoryStore()
  inTransaction(store, () => {
    users.forEach(([uuid, first, last, lines], position) =>
      run(
        store,
        'INSERT INTO directory_user (position, uuid, firstname, lastname, lines) VALUES (?, ?, ?, ?, ?)',
        position,
        uuid,
        first,
        last,
        lines
      )
    )
  })
  return store
}

test('users who share a name are told apart by their main extension, others keep their name', () => {
  const store = directory(
    ['u1', 'Ann', 'Lee', line('1001')],
    ['u2', 'Bob', null, line('1002')],
    ['u3', 'Ann', 'Lee', line('1003')],
    ['u4', 'Ann', 'Lee', '[]'],
    ['u5', null, null, line('1005')],
    ['u2', 'Robert', null, line('1002')]
  )
  expect([...userNames(store)]).toEqual([
    ['u1', 'Ann Lee (1001)'],
    ['u2', 'Bob'],
    ['u3', 'Ann Lee (1003)'],
    ['u4', 'Ann Lee']
  ])
  expect(facetNames(store, 'users').get('u3')).toBe('Ann Lee (1003)')
  const pasted = {
    callId: null,
    word: null,
    recordingCallId: null,
    uuid: null,
    file: null,
    mixmonitorId: null
  }
  expect(lookUpPasted(store, { ...pasted, text: 'ann lee' }).users.map(({ name }) => name)).toEqual([
    'Ann Lee (1001)',
    'Ann Lee (1003)',
    'Ann Lee'
  ])
})
