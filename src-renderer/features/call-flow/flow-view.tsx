import { Maximize, Minus, Plus } from 'lucide-react'
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import { IconButton } from '../../components/icon-button'
import { useText } from '../../i18n/use-text'
import { FlowDrawing } from './flow-drawing'
import { FlowHeads } from './flow-heads'
import { layoutFlow } from './flow-layout'
import { changeChoice, changeLook, useFlowLook, type FlowTarget } from './flow-state'
import { FlowSteps } from './flow-steps'
import { fitZoom, nextZoom, wheelZoom, ZOOM_MAX, ZOOM_MIN } from './flow-zoom'
import type { ShownFlow } from './use-flow'

interface FlowViewProps {
  readonly target: FlowTarget
  readonly shown: ShownFlow
  readonly onEnter: () => void
  /** Other tools, with which those of the size then share a bar above the drawing instead of lying on it. */
  readonly tools?: ReactNode
}

/** Pixels of the heads above a drawing. */
const HEADS = 62

/** The drawing with its heads and steps; it scrolls both ways and can be made larger and smaller. */
export function FlowView({ target, shown, onEnter, tools }: FlowViewProps): ReactNode {
  const text = useText()
  const { reader, cursor } = shown
  const { zoom } = useFlowLook()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const layout = useMemo(() => layoutFlow(reader, width), [reader, width])
  const setZoom = useZoom(box, zoom)
  const fit = (): void => {
    const element = box.current
    if (!element) return
    setZoom(
      fitZoom(
        { width: layout.width, height: layout.height + HEADS },
        { width: element.clientWidth, height: element.clientHeight }
      )
    )
  }
  const size = (
    <div className="flow-zoom" role="group" aria-label={text('flow.zoom')}>
      <IconButton
        compact
        icon={Minus}
        label={text('flow.zoomOut')}
        isDisabled={zoom <= ZOOM_MIN}
        onPress={() => setZoom(nextZoom(zoom, -1))}
      />
      <span className="flow-zoom-value" role="status">
        {text('flow.zoomValue', { percent: formatCount(Math.round(zoom * 100)) })}
      </span>
      <IconButton
        compact
        icon={Plus}
        label={text('flow.zoomIn')}
        isDisabled={zoom >= ZOOM_MAX}
        onPress={() => setZoom(nextZoom(zoom, 1))}
      />
      <IconButton compact icon={Maximize} label={text('flow.fit')} onPress={fit} />
    </div>
  )
  return (
    <>
      {tools && (
        <div className="flow-bar">
          {tools}
          {size}
        </div>
      )}
      <div className="flow-view">
        <div className="flow-scroll" ref={box} data-compact={layout.isCompact ? '' : undefined}>
          <div className="flow-canvas" style={{ width: layout.width, zoom }}>
            <FlowHeads reader={reader} layout={layout} current={cursor.lane} />
            <div className="flow-body" style={{ height: layout.height }}>
              <FlowDrawing layout={layout} />
              <FlowSteps
                reader={reader}
                layout={layout}
                cursor={cursor}
                onMove={(next) => changeChoice(target, { cursor: next })}
                onEnter={onEnter}
                onZoom={(direction) => setZoom(direction === 0 ? 1 : nextZoom(zoom, direction))}
              />
            </div>
          </div>
        </div>
        <ul id="flow-talks" className="visually-hidden">
          {reader.diagram.talks.map((talk) => (
            <li key={`${talk.from} ${talk.lanes.join()}`}>{reader.talkSentence(talk)}</li>
          ))}
        </ul>
        {!tools && size}
      </div>
    </>
  )
}

/** Width of an element in pixels, without its scroll bar. */
function useWidth(ref: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = (): void => setWidth(element.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [ref])
  return width
}

/** Changes the size; what lies under the pointer, or in the middle, stays where it is. */
function useZoom(
  ref: React.RefObject<HTMLElement | null>,
  zoom: number
): (next: number, x?: number, y?: number) => void {
  const held = useRef<{ readonly zoom: number; readonly x: number; readonly y: number } | null>(null)
  const setZoom = (next: number, x?: number, y?: number): void => {
    const element = ref.current
    if (!element || next === zoom) return
    held.current = { zoom, x: x ?? element.clientWidth / 2, y: y ?? element.clientHeight / 2 }
    changeLook({ zoom: next })
  }
  useLayoutEffect(() => {
    const element = ref.current
    const from = held.current
    if (!element || !from) return
    held.current = null
    const ratio = zoom / from.zoom
    element.scrollLeft = (element.scrollLeft + from.x) * ratio - from.x
    element.scrollTop = (element.scrollTop + from.y) * ratio - from.y
  }, [ref, zoom])
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey || !ref.current) return
    // Else the browser enlarges the whole page.
    event.preventDefault()
    const { left, top } = ref.current.getBoundingClientRect()
    setZoom(wheelZoom(zoom, event.deltaY), event.clientX - left, event.clientY - top)
  })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const listener = (event: WheelEvent): void => onWheel(event)
    element.addEventListener('wheel', listener, { passive: false })
    return () => element.removeEventListener('wheel', listener)
  }, [ref])
  return setZoom
}
