import type { ReactNode } from 'react'
import type { AnswerOf } from '@shared/api/contract'
import { ErrorBlock } from '../../components/error-block'
import { Status } from '../../components/badge'
import { TONE_ICONS } from '../../components/tone'
import { useText } from '../../i18n/use-text'

interface ExportPreviewProps {
  readonly answer: AnswerOf<'exports:preview'> | undefined
  readonly error: unknown
}

/** The first rows of the file, value by value as they will be written. */
export function ExportPreview({ answer, error }: ExportPreviewProps): ReactNode {
  const text = useText()
  return (
    <div className="export-preview">
      <h2 className="sec">
        {text('export.preview')}{' '}
        <small>
          {answer && answer.rows.length > 0 && text('export.preview.text', { count: answer.rows.length })}
        </small>
      </h2>
      {error !== null && !answer && <ErrorBlock error={error} />}
      <div className="export-rows" tabIndex={0} role="region" aria-label={text('export.preview')}>
        {answer?.rows.length === 0 && <p className="t2">{text('export.preview.empty')}</p>}
        {answer && answer.rows.length > 0 && (
          <table className="t">
            <thead>
              <tr>
                {answer.header.map((name) => (
                  <th key={name}>{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((value, column) => (
                    <td key={column} title={value}>
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <p className="small t2">
        <Status icon={TONE_ICONS.warn} tone="warn">
          {text('export.excel')}
        </Status>
      </p>
    </div>
  )
}
