import type { ReactNode } from 'react'
import { useSummary } from '../../api/queries'
import { DateRangeField } from '../../components/date-range-field'
import { useFilterWords } from '../../filter/use-filter-words'
import { spanText } from '../../i18n/dates'
import { useText } from '../../i18n/use-text'
import { changeFilter, useFilter } from '../../state/filter'

/** When the calls started. */
export function PeriodFilter({ onDone }: { onDone: () => void }): ReactNode {
  const text = useText()
  const { language, zone } = useFilterWords()
  const { from = null, until = null } = useFilter()
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
      hint={span}
      onApply={(range) => {
        changeFilter({ from: range.from ?? undefined, until: range.until ?? undefined })
        onDone()
      }}
    />
  )
}
