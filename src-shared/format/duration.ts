import type { DurationStyle } from '../model/settings'
import { formatCount } from './number'

const MICROS_PER_SECOND = 1_000_000

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * A length in microseconds, cut to whole seconds and never rounded: `53s`, `2m 04s`, `1h 03m` (`units`), `0:02:04`
 * (`clock`) or `124` (`seconds`). Empty for null and 0, because a cell without a length stays empty. Less than a second is
 * `<1s` in units and 0 otherwise.
 */
export function formatDuration(durationUs: number | null, style: DurationStyle = 'units'): string {
  if (durationUs === null || durationUs <= 0) return ''
  const seconds = Math.floor(durationUs / MICROS_PER_SECOND)
  // Plain digits: seconds are shown for spreadsheets, which read no thin spaces.
  if (style === 'seconds') return String(seconds)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (style === 'clock') return `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`
  if (seconds === 0) return '<1s'
  if (seconds < 60) return `${seconds}s`
  if (minutes < 60) return `${minutes}m ${two(seconds % 60)}s`
  return `${formatCount(hours)}h ${two(minutes % 60)}m`
}
