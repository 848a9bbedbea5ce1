import type { ReactNode } from 'react'
import { useApi } from '../../api/queries'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { LogView } from './log-view'

/** The raw events of the call, in the order in which the engine took them. */
export function CallLog({ callId }: { callId: number }): ReactNode {
  const text = useText()
  const { data, error, refetch } = useApi('call-logs:cels', { id: callId }, { keepPrevious: true })
  if (error) {
    return (
      <div className="panel-body">
        <ErrorBlock error={error} onRetry={() => void refetch()} />
      </div>
    )
  }
  if (!data) return <p className="panel-body t3">{text('common.loading')}</p>
  if (data.cels.length === 0) return <p className="panel-body t2">{text('events.none')}</p>
  return <LogView cels={data.cels} callId={callId} />
}
