import type { RecordingRow } from '@shared/model/recording'
import type { TestCall } from './call-logd-server'

type Known = Pick<RecordingRow, 'recording' | 'conversationId' | 'date'>

/** The recordings of a workspace as a stack has them: call logs under ids of its own, from 5000 on. */
export function callsOf(rows: readonly Known[]): readonly TestCall[] {
  const time = (us: number): string => new Date(us / 1000).toISOString()
  return rows.map(({ recording, conversationId, date }, at) => ({
    id: 5000 + at,
    start: time(date),
    conversation_id: conversationId,
    recordings: [
      {
        uuid: recording.uuid,
        start_time: time(recording.startTime),
        end_time: time(recording.endTime),
        deleted: false,
        filename: ''
      }
    ]
  }))
}
