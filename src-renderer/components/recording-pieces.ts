import { startedMixmonitor, stoppedMixmonitor } from '@shared/format/mixmonitor-application'
import type { Recording } from '@shared/model/call-log'
import type { StoredCel } from '@shared/model/cel'

/** A recording with what the events tell beside its start and end. Times in microseconds, UTC. */
export interface RecordingCourse {
  readonly recording: Recording
  /** Stretches that were written to its file, at least one, in order. */
  readonly pieces: readonly { readonly from: number; readonly until: number }[]
  /** Channel on which it was started, null where no event tells. */
  readonly channel: { readonly name: string; readonly number: string; readonly channel: string } | null
}

interface MixMonitor {
  readonly id: string
  readonly file: string
}

interface MixMonitorRow extends MixMonitor {
  readonly cel: StoredCel
}

interface MixMonitorRows {
  readonly starts: readonly MixMonitorRow[]
  readonly stops: readonly MixMonitorRow[]
}

/** What the two MixMonitor events carry; blank where the row does not say. */
function payloadOf({ extra }: StoredCel): MixMonitor {
  try {
    const value: unknown = JSON.parse(extra ?? '')
    const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
    const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
    return { id: text('mixmonitor_id'), file: text('filename') }
  } catch {
    return { id: '', file: '' } // A damaged payload starts no recording.
  }
}

/**
 * The course of each recording: Wazo pauses by stopping, and resumes by starting again with the same file and another id
 * (data formats 6.2), so that the file is shorter than the time between start and end.
 */
export function recordingCourses(
  recordings: readonly Recording[],
  cels: readonly StoredCel[]
): readonly RecordingCourse[] {
  const inOrder = cels.toSorted((a, b) => a.eventtime - b.eventtime)
  const own = rowsOfEvents(inOrder)
  const { starts, stops } = own.starts.length > 0 ? own : rowsOfApplications(inOrder)
  return recordings.map((recording) => {
    // A file that was deleted on the server has no path here; its first event still knows the name.
    const first = starts.find(
      ({ cel, id }) => id === recording.mixmonitorId && cel.eventtime === recording.startTime
    )
    const file = recording.path ?? first?.file
    const mine = starts.filter(
      (start) =>
        start.file === file &&
        start.cel.eventtime >= recording.startTime &&
        start.cel.eventtime <= recording.endTime
    )
    const pieces = mine.map(({ cel, id }, index) => {
      const limit = mine[index + 1]?.cel.eventtime ?? recording.endTime
      const stop = stops.find((row) => row.id === id && row.cel.eventtime >= cel.eventtime)
      return { from: cel.eventtime, until: Math.min(stop?.cel.eventtime ?? limit, limit) }
    })
    const [start] = mine
    return {
      recording,
      pieces: pieces.length > 0 ? pieces : [{ from: recording.startTime, until: recording.endTime }],
      channel: start
        ? { name: start.cel.cidName, number: start.cel.cidNum, channel: start.cel.channame }
        : null
    }
  })
}

function rowsOfEvents(cels: readonly StoredCel[]): MixMonitorRows {
  const rows = (type: string): readonly MixMonitorRow[] =>
    cels.flatMap((cel) => (cel.eventtype === type ? [{ cel, ...payloadOf(cel) }] : []))
  return { starts: rows('MIXMONITOR_START'), stops: rows('MIXMONITOR_STOP') }
}

/** Of a server without such events the application tells; it names no id, but stops on the channel it started on. */
function rowsOfApplications(cels: readonly StoredCel[]): MixMonitorRows {
  return {
    starts: cels.flatMap((cel) => {
      const file = startedMixmonitor(cel)
      return file === null ? [] : [{ cel, id: cel.uniqueid, file }]
    }),
    stops: cels.flatMap((cel) => (stoppedMixmonitor(cel) ? [{ cel, id: cel.uniqueid, file: '' }] : []))
  }
}

/** A stretch in which a recording stood still, and where in its file that is. */
export interface Pause {
  readonly from: number
  readonly until: number
  readonly positionUs: number
}

/** Pauses between the pieces of a recording. */
export function pausesOf({ pieces }: Pick<RecordingCourse, 'pieces'>): readonly Pause[] {
  let positionUs = 0
  return pieces.flatMap(({ from, until }, index) => {
    positionUs += until - from
    const next = pieces[index + 1]
    return next && next.from > until ? [{ from: until, until: next.from, positionUs }] : []
  })
}

/** Length of the file: what was recorded without the pauses, microseconds. */
export const lengthOf = ({ pieces }: Pick<RecordingCourse, 'pieces'>): number =>
  pieces.reduce((sum, { from, until }) => sum + until - from, 0)

/** The moment of the call that is heard at a position of the file. */
export function momentAt({ pieces }: Pick<RecordingCourse, 'pieces'>, positionUs: number): number {
  let left = positionUs
  for (const { from, until } of pieces) {
    if (left <= until - from) return from + left
    left -= until - from
  }
  return pieces.at(-1)?.until ?? positionUs
}
