import { CircleDashed } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { formatZoned } from '@shared/format/zone'
import type { SkipCode } from '@shared/model/call-log'
import { useApi } from '../../api/queries'
import { Status } from '../../components/badge'
import { ErrorBlock } from '../../components/error-block'
import { TONE_ICONS } from '../../components/tone'
import type { MessageKey } from '../../i18n/en'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'

const STEP = 50
const CODES: Readonly<Record<SkipCode, MessageKey>> = {
  unfinished: 'skip.unfinished',
  failed: 'skip.failed',
  invalid: 'skip.invalid',
  unstorable: 'skip.unstorable'
}

/** Groups of events that gave no call log, with the reason: what a server silently drops. */
export function SkippedGroups(): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const [limit, setLimit] = useState(STEP)
  const { data, error } = useApi('skipped-groups:page', { offset: 0, limit }, { keepPrevious: true })
  return (
    <section id="skipped-groups">
      <h2 className="sec">
        {text('sources.skipped')} {data && data.total > 0 && <small>{formatCount(data.total)}</small>}
      </h2>
      {error && <ErrorBlock error={error} />}
      {data?.total === 0 && <p className="t2">{text('sources.skipped.none')}</p>}
      {data && data.total > 0 && (
        <div className="scroll-x">
          <table className="t">
            <thead>
              <tr>
                <th>{text('sources.skipped.code')}</th>
                <th>{text('sources.skipped.conversation')}</th>
                <th className="num">{text('sources.skipped.events')}</th>
                <th className="gap-left">{text('sources.skipped.when')}</th>
                <th>{text('sources.skipped.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((group) => (
                <tr key={group.id}>
                  <td>
                    <Status
                      icon={group.code === 'unfinished' ? CircleDashed : TONE_ICONS.bad}
                      tone={group.code === 'unfinished' ? 'warn' : 'bad'}
                    >
                      {group.code in CODES ? text(CODES[group.code as SkipCode]) : group.code}
                    </Status>
                  </td>
                  <td className="mono select-text">{group.conversationId}</td>
                  <td className="num">{formatCount(group.celCount)}</td>
                  <td className="gap-left t2">{formatZoned(group.firstTime, zone)}</td>
                  <td className="wrap t2 select-text">{group.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data && data.rows.length < data.total && (
        <button type="button" className="link problems-more" onClick={() => setLimit(limit + STEP)}>
          {text('sources.skipped.more', {
            count: formatCount(Math.min(STEP, data.total - data.rows.length))
          })}
        </button>
      )}
    </section>
  )
}
