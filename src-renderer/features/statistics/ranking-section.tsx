import type { ReactNode } from 'react'
import type { RankingId } from '@shared/charts/chart-id'
import { rankingOf } from '@shared/charts/chart-table'
import { formatCount } from '@shared/format/number'
import type { Person } from '@shared/model/person'
import { RANKING_ROWS, type RankedRow, type Statistics } from '@shared/model/statistics'
import { chooseFiles } from '../../api/open-files'
import { useSummary } from '../../api/queries'
import { useText } from '../../i18n/use-text'
import { useRankingRows } from '../../state/ranking-rows'
import { BarTable } from './bar-table'
import { ChartSection } from './chart-section'
import { rowEntries, ShowMore } from './row-choice'
import { useChartWords } from './use-chart-words'
import { useNumberText } from './use-number-text'

interface RankingSectionProps {
  readonly id: RankingId
  readonly statistics: Statistics
}

const personOf = (id: RankingId, { key }: RankedRow): Person => {
  if (id === 'tags') return { kind: 'tag', tag: key }
  return id === 'users' || id === 'answered-by'
    ? { kind: 'user', uuid: key }
    : { kind: 'number', number: key }
}

/** Who or what has most calls, as many rows as were chosen. */
export function RankingSection({ id, statistics }: RankingSectionProps): ReactNode {
  const text = useText()
  const words = useChartWords()
  const number = useNumberText()
  const summary = useSummary()
  const chosen = useRankingRows()[id] ?? RANKING_ROWS
  const { rows: all, of } = rankingOf(id, statistics)
  const rows = all.slice(0, chosen)
  const ofNumbers = id === 'callers' || id === 'called'
  const needsDirectory = rows.length === 0 && !ofNumbers && summary?.directory === null
  // Files and tables hold what is shown.
  const shown: Statistics = { ...statistics, [id === 'answered-by' ? 'answeredBy' : id]: { rows, of } }
  return (
    <ChartSection
      id={id}
      statistics={shown}
      note={of > rows.length ? words.topOf(formatCount(rows.length), formatCount(of)) : undefined}
      entries={rowEntries(id, chosen, text)}
    >
      {(titleId) =>
        needsDirectory ? (
          <NeedsDirectory />
        ) : (
          <>
            <BarTable
              titleId={titleId}
              rows={rows.map((row) => ({
                key: row.key,
                name: row.name ?? (ofNumbers ? number(row.key) : row.key),
                calls: row.calls,
                filter: row.filter,
                person: personOf(id, row),
                ...(ofNumbers ? { number: row.key } : {}),
                ...(ofNumbers && row.name !== null
                  ? {
                      label: (
                        <>
                          {row.name} <span className="t3">{number(row.key)}</span>
                        </>
                      )
                    }
                  : {})
              }))}
            />
            <ShowMore id={id} shown={rows.length} of={of} />
          </>
        )
      }
    </ChartSection>
  )
}

/** Why there is nothing, and the way out. */
function NeedsDirectory(): ReactNode {
  const text = useText()
  return (
    <p className="t3">
      {text('statistics.needsDirectory')}{' '}
      <button type="button" className="link" onClick={() => void chooseFiles('directory')}>
        {text('quality.loadDirectory')}
      </button>
    </p>
  )
}
