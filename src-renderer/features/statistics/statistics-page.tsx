import { useRef, type ReactNode } from 'react'
import { RANKING_IDS } from '@shared/charts/chart-id'
import { axisText, shareText } from '@shared/charts/chart-text'
import { formatCount } from '@shared/format/number'
import type { Statistics } from '@shared/model/statistics'
import { isWriting, useJobs } from '../../api/jobs'
import { Status } from '../../components/badge'
import { OUTCOME_LOOKS } from '../../components/call-looks'
import { ErrorBlock } from '../../components/error-block'
import { FigureStrip } from '../../components/figure-strip'
import { useText } from '../../i18n/use-text'
import { BarTable } from './bar-table'
import { ChartSection } from './chart-section'
import { ConcurrentSection } from './concurrent-section'
import { HangupTable } from './hangup-table'
import { HeatMap } from './heat-map'
import { RankingSection } from './ranking-section'
import { StatisticsFigures } from './statistics-figures'
import { TimeChart } from './time-chart'
import { UnreturnedSection } from './unreturned-section'
import { useChartWords } from './use-chart-words'
import { useStatistics } from './use-statistics'
import './statistics.css'

interface StatisticsPageProps {
  /** The filter bar: the filter is that of the list of calls. */
  readonly filterBar: ReactNode
  /** What stands here when no call matches. */
  readonly noMatch: ReactNode
}

/** Figures of the calls that match the filter; every mark leads to its calls. */
export function StatisticsPage({ filterBar, noMatch }: StatisticsPageProps): ReactNode {
  const text = useText()
  const { data, error, refetch, isPlaceholderData } = useStatistics()
  const isGrowing = useJobs().some((job) => isWriting(job) && job.status === 'running')
  return (
    <>
      <h1 className="visually-hidden">{text('statistics.title', { calls: data?.summary.calls ?? 0 })}</h1>
      <div className="calls-bar">{filterBar}</div>
      <div className="page statistics" data-pane aria-busy={!data || isPlaceholderData}>
        {isGrowing && <p className="t2">{text('statistics.following')}</p>}
        {error && !data ? (
          <ErrorBlock error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Awaited />
        ) : data.summary.calls === 0 ? (
          noMatch
        ) : (
          <Charts statistics={data} />
        )}
      </div>
    </>
  )
}

/** The strip of figures before there are any. */
function Awaited(): ReactNode {
  const text = useText()
  const names = ['calls', 'answered', 'talk', 'ring', 'unreturned', 'peak'] as const
  return (
    <FigureStrip
      figures={names.map((name) => ({ label: text(`statistics.figure.${name}`), value: '\u00a0' }))}
    />
  )
}

function Charts({ statistics }: { statistics: Statistics }): ReactNode {
  const text = useText()
  const words = useChartWords()
  const unreturned = useRef<HTMLDivElement>(null)
  const { course, outcomes, summary, zone } = statistics
  const time = axisText(course.step, zone, words)
  const describe = (index: number): string => {
    const point = course.points[index]
    if (!point) return ''
    const { from, calls, answered, missed } = point
    return text('statistics.course.point', {
      time: time(from),
      calls,
      answered: formatCount(answered),
      missed: formatCount(missed)
    })
  }
  return (
    <>
      <StatisticsFigures
        statistics={statistics}
        onUnreturned={() => {
          unreturned.current?.scrollIntoView()
          unreturned.current?.querySelector<HTMLElement>('button')?.focus()
        }}
      />
      <div className="duo">
        <ChartSection id="heat" statistics={statistics} note={text('statistics.heat.note', { zone })}>
          {(titleId) => <HeatMap statistics={statistics} titleId={titleId} />}
        </ChartSection>
        <ChartSection id="outcomes" statistics={statistics}>
          {(titleId) => (
            <BarTable
              titleId={titleId}
              rows={outcomes.map(({ outcome, calls }) => ({
                key: outcome,
                name: words.outcomes[outcome],
                label: (
                  <Status icon={OUTCOME_LOOKS[outcome].icon} tone={OUTCOME_LOOKS[outcome].tone}>
                    {words.outcomes[outcome]}
                  </Status>
                ),
                calls,
                note: shareText(calls, summary.calls, words),
                filter: { outcomes: [outcome] }
              }))}
            />
          )}
        </ChartSection>
      </div>
      <ChartSection
        id="course"
        statistics={statistics}
        note={text(`statistics.course.note.${course.step}`)}
        needsTable
      >
        {(titleId) => <TimeChart id="course" statistics={statistics} titleId={titleId} describe={describe} />}
      </ChartSection>
      <div className="duo">
        <ChartSection id="hangups" statistics={statistics}>
          {(titleId) => <HangupTable statistics={statistics} titleId={titleId} />}
        </ChartSection>
        <RankingSection id="answered-by" statistics={statistics} />
      </div>
      <div className="rankings">
        {RANKING_IDS.filter((id) => id !== 'answered-by').map((id) => (
          <RankingSection key={id} id={id} statistics={statistics} />
        ))}
      </div>
      <ConcurrentSection statistics={statistics} />
      <div ref={unreturned}>
        <UnreturnedSection statistics={statistics} />
      </div>
    </>
  )
}
