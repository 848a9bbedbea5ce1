import { memo, type ReactNode } from 'react'
import { harmless } from '@shared/flow/plain-text'
import { laneHead, laneTitle, shortChannel, type FlowReader } from '@shared/flow/read-flow'
import type { FlowLayout } from './flow-layout'

interface FlowHeadsProps {
  readonly reader: FlowReader
  readonly layout: FlowLayout
  /** Place of the lane with the cursor. */
  readonly current: number
}

/** Names, numbers and channels above the lanes; they stay when the steps are scrolled. */
export const FlowHeads = memo(function FlowHeads({ reader, layout, current }: FlowHeadsProps): ReactNode {
  const { words, times } = reader.telling
  return (
    <div className="flow-heads" aria-hidden>
      <span className="flow-time-head">{times === 'day' ? words.time : words.sinceStart}</span>
      {reader.diagram.lanes.map((lane, place) => {
        const laid = layout.lanes[place]
        if (!laid) return null
        // The last head must not make the drawing wider than it is.
        const width = Math.min(layout.distance - 6, 2 * (layout.width - laid.x) - 4)
        const [name, number] = laneHead(lane, words)
        return (
          <div
            key={lane.id}
            className="flow-head"
            data-current={place === current ? '' : undefined}
            style={{ left: laid.x - width / 2, width }}
            title={`${laneTitle(lane, words)}\n${harmless(lane.channel)}`}
          >
            <span className="flow-head-name">
              <i data-lane={laid.colour} data-dashed={laid.isDashed ? '' : undefined} />
              <b className="cut">{name}</b>
            </span>
            <span className="flow-head-number cut">{number}</span>
            <span className="flow-head-channel cut">{shortChannel(lane)}</span>
          </div>
        )
      })}
    </div>
  )
})
