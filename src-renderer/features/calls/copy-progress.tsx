import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { Button } from '../../components/button'
import { Meter } from '../../components/meter'
import { useText } from '../../i18n/use-text'
import { useCopying } from '../../state/copying'

/** How far reading rows for the clipboard is, with a way to stop it. */
export function CopyProgress(): ReactNode {
  const text = useText()
  const copying = useCopying()
  if (!copying) return null
  const { done, total, cancel } = copying
  return (
    <div className="copy-progress" role="status">
      <span>{text('copy.reading', { done: formatCount(done), total })}</span>
      <Meter
        label={text('copy.title')}
        percent={total > 0 ? Math.floor((done / total) * 100) : null}
        width={120}
      />
      <Button compact onPress={cancel}>
        {text('common.cancel')}
      </Button>
    </div>
  )
}
