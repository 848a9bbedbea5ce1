import { useState, type ReactNode } from 'react'
import type { DeletionSelection } from '@shared/api/contract'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { useApi, useSummary } from '../../api/queries'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { Notice } from '../../components/notice'
import { RadioList } from '../../components/radio-list'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { showScreen } from '../../state/navigation'
import { DaysField, parseDays } from './days-field'

/** Deletes call logs, after saying how many. */
export function DeleteDialog(): ReactNode {
  const text = useText()
  const summary = useSummary()
  const [kind, setKind] = useState<'all' | 'days'>('all')
  const [days, setDays] = useState('7')
  const dayCount = parseDays(days)
  const selection: DeletionSelection | null =
    kind === 'all' ? { kind } : dayCount === null ? null : { kind, days: dayCount }
  const start = async (): Promise<void> => {
    if (selection) noteStartedJob(await call('call-logs:delete', { selection }))
  }
  const count = summary?.callLogs ?? 0
  const { data: doomed } = useApi(
    'call-logs:deletable',
    { selection: selection ?? { kind: 'days', days: 0 } },
    { keepPrevious: true }
  )
  const lost = doomed?.withoutCels ?? 0
  return (
    <ConfirmDialog
      title={text('delete.title')}
      action={
        kind === 'all'
          ? text('delete.button.all', { count })
          : text('delete.button.days', { count: dayCount ?? 0 })
      }
      isDisabled={selection === null}
      work={start}
      onDone={() => {
        closeLayer()
        showScreen('sources')
      }}
      onClose={closeLayer}
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
    </ConfirmDialog>
  )
}
