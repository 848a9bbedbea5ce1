import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { IconButton } from '../../components/icon-button'
import { Tooltip } from '../../components/tooltip'
import { useText } from '../../i18n/use-text'
import { clearPart, type RepeatedPart } from './repeat-part'

interface RepeatButtonsProps {
  readonly part: RepeatedPart | null
  readonly onMark: (mark: 'a' | 'b') => void
}

/** Marks where the part begins and ends that is repeated, and takes the marks away. */
export function RepeatButtons({ part, onMark }: RepeatButtonsProps): ReactNode {
  const text = useText()
  const mark = (which: 'a' | 'b', isSet: boolean): ReactNode => (
    <Tooltip text={text(`player.part.${which}`)}>
      <AriaButton
        className="btn plain icon-only compact toggle"
        aria-label={text(`player.part.${which}`)}
        data-selected={isSet || undefined}
        onPress={() => onMark(which)}
      >
        {which.toUpperCase()}
      </AriaButton>
    </Tooltip>
  )
  return (
    <span className="player-part" role="group" aria-label={text('player.part')}>
      {mark('a', part !== null && part.fromUs !== null)}
      {mark('b', part !== null && part.untilUs !== null)}
      {part !== null && <IconButton compact icon={X} label={text('player.part.clear')} onPress={clearPart} />}
    </span>
  )
}
