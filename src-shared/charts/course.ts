import type { BarSeriesOption } from 'echarts'
import { formatCount } from '../format/number'
import type { Statistics } from '../model/statistics'
import { axisText } from './chart-text'
import type { ChartWords } from './chart-words'
import { frameOf, sideOf, TEXT_PX, type ChartDrawing, type ChartLook } from './drawing'

/** Height of the plot with its axis, without heading. Pixels. */
export const PLOT_HEIGHT = 216
/** Room for the numbers at the left. */
export const PLOT_LEFT = 44
const LEGEND = 24
const AXIS = 28

/** Marks of an axis of numbers of calls: whole, few, quiet. */
export const countAxis = ({ palette }: ChartLook) =>
  ({
    type: 'value',
    minInterval: 1,
    splitNumber: 4,
    axisLabel: {
      color: palette.quiet,
      fontSize: 11,
      fontFamily: palette.font,
      formatter: formatCount
    },
    splitLine: { lineStyle: { color: palette.line } }
  }) as const

/** An axis of points in time. */
export const timeAxis = (
  { course, zone }: Pick<Statistics, 'course' | 'zone'>,
  { palette }: ChartLook,
  words: ChartWords
) => {
  const text = axisText(course.step, zone, words)
  return {
    type: 'category',
    data: course.points.map(({ from }) => text(from)),
    axisLine: { lineStyle: { color: palette.line } },
    axisTick: { show: false },
    axisLabel: { color: palette.quiet, fontSize: 11, fontFamily: palette.font, hideOverlap: true }
  } as const
}

/** Calls of each hour, day, week or month: answered, missed and other on top of each other. */
export function courseDrawing(
  statistics: Pick<Statistics, 'course' | 'zone'>,
  words: ChartWords,
  look: ChartLook
): ChartDrawing {
  const { palette, width } = look
  const { points } = statistics.course
  const { top, base } = frameOf(look)
  const side = sideOf(look)
  const part = (name: string, color: string, data: readonly number[]): BarSeriesOption => ({
    type: 'bar',
    name,
    stack: 'calls',
    // An empty part would still draw its edge.
    data: data.map((value) => (value === 0 ? '-' : value)),
    itemStyle: { color, borderColor: palette.surface, borderWidth: points.length > 120 ? 0 : 0.5 },
    barMaxWidth: 48,
    barCategoryGap: points.length > 120 ? '10%' : '20%',
    emphasis: { disabled: true }
  })
  return {
    width,
    height: top + PLOT_HEIGHT + side,
    option: {
      ...base,
      legend: {
        top,
        left: side,
        padding: 0,
        itemWidth: 12,
        itemHeight: 8,
        itemGap: 16,
        selectedMode: false,
        textStyle: { color: palette.quiet, fontSize: TEXT_PX, fontFamily: palette.font }
      },
      grid: { left: side + PLOT_LEFT, right: side + 8, top: top + LEGEND + 8, bottom: AXIS + side },
      xAxis: timeAxis(statistics, look, words),
      yAxis: countAxis(look),
      series: [
        part(
          words.terms.answered,
          palette.bar,
          points.map(({ answered }) => answered)
        ),
        part(
          words.terms.missed,
          palette.missed,
          points.map(({ missed }) => missed)
        ),
        part(
          words.terms.other,
          palette.other,
          points.map(({ calls, answered, missed }) => Math.max(0, calls - answered - missed))
        )
      ]
    }
  }
}
