import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { RECORDING_STATES, type RecordingState } from '@shared/model/recording'
import { Status } from '../../components/badge'
import { RECORDING_LOOKS } from '../../components/recording-looks'
import { useText } from '../../i18n/use-text'
import { fateOf, type ExportChoice, type StateCounts } from './exportable'

interface ExportableCountsProps {
  readonly counts: StateCounts
  readonly choice: ExportChoice
}

/** How many recordings there are by state, and what becomes of them; states without recordings are left out. */
export function ExportableCounts({ counts, choice }: ExportableCountsProps): ReactNode {
  const text = useText()
  const shown = RECORDING_STATES.filter((state: RecordingState) => counts[state] > 0)
  if (shown.length === 0) return <p className="t2">{text('recordings.export.nothing.none')}</p>
  return (
    <table className="t exportable">
      <caption className="visually-hidden">{text('recordings.export.counts')}</caption>
      <tbody>
        {shown.map((state) => (
          <tr key={state}>
            <th scope="row">
              <Status {...RECORDING_LOOKS[state]}>{text(`recording.state.${state}`)}</Status>
            </th>
            <td className="num">{formatCount(counts[state])}</td>
            <td className="t2 gap-left">
              {text(`recordings.export.fate.${fateOf(state, choice)}`, { count: counts[state] })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
