import { useLayoutEffect, useState, type RefObject } from 'react'

/** Room for the chip that stands for those that do not fit, and the gap between chips. Pixels. */
const COLLAPSED_WIDTH = 96
const GAP = 6

/**
 * Before which place these widths fit into `room`, with room for the collapsed chip when not all do, and for the one at
 * `kept`, which is shown wherever it stands.
 */
export function countFitting(widths: readonly number[], room: number, kept = -1): number {
  const total = widths.reduce((sum, width) => sum + width + GAP, 0)
  if (total <= room) return widths.length
  let used = COLLAPSED_WIDTH + (kept < 0 ? 0 : (widths[kept] ?? 0) + GAP)
  for (const [place, width] of widths.entries()) {
    if (place === kept) continue
    used += width + GAP
    if (used > room) return place
  }
  return widths.length
}

/**
 * Before which place chips fit on the line beside the one at `kept`, -1 for none. All of them are drawn out of sight in
 * `ruler`, so that their widths are known without showing them.
 */
export function useFit(
  line: RefObject<HTMLElement | null>,
  ruler: RefObject<HTMLElement | null>,
  kept: number
): number {
  const [fit, setFit] = useState(99)
  useLayoutEffect(() => {
    if (!line.current || !ruler.current) return
    const measure = (): void => {
      const widths = (elements: Iterable<Element>): number[] =>
        [...elements].map((element) => (element as HTMLElement).offsetWidth)
      // The buttons behind the chips stand on the same line.
      const buttons = widths(line.current?.querySelectorAll(':scope > .btn') ?? [])
      const taken = buttons.reduce((sum, width) => sum + width + GAP, 0)
      const room = (line.current?.clientWidth ?? 0) - taken
      setFit(countFitting(widths(ruler.current?.children ?? []), room, kept))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(line.current)
    observer.observe(ruler.current)
    return () => observer.disconnect()
  }, [line, ruler, kept])
  return fit
}
