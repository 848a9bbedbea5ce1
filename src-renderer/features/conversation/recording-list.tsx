import type { ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import { CopyButton } from '../../components/copy-button'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { lengthOf, pausesOf, type RecordingCourse } from './recording-pieces'

/** The recordings of the call as its events tell of them. */
export function RecordingList({ courses }: { courses: readonly RecordingCourse[] }): ReactNode {
  const text = useText()
  if (courses.length === 0) return <p className="t2">{text('detail.recordings.none')}</p>
  return (
    <ol className="recording-list">
      {courses.map((course, index) => (
        <li key={course.recording.uuid}>
          <OneRecording course={course} number={index + 1} of={courses.length} />
        </li>
      ))}
    </ol>
  )
}

function OneRecording(props: { course: RecordingCourse; number: number; of: number }): ReactNode {
  const { course, number, of } = props
  const text = useText()
  const zone = useDisplayZone()
  const clock = (us: number): string => formatZoned(us, zone).slice(11)
  const { recording, channel } = course
  const by = channel && [channel.name, channel.number].filter(Boolean).join(' ')
  return (
    <>
      <div className="recording-head">
        <b>{of > 1 ? text('recording.numbered', { number: String(number) }) : text('recording.only')}</b>
        <span>
          {text('recording.times', {
            from: clock(recording.startTime),
            until: clock(recording.endTime),
            length: formatDuration(lengthOf(course)) || '<1s'
          })}
        </span>
        {by && <span className="t2">{text('recording.by', { name: by })}</span>}
      </div>
      {pausesOf(course).map(({ from, until }) => (
        <div key={from} className="t2 small">
          {text('recording.paused', {
            length: formatDuration(until - from) || '<1s',
            from: clock(from),
            until: clock(until)
          })}
        </div>
      ))}
      {recording.path === null ? (
        <div className="t2 small">{text('recording.deleted')}</div>
      ) : (
        <>
          <div className="t2 small">{text('recording.notLinked')}</div>
          <div className="recording-file">
            <span className="mono t2 cut" title={recording.path}>
              {recording.path}
            </span>
            <CopyButton text={recording.path} name={text('recording.copyPath')} />
          </div>
        </>
      )}
    </>
  )
}
