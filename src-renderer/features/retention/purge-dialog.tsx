import { Check, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { PurgePreview } from '@shared/model/retention'
import { useApi } from '../../api/queries'
import { startPurge } from '../../api/retention'
import { Status } from '../../components/badge'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { Notice } from '../../components/notice'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { setFilter } from '../../state/filter'
import { closeLayer } from '../../state/layers'
import { showScreen } from '../../state/navigation'
import { commentedFilter } from './commented-filter'
import './retention.css'

/** Purges what is older than it is kept: says what goes and what stays, asks, and asks once more. */
export function PurgeDialog(): ReactNode {
  const text = useText()
  const { data: preview, error: previewError, refetch } = useApi('retention:preview', {})
  const [confirmed, setConfirmed] = useState<PurgePreview | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  // Other counts were not agreed to.
  const isSure = confirmed !== null && confirmed === preview
  const total = preview?.total
  const some = total !== undefined && total.callLogs + total.recordings + total.exports > 0
  const start = (): void => {
    setBusy(true)
    setError(null)
    startPurge()
      .then(() => {
        closeLayer()
        showScreen('sources')
      }, setError)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      alert
      title={text('purge.title')}
      width={620}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          {/* Asked the second time, the focus is on the way out again. */}
          <Button key={String(isSure)} autoFocus onPress={closeLayer}>
            {text(preview && !some ? 'common.close' : 'common.cancel')}
          </Button>
          {preview && some && !isSure && (
            <Button kind="danger" onPress={() => setConfirmed(preview)}>
              {preview.total.callLogs > 0
                ? text('purge.button', { count: preview.total.callLogs })
                : text('purge.button.files')}
            </Button>
          )}
        </>
      }
    >
      {previewError && <ErrorBlock error={previewError} onRetry={() => void refetch()} />}
      {!preview && !previewError && <p className="t2">{text('common.loading')}</p>}
      {preview && !some && <p className="t2">{text('purge.nothing')}</p>}
      {preview && some && <Taken preview={preview} />}
      {preview && preview.tenants.length > 1 && <ByTenant preview={preview} />}
      {isSure && (
        <div className="dialog-note">
          <Notice
            tone="bad"
            title={text('purge.sure')}
            action={
              <Button kind="danger" busy={busy} onPress={start}>
                {text('purge.sure.button')}
              </Button>
            }
          >
            {text('purge.sure.text')}
          </Notice>
        </div>
      )}
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}

/** What goes, what stays, and whose words would stay without call. */
function Taken({ preview }: { readonly preview: PurgePreview }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { data: labels = [] } = useApi('labels:list', {})
  const { callLogs, withWords, recordings, recordingBytes, exports, exportBytes } = preview.total
  return (
    <>
      <dl className="retention-fate">
        <dt>
          <Status icon={Trash2} tone="neutral">
            {text('purge.goes')}
          </Status>
        </dt>
        <dd>
          <div>{text('purge.goes.calls', { count: callLogs })}</div>
          <div>
            {text('purge.goes.recordings', {
              count: recordings,
              size: sizeText(recordingBytes, language, text)
            })}
          </div>
          <div>
            {text('purge.goes.exports', { count: exports, size: sizeText(exportBytes, language, text) })}
          </div>
        </dd>
        <dt>
          <Status icon={Check} tone="ok">
            {text('purge.stays')}
          </Status>
        </dt>
        <dd>
          <div>{text('purge.stays.text')}</div>
          {callLogs > 0 && <div className="small t3">{text('purge.stays.events')}</div>}
        </dd>
      </dl>
      {withWords > 0 && (
        <div className="dialog-note">
          <Notice
            tone="warn"
            action={
              <Button
                onPress={() => {
                  setFilter(
                    commentedFilter(
                      preview,
                      labels.map(({ id }) => id)
                    )
                  )
                  closeLayer()
                  showScreen('calls')
                }}
              >
                {text('purge.words.show')}
              </Button>
            }
          >
            {text('purge.words', { count: withWords })}
          </Notice>
        </div>
      )}
    </>
  )
}

function ByTenant({ preview }: { readonly preview: PurgePreview }): ReactNode {
  const text = useText()
  const older = (n: number, count: number): string => text('purge.older', { n: formatCount(n), count })
  return (
    <div className="scroll-x dialog-note">
      <table className="t">
        <thead>
          <tr>
            <th>{text('purge.column.tenant')}</th>
            <th>{text('purge.column.calls')}</th>
            <th>{text('purge.column.recordings')}</th>
            <th>{text('purge.column.exports')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.tenants.map(({ tenantUuid, name, days, counts }) => (
            <tr key={tenantUuid}>
              <td className="cut" title={tenantUuid}>
                {name ?? tenantUuid}
              </td>
              <td>{older(counts.callLogs, days.callLogs)}</td>
              <td>{older(counts.recordings, days.recordings)}</td>
              <td>{older(counts.exports, days.exports)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
