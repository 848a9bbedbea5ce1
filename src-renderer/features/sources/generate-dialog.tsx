import { useState, type ReactNode } from 'react'
import type { GenerationSelection } from '@shared/api/contract'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { RadioList } from '../../components/radio-list'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { showScreen } from '../../state/navigation'
import { DaysField, parseDays } from './days-field'

/** What the reference takes when it is asked for nothing else. */
const REFERENCE_COUNT = 20_000

/** Makes call logs again from events that are here. */
export function GenerateDialog(): ReactNode {
  const text = useText()
  const summary = useSummary()
  const [kind, setKind] = useState<'all' | 'last' | 'days'>('all')
  const [days, setDays] = useState('7')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const dayCount = parseDays(days)
  const selection: GenerationSelection | null =
    kind === 'all'
      ? { kind }
      : kind === 'last'
        ? { kind, count: REFERENCE_COUNT }
        : dayCount === null
          ? null
          : { kind, days: dayCount }
  const start = (): void => {
    if (!selection) return
    setBusy(true)
    call('generation:start', { selection, dryRun: false })
      .then((job) => {
        noteStartedJob(job)
        closeLayer()
        showScreen('sources')
      }, setError)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={text('generate.title')}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button kind="primary" autoFocus busy={busy} isDisabled={selection === null} onPress={start}>
            {text('generate.start')}
          </Button>
        </>
      }
    >
      <span className="label">{text('generate.which')}</span>
      <RadioList
        label={text('generate.which')}
        value={kind}
        onChange={setKind}
        options={[
          {
            value: 'all',
            label: text('generate.all'),
            help: text('generate.all.text', { count: summary?.cels ?? 0 })
          },
          { value: 'last', label: text('generate.last'), help: text('generate.last.text') },
          {
            value: 'days',
            label: text('generate.days'),
            extra: <DaysField value={days} onChange={setDays} />
          }
        ]}
      />
      <p className="t2 dialog-note">{text('generate.note')}</p>
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}
