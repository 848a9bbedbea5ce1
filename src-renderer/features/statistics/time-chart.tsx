import { useEffect, useRef, type ReactNode } from 'react'
import { chartDrawing } from '@shared/charts/chart-drawing'
import { PLOT_HEIGHT } from '@shared/charts/course'
import type { Statistics } from '@shared/model/statistics'
import { reportFailure } from '../../state/failure'
import { TimeRange } from './time-range'
import { useChartWords } from './use-chart-words'
import { useWidth } from './use-width'
import { WINDOW_PALETTE } from './window-palette'

interface TimeChartProps {
  readonly id: 'course' | 'concurrent'
  readonly statistics: Statistics
  readonly titleId: string
  /** Tells a point. */
  readonly describe: (index: number) => string
}

/** A chart over time. The drawing is the library's; what answers mouse and keys lies over it. */
export function TimeChart({ id, statistics, titleId, describe }: TimeChartProps): ReactNode {
  const words = useChartWords()
  const box = useRef<HTMLDivElement>(null)
  const drawing = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  useEffect(() => {
    if (width === null || width < 1) return
    let isMeant = true
    const draw = async (): Promise<void> => {
      // The library comes with the first chart, not with the window.
      const { chartSvg } = await import('@shared/charts/svg')
      if (!isMeant) return
      const svg = chartSvg(
        chartDrawing(id, statistics, words, { palette: WINDOW_PALETTE, width, heading: null })
      )
      const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
      drawing.current?.replaceChildren(document.importNode(documentElement, true))
    }
    draw().catch(reportFailure)
    return () => {
      isMeant = false
    }
  }, [id, statistics, words, width])
  return (
    <div className="time-chart" ref={box} style={{ height: PLOT_HEIGHT }}>
      <div ref={drawing} aria-hidden />
      <TimeRange
        key={`${statistics.course.step} ${statistics.course.points.length}`}
        id={id}
        course={statistics.course}
        titleId={titleId}
        describe={describe}
      />
    </div>
  )
}
