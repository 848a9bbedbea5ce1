import {
  Download,
  Ellipsis,
  Pause,
  Play,
  Repeat,
  RotateCcw,
  RotateCw,
  SkipForward,
  StepForward,
  Volume2,
  VolumeX
} from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  DialogTrigger,
  MenuTrigger,
  Popover,
  ToggleButton
} from 'react-aria-components'
import { formatZoned } from '@shared/format/zone'
import { Icon } from '../../components/icon'
import { IconButton } from '../../components/icon-button'
import { Menu } from '../../components/menu'
import { positionText } from '../../components/position-text'
import { Segmented } from '../../components/segmented'
import { Tooltip } from '../../components/tooltip'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { usePlaybackValue } from '../../state/playback'
import { changePlayer, HEARD_SIDES, RATES, usePlayerChoices } from '../../state/player-choices'
import { RepeatButtons } from './repeat-buttons'
import type { RepeatedPart } from './repeat-part'
import type { TimeMap } from './time-map'
import { VolumeField } from './volume-field'

interface PlayerControlsProps {
  readonly uuid: string
  readonly map: TimeMap
  readonly isStereo: boolean
  readonly sides: readonly [string, string]
  readonly isBusy: boolean
  readonly part: RepeatedPart | null
  readonly onMark: (mark: 'a' | 'b') => void
  readonly onToggle: () => void
  readonly onMove: (byUs: number) => void
  /** Null where there is no other recording after this one. */
  readonly onNext: (() => void) | null
  readonly onSave: (() => void) | null
}

const TEN = 10_000_000
/** Speeds beside which a menu holds the others. */
const USUAL_RATES = [0.75, 1, 1.5, 2]

/** Play, ten seconds back and on, clock, speed, and how it is heard. */
export function PlayerControls(props: PlayerControlsProps): ReactNode {
  const { uuid, map, isStereo, sides, isBusy, part, onToggle, onMark, onMove, onNext, onSave } = props
  const text = useText()
  const choices = usePlayerChoices()
  const isPlaying = usePlaybackValue((playback) => playback.recordingUuid === uuid && playback.isPlaying)
  const play = text(isPlaying ? 'player.pause' : 'player.play')
  return (
    <div className="player-controls" role="group" aria-label={text('player.controls')}>
      <Tooltip text={play}>
        <AriaButton className="play-button" aria-label={play} aria-busy={isBusy} onPress={onToggle}>
          <Icon of={isPlaying ? Pause : Play} className="solid" />
        </AriaButton>
      </Tooltip>
      <Tooltip text={text('player.back')}>
        <AriaButton
          className="btn plain compact"
          aria-label={text('player.back')}
          onPress={() => onMove(-TEN)}
        >
          <Icon of={RotateCcw} size={14} />
          10
        </AriaButton>
      </Tooltip>
      <Tooltip text={text('player.forward')}>
        <AriaButton
          className="btn plain compact"
          aria-label={text('player.forward')}
          onPress={() => onMove(TEN)}
        >
          10
          <Icon of={RotateCw} size={14} />
        </AriaButton>
      </Tooltip>
      <PlayerClock uuid={uuid} map={map} />
      {onNext && <IconButton compact icon={StepForward} label={text('player.next')} onPress={onNext} />}
      <span className="push" />
      <Rates />
      {isStereo && (
        <Segmented
          compact
          label={text('player.side')}
          value={choices.side}
          options={HEARD_SIDES.map((side) => ({
            value: side,
            label: side === 'both' ? text('player.side.both') : sides[side === 'left' ? 0 : 1]
          }))}
          onChange={(side) => changePlayer({ side })}
        />
      )}
      <Tooltip text={text('player.loop')}>
        <ToggleButton
          className="btn plain icon-only compact toggle"
          aria-label={text('player.loop')}
          isSelected={choices.loops}
          onChange={(loops) => changePlayer({ loops })}
        >
          <Icon of={Repeat} size={14} />
        </ToggleButton>
      </Tooltip>
      <RepeatButtons part={part} onMark={onMark} />
      <Tooltip text={text('player.skipSilence')}>
        <ToggleButton
          className="btn plain compact toggle"
          aria-label={text('player.skipSilence')}
          isSelected={choices.skipsSilence}
          onChange={(skipsSilence) => changePlayer({ skipsSilence })}
        >
          <Icon of={SkipForward} size={14} />
          <span className="wide">{text('player.skipSilence')}</span>
        </ToggleButton>
      </Tooltip>
      <DialogTrigger>
        <Tooltip text={text('player.volume')}>
          <AriaButton className="btn plain icon-only compact" aria-label={text('player.volume')}>
            <Icon of={choices.isMuted || choices.volume === 0 ? VolumeX : Volume2} size={14} />
          </AriaButton>
        </Tooltip>
        <Popover className="popover" placement="top end" offset={4}>
          <VolumeField />
        </Popover>
      </DialogTrigger>
      {onSave && <IconButton compact icon={Download} label={text('player.save')} onPress={onSave} />}
    </div>
  )
}

/** Where it stands, of how much, and the clock of the call there. */
function PlayerClock({ uuid, map }: { uuid: string; map: TimeMap }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const seconds = usePlaybackValue(({ recordingUuid, positionUs }) =>
    recordingUuid === uuid ? Math.floor(positionUs / 1e6) : 0
  )
  const position = Math.min(seconds * 1e6, map.lengthUs)
  return (
    <span className="player-clock">
      <b className="strong">{positionText(position)}</b>{' '}
      <span className="t3">{text('player.of', { length: positionText(map.lengthUs) })}</span>
      <span className="small t3 call-time">
        {text('player.callTime', { time: formatZoned(map.momentAt(position), zone).slice(11) })}
      </span>
    </span>
  )
}

/** Usual speeds side by side; the others in a menu, whose choice then stands among them. */
function Rates(): ReactNode {
  const text = useText()
  const { rate } = usePlayerChoices()
  const shown = USUAL_RATES.includes(rate) ? USUAL_RATES : [...USUAL_RATES, rate].sort((a, b) => a - b)
  return (
    <span className="player-rates">
      <Segmented
        compact
        label={text('player.rate')}
        value={String(rate)}
        options={shown.map((one) => ({
          value: String(one),
          label: one === rate ? text('player.rate.times', { rate: String(one) }) : String(one)
        }))}
        onChange={(next) => changePlayer({ rate: Number(next) })}
      />
      <MenuTrigger>
        <AriaButton className="btn plain icon-only compact" aria-label={text('player.rate.more')}>
          <Icon of={Ellipsis} size={14} />
        </AriaButton>
        <Popover className="popover" placement="top end" offset={2}>
          <Menu
            label={text('player.rate')}
            entries={RATES.map((one) => ({
              id: String(one),
              label: text('player.rate.times', { rate: String(one) }),
              checked: one === rate,
              run: () => changePlayer({ rate: one })
            }))}
          />
        </Popover>
      </MenuTrigger>
    </span>
  )
}
