import type { FlowDiagram, FlowStep, FlowTalk } from '../model/flow'
import { cutText, textWidth } from './plain-text'
import type { FlowTelling } from './read-flow'
import { flowSentences, FlowReader, laneHead, shortChannel } from './read-flow'
import { arrowOf } from './step-arrow'

/** Sizes in pixels, as in the window. */
const HEAD = 62
const ROW = 34
const FIRST_ROW = HEAD + 28
const FIRST_LANE = 190
const DISTANCE = 168
const RIGHT = 260
/** Mean width of a character of 12 px, for cutting texts where no font can be asked. */
const CHARACTER = 6.6

/** The light theme's colours: a file has no theme to follow. */
const INK = '#191F23'
const QUIET = '#5F676D'
const LINE = '#464E54'
const FIELD = '#DEF0F9'
const HEAD_FILL = '#F4F6F7'
const EDGE = '#C6CBCF'
const ACCENT = '#0F6487'
const LANES = ['#2686D9', '#7A1200', '#1E6D47', '#B0519A', '#9A8400', '#2F3947'] as const

/** Text for an XML document: nothing of it is read as markup. */
function xml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A diagram as an SVG document of its own, with title and the same facts as sentences for those who cannot see it. */
export function flowSvg(diagram: FlowDiagram, telling: FlowTelling): string {
  return new SvgDrawing(new FlowReader(diagram, telling)).document()
}

class SvgDrawing {
  private readonly height: number
  private readonly width: number

  constructor(private readonly reader: FlowReader) {
    const { lanes, steps } = reader.diagram
    this.height = FIRST_ROW + Math.max(1, steps.length) * ROW
    this.width = FIRST_LANE + Math.max(0, lanes.length - 1) * DISTANCE + RIGHT
  }

  document(): string {
    const { reader, width, height } = this
    const { diagram, telling } = reader
    const parts = [
      `<title id="flow-title">${xml(reader.title())}</title>`,
      `<desc id="flow-text">${xml(flowSentences(diagram, telling).join('\n'))}</desc>`,
      rect({ x: 0, y: 0, width, height, fill: '#FFFFFF' }),
      ...diagram.talks.map((talk) => this.field(talk)),
      ...diagram.lanes.map((_, place) => this.lifeline(place)),
      ...diagram.talks.map((talk) => this.bars(talk)),
      this.heads(),
      ...diagram.steps.map((step) => `<g>${this.step(step)}</g>`)
    ]
    return `<svg xmlns="http://www.w3.org/2000/svg" lang="${telling.words.language}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="flow-title flow-text" font-family="'IBM Plex Sans', system-ui, sans-serif" font-size="12">\n${parts.join('\n')}\n</svg>\n`
  }

  private heads(): string {
    const { reader } = this
    const { diagram, telling } = reader
    const { words, times } = telling
    const room = Math.floor((DISTANCE - 12) / CHARACTER)
    const texts = diagram.lanes.map((lane, place) => {
      const x = laneX(place)
      const [first, second] = laneHead(lane, words)
      const lines = [
        { text: cutText(first, room), fill: INK, extra: ' font-weight="500"' },
        { text: cutText(second, room), fill: QUIET, extra: '' },
        {
          text: cutText(shortChannel(lane), room - 2),
          fill: QUIET,
          extra: ` font-size="11" font-family="'IBM Plex Mono', monospace"`
        }
      ]
      return [
        rect({ x: x - 4, y: 2, width: 8, height: 4, fill: colorOf(place) }),
        ...lines.map((line, at) => label(x, 20 + at * 17, line.text, { anchor: 'middle', ...line }))
      ].join('')
    })
    const when = diagram.lanes.length === 0 ? '' : reader.when()
    const first = label(16, 20, times === 'day' ? words.time : words.sinceStart, { fill: QUIET })
    return [
      rect({ x: 0, y: 0, width: this.width, height: HEAD, fill: HEAD_FILL }),
      `<path d="M0 ${HEAD}H${this.width}" stroke="${EDGE}"/>`,
      first,
      // Date and offset: the rows have times only.
      label(16, 37, when.slice(0, 10), { fill: QUIET }),
      label(16, 54, when.slice(19, 25), { fill: QUIET }),
      ...texts
    ].join('')
  }

  private lifeline(place: number): string {
    const lane = this.reader.diagram.lanes[place]
    const [first, last] = this.reader.lifeOf(lane?.id ?? '')
    const dashes = place >= LANES.length ? ' stroke-dasharray="6 3"' : ''
    return `<path d="M${laneX(place)} ${rowY(first)}V${rowY(Math.max(first, last))}" stroke="${colorOf(place)}" stroke-width="1.5"${dashes}/>`
  }

  /** Rows between which a stretch lies. */
  private span({ from, until }: FlowTalk): readonly [top: number, bottom: number] {
    const { steps } = this.reader.diagram
    const row = (at: number): number =>
      rowY(
        Math.max(
          0,
          steps.findLastIndex((step) => step.at <= at)
        )
      )
    return [row(from), until === null ? rowY(steps.length - 1) : row(until)]
  }

  private field(talk: FlowTalk): string {
    const { words } = this.reader.telling
    const xs = talk.lanes.map((id) => laneX(this.reader.place(id) ?? 0))
    const [left, right] = [Math.min(...xs), Math.max(...xs)]
    const [top, bottom] = this.span(talk)
    const length = this.reader.talkLength(talk)
    const text = talk.holding ? words.waits(length) : words.talk(length)
    const y = (top + bottom) / 2 + (bottom - top > ROW ? 4 : -4)
    const beside = label(left + 10, y + 10, text, { fill: QUIET })
    if (left === right) return beside
    return `${rect({ x: left, y: top, width: right - left, height: bottom - top, fill: FIELD })}${label(left + DISTANCE / 2, y, text, { anchor: 'middle', fill: LINE })}`
  }

  private bars(talk: FlowTalk): string {
    const [top, bottom] = this.span(talk)
    return talk.lanes
      .map((id) => {
        const place = this.reader.place(id) ?? 0
        const opacity = talk.holding ? ' fill-opacity="0.35"' : ''
        return rect({
          x: laneX(place) - 3,
          y: top,
          width: 6,
          height: bottom - top,
          fill: colorOf(place),
          extra: opacity
        })
      })
      .join('')
  }

  private step(step: FlowStep): string {
    const { reader } = this
    const y = rowY(step.index)
    const place = reader.place(step.lane) ?? 0
    const times = `${label(16, y + 4, reader.time(step.at))}${label(FIRST_LANE - 18, y + 4, reader.gap(step), { anchor: 'end', fill: QUIET, extra: ' font-size="11"' })}`
    const arrow = arrowOf(step)
    if (arrow === null) return times + this.point(step, place, y)
    const [from, to] = [reader.place(arrow.from) ?? 0, reader.place(arrow.to) ?? 0]
    const sign = from < to ? 1 : -1
    const [start, tip] = [laneX(from) + 4 * sign, laneX(to) - 5 * sign]
    const isTransfer = step.kind.endsWith('-transfer')
    const color = isTransfer ? ACCENT : LINE
    const dashes = step.kind === 'ring' ? ' stroke-dasharray="4 3"' : ''
    const line = `<path d="M${start} ${y}H${tip - 6 * sign}" stroke="${color}" stroke-width="${isTransfer ? 2 : 1.25}"${dashes}/>`
    const head = `<path d="M${tip} ${y}l${-8 * sign} -4v8z" fill="${color}"/>`
    // Beside the lane where the arrow begins: further on it would cross the lanes between.
    const middle = Math.min(laneX(from), laneX(from) + DISTANCE * sign) + DISTANCE / 2
    const text = cutText(reader.label(step), Math.floor((DISTANCE - 16) / CHARACTER))
    const own = arrow.from === step.lane && step.kind !== 'hangup' && !isTransfer ? '' : mark(step, place, y)
    return `${times}${line}${head}${label(middle, y - 5, text, { anchor: 'middle', extra: isTransfer ? ' font-weight="500"' : '' })}${own}`
  }

  private point(step: FlowStep, place: number, y: number): string {
    const room = Math.floor((this.width - laneX(place) - 24) / CHARACTER)
    const text = cutText(this.reader.label(step), room)
    // What crosses the lanes to its right stays readable.
    const behind = rect({
      x: laneX(place) + 9,
      y: y - 10,
      width: Math.ceil(textWidth(text) * CHARACTER),
      height: 18,
      fill: '#FFFFFF',
      extra: ' fill-opacity="0.85"'
    })
    return `${behind}${mark(step, place, y)}${label(laneX(place) + 12, y + 4, text)}`
  }
}

function laneX(place: number): number {
  return FIRST_LANE + place * DISTANCE
}

function rowY(index: number): number {
  return FIRST_ROW + Math.max(0, index) * ROW
}

function colorOf(place: number): string {
  return LANES[place % LANES.length] ?? LANES[0]
}

/** The sign of a step on its lane: ring of a beginning, cross of an end, diamond of a transfer, dot of anything else. */
function mark({ kind }: FlowStep, place: number, y: number): string {
  const [x, color] = [laneX(place), colorOf(place)]
  const drawn = `fill="#FFFFFF" stroke="${color}" stroke-width="1.75"`
  if (kind === 'start' || kind === 'dial') return `<circle cx="${x}" cy="${y}" r="4.5" ${drawn}/>`
  if (kind === 'hangup' || kind === 'end') {
    return `<path d="M${x - 5} ${y - 5}l10 10m0 -10l-10 10" fill="none" stroke="${color}" stroke-width="1.75"/>`
  }
  if (kind.endsWith('-transfer')) return `<path d="M${x} ${y - 6}l6 6l-6 6l-6 -6z" ${drawn}/>`
  return `<circle cx="${x}" cy="${y}" r="3.5" fill="${color}"/>`
}

interface Label {
  readonly anchor?: 'middle' | 'end'
  readonly fill?: string
  /** Further attributes. */
  readonly extra?: string
}

function label(x: number, y: number, text: string, { anchor, fill = INK, extra = '' }: Label = {}): string {
  if (text === '') return ''
  const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  return `<text x="${x}" y="${y}"${anchored} fill="${fill}"${extra}>${xml(text)}</text>`
}

interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
  readonly extra?: string
}

function rect({ x, y, width, height, fill, extra = '' }: Rect): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${extra}/>`
}
