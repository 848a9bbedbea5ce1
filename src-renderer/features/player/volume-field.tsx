import { Volume2, VolumeX } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Slider, SliderThumb, SliderTrack, ToggleButton } from 'react-aria-components'
import { Icon } from '../../components/icon'
import { useText } from '../../i18n/use-text'
import { changePlayer, usePlayerChoices } from '../../state/player-choices'

/** How loud, and muted or not; remembered. */
export function VolumeField(): ReactNode {
  const text = useText()
  const { volume, isMuted } = usePlayerChoices()
  return (
    <Dialog className="volume-field" aria-label={text('player.volume')}>
      <ToggleButton
        className="btn plain icon-only compact toggle"
        aria-label={text('player.mute')}
        isSelected={isMuted}
        onChange={(muted) => changePlayer({ isMuted: muted })}
      >
        <Icon of={isMuted ? VolumeX : Volume2} size={14} />
      </ToggleButton>
      <Slider
        className="volume-slider"
        aria-label={text('player.volume')}
        minValue={0}
        maxValue={100}
        step={5}
        value={isMuted ? 0 : Math.round(volume * 100)}
        onChange={(next) => changePlayer({ volume: next / 100, isMuted: false })}
      >
        <SliderTrack className="volume-track">
          <SliderThumb className="volume-thumb" autoFocus />
        </SliderTrack>
      </Slider>
      <span className="small t2 volume-value">{isMuted ? 0 : Math.round(volume * 100)}</span>
    </Dialog>
  )
}
