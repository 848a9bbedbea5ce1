import { Check, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { MediaDeletion } from '@shared/model/recording'
import { call } from '../../api/client'
import { useApi } from '../../api/queries'
import { noteRecordingChange } from '../../api/recordings'
import { Status } from '../../components/badge'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { Notice } from '../../components/notice'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { showToast } from '../../state/toast'
import { useRecordingScope } from './use-recording-scope'
import './recording-export.css'

/** Deletes copies of recordings that Calltrail made: says what goes and what stays, asks, and asks once more. */
export function DeleteMediaDialog(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { calls, sentence, control } = useRecordingScope({ withAll: true })
  const { data, error: countError, refetch } = useApi('recordings:deletable', { calls })
  const [confirmed, setConfirmed] = useState<MediaDeletion | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  // Other calls or other copies were not agreed to.
  const isSure = confirmed !== null && confirmed === data
  const size = sizeText(data?.bytes ?? 0, language, text)
  const count = data?.copies ?? 0

  const remove = (): void => {
    setBusy(true)
    setError(null)
    call('recordings:delete-media', { calls })
      .then((done) => {
        noteRecordingChange()
        closeLayer()
        showToast({
          text: text('recordings.deletion.done', {
            count: done.copies,
            size: sizeText(done.bytes, language, text)
          })
        })
      }, setError)
      .finally(() => setBusy(false))
  }

  return (
    <Dialog
      alert
      title={text('recordings.deletion.title')}
      subtitle={sentence}
      width={560}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          {/* Asked the second time, the focus is on the way out again. */}
          <Button key={String(isSure)} autoFocus onPress={closeLayer}>
            {text(data?.copies === 0 ? 'common.close' : 'common.cancel')}
          </Button>
          {data !== undefined && count > 0 && !isSure && (
            <Button kind="danger" onPress={() => setConfirmed(data)}>
              {text('recordings.deletion.button', { count })}
            </Button>
          )}
        </>
      }
    >
      {control && <div className="deletion-scope">{control}</div>}
      {countError !== null && !data && <ErrorBlock error={countError} onRetry={() => void refetch()} />}
      {data && <Preview deletion={data} size={size} />}
      {isSure && (
        <div className="dialog-note">
          <Notice
            tone="bad"
            title={text('recordings.deletion.sure', { count, size })}
            action={
              <Button kind="danger" busy={busy} onPress={remove}>
                {text('recordings.deletion.sure.button', { count })}
              </Button>
            }
          >
            {text('recordings.deletion.sure.text')}
          </Notice>
        </div>
      )}
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}

function Preview({ deletion, size }: { readonly deletion: MediaDeletion; readonly size: string }): ReactNode {
  const text = useText()
  const { copies, kept } = deletion
  return (
    <dl className="deletion">
      <dt>
        <Status icon={Trash2} tone="neutral">
          {text('recordings.deletion.goes')}
        </Status>
      </dt>
      {copies === 0 ? (
        <dd>{text('recordings.deletion.none')}</dd>
      ) : (
        <dd>
          <span className="strong">{text('recordings.deletion.copies', { count: copies, size })}</span>
          <div className="small t3">{text('recordings.deletion.copies.text')}</div>
        </dd>
      )}
      <dt>
        <Status icon={Check} tone="ok">
          {text('recordings.deletion.stays')}
        </Status>
      </dt>
      <dd>
        {text('recordings.deletion.kept', { count: kept })}
        <div className="small t3">{text('recordings.deletion.kept.text')}</div>
      </dd>
      <dd className="more">
        {text('recordings.deletion.rows')}
        {copies > 0 && <div className="small t3">{text('recordings.deletion.rows.text')}</div>}
      </dd>
    </dl>
  )
}
