import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { formatZoned } from '@shared/format/zone'
import type { QualityGap } from '@shared/model/quality'
import { useText } from '../../i18n/use-text'

const SHOWN = 12

/** Stretches without events, with what such hours hold as a rule. */
export function GapList({ gaps, zone }: { gaps: readonly QualityGap[]; zone: string }): ReactNode {
  const text = useText()
  if (gaps.length === 0) return null
  return (
    <section>
      <h2 className="sec">
        {text('quality.gaps')} <small>{formatCount(gaps.length)}</small>
      </h2>
      <ul className="gap-list">
        {gaps.slice(0, SHOWN).map(({ from, until, expectedCels }) => (
          <li key={from}>
            <span>
              {text('quality.gap', { from: formatZoned(from, zone), until: formatZoned(until, zone) })}
            </span>
            {expectedCels > 0 && (
              <span className="t3">{text('quality.gap.expected', { count: formatCount(expectedCels) })}</span>
            )}
          </li>
        ))}
        {gaps.length > SHOWN && (
          <li className="t3">{text('quality.gaps.more', { count: gaps.length - SHOWN })}</li>
        )}
      </ul>
    </section>
  )
}
