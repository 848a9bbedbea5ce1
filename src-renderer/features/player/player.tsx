import { useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import type { StoredCallLog } from '@shared/model/call-log-row'
import type { StoredCel } from '@shared/model/cel'
import type { RecordingWithFile } from '@shared/model/recording'
import { queryClient } from '../../api/queries'
import { useRecordings } from '../../api/recordings'
import { ErrorBlock } from '../../components/error-block'
import { Notice } from '../../components/notice'
import type { RecordingCourse } from '../../components/recording-pieces'
import { useText } from '../../i18n/use-text'
import { askForFile } from '../../state/recording-attach'
import { openRecordingSave } from '../../state/recording-choice'
import { playbackNow, playFrom, seek, usePlaybackValue } from '../../state/playback'
import { forgetSound, isSounding, pauseSound, playerNow, playRecording, usePlayer } from './engine'
import { PlayerControls } from './player-controls'
import { RecordingFacts, RecordingSwitch } from './player-head'
import { usePlayerKeys } from './player-keys'
import { PlayerNote, ServerPath } from './player-notes'
import { clearPart, markPart, useRepeatedPart } from './repeat-part'
import { RepeatStatus } from './repeat-status'
import { sideNames } from './side-names'
import { timeMap } from './time-map'
import { useRecordingProgress } from './use-progress'
import { waveMarks } from './wave-marks'
import { Waveform } from './waveform'
import './player.css'

interface PlayerProps {
  readonly call: StoredCallLog
  readonly cels: readonly StoredCel[]
  readonly courses: readonly RecordingCourse[]
  /** The recording that is shown. */
  readonly chosen: string
  readonly onChoose: (uuid: string) => void
}

/** The recordings of a call: which one, its waveform, its controls, or why it cannot be heard. */
export function Player({ call, cels, courses, chosen, onChoose }: PlayerProps): ReactNode {
  const text = useText()
  const { data, error, refetch } = useRecordings('recordings:of-call', { callLogId: call.id })
  const heard = usePlaybackValue(({ recordingUuid }) => recordingUuid)
  // Several recordings of one call follow each other: what is shown goes along.
  const follow = useEffectEvent(() => {
    const isOurs = courses.some(({ recording }) => recording.uuid === heard)
    if (heard !== null && heard !== chosen && isOurs && isSounding()) onChoose(heard)
  })
  useEffect(() => follow(), [heard])
  const index = courses.findIndex(({ recording }) => recording.uuid === chosen)
  const course = courses[index]
  if (!course) return null
  const entry = data?.find(({ recording }) => recording.uuid === chosen)
  const order = (data ?? [])
    .filter(({ state }) => state === 'playable')
    .map(({ recording }) => recording.uuid)
  return (
    <section className="player" aria-label={text('player.title')}>
      <div className="player-head">
        <RecordingSwitch courses={courses} chosen={chosen} onChoose={onChoose} />
        <RecordingFacts course={course} entry={entry} />
      </div>
      {Boolean(error) && <ErrorBlock error={error} onRetry={() => void refetch()} />}
      {entry?.state === 'playable' || (!entry && !error) ? (
        <Playable
          key={chosen}
          call={call}
          cels={cels}
          course={course}
          entry={entry}
          number={courses.length > 1 ? index + 1 : null}
          order={order}
          onChoose={onChoose}
        />
      ) : (
        entry && (
          <PlayerNote
            key={chosen}
            entry={entry}
            onSave={() => openRecordingSave(call.id, chosen)}
            onAttach={() => askForFile({ ...call, ...entry, callLogId: call.id })}
          />
        )
      )}
      {entry && entry.state !== 'missing' && course.recording.path !== null && (
        <ServerPath path={course.recording.path} />
      )}
    </section>
  )
}

interface PlayableProps extends Pick<PlayerProps, 'call' | 'cels' | 'onChoose'> {
  readonly course: RecordingCourse
  /** Undefined while its file is not known yet. */
  readonly entry: RecordingWithFile | undefined
  /** Place among several recordings; null for the only one. */
  readonly number: number | null
  readonly order: readonly string[]
}

function Playable({ call, cels, course, entry, number, order, onChoose }: PlayableProps): ReactNode {
  const text = useText()
  const { uuid } = course.recording
  const player = usePlayer()
  const progress = useRecordingProgress(uuid)
  const shape = useRecordings('recordings:peaks', { uuid }, { enabled: entry !== undefined })
  const peaks = shape.data ?? null
  const map = useMemo(
    () => timeMap(course, peaks?.lengthUs ?? entry?.file?.audio?.lengthUs ?? null),
    [course, peaks, entry]
  )
  const marks = useMemo(() => waveMarks(course, map, call, cels), [course, map, call, cels])
  const file = entry?.file ? `${entry.file.rootId} ${entry.file.member}` : null
  const formerFile = useRef(file)
  useEffect(() => {
    // Attached to another file meanwhile: what was read of the former one holds no more.
    if (formerFile.current !== null && file !== formerFile.current) {
      void queryClient.invalidateQueries({ queryKey: ['recordings:peaks', { uuid }] })
      forgetSound(uuid)
    }
    formerFile.current = file
  }, [file, uuid])

  const isCurrent = player.uuid === uuid
  const phase = isCurrent ? player.phase : 'idle'
  const place = (): number => (playbackNow().recordingUuid === uuid ? playbackNow().positionUs : 0)
  const toggle = (): void => {
    if (!entry) return
    if (isSounding() && playerNow().uuid === uuid) pauseSound()
    else if (isCurrent && player.owner === 'queue') playRecording(uuid, place(), player.order, 'queue')
    else playFrom(uuid, place(), order)
  }
  const goTo = (positionUs: number): void => {
    const to = Math.min(Math.max(0, positionUs), map.lengthUs)
    // Something else sounds: it gives way to what the person points at.
    if (isSounding() && playerNow().uuid !== uuid) playFrom(uuid, to, order)
    else seek(uuid, to)
  }
  const next = order[order.indexOf(uuid) + 1]
  const goOn = (): void => {
    if (next === undefined) return
    onChoose(next)
    if (isSounding()) playFrom(next, 0, order)
  }
  const part = useRepeatedPart(uuid)
  const mark = (which: 'a' | 'b'): void => markPart(which, uuid, place())
  const move = (by: number): void => goTo(place() + by)
  usePlayerKeys({ toggle, move, mark, clearMarks: clearPart }, '.panel, .player', true)
  const save = (): void => openRecordingSave(call.id, uuid)
  const names = sideNames(course, call, text)
  const format = entry?.file?.audio?.format ?? ''
  return (
    <>
      <Waveform
        uuid={uuid}
        label={
          number === null
            ? text('player.positionOf')
            : text('player.positionOfNumber', { number: String(number) })
        }
        peaks={peaks}
        map={map}
        marks={marks}
        part={part}
        sides={names}
        onSeek={goTo}
      />
      <PlayerControls
        uuid={uuid}
        map={map}
        isStereo={(peaks?.channels.length ?? entry?.file?.audio?.channels) === 2}
        sides={names}
        isBusy={phase === 'loading'}
        onToggle={toggle}
        part={part}
        onMark={mark}
        onMove={move}
        onNext={next === undefined || order.length < 2 ? null : goOn}
        onSave={entry ? save : null}
      />
      <RepeatStatus part={part} />
      {(phase === 'loading' || (shape.isFetching && !peaks)) && (
        <p className="player-status t2 small" role="status">
          {progress?.step === 'decoding'
            ? progress.of === null
              ? text('player.decoding.start', { format })
              : text('player.decoding', {
                  format,
                  percent: String(Math.floor((progress.done / progress.of) * 100))
                })
            : text(phase === 'loading' ? 'player.loading' : 'player.reading')}
        </p>
      )}
      {map.offUs !== null && (
        <p className="player-status t2 small">
          {text('player.offLength', {
            longer: String(map.offUs > 0),
            length: formatDuration(Math.abs(map.offUs))
          })}
        </p>
      )}
      {phase === 'refused' && (
        <Notice tone="info" title={text('player.refused')}>
          {text('player.refused.text')}
        </Notice>
      )}
      {phase === 'failed' && <ErrorBlock error={player.error} onRetry={toggle} />}
      {Boolean(shape.error) && phase !== 'failed' && (
        <ErrorBlock error={shape.error} onRetry={() => void shape.refetch()} />
      )}
    </>
  )
}
