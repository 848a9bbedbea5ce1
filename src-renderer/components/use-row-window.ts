import { useLayoutEffect, useState, type RefObject } from 'react'

/** Rows outside of the view that are drawn too, so that quick scrolling shows no white. */
const SPARE = 12

export interface RowWindow {
  /** First row that is drawn, and the one after the last. */
  readonly from: number
  readonly until: number
}

/** Which of many rows of one height are to be drawn, as a scrolled box shows them. */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number
): RowWindow {
  const [view, setView] = useState({ top: 0, height: 600 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const look = (): void =>
      setView((old) => {
        // In steps, so that not every pixel of scrolling draws anew.
        const top = Math.floor(element.scrollTop / (rowHeight * 4)) * rowHeight * 4
        return old.top === top && old.height === element.clientHeight
          ? old
          : { top, height: element.clientHeight }
      })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, rowHeight])
  const from = Math.max(0, Math.floor(view.top / rowHeight) - SPARE)
  return { from, until: Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + SPARE + 4) }
}
