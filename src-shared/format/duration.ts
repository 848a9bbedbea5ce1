import { formatCount } from './number'

const MICROS_PER_SECOND = 1_000_000

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * Words of a length in microseconds, cut to whole seconds: `53s`, `2m 04s`, `1h 03m`. Empty for null and 0, because a
 * cell without a length stays empty; `<1s` for less than a second.
 */
export function formatDuration(durationUs: number | null): string {
  if (durationUs === null || durationUs <= 0) return ''
  const seconds = Math.floor(durationUs / MICROS_PER_SECOND)
  if (seconds === 0) return '<1s'
  if (seconds < 60) return `${seconds}s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes}m ${two(seconds % 60)}s`
  return `${formatCount(Math.floor(minutes / 60))}h ${two(minutes % 60)}m`
}
