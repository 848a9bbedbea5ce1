import type { CallLog, Participant } from '@shared/model/call-log'
import type { DiffField } from '@shared/model/diff'
import { DIFF_FIELDS } from '@shared/model/diff'
import type { HistoryOrigin, ServerCallLog, ServerRecording } from '@shared/model/server-call-log'
import { formatZoned } from '@shared/format/zone'

const MICROS = 1_000_000

/** What both sides are reduced to before they are compared: equal values have equal texts; null is empty. */
export type FieldText = string | null

type Reader<T> = (call: T, origin: HistoryOrigin) => FieldText

/** An instant as it is shown and compared: ISO 8601, UTC, six decimals unless they are zero. */
export const timeText = (us: number | null): FieldText =>
  us === null ? null : formatZoned(us, 'UTC', { separator: 'T', fraction: 'auto', offset: true })

const flagText = (value: boolean | null): FieldText => String(value === true)
const listText = (list: readonly unknown[]): FieldText => (list.length === 0 ? null : JSON.stringify(list))

/** Participants in an order of their own, because neither side's order means anything. */
export function participantsText(participants: readonly Participant[], withRequested = true): FieldText {
  const shown = participants.map(({ userUuid, lineId, role, tags, answered, requested }) =>
    JSON.stringify({
      role,
      user_uuid: userUuid,
      line_id: lineId,
      tags: [...tags].sort(),
      answered,
      ...(withRequested ? { requested } : {})
    })
  )
  return shown.length === 0 ? null : `[${shown.sort().join(',')}]`
}

type ComparedRecording = Pick<ServerRecording, 'uuid' | 'startTime' | 'endTime' | 'path'> & {
  readonly deleted: boolean
}

export interface RecordingParts {
  readonly uuid?: boolean
  readonly media?: boolean
}

/** Recordings by their start. A database tells paths, an answer of the REST interface only whether the media is there. */
export function recordingsText(
  recordings: readonly ComparedRecording[],
  origin: HistoryOrigin,
  { uuid = true, media = true }: RecordingParts = {}
): FieldText {
  const shown = recordings.map((recording) =>
    JSON.stringify({
      start_time: timeText(recording.startTime),
      end_time: timeText(recording.endTime),
      ...(uuid ? { uuid: recording.uuid } : {}),
      ...(media ? (isTable(origin) ? { path: recording.path } : { deleted: recording.deleted }) : {})
    })
  )
  return shown.length === 0 ? null : `[${shown.sort().join(',')}]`
}

/** Recordings of ours as a server would tell them. */
export const asServerRecordings = (call: Pick<CallLog, 'recordings'>): readonly ComparedRecording[] =>
  call.recordings.map((recording) => ({ ...recording, deleted: recording.path === null }))

const isTable = (origin: HistoryOrigin): boolean =>
  origin === 'call-logd-tables' || origin === 'call-log-tables'

function detailsText(details: Readonly<Record<string, string>>): FieldText {
  const entries = Object.entries(details).filter(([key, value]) => key !== 'type' || value !== 'unknown')
  return entries.length === 0 ? null : JSON.stringify(Object.fromEntries(entries.sort()))
}

const TIMES: ReadonlySet<DiffField> = new Set(['start', 'answer', 'end'])
const FLAGS: ReadonlySet<DiffField> = new Set(['answered', 'blocked', 'reached_voicemail'])

function plainReader<T extends ServerCallLog | CallLog>(field: DiffField): Reader<T> {
  const key = DIFF_FIELDS[field] as keyof ServerCallLog & keyof CallLog
  if (TIMES.has(field)) return (call) => timeText(call[key] as number | null)
  if (FLAGS.has(field)) return (call) => flagText(call[key] as boolean | null)
  return (call) => {
    const value = call[key] as string | number | null
    return value === null ? null : String(value)
  }
}

/** Fields that each side tells in a way of its own. */
const SERVER: { readonly [F in DiffField]?: Reader<ServerCallLog> } = {
  duration: ({ duration }, origin) =>
    duration === null ? (origin === 'xivo-csv' ? '0' : null) : String(duration),
  tags: ({ tags }) => listText([...tags].sort()),
  participants: ({ participants }) => participantsText(participants),
  recordings: ({ recordings }, origin) => recordingsText(recordings, origin),
  destination_details: ({ destinationDetails }) => detailsText(destinationDetails)
}

const HERE: { readonly [F in DiffField]?: Reader<CallLog> } = {
  duration: (call, origin) => {
    // XiVO rounds, and writes 0 for what was not answered; the reference cuts.
    if (origin === 'xivo-csv') {
      const { dateAnswer, dateEnd } = call
      if (dateAnswer === null || dateEnd === null) return '0'
      return String(Math.max(0, Math.round((dateEnd - dateAnswer) / MICROS)))
    }
    return call.duration === null ? null : String(call.duration)
  },
  tags: ({ tags }) => listText([...tags].sort()),
  participants: ({ participants }) => participantsText(participants),
  recordings: (call, origin) => recordingsText(asServerRecordings(call), origin),
  destination_details: ({ destinationDetails }) => detailsText(destinationDetails)
}

/** A field of a server's call log. */
export const serverText = (field: DiffField, call: ServerCallLog): FieldText =>
  emptied((SERVER[field] ?? plainReader<ServerCallLog>(field))(call, call.origin), call.origin)

/** A field of a call log of ours, in the words of the server's origin. */
export const hereText = (field: DiffField, call: CallLog, origin: HistoryOrigin): FieldText =>
  emptied((HERE[field] ?? plainReader<CallLog>(field))(call, origin), origin)

/** Only tables tell an empty text from none. */
const emptied = (text: FieldText, origin: HistoryOrigin): FieldText =>
  text === '' && !isTable(origin) ? null : text
