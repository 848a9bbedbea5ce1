/** Microseconds of epoch seconds, `seconds.fraction`, milliseconds or microseconds; NaN for everything else. */
export function readEpoch(text: string): number {
  const match = /^(\d{9,16})(?:\.(\d{1,9}))?$/.exec(text)
  const digits = match?.[1]
  if (!digits) return Number.NaN
  const whole = Number(digits)
  const fraction = match[2]
  // 11 digits of seconds last until the year 5138; 13 digits are milliseconds and 16 microseconds of our days.
  if (digits.length <= 11) {
    return whole * 1_000_000 + (fraction ? Number(fraction.slice(0, 6).padEnd(6, '0')) : 0)
  }
  if (digits.length === 13) return whole * 1000 + (fraction ? Number(fraction.slice(0, 3).padEnd(3, '0')) : 0)
  return digits.length === 16 && !fraction ? whole : Number.NaN
}

/**
 * Seconds since the epoch at which a channel was created: the whole part of its uniqueid, `1761440310.8` or
 * `pbx1-1761440310.8`. Null where the id has another form.
 */
export function creationSeconds(uniqueid: string): number | null {
  const match = /(?:^|-)(\d{9,10})\.\d+$/.exec(uniqueid)
  return match?.[1] ? Number(match[1]) : null
}
