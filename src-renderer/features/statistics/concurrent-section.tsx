import type { ReactNode } from 'react'
import { axisText } from '@shared/charts/chart-text'
import { formatDuration } from '@shared/format/duration'
import { formatCount } from '@shared/format/number'
import { formatZoned } from '@shared/format/zone'
import type { Statistics } from '@shared/model/statistics'
import { useSettings } from '../../api/queries'
import { useText } from '../../i18n/use-text'
import { ChartSection } from './chart-section'
import { pressMark, showCallsOf } from './marks'
import { peakFilter } from './peak-filter'
import { TimeChart } from './time-chart'
import { useChartWords } from './use-chart-words'

/** Levels that have a row of their own; the last row stands for all above. */
const LEVELS = 8
const MICROS_PER_SECOND = 1_000_000
const MINUTE_CHARS = 16

/** Seconds by level, those above the last row added up. */
function levelRows(seconds: readonly number[]): readonly (readonly [level: number, seconds: number])[] {
  const rows = seconds.slice(0, LEVELS + 1).map((value, level) => [level, value] as const)
  const above = seconds.slice(LEVELS + 1).reduce((sum, value) => sum + value, 0)
  return rows.map(([level, value]) => [level, level === LEVELS ? value + above : value] as const)
}

/** How many calls went on at once: over time, the peaks, and how long each level lasted. */
export function ConcurrentSection({ statistics }: { statistics: Statistics }): ReactNode {
  const text = useText()
  const words = useChartWords()
  const style = useSettings()?.durationStyle
  const { concurrent, course, zone } = statistics
  const time = axisText(course.step, zone, words)
  const length = (us: number): string => formatDuration(us, style)
  return (
    <div className="duo">
      <ChartSection id="concurrent" statistics={statistics} needsTable>
        {(titleId) => (
          <TimeChart
            id="concurrent"
            statistics={statistics}
            titleId={titleId}
            describe={(index) => {
              const point = course.points[index]
              return point
                ? text('statistics.concurrent.point', {
                    time: time(point.from),
                    atOnce: formatCount(point.atOnce)
                  })
                : ''
            }}
          />
        )}
      </ChartSection>
      <div className="beside">
        <section>
          <h2 className="sec" id="statistics-peaks">
            {text('statistics.peaks')}
          </h2>
          {concurrent.peaks.length === 0 ? (
            <p className="t3">{text('statistics.none')}</p>
          ) : (
            <table className="t" aria-labelledby="statistics-peaks">
              <thead>
                <tr>
                  <th scope="col">{text('statistics.peaks.at')}</th>
                  <th scope="col" className="num">
                    {text('statistics.levels.atOnce')}
                  </th>
                  <th scope="col" className="num">
                    {text('statistics.peaks.lasted')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {concurrent.peaks.slice(0, 5).map(({ at, until, calls }) => {
                  const moment = formatZoned(at, zone).slice(0, MINUTE_CHARS)
                  return (
                    <tr key={at}>
                      <td>
                        <button
                          type="button"
                          className="link"
                          aria-label={text('statistics.peaks.show', { time: moment })}
                          title={text('statistics.peaks.show', { time: moment })}
                          onClick={(event) => pressMark(event, peakFilter(at), showCallsOf)}
                        >
                          {moment}
                        </button>
                      </td>
                      <td className="num">{formatCount(calls)}</td>
                      <td className="num t3">{length(until - at)}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          )}
        </section>
        {concurrent.seconds.length > 1 && (
          <section>
            <h2 className="sec" id="statistics-levels">
              {text('statistics.levels')}
            </h2>
            <table className="t" aria-labelledby="statistics-levels">
              <thead>
                <tr>
                  <th scope="col">{text('statistics.levels.atOnce')}</th>
                  <th scope="col" className="num">
                    {text('statistics.levels.time')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {levelRows(concurrent.seconds).map(([level, seconds]) => (
                  <tr key={level}>
                    <td>
                      {level === LEVELS && concurrent.seconds.length > LEVELS + 1
                        ? text('statistics.levels.orMore', { count: formatCount(level) })
                        : formatCount(level)}
                    </td>
                    <td className="num">{length(seconds * MICROS_PER_SECOND)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
    </div>
  )
}
