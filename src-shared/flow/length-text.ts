import { formatDuration } from '../format/duration'

/** A length in microseconds: tenths of a second under a minute, cut and never rounded, above it `1m 20s`. */
export function lengthText(us: number, decimalMark: string): string {
  if (us >= 60_000_000) return formatDuration(us)
  const tenths = Math.floor(Math.max(0, us) / 100_000)
  return `${Math.floor(tenths / 10)}${decimalMark}${tenths % 10} s`
}
