import { describe, expect, test } from 'vitest'
import { RECORDING_STATE_ORDER } from '@shared/format/best-recording-state'
import { recordingState } from '@shared/format/recording-state'
import type { Recording } from '@shared/model/call-log'
import { AUDIO_PROBLEMS, RECORDING_STATES, type AudioProblem } from '@shared/model/recording'
import { bestRecordingStates } from '../../src-main/store/best-recording-state'
import { listIds } from '../../src-main/store/call-log-ids'
import { writeSetting } from '../../src-main/store/settings'
import { inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { addCallLogs, callLog } from './call-logs'
import { memoryStore } from './workspace'

const recording = (uuid: string, path: string | null): Recording => ({
  uuid,
  startTime: 1,
  endTime: 2,
  path,
  mixmonitorId: null
})

function addFile(store: WriteStore, uuid: string, problem: AudioProblem | null): void {
  run(
    store,
    `INSERT INTO recording_file (recording_uuid, root_id, member, matched_by, size_bytes, modified_at, problem)
     VALUES (?, 1, 'a.wav', 'path', 1, 1, ?)`,
    uuid,
    problem
  )
}

describe.each([false, true])('a stack is known: %j', (stackKnown) => {
  test('every case is the one rule’s', () => {
    const store = memoryStore()
    const cases = (['none', null, ...AUDIO_PROBLEMS] as const).flatMap((file) =>
      [null, '/a.wav'].map((path) => ({ file, path }))
    )
    addCallLogs(
      store,
      cases.map(({ path }, n) => callLog(n, { recordings: [recording(`r${n}`, path)] }))
    )
    inTransaction(store, () => {
      cases.forEach(({ file }, n) => file === 'none' || addFile(store, `r${n}`, file))
      if (stackKnown) writeSetting(store, 'recording-stack', '{}')
    })
    const states = bestRecordingStates(
      store,
      cases.map((_, n) => n + 1)
    )
    cases.forEach(({ file, path }, n) => {
      const expected = recordingState({ path }, file === 'none' ? null : { problem: file }, stackKnown)
      expect([file, path, states.get(n + 1)]).toEqual([file, path, expected])
    })
  })
})

test('of several recordings the best one that can be heard counts, and calls without any come lowest', () => {
  const store = memoryStore()
  addCallLogs(store, [
    callLog(0),
    callLog(1, { recordings: [recording('a', null), recording('b', '/b')] }),
    callLog(2, { recordings: [recording('c', '/c'), recording('d', '/d')] }),
    callLog(3, { recordings: [recording('e', '/e'), recording('f', '/f')] })
  ])
  inTransaction(store, () => {
    addFile(store, 'd', 'damaged')
    addFile(store, 'e', null)
    addFile(store, 'f', 'empty')
  })
  expect([...bestRecordingStates(store, [1, 2, 3, 4])]).toEqual([
    [2, 'missing'],
    [3, 'unreadable'],
    [4, 'playable']
  ])
  const sort = { column: 'recordingState', descending: true } as const
  expect([...listIds(store, { filter: {}, sort })]).toEqual([4, 3, 2, 1])
  const of = (...recordingStates: (typeof RECORDING_STATES)[number][]): readonly number[] => [
    ...listIds(store, { filter: { recordingStates }, sort })
  ]
  expect(of('missing', 'playable')).toEqual([4, 2])
  expect(of('deleted', 'remote')).toEqual([])
})

test('the order of states names every state once', () => {
  expect([...RECORDING_STATE_ORDER].sort()).toEqual([...RECORDING_STATES].sort())
})
