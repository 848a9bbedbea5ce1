const HOURS = 24

/** The hour of the week with most calls, the first of several; null when there is none. */
export function busiestHour(hours: readonly number[]): number | null {
  const most = Math.max(0, ...hours)
  return most === 0 ? null : hours.indexOf(most)
}

/** Day (1 Monday to 7 Sunday) and hour of the day of an hour of the week. */
export const dayAndHour = (index: number): { readonly day: number; readonly hour: number } => ({
  day: Math.floor(index / HOURS) + 1,
  hour: index % HOURS
})
