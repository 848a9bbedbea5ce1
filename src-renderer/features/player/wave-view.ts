/** The part of a recording that is drawn, microseconds of the file. */
export interface WaveView {
  readonly fromUs: number
  readonly spanUs: number
}

/** No closer than this, microseconds. */
const LEAST_SPAN = 2_000_000

/** Keeps a part within the recording. */
export function withinSound({ fromUs, spanUs }: WaveView, lengthUs: number): WaveView {
  const span = Math.min(Math.max(spanUs, Math.min(LEAST_SPAN, lengthUs)), lengthUs)
  return { fromUs: Math.min(Math.max(0, fromUs), lengthUs - span), spanUs: span }
}

/** Larger or smaller by a factor, the place `at` (microseconds) stays where it is. */
export function zoomed(view: WaveView, factor: number, at: number, lengthUs: number): WaveView {
  const spanUs = Math.min(Math.max(view.spanUs / factor, Math.min(LEAST_SPAN, lengthUs)), lengthUs)
  const share = view.spanUs > 0 ? (at - view.fromUs) / view.spanUs : 0
  return withinSound({ fromUs: at - share * spanUs, spanUs }, lengthUs)
}

/** The view that shows a place: unchanged while it is seen, else one page on from it. */
export const showing = (view: WaveView, at: number, lengthUs: number): WaveView =>
  at >= view.fromUs && at <= view.fromUs + view.spanUs
    ? view
    : withinSound({ fromUs: at - view.spanUs * 0.05, spanUs: view.spanUs }, lengthUs)

const STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200].map((s) => s * 1_000_000)

/** Places of the time axis that are seen, round and at most `count`, microseconds. */
export function axisPlaces({ fromUs, spanUs }: WaveView, count: number): readonly number[] {
  const step = STEPS.find((one) => spanUs / one <= Math.max(1, count)) ?? spanUs
  const first = Math.ceil(fromUs / step) * step
  const places: number[] = []
  for (let at = first; at <= fromUs + spanUs && places.length <= count + 1; at += step) places.push(at)
  return places
}

/** One bar of the waveform: its ends as shares of half the height, -1 to 1. */
export interface WaveBar {
  readonly low: number
  readonly high: number
}

/**
 * Bars of a channel for the part that is drawn. Each stands for the loudest of its stretch; all are raised alike until
 * the loudest of the recording fills the height, because calls are recorded at any level. `loudest` is 1 to 127.
 */
export function waveBars(
  channel: { readonly low: readonly number[]; readonly high: readonly number[] },
  stepUs: number,
  view: WaveView,
  count: number,
  loudest: number
): readonly WaveBar[] {
  const perBar = view.spanUs / count
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((view.fromUs + index * perBar) / stepUs)
    const until = Math.max(from + 1, Math.floor((view.fromUs + (index + 1) * perBar) / stepUs))
    let low = 0
    let high = 0
    for (let at = from; at < until; at += 1) {
      low = Math.min(low, channel.low[at] ?? 0)
      high = Math.max(high, channel.high[at] ?? 0)
    }
    return { low: low / loudest, high: high / loudest }
  })
}

/** Level to which a recording is raised: its loudest value, and of one that is nearly silent not its noise. */
export const loudestOf = (
  channels: readonly { readonly low: readonly number[]; readonly high: readonly number[] }[]
): number =>
  channels.reduce(
    (most, { low, high }) =>
      Math.max(
        most,
        high.reduce((a, b) => Math.max(a, b), 0),
        -low.reduce((a, b) => Math.min(a, b), 0)
      ),
    16
  )

/** A label above the wave; x and width in pixels. */
export interface MarkLabel {
  readonly index: number
  readonly x: number
  readonly isLeftOf: boolean
}

/** Room between a line and its label, and between labels. */
const LABEL_GAP = 5

/**
 * Which labels are shown: those given first go first, one that would lie on another is left out. A label stands right of
 * its line, or left of it where it would reach beyond the end.
 */
export function layLabels(
  wanted: readonly { readonly x: number; readonly width: number }[],
  room: number
): readonly MarkLabel[] {
  const taken: { from: number; until: number }[] = []
  return wanted.flatMap(({ x, width }, index) => {
    const isLeftOf = x + LABEL_GAP + width > room
    const from = isLeftOf ? x - LABEL_GAP - width : x + LABEL_GAP
    const until = from + width
    const isFree =
      from >= 0 && taken.every((other) => until + LABEL_GAP < other.from || from > other.until + LABEL_GAP)
    if (!isFree) return []
    taken.push({ from, until })
    return [{ index, x, isLeftOf }]
  })
}
