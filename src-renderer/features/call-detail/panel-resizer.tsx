import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useText } from '../../i18n/use-text'
import { currentScale } from '../../state/font-scale'
import { PANEL_WIDTH, setPanelWidth, usePanelWidth } from '../../state/panel-width'

/** Pixels of one arrow key. */
const STEP = 16

/** The left edge of the panel: drag it, use the arrow keys, or double click for the usual width. */
export function PanelResizer(): ReactNode {
  const text = useText()
  const width = usePanelWidth()
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: PANEL_WIDTH.least,
      End: PANEL_WIDTH.most
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    setPanelWidth(next)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    start.current = { x: event.clientX, width }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (!start.current) return
    setPanelWidth(start.current.width + (start.current.x - event.clientX) / currentScale())
  }
  const onPointerUp = (): void => {
    start.current = null
  }

  return (
    <div
      className="panel-resizer"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={text('panel.resize')}
      aria-valuenow={width}
      aria-valuemin={PANEL_WIDTH.least}
      aria-valuemax={PANEL_WIDTH.most}
      aria-valuetext={text('panel.width', { pixels: String(width) })}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setPanelWidth(PANEL_WIDTH.usual)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    />
  )
}
