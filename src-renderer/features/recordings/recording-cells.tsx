import type { ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import type { DurationStyle } from '@shared/api/contract'
import type { RecordingRow } from '@shared/model/recording'
import { Status } from '../../components/badge'
import { RECORDING_LOOKS } from '../../components/recording-looks'
import { useText } from '../../i18n/use-text'
import { PathCell } from './path-cell'
import { formatText, fromText, lengthUs, pathOf, startText, toText } from './recording-words'

interface RecordingCellsProps {
  readonly row: RecordingRow
  readonly zone: string
  readonly style: DurationStyle | undefined
  readonly onOpenCall: () => void
}

/** One recording of the list. */
export function RecordingCells({ row, zone, style, onOpenCall }: RecordingCellsProps): ReactNode {
  const text = useText()
  const look = RECORDING_LOOKS[row.state]
  const path = pathOf(row)
  const format = formatText(row.file?.audio ?? null)
  const match = row.file ? text(`recordings.match.${row.file.matchedBy}`) : ''
  const problem = row.problem === null ? undefined : text(`recordings.problem.${row.problem}`)
  return (
    <>
      <span role="gridcell">{startText(row, zone)}</span>
      <Party name={fromText(row)} exten={row.sourceExten} />
      <Party name={toText(row)} exten={row.destinationExten} />
      <span role="gridcell" className="num">
        {formatDuration(lengthUs(row), style)}
      </span>
      <span role="gridcell" title={problem}>
        <Status icon={look.icon} tone={look.tone}>
          {text(`recording.state.${row.state}`)}
        </Status>
      </span>
      {path === '' ? (
        <span role="gridcell" className="t3 cut">
          {text('recordings.noPath')}
        </span>
      ) : (
        <PathCell path={path} />
      )}
      <span role="gridcell" className="cut t2" title={format}>
        {format}
      </span>
      <span role="gridcell" className="cut t2" title={match}>
        {match}
      </span>
      <span role="gridcell">
        <button
          type="button"
          className="link"
          tabIndex={-1}
          aria-label={text('recordings.openCall', { id: String(row.callLogId) })}
          onClick={onOpenCall}
        >
          #{row.callLogId}
        </button>
      </span>
    </>
  )
}

/** Name, then number in quiet, as in the list of calls. */
function Party({ name, exten }: { name: string; exten: string | null }): ReactNode {
  const second = exten !== null && exten !== name ? exten : ''
  return (
    <span role="gridcell" className="cut" title={[name, second].filter(Boolean).join(' ')}>
      {name} {second && <span className="t3">{second}</span>}
    </span>
  )
}
