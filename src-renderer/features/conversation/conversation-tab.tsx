import { useMemo, useState, type ReactNode } from 'react'
import { formatZoned } from '@shared/format/zone'
import type { CallLogDetail, StoredCallLog } from '@shared/model/call-log-row'
import type { StoredCel } from '@shared/model/cel'
import type { RecordingState, RecordingWithFile } from '@shared/model/recording'
import { useApi } from '../../api/queries'
import { useRecordings } from '../../api/recordings'
import { hangupText } from '../../components/hangup-text'
import { recordingCourses, type RecordingCourse } from '../../components/recording-pieces'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { usePlaybackValue } from '../../state/playback'
import { CallStrip } from './call-strip'
import { TranscriptPart } from './transcript-part'
import './conversation.css'

const NO_CELS = [] as const

/** What the player of a call is given. */
export interface PlayerOfCall {
  readonly call: StoredCallLog
  readonly cels: readonly StoredCel[]
  readonly courses: readonly RecordingCourse[]
  readonly chosen: string
  readonly onChoose: (uuid: string) => void
}

interface ConversationTabProps {
  readonly detail: CallLogDetail
  /** The player, a feature of its own. */
  readonly player: (of: PlayerOfCall) => ReactNode
}

/** What was said: the call on a line, its recordings in the player, the transcript, and how it ended. */
export function ConversationTab({ detail, player }: ConversationTabProps): ReactNode {
  const text = useText()
  const { callLog } = detail
  const cels = useApi('call-logs:cels', { id: callLog.id }).data?.cels ?? NO_CELS
  const courses = useMemo(() => recordingCourses(callLog.recordings, cels), [callLog.recordings, cels])
  const files = useRecordings(
    'recordings:of-call',
    { callLogId: callLog.id },
    { enabled: callLog.recordings.length > 0 }
  ).data
  const [picked, setPicked] = useState<string | null>(null)
  const [ofCall, setOfCall] = useState(callLog.recordings.length === 0)
  const heard = usePlaybackValue(({ recordingUuid }) => recordingUuid)
  const chosen = picked ?? firstChoice(callLog, files, heard)
  const choose = (uuid: string | null): void => {
    setOfCall(uuid === null)
    if (uuid !== null) setPicked(uuid)
  }
  const states = useMemo(
    () => new Map<string, RecordingState>(files?.map(({ recording, state }) => [recording.uuid, state])),
    [files]
  )
  return (
    <div className="conversation">
      <div className="conversation-head">
        <CallStrip call={callLog} courses={courses} states={states} shown={chosen} />
        {chosen === null ? (
          <p className="t2 no-recording">{text('detail.recordings.none')}</p>
        ) : (
          player({ call: callLog, cels, courses, chosen, onChoose: choose })
        )}
        <Ending call={callLog} />
      </div>
      <TranscriptPart
        call={callLog}
        courses={courses}
        playable={[...states].flatMap(([uuid, state]) => (state === 'playable' ? [uuid] : []))}
        recordingUuid={chosen}
        chosen={ofCall ? null : chosen}
        onChoose={choose}
      />
    </div>
  )
}

/** As long as nobody has chosen: the recording that is heard already, else the first that can be heard, else the first. */
function firstChoice(
  { recordings }: StoredCallLog,
  files: readonly RecordingWithFile[] | undefined,
  heard: string | null
): string | null {
  const known = recordings.find(({ uuid }) => uuid === heard)
  const playable = files?.find(({ state }) => state === 'playable')?.recording
  return (known ?? playable ?? recordings[0])?.uuid ?? null
}

/** Who ended the call and why, in a sentence each. */
function Ending({ call }: { call: StoredCallLog }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const nobody = text('detail.unknownParty')
  const who =
    call.hangupSource === 'caller'
      ? call.sourceName || call.sourceExten || nobody
      : call.destinationName || call.destinationExten || nobody
  const reason = hangupText({ ...call, hangupInferred: false }, text)
  return (
    <p className="ending">
      {text('conversation.ended', {
        source: call.hangupSource ?? 'unknown',
        who,
        time: call.dateEnd === null ? '' : formatZoned(call.dateEnd, zone).slice(11),
        known: String(call.dateEnd !== null)
      })}{' '}
      {reason === ''
        ? text('conversation.reason.none')
        : text('conversation.reason', { reason, code: String(call.hangupCause ?? '') })}
      {call.hangupInferred && <> {text('conversation.inferred')}</>}
    </p>
  )
}
