import type { ReactNode } from 'react'
import { PERIOD_PRESETS, type PeriodPreset } from '@shared/format/period'
import { movingPeriodText } from '../filter/period-text'
import { useText } from '../i18n/use-text'
import { Button } from './button'

interface PeriodPresetsProps {
  /** Stable name of the one in force. */
  readonly chosen: string | null
  readonly onChoose: (preset: PeriodPreset) => void
}

/** Periods that are asked for every day; choosing one applies it. */
export function PeriodPresets({ chosen, onChoose }: PeriodPresetsProps): ReactNode {
  const text = useText()
  return (
    <ul className="range-presets" aria-label={text('period.presets')}>
      {PERIOD_PRESETS.map((preset) => (
        <li key={preset}>
          <Button
            kind="plain"
            compact
            {...(preset === chosen ? { 'aria-current': 'true' } : {})}
            onPress={() => onChoose(preset)}
          >
            {movingPeriodText(preset, text)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
