import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { CallFilter } from '@shared/model/call-filter'
import { call } from '../../api/client'
import { useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { activeParts, withoutPart } from '../../filter/filter-parts'
import { partName, partText } from '../../filter/filter-sentence'
import { clearFilters, removePart } from '../../filter/remove-part'
import { useFilterWords } from '../../filter/use-filter-words'
import { longDayText } from '../../i18n/dates'
import { useFilter } from '../../state/filter'

/** Which filter leaves nothing: the calls there would be without each of them. */
export function NoMatch(): ReactNode {
  const words = useFilterWords()
  const { text, zone, language } = words
  const filter = useFilter()
  const summary = useSummary()
  const parts = activeParts(filter)
  const answers = useQueries({
    queries: parts.map((part) => {
      const rest: CallFilter = withoutPart(filter, part)
      return {
        queryKey: ['call-logs:sums', { filter: rest }],
        queryFn: () => call('call-logs:sums', { filter: rest })
      }
    })
  })
  if (!summary || parts.length === 0) return null
  const counts = answers.map(({ data }) => data?.filtered)
  const most = Math.max(...counts.map((count) => count ?? 0))
  const best = most > 0 ? parts[counts.indexOf(most)] : undefined
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
        title={text('empty.title', { count: parts.length })}
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
            {parts.map((part, index) => {
              const count = counts[index]
              return (
                <tr key={part}>
                  <td className="t2">{text(partName(part))}</td>
                  <td className="strong cut">{partText(part, filter, words)}</td>
                  <td className="num">{count === undefined ? text('facet.counting') : formatCount(count)}</td>
                  <td>
                    <Button compact onPress={() => removePart(part, text)}>
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
            <Button kind="primary" onPress={() => removePart(best, text)}>
              {text('empty.removeOne', { filter: text(`filter.the.${best}`) })}
            </Button>
          )}
          <Button onPress={() => clearFilters(text)}>{text('empty.clear')}</Button>
          <span className="kbd">Ctrl+Shift+L</span>
          <span className="t3 small">{text('empty.canUndo')}</span>
        </div>
      </EmptyState>
    </div>
  )
}
