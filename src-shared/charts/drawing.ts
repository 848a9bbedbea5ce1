import type { EChartsOption } from 'echarts'
import type { ChartPalette } from './palette'

/** A chart as options of the chart library, and how large it wants to be. Pixels. */
export interface ChartDrawing {
  readonly width: number
  readonly height: number
  readonly option: EChartsOption
}

/** What stands above a chart that stands alone: its name, and lines such as the filter and the zone. */
export interface ChartHeading {
  readonly title: string
  readonly lines: readonly string[]
}

/** How a chart is drawn. Without heading the window says what it is. */
export interface ChartLook {
  readonly palette: ChartPalette
  /** Pixels. */
  readonly width: number
  readonly heading: ChartHeading | null
}

export const TEXT_PX = 12
const TITLE_PX = 15
const LINE_PX = 16
/** Width of a character of 12 px on average: lines are broken before they are drawn, so that the height is known. */
const CHAR_PX = 6.4
const MARGIN = 16

/** Cuts a text into lines of at most so many characters, between words where there are any. */
function linesOf(text: string, chars: number): readonly string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > chars) {
    const blank = rest.lastIndexOf(' ', chars)
    const at = blank > chars / 2 ? blank : chars
    lines.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
  }
  return [...lines, rest]
}

/** Cuts a label to the characters that have room. */
export const cut = (text: string, px: number): string => {
  const chars = Math.floor(px / CHAR_PX)
  return text.length > chars ? `${text.slice(0, Math.max(1, chars - 1)).trimEnd()}…` : text
}

/** The heading as an option, and the height that it takes. */
export function headed({ heading, palette, width }: ChartLook): {
  readonly top: number
  readonly title: EChartsOption['title']
} {
  if (heading === null) return { top: 0, title: { show: false } }
  const chars = Math.floor((width - 2 * MARGIN) / CHAR_PX)
  const lines = heading.lines.filter(Boolean).flatMap((line) => linesOf(line, chars))
  return {
    top: MARGIN + TITLE_PX + 8 + lines.length * LINE_PX + 8,
    title: {
      text: heading.title,
      subtext: lines.join('\n'),
      left: MARGIN,
      top: MARGIN,
      padding: 0,
      itemGap: 8,
      textStyle: { fontSize: TITLE_PX, fontWeight: 600, color: palette.text, fontFamily: palette.font },
      subtextStyle: {
        fontSize: TEXT_PX,
        lineHeight: LINE_PX,
        color: palette.quiet,
        fontFamily: palette.font
      }
    }
  }
}

/** What every chart has in common: no motion, own colours, the heading. */
export function frameOf(look: ChartLook): { readonly top: number; readonly base: EChartsOption } {
  const { palette, heading } = look
  const { top, title } = headed(look)
  return {
    top,
    base: {
      animation: false,
      backgroundColor: heading === null ? 'transparent' : palette.surface,
      textStyle: { fontFamily: palette.font, fontSize: TEXT_PX, color: palette.text },
      ...(title === undefined ? {} : { title })
    }
  }
}

/** Room at the sides: files have a margin of their own, the window has its gutter. */
export const sideOf = ({ heading }: ChartLook): number => (heading === null ? 0 : MARGIN)
