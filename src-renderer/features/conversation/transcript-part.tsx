import { Copy, Download, FileText, Unlink } from 'lucide-react'
import { useState, type DragEvent, type ReactNode } from 'react'
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components'
import type { ChosenFile } from '@shared/api/contract'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { adoptFiles, call } from '../../api/client'
import { pickFile } from '../../api/pick-file'
import { queryClient, useApi } from '../../api/queries'
import { Button } from '../../components/button'
import { copyText } from '../../components/copy-text'
import { ErrorBlock } from '../../components/error-block'
import { Icon } from '../../components/icon'
import { Menu } from '../../components/menu'
import { saveText } from '../../components/save-text'
import { Segmented } from '../../components/segmented'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { showToast } from '../../state/toast'
import { detachSoon, keepAttached, useLeaving } from './detach-transcript'
import type { RecordingCourse } from '../../components/recording-pieces'
import { TranscriptLines } from './transcript-lines'
import { transcriptTime } from './transcript-time'
import { hasTimes, plainText, SAVED_FORMATS, transcriptAs, type SavedFormat } from './transcript-text'

interface TranscriptPartProps {
  readonly call: StoredCallLog
  readonly courses: readonly RecordingCourse[]
  /** Recordings that can be heard, in their order: a line of one plays it from there. */
  readonly playable: readonly string[]
  /** The recording that the player shows; null where the call has none. */
  readonly recordingUuid: string | null
  /** Recording whose transcript is shown; null for that of the whole call. */
  readonly chosen: string | null
  readonly onChoose: (recordingUuid: string | null) => void
}

/** Stands for the whole call in the switch, whose values are texts. */
const WHOLE = 'whole'

/** The transcript of a recording or of the whole call: attached by hand or found beside the file. */
export function TranscriptPart({
  call: callLog,
  courses,
  playable,
  recordingUuid,
  chosen,
  onChoose
}: TranscriptPartProps): ReactNode {
  const callId = callLog.id
  const text = useText()
  const { data, error, refetch } = useApi('transcripts:get', { callLogId: callId })
  const leaving = useLeaving()
  const [failure, setFailure] = useState<unknown>(null)
  const all = (data ?? []).filter(({ recordingUuid }) => !leaving.has(`${callId} ${recordingUuid ?? ''}`))
  const ofCall = all.some(({ recordingUuid }) => recordingUuid === null)
  const shown = all.find(({ recordingUuid }) => recordingUuid === chosen) ?? null
  const course = courses.find(({ recording }) => recording.uuid === chosen) ?? null
  const place = courses.findIndex(({ recording }) => recording.uuid === recordingUuid)
  const ofRecording =
    courses.length > 1 ? text('recording.numbered', { number: String(place + 1) }) : text('recording.only')

  const attach = async (choose: () => Promise<ChosenFile | null>): Promise<void> => {
    setFailure(null)
    try {
      const file = await choose()
      if (file === null) return
      keepAttached(callId, chosen)
      await call('transcripts:attach', { callLogId: callId, recordingUuid: chosen, fileId: file.fileId })
      await queryClient.invalidateQueries({ queryKey: ['transcripts:get'] })
      announce(text('transcript.attached', { name: file.name }))
    } catch (problem) {
      setFailure(problem)
    }
  }
  const onDrop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    void attach(async () => (await adoptFiles([file]))[0] ?? null)
  }
  const detach = (): void => {
    detachSoon(callId, chosen)
    showToast({
      text: text('transcript.detached'),
      action: { label: text('common.undo'), run: () => keepAttached(callId, chosen) }
    })
  }
  const save = (format: SavedFormat): void => {
    if (!shown) return
    const name = shown.transcript.source.replace(/\.[^.]*$/, '') || 'transcript'
    const ending = format === 'text' ? 'txt' : format
    saveText(`${name}.${ending}`, transcriptAs(format, shown.transcript.lines))
  }
  const choose = (
    <Button compact icon={FileText} onPress={() => void attach(() => pickFile('transcript'))}>
      {text(shown ? 'transcript.replace' : 'transcript.attach')}
    </Button>
  )
  return (
    <section
      className="transcript"
      aria-label={text('transcript.title')}
      data-drop
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <div className="transcript-head">
        <h3 className="sec">{text('transcript.title')}</h3>
        {courses.length > 0 && (ofCall || chosen === null) && (
          <Segmented
            compact
            label={text('transcript.of')}
            value={chosen ?? WHOLE}
            options={[
              { value: recordingUuid ?? '', label: ofRecording },
              { value: WHOLE, label: text('transcript.whole') }
            ]}
            onChange={(value) => onChoose(value === WHOLE ? null : value)}
          />
        )}
        {shown && (
          <>
            <small className="t3 cut">
              {text(`transcript.from.${shown.attachedBy}`, { name: shown.transcript.source })}
            </small>
            <span className="push" />
            <Button
              compact
              kind="plain"
              icon={Copy}
              onPress={() =>
                void copyText(plainText(shown.transcript.lines)).then(() =>
                  showToast({ text: text('transcript.copied') })
                )
              }
            >
              {text('transcript.copy')}
            </Button>
            <MenuTrigger>
              <AriaButton className="btn plain compact">
                <Icon of={Download} size={14} />
                {text('transcript.save')}
              </AriaButton>
              <Popover className="popover" placement="bottom end" offset={2}>
                <Menu
                  label={text('transcript.save')}
                  entries={SAVED_FORMATS.map((format) => ({
                    id: format,
                    label: text(`transcript.save.${format}`),
                    disabled: format !== 'text' && !hasTimes(shown.transcript.lines),
                    run: () => save(format)
                  }))}
                />
              </Popover>
            </MenuTrigger>
            {choose}
            {shown.attachedBy === 'hand' && (
              <Button compact kind="plain" icon={Unlink} onPress={detach}>
                {text('transcript.detach')}
              </Button>
            )}
          </>
        )}
      </div>
      {Boolean(failure ?? error) && (
        <div className="transcript-note">
          <ErrorBlock
            error={failure ?? error}
            {...(failure === null ? { onRetry: () => void refetch() } : {})}
          />
        </div>
      )}
      {shown && shown.transcript.problems.length > 0 && (
        <p className="transcript-note t2 small">
          {text('transcript.problems', { count: shown.transcript.problems.length })}
        </p>
      )}
      {shown ? (
        <TranscriptLines
          key={chosen ?? ''}
          transcript={shown.transcript}
          course={course}
          time={transcriptTime(callLog, courses, playable, chosen)}
        />
      ) : (
        data && (
          <div className="transcript-none">
            <p className="t2">{text('transcript.none', { recordings: courses.length })}</p>
            {choose}
            <p className="t3 small">{text('transcript.formats')}</p>
          </div>
        )
      )}
    </section>
  )
}
