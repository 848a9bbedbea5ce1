import type { ReactNode } from 'react'
import { positionText } from '../../components/position-text'
import { useText } from '../../i18n/use-text'
import type { RepeatedPart } from './repeat-part'

/** Says which part is repeated, to those too who cannot see it drawn; says nothing without marks. */
export function RepeatStatus({ part }: { readonly part: RepeatedPart | null }): ReactNode {
  const text = useText()
  const from = positionText(part?.fromUs ?? 0)
  return (
    <p className="player-status t2 small" role="status">
      {part !== null &&
        (part.untilUs === null
          ? text('player.part.from', { from })
          : text('player.part.on', { from, until: positionText(part.untilUs) }))}
    </p>
  )
}
