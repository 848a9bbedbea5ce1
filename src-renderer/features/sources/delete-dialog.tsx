import { useState, type ReactNode } from 'react'
import type { DeletionSelection } from '@shared/api/contract'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { useApi, useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { Notice } from '../../components/notice'
import { RadioList } from '../../components/radio-list'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { showScreen } from '../../state/navigation'
import { DaysField, parseDays } from './days-field'

/** Deletes call logs, after saying how many; Cancel has the focus. */
export function DeleteDialog(): ReactNode {
  const text = useText()
  const summary = useSummary()
  const [kind, setKind] = useState<'all' | 'days'>('all')
  const [days, setDays] = useState('7')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const dayCount = parseDays(days)
  const selection: DeletionSelection | null =
    kind === 'all' ? { kind } : dayCount === null ? null : { kind, days: dayCount }
  const start = (): void => {
    if (!selection) return
    setBusy(true)
    call('call-logs:delete', { selection })
      .then((job) => {
        noteStartedJob(job)
        closeLayer()
        showScreen('sources')
      }, setError)
      .finally(() => setBusy(false))
  }
  const count = summary?.callLogs ?? 0
  const { data: doomed } = useApi(
    'call-logs:deletable',
    { selection: selection ?? { kind: 'days', days: 0 } },
    { keepPrevious: true }
  )
  const lost = doomed?.withoutCels ?? 0
  return (
    <Dialog
      alert
      title={text('delete.title')}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button autoFocus onPress={closeLayer}>
            {text('common.cancel')}
          </Button>
          <Button kind="danger" busy={busy} isDisabled={selection === null} onPress={start}>
            {kind === 'all'
              ? text('delete.button.all', { count })
              : text('delete.button.days', { count: dayCount ?? 0 })}
          </Button>
        </>
      }
    >
      <span className="label">{text('delete.which')}</span>
      <RadioList
        label={text('delete.which')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'all', label: text('delete.all', { count }) },
          { value: 'days', label: text('delete.days'), extra: <DaysField value={days} onChange={setDays} /> }
        ]}
      />
      <div className="dialog-note">
        <Notice tone="warn">{lost > 0 ? text('delete.lost', { count: lost }) : text('delete.note')}</Notice>
      </div>
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}
