import { useLayoutEffect, useState, type RefObject } from 'react'

/** Room for the chip that stands for those that do not fit, and the gap between chips. Pixels. */
const COLLAPSED_WIDTH = 96
const GAP = 6

/** How many of these widths fit into `room`, with room for the collapsed chip when not all do. */
export function countFitting(widths: readonly number[], room: number): number {
  const total = widths.reduce((sum, width) => sum + width + GAP, 0)
  if (total <= room) return widths.length
  let used = COLLAPSED_WIDTH
  let count = 0
  for (const width of widths) {
    used += width + GAP
    if (used > room) break
    count += 1
  }
  return count
}

/**
 * How many chips fit on the line. All of them are drawn out of sight in `ruler`, so that their widths are known without
 * showing them.
 */
export function useFit(line: RefObject<HTMLElement | null>, ruler: RefObject<HTMLElement | null>): number {
  const [fit, setFit] = useState(99)
  useLayoutEffect(() => {
    if (!line.current || !ruler.current) return
    const measure = (): void => {
      const widths = (elements: Iterable<Element>): number[] =>
        [...elements].map((element) => (element as HTMLElement).offsetWidth)
      // The buttons behind the chips stand on the same line.
      const buttons = widths(line.current?.querySelectorAll(':scope > .btn') ?? [])
      const taken = buttons.reduce((sum, width) => sum + width + GAP, 0)
      setFit(countFitting(widths(ruler.current?.children ?? []), (line.current?.clientWidth ?? 0) - taken))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(line.current)
    observer.observe(ruler.current)
    return () => observer.disconnect()
  }, [line, ruler])
  return fit
}
