import { formatCount } from '../format/number'
import { cut, frameOf, sideOf, TEXT_PX, type ChartDrawing, type ChartLook } from './drawing'

export interface Bar {
  readonly name: string
  readonly value: number
  /** Right of the bar, behind the number. */
  readonly note: string
}

const ROW = 28
const BAR = 8
const NAME = 190
/** Width of the number, and of the share behind it. */
const VALUE = 68
const NOTE = 56

/** Horizontal bars in the order given, number and share at the right. */
export function barsDrawing(bars: readonly Bar[], look: ChartLook): ChartDrawing {
  const { palette, width } = look
  const { top, base } = frameOf(look)
  const side = sideOf(look)
  const hasNotes = bars.some(({ note }) => note !== '')
  const values = VALUE + (hasNotes ? NOTE : 0)
  const height = top + Math.max(1, bars.length) * ROW + side
  const label = { fontFamily: palette.font, fontSize: TEXT_PX }
  const axis = {
    axisLine: { show: false },
    axisTick: { show: false },
    inverse: true,
    type: 'category'
  } as const
  return {
    width,
    height,
    option: {
      ...base,
      grid: { left: side + NAME, right: side + values, top, bottom: side, containLabel: false },
      xAxis: {
        type: 'value',
        min: 0,
        max: Math.max(1, ...bars.map(({ value }) => value)),
        show: false
      },
      yAxis: [
        {
          ...axis,
          data: bars.map(({ name }) => cut(name, NAME - 16)),
          axisLabel: { ...label, color: palette.text, align: 'left', margin: NAME, interval: 0 }
        },
        {
          ...axis,
          data: bars.map(
            ({ value, note }) => `{value|${formatCount(value)}}${hasNotes ? `{note|${note}}` : ''}`
          ),
          axisLabel: {
            ...label,
            color: palette.text,
            align: 'right',
            margin: values,
            interval: 0,
            rich: {
              value: { ...label, width: VALUE, align: 'right', color: palette.text },
              note: { ...label, width: NOTE, align: 'right', color: palette.quiet }
            }
          }
        }
      ],
      series: [
        {
          type: 'bar',
          data: bars.map(({ value }) => value),
          barWidth: BAR,
          // A few calls among many still leave a mark.
          barMinHeight: 2,
          itemStyle: { color: palette.bar },
          emphasis: { disabled: true },
          silent: true
        }
      ]
    }
  }
}
