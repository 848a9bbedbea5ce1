import { Copy, ListFilter } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { formatZoned } from '@shared/format/zone'
import { RANKING_ROWS, type Statistics } from '@shared/model/statistics'
import { copyText } from '../../components/copy-text'
import { IconButton } from '../../components/icon-button'
import { useText } from '../../i18n/use-text'
import { showPerson } from '../../state/navigation'
import { useRankingRows } from '../../state/ranking-rows'
import { showToast } from '../../state/toast'
import { ChartSection } from './chart-section'
import { useMarkMenu } from './mark-menu'
import { filterBy, showCallsOf } from './marks'
import { rowEntries, ShowMore } from './row-choice'
import { useChartWords } from './use-chart-words'
import { useNumberText } from './use-number-text'

/** Callers who were missed and are still waiting for a call back, with what to do about each. */
export function UnreturnedSection({ statistics }: { statistics: Statistics }): ReactNode {
  const text = useText()
  const { terms } = useChartWords()
  const shownNumber = useNumberText()
  const { open, menu } = useMarkMenu()
  const { unreturned, zone } = statistics
  const chosen = useRankingRows().unreturned ?? RANKING_ROWS
  const rows = unreturned.rows.slice(0, chosen)
  const { of } = unreturned
  return (
    <ChartSection
      id="unreturned"
      statistics={{ ...statistics, unreturned: { ...unreturned, rows } }}
      note={of > 0 ? text('statistics.unreturned.note', { shown: formatCount(rows.length), of }) : undefined}
      entries={rowEntries('unreturned', chosen, text)}
    >
      {(titleId) =>
        rows.length === 0 ? (
          <p className="t3">{text('statistics.unreturned.none')}</p>
        ) : (
          <div className="scroll-x">
            <table className="t unreturned" aria-labelledby={titleId}>
              <thead>
                <tr>
                  <th scope="col">{terms.name}</th>
                  <th scope="col">{terms.number}</th>
                  <th scope="col" className="num">
                    {terms.calls}
                  </th>
                  <th scope="col" className="gap-left">
                    {terms.lastAt}
                  </th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {rows.map(({ number, name, calls, lastAt, filter }) => {
                  const person = { kind: 'number', number } as const
                  const mark = { name: name ?? shownNumber(number), filter, person, number }
                  return (
                    <tr key={number} onContextMenu={(event) => open(event, mark)}>
                      <td>{name}</td>
                      <td>
                        <button
                          type="button"
                          className="link"
                          aria-label={text('statistics.openPersonOf', { name: mark.name })}
                          onClick={() => showPerson(person)}
                        >
                          {shownNumber(number)}
                        </button>
                      </td>
                      <td className="num">
                        <button
                          type="button"
                          className="link"
                          title={text('statistics.filterBy')}
                          aria-label={text('common.calls', { count: calls })}
                          onClick={() => filterBy(filter)}
                        >
                          {formatCount(calls)}
                        </button>
                      </td>
                      <td className="gap-left">{formatZoned(lastAt, zone)}</td>
                      <td className="row-actions">
                        <IconButton
                          compact
                          icon={Copy}
                          label={text('statistics.copyNumber')}
                          onPress={() =>
                            void copyText(number).then(() => showToast({ text: text('common.copied') }))
                          }
                        />
                        <IconButton
                          compact
                          icon={ListFilter}
                          label={text('statistics.showCalls')}
                          onPress={() => showCallsOf(filter)}
                        />
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
            <ShowMore id="unreturned" shown={rows.length} of={of} />
            {menu}
          </div>
        )
      }
    </ChartSection>
  )
}
