/** Steps of the heat scale above "no call". */
const STEPS = 6

/** Step of each hour, 0 for no call and then in equal steps up to the largest; null where the hour never came. */
export function heatSteps<T extends number | null>(hours: readonly T[]): readonly (T | number)[] {
  const most = hours.reduce<number>((max, count) => Math.max(max, count ?? 0), 1)
  return hours.map((count) => (count === null ? count : Math.ceil((count / most) * STEPS)))
}
