/** Steps of the heat scale; 0 is no call at all. */
const STEPS = 6
const HOURS = 24

/** Step of each hour of the week, in equal steps up to the largest. */
export function heatSteps(hours: readonly number[]): readonly number[] {
  const most = Math.max(1, ...hours)
  return hours.map((count) => Math.ceil((count / most) * STEPS))
}

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
