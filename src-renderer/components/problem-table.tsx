import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { RowProblem } from '@shared/model/job'
import { useText } from '../i18n/use-text'

interface ProblemTableProps {
  readonly problems: readonly RowProblem[]
  readonly total: number
  readonly onMore?: () => void
}

/** Rows that could not be kept: where, why, and the row itself. */
export function ProblemTable({ problems, total, onMore }: ProblemTableProps): ReactNode {
  const text = useText()
  return (
    <>
      <table className="t problems">
        <thead>
          <tr>
            <th className="num">{text('problem.line')}</th>
            <th>{text('problem.reason')}</th>
            <th>{text('problem.row')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <tr key={index}>
              <td className="num">{problem.line === null ? '' : formatCount(problem.line)}</td>
              <td>{text(`problem.${problem.code}`)}</td>
              <td className="mono cut select-text" title={problem.text}>
                {problem.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length < total && (
        <p className="small t3 problems-more">
          {text('problem.firstOf', { shown: formatCount(problems.length), total: formatCount(total) })}{' '}
          {onMore && (
            <button type="button" className="link" onClick={onMore}>
              {text('problem.showMore')}
            </button>
          )}
        </p>
      )}
    </>
  )
}
