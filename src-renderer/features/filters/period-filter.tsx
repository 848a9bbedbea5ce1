import type { ReactNode } from 'react'
import { useSummary } from '../../api/queries'
import { DateRangeField } from '../../components/date-range-field'
import { useFilterWords } from '../../filter/use-filter-words'
import { spanText } from '../../i18n/dates'
import { changeFilter, setMovingPeriod, useFilter, useListFilter } from '../../state/filter'

/** When the calls started. */
export function PeriodFilter({ onDone }: { onDone: () => void }): ReactNode {
  const { text, language, zone } = useFilterWords()
  const { from = null, until = null } = useFilter()
  const { period } = useListFilter()
  const { firstCall = null, lastCall = null } = useSummary() ?? {}
  const span =
    firstCall === null || lastCall === null
      ? undefined
      : text('period.dataSpan', {
          span: spanText({ from: firstCall, until: lastCall }, { text, language, zone })
        })
  return (
    <DateRangeField
      value={{ from, until }}
      moving={period}
      hint={span}
      around={lastCall}
      onApply={(chosen) => {
        if ('moving' in chosen) setMovingPeriod(chosen.moving)
        else changeFilter({ from: chosen.from ?? undefined, until: chosen.until ?? undefined })
        onDone()
      }}
    />
  )
}
