import { memo, type ReactNode } from 'react'
import type { FlowLayout, LaidLabel, LaidStep } from './flow-layout'

/**
 * The lines of a diagram, for the eye alone: the steps lie above it as a list. Drawn once per layout, so that going from
 * step to step costs nothing however many there are.
 */
export const FlowDrawing = memo(function FlowDrawing({ layout }: { layout: FlowLayout }): ReactNode {
  const { width, height, lanes, talks, steps } = layout
  return (
    <svg className="flow-drawing" width={width} height={height} aria-hidden focusable={false}>
      {talks.map(({ key, left, right, top, bottom }) => (
        <rect key={key} className="talk-field" x={left} y={top} width={right - left} height={bottom - top} />
      ))}
      {lanes.map(({ id, x, from, until, colour, isDashed }) => (
        <path
          key={id}
          className="life"
          data-lane={colour}
          data-dashed={isDashed ? '' : undefined}
          d={`M${x} ${from}V${until}`}
        />
      ))}
      {talks.map(({ key, bars, top, bottom, isHolding }) =>
        bars.map(({ x, colour }) => (
          <rect
            key={`${key} ${x}`}
            className="together"
            data-lane={colour}
            data-holding={isHolding ? '' : undefined}
            x={x - 3}
            y={top}
            width={6}
            height={bottom - top}
          />
        ))
      )}
      {talks.map(({ key, label }) => (
        <Label key={key} label={label} className="talk" />
      ))}
      {steps.map((step) => (
        <Step key={step.index} step={step} />
      ))}
    </svg>
  )
})

function Step({ step: { y, mark, arrow, label } }: { step: LaidStep }): ReactNode {
  const back = arrow && arrow.to > arrow.from ? -8 : 8
  return (
    <g data-kind={arrow?.kind}>
      {arrow && (
        <>
          <path className="arrow" d={`M${arrow.from} ${y}H${arrow.to + back / 2}`} />
          <path className="arrow-head" d={`M${arrow.to} ${y}l${back} -4v8z`} />
        </>
      )}
      {mark && (
        <path
          className={`mark ${mark.kind}`}
          data-lane={mark.colour}
          d={`M${mark.x} ${y}${SHAPES[mark.kind]}`}
        />
      )}
      <Label label={label} />
    </g>
  )
}

/** Shapes around the current point. */
const SHAPES: Readonly<Record<NonNullable<LaidStep['mark']>['kind'], string>> = {
  circle: 'm-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0',
  record: 'm-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0',
  dot: 'm-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
  cross: 'm-5 -5l10 10m0 -10l-10 10',
  diamond: 'm0 -6l6 6l-6 6l-6 -6z',
  square: 'm-4 -4h8v8h-8z'
}

function Label({ label, className = '' }: { label: LaidLabel; className?: string }): ReactNode {
  return (
    <text className={className} x={label.x} y={label.y} textAnchor={label.anchor}>
      {label.text}
    </text>
  )
}
