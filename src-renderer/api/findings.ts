import { useApi, useSummary } from './queries'

/** So many events are looked through unasked; a larger workspace is checked when its report is opened. */
const UNASKED = 200_000

/** How many findings the report on the data has, undefined while nobody has looked. */
export function useFindings(): number | undefined {
  const cels = useSummary()?.cels ?? 0
  const { data } = useApi('quality:report', {}, { enabled: cels > 0 && cels <= UNASKED, keepPrevious: true })
  return cels > 0 ? data?.checks.filter(({ count }) => count > 0).length : undefined
}
