import { X } from 'lucide-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { MAX_LOG_LINES, type AsteriskLogLines } from '@shared/model/asterisk-log'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { Segmented } from '../../components/segmented'
import { useText } from '../../i18n/use-text'
import { detachLog, placeLog, type AttachedLog } from '../../state/attached-log'

interface AttachedLogLineProps {
  readonly log: AttachedLog
  readonly lines: UseQueryResult<AsteriskLogLines>
}

/** What of an attached log belongs to this call, where its lines stand, and the way to take it off. */
export function AttachedLogLine({ log, lines: { data, error, refetch } }: AttachedLogLineProps): ReactNode {
  const text = useText()
  if (error) {
    return (
      <div className="log-attached">
        <ErrorBlock error={error} onRetry={() => void refetch()} />
        <IconButton compact icon={X} label={text('log.detach', { name: log.name })} onPress={detachLog} />
      </div>
    )
  }
  const matched = data?.lines.length ?? 0
  return (
    <div className="log-attached">
      <span className="grow">
        <span className="cut">
          {data
            ? text('log.attached', { name: log.name, count: matched, scanned: data.scanned })
            : text('log.reading', { name: log.name })}
        </span>
        {data && matched === 0 && <span className="t2 small">{text('log.nothingMatched')}</span>}
        {data?.truncated && (
          <span className="t2 small">{text('log.truncated', { count: MAX_LOG_LINES })}</span>
        )}
      </span>
      {matched > 0 && (
        <Segmented
          compact
          label={text('log.place')}
          value={log.place}
          options={[
            { value: 'merged', label: text('log.place.merged') },
            { value: 'below', label: text('log.place.below') }
          ]}
          onChange={placeLog}
        />
      )}
      <IconButton compact icon={X} label={text('log.detach', { name: log.name })} onPress={detachLog} />
    </div>
  )
}
