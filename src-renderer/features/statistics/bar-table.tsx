import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { useText } from '../../i18n/use-text'
import { useMarkMenu } from './mark-menu'
import { pressMark, showCallsOf, type Mark } from './marks'
import { useRoving } from './use-roving'

/** A row with a bar. */
export interface BarRow extends Mark {
  readonly key: string
  readonly calls: number
  /** Behind the number, e.g. a share. */
  readonly note?: string
  /** In place of the name, e.g. with an icon. */
  readonly label?: ReactNode
}

interface BarTableProps {
  readonly rows: readonly BarRow[]
  readonly titleId: string
}

/** Bars in the order given, the number right of them. One tab stop: arrows move, Enter filters. */
export function BarTable({ rows, titleId }: BarTableProps): ReactNode {
  const text = useText()
  const { ref, onKeyDown, tabIndexOf, onFocusOf } = useRoving<HTMLTableElement>()
  const { open, menu } = useMarkMenu()
  if (rows.length === 0) return <p className="t3">{text('statistics.none')}</p>
  const most = Math.max(...rows.map(({ calls }) => calls))
  const hasNote = rows.some(({ note }) => note)
  return (
    <>
      <table className="t bars" ref={ref} aria-labelledby={titleId} onKeyDown={onKeyDown}>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.key}
              title={text('statistics.markTip')}
              onClick={(event) => pressMark(event, row.filter)}
              onContextMenu={(event) => open(event, row)}
              onKeyDown={(event) => {
                // A button takes Enter alone for a click.
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
                event.preventDefault()
                showCallsOf(row.filter)
              }}
            >
              <th scope="row" className="cut">
                <button
                  type="button"
                  data-mark
                  className="mark-name"
                  tabIndex={tabIndexOf(index)}
                  onFocus={onFocusOf(index)}
                >
                  {row.label ?? row.name}
                </button>
              </th>
              <td className="bar-cell" aria-hidden>
                <span className="hbar" style={{ width: `${(row.calls / most) * 100}%` }} />
              </td>
              <td className="num">{formatCount(row.calls)}</td>
              {hasNote && <td className="num t3 share">{row.note}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {menu}
    </>
  )
}
