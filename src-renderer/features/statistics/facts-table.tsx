import type { ReactNode } from 'react'
import type { ChartTable } from '@shared/charts/chart-table'

interface FactsTableProps {
  readonly table: ChartTable
  /** Id of what names it. */
  readonly titleId: string
  /** True for one that only screen readers meet: it needs no room to scroll in. */
  readonly isUnseen?: boolean
}

/** What a chart shows, as a table. A long one scrolls, by keys too. */
export const FactsTable = ({ table: { columns, rows }, titleId, isUnseen }: FactsTableProps): ReactNode => (
  <div
    {...(isUnseen
      ? { className: 'visually-hidden' }
      : { className: 'facts-table', tabIndex: 0, role: 'group', 'aria-labelledby': titleId })}
  >
    <table className="t" aria-labelledby={titleId}>
      <thead>
        <tr>
          {columns.map(({ label, isNumber }) => (
            <th key={label} scope="col" className={isNumber ? 'num' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map(({ text }, at) => (
              <td key={columns[at]?.label} className={columns[at]?.isNumber ? 'num' : undefined}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
