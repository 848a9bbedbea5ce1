import type { ReactNode } from 'react'
import type { ChartTable } from '@shared/charts/chart-table'

interface FactsTableProps {
  readonly table: ChartTable
  /** Id of what names it. */
  readonly titleId: string
}

/** What a chart shows, as a table. */
export const FactsTable = ({ table: { columns, rows }, titleId }: FactsTableProps): ReactNode => (
  <div className="scroll-x facts-table">
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
