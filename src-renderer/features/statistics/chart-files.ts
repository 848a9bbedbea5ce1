import { CHART_WIDTH, chartDrawing, chartTitle } from '@shared/charts/chart-drawing'
import type { ChartId } from '@shared/charts/chart-id'
import type { ChartWords } from '@shared/charts/chart-words'
import { LIGHT_PALETTE } from '@shared/charts/palette'
import { formatCount } from '@shared/format/number'
import type { Statistics } from '@shared/model/statistics'
import { drawPng } from '../../components/draw-png'
import { saveBlob } from '../../components/save-text'
import { withFont } from './picture-font'

/** A chart with what stands above it in a file. */
export interface ChartFile {
  readonly id: ChartId
  readonly statistics: Statistics
  readonly words: ChartWords
  /** Which calls, in words. */
  readonly sentence: string
}

/** The chart as an SVG document with title, filter and zone; in light colours, whatever the window has. */
async function svgOf({ id, statistics, words, sentence }: ChartFile): Promise<string> {
  const { chartSvg } = await import('@shared/charts/svg')
  const heading = {
    title: chartTitle(id, statistics, words, formatCount),
    lines: [sentence, words.zone(statistics.zone)]
  }
  return chartSvg(
    chartDrawing(id, statistics, words, { palette: LIGHT_PALETTE, width: CHART_WIDTH, heading })
  )
}

/** Saves a chart as a drawing, or as a picture of twice the size. */
export async function saveChart(format: 'svg' | 'png', file: ChartFile): Promise<void> {
  const svg = await svgOf(file)
  const data =
    format === 'png' ? await drawPng(await withFont(svg)) : new Blob([svg], { type: 'image/svg+xml' })
  saveBlob(`statistics-${file.id}.${format}`, data)
}
