import type { StoredCel } from '@shared/model/cel'
import type { StoredCallLog } from '@shared/model/call-log-row'
import type { RecordingCourse } from '../../components/recording-pieces'
import type { TimeMap } from './time-map'

/** What an event means for who listens. */
export type MarkKind = 'on' | 'off' | 'answer' | 'pause' | 'hold' | 'unhold' | 'transfer'

/** A place of the waveform at which an event of the call lies. */
export interface WaveMark {
  readonly kind: MarkKind
  readonly positionUs: number
  /** Moment of the call, microseconds UTC. */
  readonly at: number
  /** Of a pause, microseconds. */
  readonly lengthUs: number
}

const OF_EVENT: Readonly<Record<string, MarkKind>> = {
  HOLD: 'hold',
  UNHOLD: 'unhold',
  BLINDTRANSFER: 'transfer',
  ATTENDEDTRANSFER: 'transfer'
}

/**
 * Marks of a recording in their order: its start and end, its pauses, and of the call's events the answer, holds and
 * transfers that lie within it. Both channels of a call may tell of one hold: the same kind within half a second is one.
 */
export function waveMarks(
  course: RecordingCourse,
  map: TimeMap,
  call: Pick<StoredCallLog, 'dateAnswer'>,
  cels: readonly StoredCel[]
): readonly WaveMark[] {
  const first = course.pieces[0]?.from ?? course.recording.startTime
  const last = course.pieces.at(-1)?.until ?? course.recording.endTime
  const events: { kind: MarkKind; at: number }[] = cels.flatMap(({ eventtype, eventtime }) => {
    const kind = OF_EVENT[eventtype]
    return kind === undefined ? [] : [{ kind, at: eventtime }]
  })
  if (call.dateAnswer !== null) events.push({ kind: 'answer', at: call.dateAnswer })
  const placed = events.flatMap(({ kind, at }) => {
    const positionUs = map.positionAt(at)
    return positionUs === null || at > last ? [] : [{ kind, at, positionUs, lengthUs: 0 }]
  })
  // In a file that is too short its end is no sign of the event.
  const off = map.positionAt(last)
  const marks: WaveMark[] = [
    { kind: 'on', at: first, positionUs: 0, lengthUs: 0 },
    ...placed,
    ...map.pauses.map(({ positionUs, from, until }) => ({
      kind: 'pause' as const,
      at: from,
      positionUs: Math.round(positionUs),
      lengthUs: until - from
    })),
    ...(off === null ? [] : [{ kind: 'off' as const, at: last, positionUs: off, lengthUs: 0 }])
  ]
  return marks
    .sort((a, b) => a.positionUs - b.positionUs || a.at - b.at)
    .filter(
      ({ kind, at }, index, all) =>
        !all.slice(0, index).some((other) => other.kind === kind && Math.abs(other.at - at) < 500_000)
    )
}
