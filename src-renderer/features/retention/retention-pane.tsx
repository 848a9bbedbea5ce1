import { Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { PurgePreview, Retention } from '@shared/model/retention'
import { useApi, useSummary } from '../../api/queries'
import { saveRetention } from '../../api/retention'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { openForget } from '../../state/forget-choice'
import { openLayer } from '../../state/layers'
import { showToast } from '../../state/toast'
import { draftOf, emptyMeans, isDays, KINDS, NO_DAYS, retentionOf, type TypedDays } from './days-draft'
import './retention.css'

/** How long things are kept, by workspace and tenant; the ways to purging and forgetting. */
export function RetentionPane(): ReactNode {
  const text = useText()
  const summary = useSummary()
  const { data: retention, error, refetch } = useApi('retention:get', {})
  const { data: preview, error: previewError, refetch: previewAgain } = useApi('retention:preview', {})
  return (
    <div className="retention">
      <p className="t2">{text('retention.intro')}</p>
      {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
      {retention && preview && (
        <DaysForm
          key={JSON.stringify([summary?.workspace.id, retention])}
          retention={retention}
          preview={preview}
        />
      )}
      <section>
        <h3>{text('retention.purge.heading')}</h3>
        {previewError && <ErrorBlock error={previewError} onRetry={() => void previewAgain()} />}
        {!preview && !previewError && <p className="help">{text('common.loading')}</p>}
        {preview && <p className="t2">{nowText(preview, text)}</p>}
        <Button isDisabled={!preview} onPress={() => openLayer('purge')}>
          {text('retention.purge')}
        </Button>
      </section>
      <section>
        <h3>{text('retention.forget.heading')}</h3>
        <p className="t2">{text('retention.forget.intro')}</p>
        <Button kind="danger" onPress={() => openForget()}>
          {text('retention.forget.workspace')}
        </Button>
      </section>
    </div>
  )
}

function nowText({ total }: PurgePreview, text: ReturnType<typeof useText>): string {
  const { callLogs: calls, recordings, exports } = total
  return calls + recordings + exports === 0
    ? text('retention.nothing')
    : text('retention.now', { calls, recordings, exports })
}

const HEADS = {
  callLogs: 'purge.column.calls',
  recordings: 'purge.column.recordings',
  exports: 'purge.column.exports'
} as const

interface DaysFormProps {
  readonly retention: Retention
  readonly preview: PurgePreview
}

/** A line for the workspace and one for each tenant; what is typed applies when it is saved. */
function DaysForm({ retention, preview }: DaysFormProps): ReactNode {
  const text = useText()
  const [draft, setDraft] = useState(() => draftOf(retention))
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const meant = retentionOf(draft)
  const line = (tenantUuid: string | null, name: string): ReactNode => {
    const typed = tenantUuid === null ? draft.workspace : (draft.tenants[tenantUuid] ?? NO_DAYS)
    const change = (next: TypedDays): void =>
      setDraft(
        tenantUuid === null
          ? { ...draft, workspace: next }
          : { ...draft, tenants: { ...draft.tenants, [tenantUuid]: next } }
      )
    return (
      <tr key={tenantUuid}>
        <th scope="row" className="cut" title={tenantUuid ?? undefined}>
          {name}
        </th>
        {KINDS.map((kind) => (
          <td key={kind}>
            <TextField
              label={text('retention.field', { kind: text(`retention.${kind}`), name })}
              inputMode="numeric"
              value={typed[kind]}
              placeholder={emptyMeans(kind, draft, tenantUuid !== null)}
              isWrong={!isDays(typed[kind])}
              onChange={(value) => change({ ...typed, [kind]: value })}
            />
          </td>
        ))}
        <td>
          {tenantUuid !== null && (
            <IconButton
              compact
              icon={Trash2}
              label={text('retention.forget.tenant', { name })}
              onPress={() => openForget(tenantUuid)}
            />
          )}
        </td>
      </tr>
    )
  }
  const save = (): void => {
    if (typeof meant === 'string') return
    setBusy(true)
    setError(null)
    saveRetention(meant)
      .then(() => showToast({ text: text('retention.saved') }), setError)
      .finally(() => setBusy(false))
  }
  return (
    <section>
      <table className="t retention-days">
        <thead>
          <tr>
            <th>{text('retention.of')}</th>
            {KINDS.map((kind) => (
              <th key={kind}>{text(HEADS[kind])}</th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {line(null, text('retention.workspace'))}
          {preview.tenants.map(({ tenantUuid, name }) => line(tenantUuid, name ?? tenantUuid))}
        </tbody>
      </table>
      <p className={typeof meant === 'string' ? 'help bad' : 'help'} role="status">
        {typeof meant === 'string' ? text(`retention.${meant}`) : text('retention.help')}
      </p>
      {error !== null && <ErrorBlock error={error} />}
      <Button kind="primary" busy={busy} isDisabled={typeof meant === 'string'} onPress={save}>
        {text('retention.save')}
      </Button>
    </section>
  )
}
