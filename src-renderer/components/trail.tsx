import type { ReactNode } from 'react'
import type { TrailLeg } from '@shared/model/call-log'
import { useText } from '../i18n/use-text'
import { trailShapes } from './trail-shapes'
import { trailText } from './trail-text'

interface TrailProps {
  readonly legs: readonly TrailLeg[]
  /** Start to end, microseconds. */
  readonly totalUs: number | null
  /** Pixels. */
  readonly width: number
  /** Height of the bar in pixels; the ticks stand out by 3 on either side. */
  readonly bar: number
}

/** A call as a bar of its legs: hollow rings, filled talks, dotted is voicemail, a tick is a transfer. */
export function Trail({ legs, totalUs, width, bar }: TrailProps): ReactNode {
  const text = useText()
  const shapes = trailShapes(legs, totalUs, width)
  const height = bar + 6
  return (
    <svg className="trail" width={width} height={height} role="img" aria-label={trailText(legs, text)}>
      {shapes.length === 0 && <path className="nothing" d={`M0 ${height / 2}h8`} />}
      {shapes.map((shape, index) => {
        if (shape.kind === 'transfer')
          return <path key={index} className="transfer" d={`M${shape.x} 0v${height}`} />
        const { x, width: w, kind } = shape
        if (kind === 'ring') {
          return (
            <rect
              key={index}
              className="ring"
              x={x + 0.5}
              y={3.5}
              width={Math.max(w - 1, 1)}
              height={bar - 1}
            />
          )
        }
        return (
          <g key={index}>
            <rect className={kind} x={x} y={3} width={w} height={bar} />
            {kind === 'voicemail' && <path className="voicemail-dots" d={`M${x} ${height / 2}h${w}`} />}
          </g>
        )
      })}
    </svg>
  )
}
