import { useMemo, type ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import { DEFAULT_SORT, type CallFilter } from '@shared/model/call-filter'
import type { PersonReport } from '@shared/model/person'
import { useApi, useSettings } from '../../api/queries'
import { Status } from '../../components/badge'
import { OUTCOME_LOOKS } from '../../components/call-looks'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { openCall } from './person-calls'

interface LatestCallsProps {
  readonly report: PersonReport
  /** The period, empty for all times. */
  readonly filter: CallFilter
  readonly within: boolean
}

const SHOWN = 15

/** The latest calls of a person; each opens in the list, among the person's others. */
export function LatestCalls({ report, filter, within }: LatestCallsProps): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const style = useSettings()?.durationStyle
  const request = useMemo(
    () => ({ filter: { ...filter, allOf: [report.filter] }, sort: DEFAULT_SORT, offset: 0, limit: SHOWN }),
    [report.filter, filter]
  )
  const { data, error, refetch } = useApi('call-logs:page', request, { keepPrevious: true })
  return (
    <section>
      <h2 className="sec">{text('person.latest')}</h2>
      {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
      {data && (
        <table className="t person-table">
          <thead>
            <tr>
              <th>{text('person.latest.start')}</th>
              <th>{text('person.latest.from')}</th>
              <th>{text('person.latest.to')}</th>
              <th>{text('person.latest.outcome')}</th>
              <th className="num">{text('person.latest.talk')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => {
              const start = formatZoned(row.date, zone)
              const look = OUTCOME_LOOKS[row.outcome]
              return (
                <tr key={row.id}>
                  <td className="nowrap">
                    <button
                      type="button"
                      className="link"
                      aria-label={text('person.latest.open', { start })}
                      onClick={() => openCall(row.id, report.filter, within)}
                    >
                      {start}
                    </button>
                  </td>
                  <td>{row.sourceName || row.sourceExten}</td>
                  <td>{row.destinationName || row.destinationExten || row.requestedExten}</td>
                  <td>
                    <Status icon={look.icon} tone={look.tone}>
                      {text(`outcome.${row.outcome}`)}
                    </Status>
                  </td>
                  <td className="num">{formatDuration(row.talkDurationUs, style)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
