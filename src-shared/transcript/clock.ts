const CLOCK = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,6}))?$/

/** Microseconds of a time such as `01:02:03.450`, `02:03,45` or `2:03`; null for anything else. */
export function clockUs(text: string): number | null {
  const [, hours = '0', minutes = '', seconds = '', fraction = ''] = CLOCK.exec(text.trim()) ?? []
  if (seconds === '' || Number(seconds) > 59 || (text.split(':').length > 2 && Number(minutes) > 59))
    return null
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  return whole * 1_000_000 + Number(fraction.padEnd(6, '0'))
}

/** Microseconds of a number of seconds; null for anything else. */
export const secondsUs = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value * 1_000_000) : null
