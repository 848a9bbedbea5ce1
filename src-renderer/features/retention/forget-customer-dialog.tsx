import { Check, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { ForgetPreview } from '@shared/model/retention'
import { useApi } from '../../api/queries'
import { forgetTenant } from '../../api/retention'
import { forgetOpenWorkspace } from '../../api/workspaces'
import { Status } from '../../components/badge'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { TextField } from '../../components/text-field'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useForgetChoice } from '../../state/forget-choice'
import { closeLayer } from '../../state/layers'
import { showScreen } from '../../state/navigation'
import { showToast } from '../../state/toast'
import './retention.css'

/** Forgets the open workspace, or a tenant in it: says what goes, and goes on only when its name is typed. */
export function ForgetCustomerDialog(): ReactNode {
  const text = useText()
  const tenantUuid = useForgetChoice()
  const { data: preview, error: previewError, refetch } = useApi('retention:forget-preview', { tenantUuid })
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const name = preview?.name ?? ''
  const isMeant = preview !== undefined && typed.trim().normalize('NFC') === name.trim().normalize('NFC')
  const forget = (): void => {
    if (!isMeant) return
    setBusy(true)
    setError(null)
    const done =
      tenantUuid === null
        ? forgetOpenWorkspace(typed).then(() => {
            showScreen('calls')
            showToast({ text: text('forget.done', { name }) })
          })
        : forgetTenant(tenantUuid, typed, words).then(() => showScreen('sources'))
    done.then(closeLayer, setError).finally(() => setBusy(false))
  }
  return (
    <Dialog
      alert
      title={preview ? text('forget.title', { name }) : text('retention.forget.workspace')}
      width={580}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button autoFocus onPress={closeLayer}>
            {text('common.cancel')}
          </Button>
          <Button kind="danger" busy={busy} isDisabled={!isMeant} onPress={forget}>
            {text('forget.button', { name })}
          </Button>
        </>
      }
    >
      {previewError && <ErrorBlock error={previewError} onRetry={() => void refetch()} />}
      {!preview && !previewError && <p className="t2">{text('common.loading')}</p>}
      {preview && (
        <>
          <Fate preview={preview} isTenant={tenantUuid !== null} />
          {preview.remains !== null && preview.remains.words > 0 && (
            <div className="dialog-note">
              <Checkbox checked={words} onChange={setWords}>
                {text('forget.words', { count: preview.remains.words })}
              </Checkbox>
            </div>
          )}
          <div className="dialog-note">
            <TextField
              showLabel
              label={text('forget.type', { name })}
              value={typed}
              onChange={setTyped}
              help={text('forget.type.help')}
            />
          </div>
        </>
      )}
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}

interface FateProps {
  readonly preview: ForgetPreview
  readonly isTenant: boolean
}

function Fate({ preview, isTenant }: FateProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { callLogs, cels, comments, recordings, files, remains } = preview
  return (
    <dl className="retention-fate">
      <dt>
        <Status icon={Trash2} tone="neutral">
          {text('forget.goes')}
        </Status>
      </dt>
      <dd>
        <div>{text('forget.calls', { count: callLogs })}</div>
        <div>{text('forget.events', { count: cels })}</div>
        <div>{text('forget.comments', { count: comments })}</div>
        <div>{text('forget.recordings', { count: recordings })}</div>
        <div className="small t3">{text(isTenant ? 'forget.more.tenant' : 'forget.more.workspace')}</div>
      </dd>
      <dt>{text('forget.files')}</dt>
      <dd>
        {files.length === 0 ? (
          text('forget.files.none')
        ) : (
          // It may be long and is scrolled by keys, so it takes the focus.
          <ul className="retention-files" tabIndex={0} aria-label={text('forget.files')}>
            {files.map((file) => (
              <li key={file.name}>
                {text('forget.file', { name: file.name, size: sizeText(file.bytes, language, text) })}
              </li>
            ))}
          </ul>
        )}
      </dd>
      <dt>
        <Status icon={Check} tone="ok">
          {text('forget.stays')}
        </Status>
      </dt>
      <dd>
        <div>{text(isTenant ? 'forget.stays.tenant' : 'forget.stays.text')}</div>
        {remains && (
          <div className="small t3">
            {text('forget.remains', {
              cels: remains.cels,
              rows: remains.rejectedRows,
              words: remains.words
            })}
          </div>
        )}
      </dd>
    </dl>
  )
}
