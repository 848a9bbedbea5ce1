import type { FlowStep, FlowStepKind } from '../model/flow'
import { cutText, textWidth, wrapText } from './plain-text'
import type { FlowReader } from './read-flow'
import { laneHead, shortChannel } from './read-flow'
import { arrowOf } from './step-arrow'

/** Marks of steps without arrow. */
const MARKS: Partial<Record<FlowStepKind, string>> = { dial: 'o', start: 'o', hangup: 'x', end: 'x' }
const POINT = '*'

interface Size {
  /** Columns before the first lane. */
  readonly margin: number
  readonly width: number
}

/** Lines that a label may take below its step. */
const LABEL_LINES = 3

/** The drawing with a column per lane. */
export class TextColumns {
  private readonly distance: number
  private readonly lives: readonly (readonly [number, number])[]

  constructor(
    private readonly reader: FlowReader,
    private readonly size: Size
  ) {
    const { lanes } = reader.diagram
    this.distance = Math.min(26, Math.floor((size.width - size.margin) / Math.max(1, lanes.length)))
    this.lives = lanes.map(({ id }) => reader.lifeOf(id))
  }

  /** Names and channels above the lanes. */
  heads(): readonly string[] {
    const { lanes } = this.reader.diagram
    const { words, times } = this.reader.telling
    const heads = lanes.map((lane) => laneHead(lane, words))
    const row = (first: string, texts: readonly string[]): string => {
      const cells = new Cells(this.size.width)
      cells.write(0, first)
      texts.forEach((text, place) => {
        const room = place === texts.length - 1 ? this.size.width - this.x(place) : this.distance - 1
        cells.write(this.x(place), cutText(text, room))
      })
      return cells.text()
    }
    return [
      row(
        times === 'day' ? words.time : words.sinceStart,
        heads.map(([first], place) => `${place + 1} ${first}`)
      ),
      row(
        '',
        heads.map(([, second]) => second)
      ),
      row('', lanes.map(shortChannel))
    ]
  }

  /** Lines of one step: the drawing, and what is too long for it below. */
  step(step: FlowStep): readonly string[] {
    const arrow = this.arrow(step)
    const cells = this.lifelines(step)
    cells.write(0, this.reader.time(step.at))
    const gap = this.reader.gap(step)
    cells.write(this.size.margin - 3 - textWidth(gap), gap)
    const lane = this.reader.place(step.lane) ?? 0
    const label = this.reader.label(step)
    if (arrow === null) {
      cells.write(this.x(lane), MARKS[step.kind] ?? POINT)
      return this.labelled(step, cells, label, this.x(lane), this.x(lane))
    }
    const [from, to] = arrow
    const [left, right] = [Math.min(from, to), Math.max(from, to)].map((place) => this.x(place)) as [
      number,
      number
    ]
    const line = step.kind === 'ring' ? '-' : step.kind.endsWith('transfer') ? '═' : '─'
    for (let x = left + 1; x < right; x += 1) cells.put(x, line === '-' && (x - left) % 2 === 0 ? ' ' : line)
    cells.put(from < to ? right - 1 : left + 1, from < to ? '>' : '<')
    if (step.kind === 'hangup') cells.put(this.x(lane), 'x')
    if (lane !== from && lane !== to) cells.put(this.x(lane), POINT)
    const room = right - left - 5
    if (textWidth(label) <= room) {
      cells.write(left + Math.floor((right - left - textWidth(label) - 2) / 2) + 1, ` ${label} `)
      return [cells.text()]
    }
    return this.labelled(step, cells, label, left, right)
  }

  /** Places that the arrow of a step leads from and to; null for a point. */
  private arrow(step: FlowStep): readonly [from: number, to: number] | null {
    const arrow = arrowOf(step)
    if (arrow === null) return null
    const [from, to] = [this.reader.place(arrow.from), this.reader.place(arrow.to)]
    return from === null || to === null ? null : [from, to]
  }

  /** The label beside the drawing where more room is, on as many lines as it needs. */
  private labelled(
    step: FlowStep,
    cells: Cells,
    label: string,
    left: number,
    right: number
  ): readonly string[] {
    const roomRight = this.size.width - right - 2
    const roomLeft = left - this.size.margin - 1
    const isRight = textWidth(label) <= roomRight || roomRight >= roomLeft
    const room = isRight ? roomRight : roomLeft
    const all = wrapText(label, room)
    const lines = all.slice(0, LABEL_LINES)
    if (all.length > lines.length) lines[LABEL_LINES - 1] = cutText(`${lines.at(-1)}…`, room)
    return lines.map((line, at) => {
      const row = at === 0 ? cells : this.lifelines(step)
      if (isRight) row.write(right + 2, `${line} `)
      else row.write(left - 2 - textWidth(line), ` ${line} `)
      return row.text()
    })
  }

  private lifelines({ index, at }: FlowStep): Cells {
    const cells = new Cells(this.size.width)
    const { lanes, talks } = this.reader.diagram
    const now = talks.filter(({ from, until }) => from <= at && (until === null || at < until))
    lanes.forEach(({ id }, place) => {
      const [first, last] = this.lives[place] ?? [0, -1]
      const talk = now.find((one) => one.lanes.includes(id))
      const line = talk === undefined ? '│' : talk.holding ? '┊' : '┃'
      if (index >= first && index <= last) cells.put(this.x(place), line)
    })
    return cells
  }

  private x(place: number): number {
    return this.size.margin + place * this.distance
  }
}

/** One line of a terminal; a character of double width takes two cells. */
class Cells {
  private readonly cells: string[]

  constructor(private readonly width: number) {
    this.cells = Array.from({ length: width }, () => ' ')
  }

  put(x: number, character: string): void {
    if (x >= 0 && x < this.width) this.cells[x] = character
  }

  write(x: number, text: string): void {
    let at = x
    for (const character of text) {
      const columns = textWidth(character)
      if (columns === 0) {
        const before = this.cells[at - 1]
        if (before !== undefined) this.cells[at - 1] = before + character
        continue
      }
      this.put(at, character)
      if (columns === 2) this.put(at + 1, '')
      at += columns
    }
  }

  text(): string {
    return this.cells.join('').trimEnd()
  }
}
