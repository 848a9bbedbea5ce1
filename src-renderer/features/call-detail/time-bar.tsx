import type { ReactNode } from 'react'
import type { StoredCallLog } from '@shared/model/call-log-row'
import { useApi } from '../../api/queries'
import { useText } from '../../i18n/use-text'
import { barLabels, barText } from './time-bar-labels'
import { timeBarLegs } from './time-bar-legs'
import './time-bar.css'

interface TimeBarProps {
  readonly call: StoredCallLog
  /** Pixels. */
  readonly width: number
}

/** Pixels: of the bar, and of what stands out above and below it. */
const BAR = 8
const MARGIN = 4

/** The whole call as a bar: menu, ring, talk with whom, hold, waiting, voicemail, and a tick per transfer. */
export function TimeBar({ call, width }: TimeBarProps): ReactNode {
  const text = useText()
  const flow = useApi('call-logs:flow', { ids: [call.id], fold: true })
  const bar = timeBarLegs(call, flow.data ?? null)
  const at = (us: number): number => (bar.totalUs <= 0 ? 0 : (us / bar.totalUs) * width)
  return (
    <div className="time-bar">
      <svg
        className="trail"
        width={width}
        height={BAR + 2 * MARGIN}
        role="img"
        aria-label={barText(bar, text)}
      >
        {bar.legs.length === 0 && <path className="nothing" d={`M0 ${BAR / 2 + MARGIN}h8`} />}
        {bar.legs.map(({ kind, startUs, endUs }) => {
          // A gap of two pixels parts legs of one kind, such as two conversations.
          const x = at(startUs)
          const length = Math.max(at(endUs) - x - (at(endUs) < width - 2 ? 2 : 0), 2)
          return kind === 'talk' || kind === 'voicemail' ? (
            <rect key={startUs} className={kind} x={x} y={MARGIN} width={length} height={BAR} />
          ) : (
            <rect
              key={startUs}
              className={kind}
              x={x + 0.5}
              y={MARGIN + 0.5}
              width={Math.max(length - 1, 1)}
              height={BAR - 1}
            />
          )
        })}
        {bar.transfers.map((us) => (
          <path key={us} className="transfer" d={`M${Math.max(at(us), 1)} 0v${BAR + 2 * MARGIN}`} />
        ))}
      </svg>
      <div className="time-bar-labels" aria-hidden>
        {barLabels(bar, width, text).map(({ x, text: label }) => (
          <span key={x} style={{ left: x }}>
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}
