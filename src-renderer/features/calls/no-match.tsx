import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { call } from '../../api/client'
import { useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { chipId, chipsOf, withoutChip, type ChipRef } from '../../filter/filter-chips'
import { chipText } from '../../filter/filter-sentence'
import { clearFilters, removeChip } from '../../filter/remove-part'
import { useFilterWords } from '../../filter/use-filter-words'
import { longDayText } from '../../i18n/dates'
import { useFilter } from '../../state/filter'
import { openMissing } from '../../state/missing'

/** Which filter leaves nothing: the calls there would be without each of them. */
export function NoMatch(): ReactNode {
  const words = useFilterWords()
  const { text, zone, language } = words
  const filter = useFilter()
  const { search } = filter
  const summary = useSummary()
  const chips = chipsOf(filter)
  const answers = useQueries({
    queries: chips.map((chip) => {
      const rest = withoutChip(filter, chip)
      return {
        queryKey: ['call-logs:sums', { filter: rest }],
        queryFn: () => call('call-logs:sums', { filter: rest })
      }
    })
  })
  if (!summary || chips.length === 0) return null
  const remove = (chip: ChipRef): void => removeChip(chip, chipText(chip, filter, words).name, text)
  const counts = answers.map(({ data }) => data?.filtered)
  const most = Math.max(...counts.map((count) => count ?? 0))
  const best = most > 0 ? chips[counts.indexOf(most)] : undefined
  const { firstCall, lastCall, callLogs } = summary
  const span =
    firstCall !== null && lastCall !== null
      ? text('empty.holds', {
          total: callLogs,
          from: longDayText(firstCall, zone, language),
          until: longDayText(lastCall, zone, language)
        })
      : text('empty.holdsNone')
  const isAfter = lastCall !== null && filter.from !== undefined && filter.from > lastCall
  const isBefore = firstCall !== null && filter.until !== undefined && filter.until <= firstCall
  return (
    <div className="over-grid">
      <EmptyState
        title={text('empty.title', { count: chips.length })}
        text={
          <>
            {span}
            {(isAfter || isBefore) && <br />}
            {isAfter && text('empty.periodAfter')}
            {isBefore && text('empty.periodBefore')}
          </>
        }
      >
        <table className="t without">
          <thead>
            <tr>
              <th colSpan={2}>{text('empty.without')}</th>
              <th className="num">{text('empty.calls')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {chips.map((chip, index) => {
              const count = counts[index]
              const { name, value } = chipText(chip, filter, words)
              return (
                <tr key={chipId(chip)}>
                  <td className="t2">{name}</td>
                  <td className="strong cut">{value}</td>
                  <td className="num">{count === undefined ? text('facet.counting') : formatCount(count)}</td>
                  <td>
                    <Button compact onPress={() => remove(chip)}>
                      {text('common.remove')}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <div className="row">
          {best && (
            <Button kind="primary" onPress={() => remove(best)}>
              {text('empty.removeOne', { filter: text(`filter.the.${best.part}`) })}
            </Button>
          )}
          <Button onPress={() => clearFilters(text)}>{text('empty.clear')}</Button>
          {search !== undefined && (
            <Button onPress={() => openMissing(search)}>{text('missing.findLink')}</Button>
          )}
          <span className="kbd">Ctrl+Shift+L</span>
          <span className="t3 small">{text('empty.canUndo')}</span>
        </div>
      </EmptyState>
    </div>
  )
}
