import { useMemo, useState, type ReactNode } from 'react'
import { formatZoned } from '@shared/format/zone'
import type { CallLogDetail, StoredCallLog } from '@shared/model/call-log-row'
import { useApi } from '../../api/queries'
import { hangupText } from '../../components/hangup-text'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { CallStrip } from './call-strip'
import { RecordingList } from './recording-list'
import { recordingCourses } from './recording-pieces'
import { TranscriptPart } from './transcript-part'
import './conversation.css'

const NO_CELS = [] as const

/** What was said: the call on a line, its recordings, the transcript, and how it ended. */
export function ConversationTab({ detail }: { detail: CallLogDetail }): ReactNode {
  const text = useText()
  const { callLog } = detail
  const cels = useApi('call-logs:cels', { id: callLog.id }).data?.cels ?? NO_CELS
  const courses = useMemo(() => recordingCourses(callLog.recordings, cels), [callLog.recordings, cels])
  const [chosen, setChosen] = useState<string | null>(callLog.recordings[0]?.uuid ?? null)
  return (
    <div className="conversation">
      <div className="conversation-head">
        <CallStrip call={callLog} courses={courses} />
        <Ending call={callLog} />
        <h3 className="sec">{text('detail.recordings')}</h3>
        <RecordingList courses={courses} />
      </div>
      <TranscriptPart callId={callLog.id} courses={courses} chosen={chosen} onChoose={setChosen} />
    </div>
  )
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
