import type { FlowReader } from '@shared/flow/read-flow'
import { arrowOf } from '@shared/flow/step-arrow'
import type { FlowStep, FlowTalk } from '@shared/model/flow'
import { cutLabel, labelWidth } from './label-width'

/** Colours of lanes; from the seventh on they repeat with a dashed line. */
const COLOURS = 6
/** Pixels. */
const TOP = 28
/** The buttons of the size lie over the last rows, which can be scrolled out from under them. */
const BOTTOM = 48
const NARROW_UNDER = 560
const WIDE_FROM = 1000
const LAST_LANE_ROOM = 64
const MIN_DISTANCE = 112
const MAX_DISTANCE = 240
const LABEL_GAP = 10

/** An exit from a bridge and the hangup that it belongs to lie at most this far apart. Microseconds. */
const SAME_US = 250_000

/** Where everything of a diagram stands, in pixels from the upper left corner of the drawing below its heads. */
export interface FlowLayout {
  readonly width: number
  readonly height: number
  readonly row: number
  /** Distance between two lanes. */
  readonly distance: number
  /** So narrow that the gap to the previous step stands below the time. */
  readonly isCompact: boolean
  /** Width of the column of times. */
  readonly times: number
  readonly lanes: readonly LaidLane[]
  readonly talks: readonly LaidTalk[]
  readonly steps: readonly LaidStep[]
}

export interface LaidLane {
  readonly id: string
  readonly x: number
  readonly from: number
  readonly until: number
  /** 1 to 6. */
  readonly colour: number
  readonly isDashed: boolean
}

export interface LaidTalk {
  readonly key: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly isHolding: boolean
  readonly bars: readonly { readonly x: number; readonly colour: number }[]
  readonly label: LaidLabel
}

export type StepMark = 'circle' | 'cross' | 'diamond' | 'square' | 'record' | 'dot'

export interface LaidStep {
  readonly index: number
  readonly y: number
  readonly mark: { readonly kind: StepMark; readonly x: number; readonly colour: number } | null
  readonly arrow: {
    readonly kind: 'ring' | 'plain' | 'transfer'
    readonly from: number
    readonly to: number
  } | null
  readonly label: LaidLabel
}

export interface LaidLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly isCut: boolean
}

const MARKS: Readonly<Partial<Record<FlowStep['kind'], StepMark>>> = {
  start: 'circle',
  dial: 'circle',
  hangup: 'cross',
  end: 'cross',
  'blind-transfer': 'diamond',
  'attended-transfer': 'diamond',
  forward: 'diamond',
  'record-start': 'record',
  'record-stop': 'record',
  'record-pause': 'record',
  'record-resume': 'record',
  application: 'square',
  'application-end': 'square'
}
/** Arrows that carry a mark on the lane that acts as well: a channel that hangs up is gone, and who transfers is seen. */
const MARKED_ARROWS: ReadonlySet<string> = new Set(['hangup', 'blind-transfer', 'attended-transfer'])

const clamp = (low: number, value: number, high: number): number => Math.max(low, Math.min(high, value))

/** Lays a diagram out in so many pixels of width; it becomes wider where its lanes need more. */
export function layoutFlow(reader: FlowReader, width: number): FlowLayout {
  const { lanes, steps, talks } = reader.diagram
  const usual = width < WIDE_FROM ? 174 : 210
  const needed = usual + (lanes.length - 1) * MIN_DISTANCE + LAST_LANE_ROOM
  // Where the lanes do not fit, the times do with less, so that more of the lanes is seen.
  const isCompact = width < NARROW_UNDER || width < needed
  const first = isCompact ? MIN_DISTANCE : usual
  const free = (width - first - LAST_LANE_ROOM) / Math.max(1, lanes.length - 1)
  const distance = Math.floor(clamp(MIN_DISTANCE, free, MAX_DISTANCE))
  const row = width >= WIDE_FROM && distance >= 160 ? 42 : 34
  const xOf = (place: number): number => first + place * distance
  const yOf = (index: number): number => TOP + index * row
  const full = Math.max(width, xOf(lanes.length - 1) + LAST_LANE_ROOM)
  const lives = lanes.map(({ id }) => reader.lifeOf(id))
  const colourOf = (place: number): number => (place % COLOURS) + 1
  const place = (id: string | null): number | null => reader.place(id)

  const layLabel = (step: FlowStep, at: number): LaidLabel => {
    // A label may cross lanes that are not there yet or no longer.
    const isAlive = (other: number): boolean => {
      const [from, until] = lives[other] ?? [0, -1]
      return other !== at && step.index >= from && step.index <= until
    }
    const alive = lanes.map((_, other) => other).filter(isAlive)
    const nextX = Math.min(full, ...alive.filter((other) => other > at).map(xOf))
    const previousX = Math.max(first - distance / 2, ...alive.filter((other) => other < at).map(xOf))
    const text = reader.label(step)
    const right = nextX - xOf(at) - LABEL_GAP * 2
    const left = xOf(at) - previousX - LABEL_GAP * 2
    const isRight = labelWidth(text) <= right || right >= left
    const cut = cutLabel(text, Math.max(isRight ? right : left, 24))
    return {
      text: cut,
      x: xOf(at) + (isRight ? LABEL_GAP : -LABEL_GAP),
      y: yOf(step.index) + 4,
      anchor: isRight ? 'start' : 'end',
      isCut: cut !== text
    }
  }

  const layStep = (step: FlowStep): LaidStep => {
    const at = place(step.lane) ?? 0
    const y = yOf(step.index)
    const arrow = arrowOf(step)
    const [from, to] = [place(arrow?.from ?? null), place(arrow?.to ?? null)]
    if (from === null || to === null) {
      const mark = { kind: MARKS[step.kind] ?? 'dot', x: xOf(at), colour: colourOf(at) }
      return { index: step.index, y, mark, arrow: null, label: layLabel(step, at) }
    }
    const isTransfer = step.kind.endsWith('-transfer')
    const text = reader.label(step)
    const direction = Math.sign(to - from)
    // Over one of the gaps it stands free of the lanes between; a long word takes the whole arrow.
    const fits = labelWidth(text) <= distance - 16 || Math.abs(to - from) === 1
    const middle = !fits ? (from + to) / 2 : isTransfer ? from + direction / 2 : to - direction / 2
    const cut = cutLabel(text, (fits ? 1 : Math.abs(to - from)) * distance - 16)
    return {
      index: step.index,
      y,
      mark: MARKED_ARROWS.has(step.kind)
        ? { kind: MARKS[step.kind] ?? 'dot', x: xOf(at), colour: colourOf(at) }
        : null,
      arrow: {
        kind: isTransfer ? 'transfer' : step.kind === 'ring' ? 'ring' : 'plain',
        from: xOf(from) + direction * 4,
        to: xOf(to) - direction * 5
      },
      label: { text: cut, x: xOf(middle), y: y - 5, anchor: 'middle', isCut: cut !== text }
    }
  }

  const layTalk = (talk: FlowTalk, nth: number): LaidTalk | null => {
    const places = talk.lanes.map((id) => place(id)).filter((one) => one !== null)
    if (places.length === 0) return null
    const [from, until] = rowsOfTalk(talk, steps)
    const [low, high] = [Math.min(...places), Math.max(...places)]
    const words = reader.telling.words
    const length = reader.talkLength(talk)
    const isAlone = low === high
    return {
      key: `${nth} ${talk.from}`,
      left: xOf(low),
      right: xOf(high),
      top: yOf(from),
      bottom: yOf(until),
      isHolding: talk.holding,
      bars: places.map((one) => ({ x: xOf(one), colour: colourOf(one) })),
      label: {
        text: talk.holding || isAlone ? words.waits(length) : words.talk(length),
        x: isAlone ? xOf(low) + LABEL_GAP : xOf(low) + distance / 2,
        y: yOf(Math.floor((from + Math.max(from, until - 1)) / 2)) + 14,
        anchor: isAlone ? 'start' : 'middle',
        isCut: false
      }
    }
  }

  return {
    width: full,
    height: TOP + Math.max(0, steps.length - 1) * row + BOTTOM,
    row,
    distance,
    isCompact,
    times: isCompact ? 92 : first - 14,
    lanes: lanes.map(({ id }, at) => {
      const [from, until] = lives[at] ?? [0, 0]
      return {
        id,
        x: xOf(at),
        from: yOf(from),
        until: yOf(Math.max(from, until)),
        colour: colourOf(at),
        isDashed: at >= COLOURS
      }
    }),
    talks: talks.map(layTalk).filter((talk) => talk !== null),
    steps: steps.map(layStep)
  }
}

/** The steps between which a stretch lies: those of its own channels that began and ended it. */
export function rowsOfTalk(
  { from, until, lanes }: FlowTalk,
  steps: readonly FlowStep[]
): readonly [from: number, until: number] {
  const own = steps.filter(({ lane, to, moved }) =>
    [lane, to, moved].some((id) => id !== null && lanes.includes(id))
  )
  const began = own.findLast(({ at }) => at <= from) ?? own[0]
  const first = began?.index ?? 0
  const last = Math.max(first, steps.length - 1)
  if (until === null) return [first, last]
  const ended = own.find(({ at, index }) => index > first && at >= until - SAME_US)
  return [first, ended?.index ?? last]
}
