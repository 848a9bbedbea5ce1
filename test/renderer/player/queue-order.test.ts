import { expect, it } from 'vitest'
import type { RecordingRow } from '@shared/model/recording'
import { inOrder } from '../../../src-renderer/features/player/queue/queue-order'

const row = (callLogId: number, uuid: string, startTime: number): RecordingRow => ({
  recording: { uuid, startTime, endTime: startTime + 1, path: null, mixmonitorId: null },
  state: 'playable',
  problem: null,
  file: null,
  downloadName: `${uuid}.wav`,
  callLogId,
  conversationId: String(callLogId),
  date: startTime,
  sourceName: null,
  sourceExten: null,
  destinationName: null,
  destinationExten: null
})

it('plays calls in the order of the list, newest first, and the recordings of each as they were made', () => {
  const rows = [row(9, 'c', 95), row(9, 'b', 92), row(4, 'e', 44), row(9, 'a', 91), row(2, 'f', 20)]
  expect(inOrder(rows).map(({ recording }) => recording.uuid)).toEqual(['a', 'b', 'c', 'e', 'f'])
})
