import type { FlowDiagram, FlowStep } from '../model/flow'
import { harmless } from './plain-text'
import type { FlowTelling } from './read-flow'
import { FlowReader, laneTitle } from './read-flow'
import { arrowOf } from './step-arrow'

/** Characters that Mermaid reads as its own within a text; it writes them as `#code;`. */
const SPECIAL = /[#;<>"`%{}&]/g

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => `#${character.codePointAt(0)};`)
}

/** A diagram as a Mermaid sequence diagram; texts of the events cannot leave their place in it. */
export function flowMermaid(diagram: FlowDiagram, telling: FlowTelling): string {
  const reader = new FlowReader(diagram, telling)
  const { words } = telling
  const actor = (id: string): string => `L${(reader.place(id) ?? 0) + 1}`
  const over = (ids: readonly string[], text: string): string => {
    const places = ids.map((id) => reader.place(id) ?? 0)
    const ends = [...new Set([Math.min(...places), Math.max(...places)])].map((place) => `L${place + 1}`)
    return `  Note over ${ends.join(',')}: ${escaped(text)}`
  }
  const talks = [...diagram.talks].sort((a, b) => (a.until ?? Infinity) - (b.until ?? Infinity))
  const lines: string[] = []
  const writeTalks = (before: number): void => {
    for (let talk = talks[0]; talk !== undefined && (talk.until ?? Infinity) <= before; talk = talks[0]) {
      talks.shift()
      const length = reader.talkLength(talk)
      lines.push(over(talk.lanes, talk.holding ? words.waits(length) : words.talk(length)))
    }
  }
  for (const step of diagram.steps) {
    writeTalks(step.at)
    lines.push(
      message(reader, step, actor) ?? over([step.lane], `${reader.time(step.at)} ${reader.label(step)}`)
    )
  }
  writeTalks(Infinity)
  const actors = diagram.lanes.map((lane) => {
    const [title, channel] = [laneTitle(lane, words), harmless(lane.channel)]
    return `  participant ${actor(lane.id)} as ${[...new Set([title, channel])].map((text) => escaped(text).replaceAll(':', '#58;')).join('<br/>')}`
  })
  const title = `  title ${escaped(`${reader.title()}, ${reader.when()}`)}`
  return `${['sequenceDiagram', ...(actors.length === 0 ? [`  participant L1 as ${escaped(words.empty)}`] : [title, ...actors]), ...lines].join('\n')}\n`
}

/** A step that is an arrow; null for one that happens on a single lane. */
function message(reader: FlowReader, step: FlowStep, actor: (id: string) => string): string | null {
  const arrow = arrowOf(step)
  if (arrow === null) return null
  const line = step.kind === 'ring' ? '-->>' : '->>'
  return `  ${actor(arrow.from)}${line}${actor(arrow.to)}: ${escaped(`${reader.time(step.at)} ${reader.label(step)}`)}`
}
