import { currentScale } from '../../state/font-scale'
import type { WaveBar, WaveView } from './wave-view'

/** Distance of bars and width of one, CSS pixels. */
export const BAR_PITCH = 3
const BAR_WIDTH = 2

/** Colours as the theme or the forced palette of the system has them. */
export interface WaveColours {
  readonly played: string
  readonly rest: string
  readonly line: string
  readonly mark: string
  readonly position: string
  /** Behind what is repeated. */
  readonly part: string
}

/** What is drawn. Positions in microseconds, sizes in CSS pixels. */
export interface WavePicture {
  readonly width: number
  readonly height: number
  readonly view: WaveView
  /** Bars of each channel, from top to bottom. */
  readonly channels: readonly (readonly WaveBar[])[]
  readonly marks: readonly number[]
  /** What is repeated; null for nothing. */
  readonly part: { readonly fromUs: number; readonly untilUs: number } | null
  readonly positionUs: number
}

/** Colours of an element, which follow theme and forced colours. */
export function waveColours(element: Element): WaveColours {
  if (window.matchMedia('(forced-colors: active)').matches)
    return {
      played: 'Highlight',
      rest: 'CanvasText',
      line: 'GrayText',
      mark: 'CanvasText',
      position: 'Highlight',
      // A ground in one of the system's colours would hide what stands on it; the lines at its ends say enough.
      part: 'transparent'
    }
  const style = getComputedStyle(element)
  const token = (name: string): string => style.getPropertyValue(name).trim()
  return {
    played: token('--accent'),
    rest: token('--line-control'),
    line: token('--line'),
    mark: token('--text-2'),
    position: token('--accent'),
    part: token('--select')
  }
}

/** Draws waves, marks and position. */
export function drawWave(canvas: HTMLCanvasElement, picture: WavePicture, colours: WaveColours): void {
  const { width, height, view, channels, marks, part, positionUs } = picture
  // Larger text enlarges the page, of which the ratio of the screen knows nothing.
  const density = (window.devicePixelRatio || 1) * currentScale()
  const [pixelWidth, pixelHeight] = [Math.round(width * density), Math.round(height * density)]
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.setTransform(density, 0, 0, density, 0, 0)
  pen.clearRect(0, 0, width, height)
  const x = (us: number): number => ((us - view.fromUs) / view.spanUs) * width
  const head = x(positionUs)
  if (part !== null) {
    pen.fillStyle = colours.part
    pen.fillRect(x(part.fromUs), 0, x(part.untilUs) - x(part.fromUs), height)
  }
  const lane = height / Math.max(1, channels.length)
  channels.forEach((bars, index) => {
    const middle = lane * (index + 0.5)
    const half = lane / 2 - 2
    pen.fillStyle = colours.line
    pen.fillRect(0, middle - 0.5, width, 1)
    bars.forEach(({ low, high }, at) => {
      const left = at * BAR_PITCH
      const top = middle - Math.max(0.5, high * half)
      pen.fillStyle = left < head ? colours.played : colours.rest
      pen.fillRect(left, top, BAR_WIDTH, middle + Math.max(0.5, -low * half) - top)
    })
  })
  pen.strokeStyle = colours.mark
  pen.lineWidth = 1
  pen.setLineDash([2, 2])
  pen.beginPath()
  for (const mark of marks) {
    const at = Math.min(Math.max(Math.round(x(mark)) + 0.5, 0.5), width - 0.5)
    if (x(mark) < -1 || x(mark) > width + 1) continue
    pen.moveTo(at, 0)
    pen.lineTo(at, height)
  }
  pen.stroke()
  pen.setLineDash([])
  if (head >= -1 && head <= width + 1) {
    const at = Math.min(Math.max(head, 1), width - 1)
    pen.fillStyle = colours.position
    pen.fillRect(at - 1, 0, 2, height)
    pen.fillRect(at - 4, height - 5, 8, 5)
  }
}
