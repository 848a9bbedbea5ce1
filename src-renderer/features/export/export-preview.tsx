import { useState, type ReactNode } from 'react'
import type { ExportPreview as Preview } from '@shared/model/export'
import { ErrorBlock } from '../../components/error-block'
import { Segmented } from '../../components/segmented'
import { useText } from '../../i18n/use-text'

interface ExportPreviewProps {
  readonly answer: Preview | undefined
  readonly error: unknown
  /** The head is not written. */
  readonly withoutHead: boolean
  /** The file will hold other pseudonyms: each one gets its own. */
  readonly isExample: boolean
  /** What should be known of the file. */
  readonly children?: ReactNode
}

/** The first rows of the file, value by value or, for formats that are text, byte by byte as they will be written. */
export function ExportPreview({
  answer,
  error,
  withoutHead,
  isExample,
  children
}: ExportPreviewProps): ReactNode {
  const text = useText()
  const [form, setForm] = useState<'table' | 'text'>('table')
  const raw = answer?.text ?? null
  const isRaw = form === 'text' && raw !== null
  return (
    <div className="export-preview">
      <div className="row">
        <h2 className="sec grow">
          {text('export.preview')}{' '}
          <small>
            {answer &&
              answer.rows.length > 0 &&
              text(isExample ? 'export.preview.example' : 'export.preview.text', {
                count: answer.rows.length
              })}
          </small>
        </h2>
        {raw !== null && (
          <Segmented
            compact
            label={text('export.preview.form')}
            value={form}
            options={[
              { value: 'table', label: text('export.preview.table') },
              { value: 'text', label: text('export.preview.raw') }
            ]}
            onChange={setForm}
          />
        )}
      </div>
      {error !== null && !answer && <ErrorBlock error={error} />}
      <div
        className="export-rows"
        tabIndex={0}
        role="region"
        aria-label={text('export.preview')}
        data-raw={isRaw ? '' : undefined}
      >
        {answer?.rows.length === 0 && <p className="t2">{text('export.preview.empty')}</p>}
        {answer && answer.rows.length > 0 && isRaw && <pre className="select-text">{raw}</pre>}
        {answer && answer.rows.length > 0 && !isRaw && (
          <table className="t">
            {!withoutHead && (
              <thead>
                <tr>
                  {answer.header.map((name, column) => (
                    <th key={column}>{name}</th>
                  ))}
                </tr>
              </thead>
            )}
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
      {children}
    </div>
  )
}
