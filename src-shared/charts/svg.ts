import { BarChart, HeatmapChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent, VisualMapComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartDrawing } from './drawing'

use([BarChart, HeatmapChart, GridComponent, LegendComponent, TitleComponent, VisualMapComponent, SVGRenderer])

/**
 * A chart as an SVG document, also without a page. The library numbers its drawings and adds rules for the mouse: both
 * are taken out, so that the same chart is the same text.
 */
export function chartSvg({ width, height, option }: ChartDrawing): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return chart
      .renderToSVGString()
      .replace(/<style\b[^>]*><!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>\s*/g, '')
      .replace(/ class="zr\d+-[^"]*"/g, '')
      .replace(/ ecmeta_\w+="[^"]*"/g, '')
      .replace(/\bzr\d+-/g, 'zr-')
  } finally {
    chart.dispose()
  }
}
