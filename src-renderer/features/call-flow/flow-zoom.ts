/** Smallest and largest size of a drawing. */
export const ZOOM_MIN = 0.5
export const ZOOM_MAX = 2
const STEP = 1.25

const limited = (zoom: number): number => Math.round(Math.max(ZOOM_MIN, Math.min(ZOOM_MAX, zoom)) * 100) / 100

/** The next size, larger or smaller. It never passes over the usual one. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const next = limited(direction > 0 ? zoom * STEP : zoom / STEP)
  return (zoom - 1) * (next - 1) < 0 ? 1 : next
}

/** The size after a turn of the wheel by so many pixels; up enlarges. */
export const wheelZoom = (zoom: number, pixels: number): number => limited(zoom * Math.exp(-pixels / 400))

interface Size {
  readonly width: number
  readonly height: number
}

/** The size at which all of a drawing is seen; never more than the usual one. */
export const fitZoom = (drawing: Size, room: Size): number =>
  limited(
    Math.min(
      1,
      Math.floor((room.width / drawing.width) * 100) / 100,
      Math.floor((room.height / drawing.height) * 100) / 100
    )
  )
