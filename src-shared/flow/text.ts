import type { FlowDiagram, FlowStep } from '../model/flow'
import { TextColumns } from './text-columns'
import { harmless, padText, textWidth, wrapText } from './plain-text'
import type { FlowTelling } from './read-flow'
import { FlowReader, laneTitle } from './read-flow'

export interface FlowTextOptions extends FlowTelling {
  /** Columns of the terminal. */
  readonly width: number
}

/** Columns for time and gap, before the first lane. */
const MARGIN = 25
/** Fewest columns between two lanes in which an arrow still has room for its word. */
const LANE_COLUMNS = 12

/**
 * A diagram for a terminal: a column per lane with arrows between them; where there are more lanes than fit, every step as
 * a sentence. Ends with a line feed.
 */
export function flowText(diagram: FlowDiagram, options: FlowTextOptions): string {
  const reader = new FlowReader(diagram, options)
  const { words, width } = options
  const { lanes, steps, talks } = diagram
  const fits = lanes.length * LANE_COLUMNS <= width - MARGIN
  const lines = [
    ...wrapText(reader.title(), width),
    ...(lanes.length === 0 ? [] : [reader.when(), '']),
    ...legend(reader, width),
    ...(lanes.length === 0 ? [] : ['']),
    ...(lanes.length === 0 ? [] : fits ? drawn(reader, steps, width) : told(reader, steps, width)),
    ...(talks.length === 0 ? [] : ['', words.talks]),
    ...talks.flatMap((talk) => indented(reader.talkSentence(talk), width, 2))
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function legend({ diagram: { lanes }, telling: { words } }: FlowReader, width: number): readonly string[] {
  const titles = lanes.map((lane) => laneTitle(lane, words))
  const column = Math.min(Math.max(0, ...titles.map(textWidth)), Math.floor(width / 2))
  return lanes.flatMap((lane, place) => {
    const title = titles[place] ?? ''
    const number = `${place + 1}`.padStart(String(lanes.length).length)
    const channel = harmless(lane.channel)
    const line = title === channel ? title : `${padText(title, column)}  ${channel}`
    return indented(`${number}  ${line}`, width, number.length + 2)
  })
}

function drawn(reader: FlowReader, steps: readonly FlowStep[], width: number): readonly string[] {
  const columns = new TextColumns(reader, { margin: MARGIN, width })
  return [...columns.heads(), ...steps.flatMap((step) => columns.step(step))]
}

function told(reader: FlowReader, steps: readonly FlowStep[], width: number): readonly string[] {
  return steps.flatMap((step) => {
    const before = `${reader.time(step.at)}  ${reader.gap(step).padStart(MARGIN - 16)}  `
    const [first = '', ...rest] = wrapText(reader.sentence(step), width - MARGIN)
    return [before + first, ...rest.map((line) => ' '.repeat(MARGIN) + line)]
  })
}

function indented(text: string, width: number, indent: number): readonly string[] {
  // Blanks within columns must stay, so only what is too long is wrapped.
  if (textWidth(text) <= width) return [text]
  const [first = '', ...rest] = wrapText(text, width - indent)
  return [first, ...rest.map((line) => ' '.repeat(indent) + line)]
}
