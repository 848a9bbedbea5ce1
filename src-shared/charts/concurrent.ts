import type { Statistics } from '../model/statistics'
import type { ChartWords } from './chart-words'
import { countAxis, PLOT_HEIGHT, PLOT_LEFT, timeAxis } from './course'
import { frameOf, sideOf, type ChartDrawing, type ChartLook } from './drawing'

const AXIS = 28

/** Most calls at once in each hour, day, week or month, as an area with steps. */
export function concurrentDrawing(
  statistics: Pick<Statistics, 'course' | 'zone'>,
  words: ChartWords,
  look: ChartLook
): ChartDrawing {
  const { palette, width } = look
  const { top, base } = frameOf(look)
  const side = sideOf(look)
  const { points } = statistics.course
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
          type: 'bar',
          name: words.terms.atOnce,
          data: points.map(({ atOnce }) => atOnce),
          // Side by side without gaps: what is drawn is a level that changes, not things that are counted.
          barCategoryGap: '0%',
          itemStyle: { color: palette.bar },
          emphasis: { disabled: true }
        }
      ]
    }
  }
}
