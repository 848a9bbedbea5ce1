import type { UseQueryResult } from '@tanstack/react-query'
import { RANKING_ROWS, type Statistics } from '@shared/model/statistics'
import { useApi, useSummary } from '../../api/queries'
import { useDisplayZone } from '../../state/display-zone'
import { useFilter } from '../../state/filter'
import { useRankingRows } from '../../state/ranking-rows'

/** Figures of the calls of the list; the former ones stay while newer ones are computed. */
export function useStatistics(): UseQueryResult<Statistics> {
  const filter = useFilter()
  const zone = useDisplayZone()
  const summary = useSummary()
  const rows = Math.max(RANKING_ROWS, ...Object.values(useRankingRows()))
  return useApi(
    'statistics:report',
    { filter, zone, rows },
    { enabled: (summary?.callLogs ?? 0) > 0, keepPrevious: true }
  )
}
