import { HardDrive } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import type { RecordingWithFile } from '@shared/model/recording'
import { useRecordingOverview } from '../../api/recordings'
import { Icon } from '../../components/icon'
import { lengthOf, type RecordingCourse } from '../../components/recording-pieces'
import { Segmented } from '../../components/segmented'
import { SelectField } from '../../components/select-field'
import { useText } from '../../i18n/use-text'

interface RecordingSwitchProps {
  readonly courses: readonly RecordingCourse[]
  readonly chosen: string
  readonly onChoose: (uuid: string) => void
}

/** More than these stand in a list. */
const SIDE_BY_SIDE = 5

/** Which recording of the call is shown. */
export function RecordingSwitch({ courses, chosen, onChoose }: RecordingSwitchProps): ReactNode {
  const text = useText()
  const options = courses.map((course, index) => {
    const length = formatDuration(lengthOf(course)) || '<1s'
    return {
      value: course.recording.uuid,
      label: text('recording.switch', { number: String(index + 1), length })
    }
  })
  if (courses.length < 2) {
    const [course] = courses
    return (
      <b className="strong">
        {course && text('recording.alone', { length: formatDuration(lengthOf(course)) || '<1s' })}
      </b>
    )
  }
  const common = { label: text('player.switch'), value: chosen, options, onChange: onChoose }
  return courses.length <= SIDE_BY_SIDE ? (
    <Segmented compact {...common} />
  ) : (
    <span className="player-select">
      <SelectField {...common} />
    </span>
  )
}

interface RecordingFactsProps {
  readonly course: RecordingCourse
  readonly entry: RecordingWithFile | undefined
}

/** Who started it, what its file is, and where the file was found. */
export function RecordingFacts({ course, entry }: RecordingFactsProps): ReactNode {
  const text = useText()
  const roots = useRecordingOverview()?.roots
  const by = course.channel?.name || course.channel?.number
  const file = entry?.file
  const audio = file?.audio
  const root = roots?.find(({ id }) => id === file?.rootId)
  const count = audio?.channels === 1 ? 1 : audio?.channels === 2 ? 2 : 'more'
  const facts =
    audio &&
    text(`player.facts.${count}`, {
      format: audio.format,
      rate: String(audio.rate / 1000),
      channels: String(audio.channels)
    })
  const known = [by && text('player.by', { name: by }), facts].filter(Boolean).join(', ')
  return (
    <>
      <span className="small t3 cut">{known}</span>
      {root && file && (
        <span className="small t3 player-found" title={`${root.path}/${file.member}`}>
          <Icon of={HardDrive} size={14} />
          <span className="cut">{text(`player.found.${root.kind}`, { place: lastPart(root.path) })}</span>
        </span>
      )}
    </>
  )
}

/** Name of a folder or archive without the folders above it, on any system. */
const lastPart = (path: string): string => /[^\\/]+(?=[\\/]*$)/.exec(path)?.[0] ?? path
