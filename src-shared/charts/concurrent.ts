import type { Statistics } from '../model/statistics'
import type { ChartWords } from './chart-words'
import { countAxis, PLOT_HEIGHT, PLOT_LEFT, timeAxis } from './course'
import { frameOf, sideOf, type ChartDrawing, type ChartLook } from './drawing'

const AXIS = 28

/** Most calls at once in each hour, day, week or month, as a line with steps. */
export function concurrentDrawing(
  statistics: Pick<Statistics, 'course' | 'zone'>,
  words: ChartWords,
  look: ChartLook
): ChartDrawing {
  const { palette, width } = look
  const { top, base } = frameOf(look)
  const side = sideOf(look)
  return {
    width,
    height: top + PLOT_HEIGHT + side,
    option: {
      ...base,
      grid: { left: side + PLOT_LEFT, right: side + 8, top: top + 8, bottom: AXIS + side },
      xAxis: timeAxis(statistics, look, words),
      yAxis: countAxis(look),
      series: [
        {
          type: 'line',
          name: words.terms.atOnce,
          step: 'middle',
          data: statistics.course.points.map(({ atOnce }) => atOnce),
          // A line through a single point is none.
          showSymbol: statistics.course.points.length === 1,
          symbol: 'circle',
          lineStyle: { color: palette.bar, width: 1.5 },
          itemStyle: { color: palette.bar },
          areaStyle: { color: palette.bar, opacity: 0.18 },
          emphasis: { disabled: true }
        }
      ]
    }
  }
}
