import { Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { SourceRow } from '@shared/model/workspace'
import { useApi } from '../../api/queries'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { RejectedRows } from '../../components/rejected-rows'
import { Tag } from '../../components/tag'
import { shortMomentText, spanText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { isMessageKey } from '../../i18n/messages'
import { useText, type Translate } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { DeleteSourceDialog } from './delete-source-dialog'

/** Kind of a source in words; a format that this window does not know is shown as it is. */
function kindText({ kind, format }: SourceRow, text: Translate): string {
  const key = `import.kind.${format}`
  return isMessageKey(key)
    ? text(key)
    : text('sources.kind.format', { kind: text(`sources.kind.${kind}`), format })
}

/** What was imported, newest last, with its counts. */
export function SourcesTable(): ReactNode {
  const text = useText()
  const { data, error, refetch } = useApi('sources:list', {})
  const [shown, setShown] = useState<SourceRow | null>(null)
  const [doomed, setDoomed] = useState<SourceRow | null>(null)
  return (
    <section>
      <h2 className="sec">{text('sources.here')}</h2>
      {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="t2">{text('sources.none')}</p>}
      {data && data.length > 0 && (
        <div className="scroll-x">
          <table className="t">
            <thead>
              <tr>
                <th>{text('sources.column.source')}</th>
                <th>{text('sources.column.kind')}</th>
                <th className="num">{text('sources.column.read')}</th>
                <th className="num">{text('sources.column.added')}</th>
                <th className="num">{text('sources.column.duplicates')}</th>
                <th className="num">{text('sources.column.rejected')}</th>
                <th className="gap-left">{text('sources.column.period')}</th>
                <th>{text('sources.column.imported')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {data.map((source) => (
                <Line
                  key={source.id}
                  source={source}
                  onShowRejected={() => setShown(source)}
                  onDelete={() => setDoomed(source)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown && <RejectedRows sourceId={shown.id} fileName={shown.fileName} onClose={() => setShown(null)} />}
      {doomed && <DeleteSourceDialog source={doomed} onClose={() => setDoomed(null)} />}
    </section>
  )
}

interface LineProps {
  readonly source: SourceRow
  readonly onShowRejected: () => void
  readonly onDelete: () => void
}

function Line({ source, onShowRejected, onDelete }: LineProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  const { fileName, firstTime, lastTime, rejected } = source
  const period =
    firstTime === null || lastTime === null
      ? ''
      : spanText({ from: firstTime, until: lastTime }, { text, language, zone })
  return (
    <tr>
      <td className="strong">{fileName}</td>
      <td className="t2">
        {kindText(source, text)} {source.altered && <Tag>{text('sources.altered')}</Tag>}
      </td>
      <td className="num">{formatCount(source.read)}</td>
      <td className="num">{source.kind === 'cel' ? formatCount(source.added) : ''}</td>
      <td className="num t2">{source.duplicates > 0 ? formatCount(source.duplicates) : ''}</td>
      <td className="num">
        {rejected > 0 && (
          <button
            type="button"
            className="link number"
            aria-label={text('sources.showRejected', { count: rejected, name: fileName })}
            onClick={onShowRejected}
          >
            {formatCount(rejected)}
          </button>
        )}
      </td>
      <td className="t2 gap-left">{period}</td>
      <td className="t2">{shortMomentText(source.importedAt, zone, language)}</td>
      <td className="actions">
        {source.kind !== 'directory' && (
          <IconButton
            compact
            icon={Trash2}
            label={text('sources.delete', { name: fileName })}
            onPress={onDelete}
          />
        )}
      </td>
    </tr>
  )
}
