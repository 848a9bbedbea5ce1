import { formatZoned } from '../format/zone'
import type { FlowDiagram, FlowLane, FlowStep, FlowTalk } from '../model/flow'
import { harmless } from './plain-text'
import type { FlowWords, StepFacts } from './words'

/** How a diagram is told. */
export interface FlowTelling {
  readonly words: FlowWords
  /** IANA zone of the times of day. */
  readonly zone: string
  /** Times of day, or time since the first event. */
  readonly times: 'day' | 'start'
}

/** Name of a lane in running text: its person, told apart from other lanes of the same person, or its channel. */
function laneName(lane: FlowLane, words: FlowWords): string {
  const person = lane.name ?? lane.number
  if (person === null) return harmless(lane.channel || lane.id)
  return harmless(lane.nth === 0 ? person : `${person} (${words.nthChannel(lane.nth)})`)
}

/** Name, number and which of the person's channels it is, e.g. `Bruno Keller 1002, second channel`. */
export function laneTitle(lane: FlowLane, words: FlowWords): string {
  const person = [lane.name, lane.number === lane.name ? null : lane.number].filter((part) => part !== null)
  if (person.length === 0) return harmless(lane.channel || lane.id)
  const title = person.join(' ')
  return harmless(lane.nth === 0 ? title : `${title}, ${words.nthChannel(lane.nth)}`)
}

/** First and second line of a lane's head: the name, then number and which channel of the person; a channel its technology. */
export function laneHead(lane: FlowLane, words: FlowWords): readonly [string, string] {
  const person = lane.name ?? lane.number
  if (person === null) return [harmless(lane.channel.split('/', 1)[0] || lane.id), '']
  const below = [
    ...(lane.number === null || lane.number === person ? [] : [lane.number]),
    ...(lane.nth === 0 ? [] : [words.nthChannel(lane.nth)])
  ]
  return [harmless(person), harmless(below.join(', '))]
}

/** Channel without its technology, as it stands under a lane's head: `b8r3td0v-0000006c`. */
export function shortChannel(lane: FlowLane): string {
  return harmless(lane.channel.slice(lane.channel.indexOf('/') + 1))
}

/** A diagram with what its writers look up again and again. */
export class FlowReader {
  private readonly lanes: ReadonlyMap<string, FlowLane>
  private readonly places: ReadonlyMap<string, number>

  constructor(
    readonly diagram: FlowDiagram,
    readonly telling: FlowTelling
  ) {
    this.lanes = new Map(diagram.lanes.map((lane) => [lane.id, lane]))
    this.places = new Map(diagram.lanes.map((lane, place) => [lane.id, place]))
  }

  /** Place of a lane from the left, from 0; null for none. */
  place(id: string | null): number | null {
    return id === null ? null : (this.places.get(id) ?? null)
  }

  name(id: string): string {
    const lane = this.lanes.get(id)
    return lane === undefined ? harmless(id) : laneName(lane, this.telling.words)
  }

  facts(step: FlowStep): StepFacts {
    return {
      who: this.name(step.lane),
      to: step.to === null ? null : this.name(step.to),
      moved: step.moved === null ? null : this.name(step.moved),
      detail: step.detail === null ? null : harmless(step.detail),
      cause: step.cause
    }
  }

  label(step: FlowStep): string {
    return this.telling.words.labels[step.kind](this.facts(step))
  }

  sentence(step: FlowStep): string {
    return this.telling.words.sentences[step.kind](this.facts(step))
  }

  time(at: number): string {
    const { times, zone } = this.telling
    if (times === 'day') return formatZoned(at, zone, { fraction: 3 }).slice(11)
    const us = Math.max(0, at - this.diagram.startUs)
    const seconds = Math.floor(us / 1_000_000)
    const two = (value: number): string => String(value).padStart(2, '0')
    const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':')
    return `${clock}.${String(Math.floor((us % 1_000_000) / 1000)).padStart(3, '0')}`
  }

  /** Time since the step before, empty where it is less than a tenth of a second. */
  gap(step: FlowStep): string {
    const before = this.diagram.steps[step.index - 1]
    const gap = before === undefined ? 0 : step.at - before.at
    return gap < 100_000 ? '' : `+${this.telling.words.length(gap)}`
  }

  talkLength({ from, until }: FlowTalk): string {
    return until === null ? this.telling.words.unfinished : this.telling.words.length(until - from)
  }

  talkSentence(talk: FlowTalk): string {
    const { words } = this.telling
    const names = talk.lanes.map((id) => this.name(id))
    const [from, length] = [this.time(talk.from), this.talkLength(talk)]
    return talk.holding
      ? words.waitSentence(names.join(', '), from, length)
      : words.talkSentence(names, from, length)
  }

  /** Date, time and zone of the beginning, and of the end where the clock was changed in between. */
  when(): string {
    const { startUs, endUs } = this.diagram
    const { zone } = this.telling
    const text = (at: number): string => formatZoned(at, zone, { offset: true })
    const isChanged = text(startUs).slice(19) !== text(endUs).slice(19)
    return `${text(startUs)}${isChanged ? ` – ${text(endUs)}` : ''}, ${zone}`
  }

  title(): string {
    const { words } = this.telling
    const [first] = this.diagram.lanes
    if (first === undefined) return words.empty
    const dial = this.diagram.steps.find(({ kind, lane }) => kind === 'dial' && lane === first.id)
    const dialled = dial?.detail ?? null
    return words.title(this.name(first.id), dialled === null ? null : harmless(dialled))
  }

  /** Times between which a lane is there: from its first step to its last. */
  lifeOf(id: string): readonly [from: number, until: number] {
    const mine = this.diagram.steps.filter(({ lane, to, moved }) => [lane, to, moved].includes(id))
    return [mine[0]?.index ?? 0, mine.at(-1)?.index ?? -1]
  }
}

/** The diagram as sentences in order, for screen readers: each step with its time, then who was together. */
export function flowSentences(diagram: FlowDiagram, telling: FlowTelling): readonly string[] {
  const reader = new FlowReader(diagram, telling)
  return [
    ...diagram.steps.map((step) => `${reader.time(step.at)} ${reader.sentence(step)}`),
    ...diagram.talks.map((talk) => reader.talkSentence(talk))
  ]
}
