import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatZoned } from '@shared/format/zone'
import type { DiffCause, DiffRow, FieldDifference } from '@shared/model/diff'
import { Icon } from '../../components/icon'
import { VisuallyHidden } from '../../components/visually-hidden'
import { useText, type Translate } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { showCall, showGroup } from '../../state/navigation'
import { shownValue } from './shown-value'

/** One line for each field that differs, or one for a call that is on one side only. */
export function DiffTable({ rows }: { rows: readonly DiffRow[] }): ReactNode {
  const text = useText()
  const hasFields = rows.some(({ differences }) => differences.length > 0)
  return (
    <div className="scroll-x">
      <table className="t diff-table">
        <thead>
          <tr>
            <th>{text('diff.column.start')}</th>
            <th>{text('diff.column.call')}</th>
            {hasFields && (
              <>
                <th>{text('diff.column.field')}</th>
                <th>{text('diff.column.server')}</th>
                <th>{text('diff.column.here')}</th>
              </>
            )}
            <th>{text('diff.column.cause')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Call
              key={`${row.serverId ?? ''} ${row.callLogId ?? ''} ${index}`}
              row={row}
              hasFields={hasFields}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Call({ row, hasFields }: { row: DiffRow; hasFields: boolean }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const lines: readonly (FieldDifference | null)[] = row.differences.length > 0 ? row.differences : [null]
  return lines.map((line, index) => (
    <tr key={line?.field ?? 'call'} className={index < lines.length - 1 ? 'joined' : ''}>
      {index === 0 ? (
        <>
          <td>
            <Opener row={row} time={formatZoned(row.date, zone)} text={text} />
          </td>
          <td>
            <Parties row={row} text={text} />
          </td>
        </>
      ) : (
        <td colSpan={2} />
      )}
      {hasFields && (
        <>
          <td className="mono">{line?.field}</td>
          <td>{line && <Value text={text} line={line} side="server" />}</td>
          <td>{line && <Value text={text} line={line} side="here" />}</td>
        </>
      )}
      <td className="wrap">
        <Cause
          cause={line?.cause ?? row.cause}
          rule={line ? line.rule : row.rule}
          detail={row.detail}
          text={text}
        />
      </td>
    </tr>
  ))
}

/** The start of the call, which opens it, or its events where it gave no call log here. */
function Opener({ row, time, text }: { row: DiffRow; time: string; text: Translate }): ReactNode {
  const { callLogId, skippedGroupId } = row
  const open =
    callLogId !== null
      ? () => showCall(callLogId)
      : skippedGroupId !== null
        ? () => showGroup(skippedGroupId)
        : null
  if (!open) return time
  const label = text(callLogId === null ? 'diff.openGroup' : 'diff.openCall')
  return (
    <button
      type="button"
      className="link plain-text"
      title={label}
      aria-label={`${label}: ${time}`}
      onClick={open}
    >
      {time}
    </button>
  )
}

function Parties({ row, text }: { row: DiffRow; text: Translate }): ReactNode {
  const from = row.sourceName || row.sourceExten || text('detail.unknownParty')
  const to = row.destinationName || row.destinationExten || text('detail.unknownParty')
  return (
    <span className="diff-parties" title={`${from} → ${to}`}>
      <span className="cut">{from}</span>
      <Icon of={ArrowRight} size={12} />
      <VisuallyHidden>{text('detail.to')}</VisuallyHidden>
      <span className="cut">{to}</span>
    </span>
  )
}

interface ValueProps {
  readonly line: FieldDifference
  readonly side: 'server' | 'here'
  readonly text: Translate
}

function Value({ line, side, text }: ValueProps): ReactNode {
  const zone = useDisplayZone()
  const value = line[side]
  if (value === null) return <span className="t3">{text('diff.empty')}</span>
  return (
    <span className={`diff-value ${side}`} title={value}>
      {shownValue(value, line[side === 'server' ? 'here' : 'server'], zone)}
    </span>
  )
}

interface CauseProps {
  readonly cause: DiffCause
  readonly rule: string | null
  readonly detail: string
  readonly text: Translate
}

const Cause = ({ cause, rule, detail, text }: CauseProps): ReactNode => (
  <>
    <div className="strong">{text(`diff.cause.${cause}`)}</div>
    <div className="small t3">
      {text(`diff.cause.${cause}.text`, { detail, rule: rule ?? '' })}
      {rule !== null && cause !== 'quirk' && ` (${text('diff.rule', { rule })})`}
    </div>
  </>
)
