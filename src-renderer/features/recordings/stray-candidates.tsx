import { useState, type ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import type { RecordingRow, StrayFile } from '@shared/model/recording'
import { askRecordings, noteRecordingChange, useRecordings } from '../../api/recordings'
import { Status } from '../../components/badge'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { RECORDING_LOOKS } from '../../components/recording-looks'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { reportFailure } from '../../state/failure'
import { showCall } from '../../state/navigation'
import { showToast } from '../../state/toast'
import { ListenStray } from './listen-stray'
import { fromText, nameOf, startText, toText } from './recording-words'
import { whyText } from './why-text'

/** The recordings that a file may be, best first, with the reason, and the button that says so. */
export function StrayCandidates({ file }: { file: StrayFile | undefined }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const [busy, setBusy] = useState<string | null>(null)
  const { data, error, refetch } = useRecordings(
    'recordings:candidates',
    { strayId: file?.id ?? 0 },
    { enabled: file !== undefined }
  )
  if (!file) return <aside className="candidates t2">{text('strays.candidates.choose')}</aside>
  const name = nameOf(file.member)
  const attach = ({ recording: { uuid }, file: former }: RecordingRow): void => {
    setBusy(uuid)
    askRecordings('recordings:attach', { strayId: file.id, uuid })
      .then(() => {
        noteRecordingChange()
        showToast({
          text: text('strays.attached', { name }),
          // A file that was replaced does not come back by taking its successor away.
          ...(former === null
            ? {
                action: {
                  label: text('common.undo'),
                  run: () => {
                    askRecordings('recordings:detach', { uuid }).then(noteRecordingChange, reportFailure)
                  }
                }
              }
            : {})
        })
        document.querySelector<HTMLElement>('.stray-rows')?.focus()
      }, reportFailure)
      .finally(() => setBusy(null))
  }
  return (
    <aside className="candidates" aria-label={text('strays.candidates')} data-pane>
      <h2 className="sec">{text('strays.candidates')}</h2>
      <p className="mono select-text">{file.member}</p>
      <ListenStray file={file} />
      {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="t2">{text('strays.candidates.none')}</p>}
      <ul>
        {data?.map((candidate) => {
          const { row } = candidate
          const { uuid } = row.recording
          const start = startText(row, zone)
          const look = RECORDING_LOOKS[row.state]
          return (
            <li key={uuid}>
              <div className="row">
                <button
                  type="button"
                  className="link"
                  aria-label={text('strays.openCall', { start })}
                  onClick={() => showCall(row.callLogId, false, 'conversation')}
                >
                  {start}
                </button>
                <span className="t2">{formatDuration(row.recording.endTime - row.recording.startTime)}</span>
                <span className="push">
                  <Status icon={look.icon} tone={look.tone}>
                    {text(`recording.state.${row.state}`)}
                  </Status>
                </span>
              </div>
              <div className="cut">
                {text('recordings.parties', {
                  from: fromText(row) || text('recordings.unknownParty'),
                  to: toText(row) || text('recordings.unknownParty')
                })}
              </div>
              <div className="row">
                <span className="small t2 grow">{whyText(candidate, text)}</span>
                <Button
                  compact
                  busy={busy === uuid}
                  aria-label={text(row.file ? 'strays.attach.replaceOf' : 'strays.attach.to', { start })}
                  onPress={() => attach(row)}
                >
                  {text(row.file ? 'strays.attach.replace' : 'strays.attach')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </aside>
  )
}
