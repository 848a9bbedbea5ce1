const WEEK_SECONDS = 7 * 24 * 60 * 60

/** Microseconds of that many weeks. */
export const weeksUs = (weeks: number): number => weeks * WEEK_SECONDS * 1_000_000

/**
 * The seconds within a unique id, so many weeks later. Ids are compared as texts, so the number of digits must not
 * change; what is no time of this kind stays.
 */
export function shiftEpoch(seconds: string, weeks: number): string {
  if (weeks === 0 || !/^[1-9]\d{8,9}$/.test(seconds)) return seconds
  const shifted = String(Number(seconds) + weeks * WEEK_SECONDS)
  return shifted.length === seconds.length ? shifted : seconds
}

/** A date `20260311`, `2026-03-11` or `2026/03/11`, so many weeks later; null when it is none. */
export function shiftDate(text: string, weeks: number): string | null {
  const match = /^(\d{4})([-/]?)(\d{2})\2(\d{2})$/.exec(text)
  if (match === null) return null
  const [, year = '', mark = '', month = '', day = ''] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (date.getUTCMonth() !== Number(month) - 1) return null
  const moved = new Date(date.getTime() + weeks * WEEK_SECONDS * 1000).toISOString()
  return [moved.slice(0, 4), moved.slice(5, 7), moved.slice(8, 10)].join(mark)
}
