import type { Cel } from '@shared/model/cel'
import type { FlowDiagram, FlowLane, FlowStep } from '@shared/model/flow'
import { Bridges } from './bridges'
import type { DraftLane, DraftStep } from './drafts'
import { Channels, isTechnical } from './channels'
import { Dialling } from './dialling'
import { lookAhead } from './foresight'
import { readRow } from './read-row'
import { settleDials } from './rows-of-channels'
import { Steps } from './steps'
import { findTalks } from './talks'

export interface DrawFlowOptions {
  /** Shows both halves of a Local channel as one lane. */
  readonly fold: boolean
}

/**
 * Events as a sequence diagram, in order of time and, within one instant, of id. Every event is behind exactly one step.
 * Takes any rows: unfinished calls, several calls, unreadable payloads.
 */
export function drawFlow(cels: readonly Cel[], { fold }: DrawFlowOptions): FlowDiagram {
  const rows = [...cels].sort((a, b) => a.eventtime - b.eventtime || a.id - b.id)
  const channels = new Channels(rows, fold)
  const foresight = lookAhead(rows, channels)
  const flow = {
    channels,
    foresight,
    bridges: new Bridges(channels),
    steps: new Steps(),
    dialling: new Dialling(rows, channels, foresight)
  }
  for (const row of rows) readRow(flow, row)
  settleDials(flow)
  const lanes = callerFirst(rows, channels)
  return {
    lanes: finishLanes(lanes),
    steps: finishSteps(flow.steps.all),
    talks: findTalks(flow.bridges, new Map(lanes.map((lane, place) => [lane, place]))),
    startUs: rows[0]?.eventtime ?? 0,
    endUs: rows.at(-1)?.eventtime ?? 0
  }
}

/** The lane that opened the call before the others; those in order of first appearance. */
function callerFirst(rows: readonly Cel[], channels: Channels): readonly DraftLane[] {
  const starts = rows.filter(({ eventtype }) => eventtype === 'CHAN_START')
  const opening = starts.find(({ uniqueid, linkedid }) => uniqueid === linkedid) ?? starts[0]
  if (opening === undefined) return channels.lanes
  const { lane } = channels.of(opening)
  return [lane, ...channels.lanes.filter((other) => other !== lane)]
}

function finishLanes(lanes: readonly DraftLane[]): readonly FlowLane[] {
  const seen = new Map<string, number>()
  return lanes.map((lane) => {
    // A Local channel carries the caller id of whom it connects; its own name says what it is.
    const name = lane.local ? null : lane.name || null
    const number = lane.local ? null : lane.number || null
    const person = `${name ?? ''}\n${number ?? ''}`
    const nth = name === null && number === null ? 0 : (seen.get(person) ?? 0)
    seen.set(person, nth + 1)
    return {
      id: lane.id,
      name,
      number,
      channel: lane.channel,
      uniqueids: lane.channels.map(({ uniqueid }) => uniqueid),
      kind: kindOf(lane),
      nth,
      callLogId: lane.callLogId
    }
  })
}

function kindOf(lane: DraftLane): FlowLane['kind'] {
  if (lane.local) return 'local'
  if (isTechnical(lane.channel)) return 'other'
  const opening = lane.channels[0]?.opening?.kind
  return opening === 'dial' || opening === 'start' ? 'caller' : 'callee'
}

function finishSteps(drafts: readonly DraftStep[]): readonly FlowStep[] {
  return [...drafts]
    .sort((a, b) => a.at - b.at)
    .map((step, index) => ({
      index,
      kind: step.kind,
      at: step.at,
      lane: step.lane.id,
      to: step.to?.id ?? null,
      moved: step.moved?.id ?? null,
      detail: step.detail,
      cause: step.cause,
      celIds: step.cels.sort((a, b) => a.eventtime - b.eventtime || a.id - b.id).map(({ id }) => id)
    }))
}
