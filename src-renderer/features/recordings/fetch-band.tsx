import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { Meter } from '../../components/meter'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import type { Fetching } from './use-fetching'

interface FetchBandProps {
  readonly fetching: Fetching
  readonly onStop: () => void
  readonly onClose: () => void
}

/** How far the fetching is, and what came of it. */
export function FetchBand({ fetching, onStop, onClose }: FetchBandProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { done, failed, of, bytes, error, isOver } = fetching
  const over = done + failed
  if (!isOver) {
    const title = text('recordings.fetching', {
      done: formatCount(Math.min(over + 1, of)),
      of: formatCount(of)
    })
    return (
      <div className="band row" role="status">
        <span>{title}</span>
        <Meter label={title} percent={(over / of) * 100} width={120} />
        <span className="t3">
          {bytes > 0 && text('recordings.fetching.file', { size: sizeText(bytes, language, text) })}
        </span>
        <span className="grow" />
        <Button compact onPress={onStop}>
          {text('recordings.fetching.stop')}
        </Button>
      </div>
    )
  }
  return (
    <div className="band">
      <div className="row">
        <span role="status">{text('recordings.fetched', { count: done })}</span>
        <span className="grow" />
        <IconButton compact icon={X} label={text('common.close')} onPress={onClose} />
      </div>
      {error !== null && (
        <ErrorBlock error={error} title={text('recordings.fetch.failed', { count: failed })} />
      )}
    </div>
  )
}
