import { useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { isPeriodProblem, parsePeriod } from '@shared/format/period'
import type { QualityDay } from '@shared/model/quality'
import { useText } from '../../i18n/use-text'
import { changeFilter } from '../../state/filter'
import { showScreen } from '../../state/navigation'
import { dayBuckets, type DayBucket } from './day-buckets'

/** As many bars as stay wider than a hair on the narrowest page. */
const MOST_BARS = 184

/** Shows the calls of some days. */
function showDays({ from, until }: DayBucket, zone: string): void {
  const range = parsePeriod(`${from}..${until}`, { nowUs: Date.now() * 1000, zone })
  if (isPeriodProblem(range)) return
  changeFilter({ from: range.from ?? undefined, until: range.until ?? undefined })
  showScreen('calls')
}

/** Events above, calls below, one bar for each day; the same facts as a table. */
export function DayBars({ days, zone }: { days: readonly QualityDay[]; zone: string }): ReactNode {
  const text = useText()
  const [asTable, setAsTable] = useState(false)
  const { buckets, step } = dayBuckets(days, MOST_BARS)
  if (buckets.length === 0) return null
  const mostCels = Math.max(1, ...buckets.map(({ cels }) => cels))
  const mostCalls = Math.max(1, ...buckets.map(({ calls }) => calls))
  const withData = buckets.filter(({ cels, calls }) => cels + calls > 0)
  const name = ({ from, until }: DayBucket): string =>
    from === until ? from : text('common.period', { from, until })
  return (
    <section>
      <h2 className="sec">
        {text('quality.perDay')} {step > 1 && <small>{text('quality.perDay.step', { count: step })}</small>}
        <button
          type="button"
          className="link small push"
          aria-expanded={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {text('quality.perDay.table')}
        </button>
      </h2>
      <div
        className="day-chart"
        role="img"
        aria-label={text('quality.perDay.summary', {
          days: days.length,
          cels: formatCount(mostCels),
          calls: formatCount(mostCalls)
        })}
      >
        <Series
          label={text('quality.perDay.events')}
          most={text('quality.perDay.most', { count: formatCount(mostCels) })}
        />
        <Series
          label={text('quality.perDay.calls')}
          most={text('quality.perDay.most', { count: formatCount(mostCalls) })}
        />
        <div className="day-bars">
          {buckets.map((bucket) => (
            <div
              key={bucket.from}
              title={text('quality.perDay.bar', {
                day: name(bucket),
                cels: formatCount(bucket.cels),
                calls: formatCount(bucket.calls)
              })}
              data-empty={bucket.cels + bucket.calls === 0 ? '' : undefined}
              onClick={() => showDays(bucket, zone)}
            >
              <i className="cels" style={{ height: `${(bucket.cels / mostCels) * 100}%` }} />
              <i className="calls" style={{ height: `${(bucket.calls / mostCalls) * 100}%` }} />
            </div>
          ))}
        </div>
        <div className="day-axis">
          <span>{buckets[0]?.from}</span>
          <span>{buckets.at(-1)?.until}</span>
        </div>
      </div>
      {asTable && (
        <table className="t day-table">
          <thead>
            <tr>
              <th>{text('quality.perDay.day')}</th>
              <th className="num">{text('quality.perDay.events')}</th>
              <th className="num">{text('quality.perDay.calls')}</th>
            </tr>
          </thead>
          <tbody>
            {withData.map((bucket) => (
              <tr key={bucket.from}>
                <td>{name(bucket)}</td>
                <td className="num">{formatCount(bucket.cels)}</td>
                <td className="num">
                  {bucket.calls > 0 && (
                    <button type="button" className="link" onClick={() => showDays(bucket, zone)}>
                      {formatCount(bucket.calls)}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const Series = ({ label, most }: { label: string; most: string }): ReactNode => (
  <div className="day-series">
    <span>{label}</span>
    <span className="t3">{most}</span>
  </div>
)
