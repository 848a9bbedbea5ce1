import type { ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import type { StoredCallLog } from '@shared/model/call-log-row'
import type { RecordingState } from '@shared/model/recording'
import { trailShapes } from '../../components/trail-shapes'
import { trailText } from '../../components/trail-text'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { usePlaybackValue } from '../../state/playback'
import { momentAt, pausesOf, type RecordingCourse } from '../../components/recording-pieces'

interface CallStripProps {
  readonly call: StoredCallLog
  readonly courses: readonly RecordingCourse[]
  /** What can be done with each recording, by uuid; those that are not known yet are drawn as they will probably be. */
  readonly states: ReadonlyMap<string, RecordingState>
  /** The recording that the player shows. */
  readonly shown: string | null
}

/** Units of the drawing's width; it is stretched to the room there is. */
const WIDTH = 1000
/** Per cent of the width that the name at an end takes; one in the middle keeps away from it. */
const END_ROOM = 24

/** The call from start to end with clock times, and its recordings below, dotted where they pause. */
export function CallStrip({ call, courses, states, shown }: CallStripProps): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const total = Math.max(
    call.totalDurationUs ?? 0,
    ...call.trail.map(({ endUs }) => endUs),
    ...courses.map(({ recording }) => recording.endTime - call.date)
  )
  if (total <= 0) return null
  const x = (us: number): number => (Math.min(Math.max(us - call.date, 0), total) / total) * WIDTH
  const percent = (us: number): number => x(us) / 10
  const clock = (us: number): string => formatZoned(us, zone).slice(11)
  const answered = call.dateAnswer === null ? null : percent(call.dateAnswer)
  const end = call.dateEnd ?? call.date + total
  const endName = text('strip.end', { time: clock(end), source: call.hangupSource ?? 'unknown' })
  const description = text('strip.label', {
    trail: trailText(call.trail, text),
    total: formatDuration(total) || '<1s',
    count: courses.length
  })
  return (
    <div className="call-strip" role="img" aria-label={description}>
      <div className="strip-names">
        <span>{text('strip.start', { time: clock(call.date) })}</span>
        {answered !== null && answered < 100 - 2 * END_ROOM + 20 && call.dateAnswer !== null && (
          <span style={{ left: `max(${END_ROOM / 2 + 6}ch, ${answered}%)` }}>
            {text('strip.answer', { time: clock(call.dateAnswer) })}
          </span>
        )}
        <span className="end">{endName}</span>
      </div>
      <svg viewBox={`0 0 ${WIDTH} 24`} preserveAspectRatio="none" aria-hidden>
        {trailShapes(call.trail, total, WIDTH).map((shape, index) =>
          shape.kind === 'transfer' ? (
            <path key={index} className="transfer" d={`M${shape.x} 0v14`} />
          ) : (
            <rect key={index} className={shape.kind} x={shape.x} y={2} width={shape.width} height={10} />
          )
        )}
        {courses.map((course) => (
          <g
            key={course.recording.uuid}
            data-heard={(states.get(course.recording.uuid) ?? 'playable') === 'playable' ? '' : undefined}
            data-shown={course.recording.uuid === shown ? '' : undefined}
          >
            {course.pieces.map(({ from, until }) => (
              <path key={from} className="recorded" d={`M${x(from)} 18H${Math.max(x(until), x(from) + 2)}`} />
            ))}
            {pausesOf(course).map(({ from, until }) => (
              <path key={from} className="paused" d={`M${x(from)} 18H${x(until)}`} />
            ))}
          </g>
        ))}
        <StripPosition courses={courses} x={x} />
      </svg>
      <div className="strip-names below">
        {courses.map(({ recording }, index) => {
          const state = states.get(recording.uuid) ?? 'playable'
          // A word more needs more room before the end.
          const atEnd = percent(recording.startTime) > (state === 'playable' ? 80 : 55)
          return (
            <span
              key={recording.uuid}
              className={atEnd ? 'end' : ''}
              style={atEnd ? undefined : { left: `${percent(recording.startTime)}%` }}
            >
              {courses.length > 1
                ? text('recording.numbered', { number: String(index + 1) })
                : text('recording.only')}
              {state !== 'playable' && <span className="t3">, {text(`recording.state.${state}`)}</span>}
            </span>
          )
        })}
      </div>
    </div>
  )
}

/** The line of what is heard; drawn anew only when it has moved by a thousandth of the drawing. */
function StripPosition(props: { courses: readonly RecordingCourse[]; x: (us: number) => number }): ReactNode {
  const { courses, x } = props
  const at = usePlaybackValue(({ recordingUuid, positionUs }) => {
    const heard = courses.find(({ recording }) => recording.uuid === recordingUuid)
    return heard ? Math.round(x(momentAt(heard, positionUs))) : null
  })
  return at === null ? null : <path className="position" d={`M${at} 0v22`} />
}
