import { formatCount } from '../format/number'
import type { Statistics } from '../model/statistics'
import type { ChartWords } from './chart-words'
import { frameOf, sideOf, TEXT_PX, type ChartDrawing, type ChartLook } from './drawing'
import { heatSteps } from './heat-steps'

const HOURS = 24
const ROW = 25
const NAMES = 92
const HEAD = 22
/** From this step on, numbers are reversed. */
const DARK_STEP = 5

/** Calls by weekday and hour; hours outside of the period are empty. */
export function heatDrawing(
  { hours }: Pick<Statistics, 'hours'>,
  words: ChartWords,
  look: ChartLook
): ChartDrawing {
  const { palette, width } = look
  const { top, base } = frameOf(look)
  const side = sideOf(look)
  const steps = heatSteps(hours)
  const label = { color: palette.quiet, fontSize: 11, fontFamily: palette.font }
  const hidden = { axisLine: { show: false }, axisTick: { show: false } } as const
  return {
    width,
    height: top + HEAD + 7 * ROW + side,
    option: {
      ...base,
      grid: { left: side + NAMES, right: side, top: top + HEAD, bottom: side },
      xAxis: {
        type: 'category',
        position: 'top',
        data: Array.from({ length: HOURS }, (_, hour) => String(hour).padStart(2, '0')),
        ...hidden,
        axisLabel: { ...label, interval: 2 }
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: [...words.weekdays],
        ...hidden,
        axisLabel: { ...label, fontSize: TEXT_PX, color: palette.text, align: 'left', margin: NAMES }
      },
      // The library wants to choose the colours of a heat map itself; it is given one for each step.
      visualMap: {
        type: 'piecewise',
        show: false,
        dimension: 3,
        pieces: palette.heat.map((color, step) => ({ value: step, color }))
      },
      series: [
        {
          type: 'heatmap',
          data: hours.flatMap((count, index) => {
            const step = steps[index]
            if (count === null || step === null || step === undefined) return []
            return [
              {
                value: [index % HOURS, Math.floor(index / HOURS), count, step],
                label: {
                  show: count > 0,
                  formatter: formatCount(count),
                  fontSize: 11,
                  fontFamily: palette.font,
                  color: step >= DARK_STEP ? palette.onDarkHeat : palette.text
                }
              }
            ]
          }),
          itemStyle: { borderColor: palette.surface, borderWidth: 1 },
          emphasis: { disabled: true },
          silent: true
        }
      ]
    }
  }
}
