import type { Cel } from '@shared/model/cel'
import { isLocalChannel } from '../interpret/channel-name'
import type { DraftLane, FlowChannel } from './drafts'

/** Channels inside Asterisk that nobody holds: announcements, recorders, masquerades, media sockets. */
const TECHNICAL =
  /^(?:CBAnn|CBRec|ConfBridgeRecorder|Announcer|Recorder|Surrogate|Message|AsyncGoto|Bridge|Snoop|MulticastRTP|UnicastRTP|AudioSocket|WebSocket)\//i

/** Whether a channel belongs to the machinery rather than to a line. */
export const isTechnical = (channame: string): boolean => TECHNICAL.test(channame)

const LOCAL_HALF = /;([12])$/

/** Channels and lanes of some rows, in order of first appearance. */
export class Channels {
  readonly lanes: DraftLane[] = []
  private readonly byKey = new Map<string, FlowChannel>()
  private readonly byName = new Map<string, FlowChannel>()
  /** Folded lanes that wait for their other half, by name without the half's number. */
  private readonly waiting = new Map<string, DraftLane>()

  constructor(
    cels: readonly Cel[],
    private readonly fold: boolean
  ) {
    cels.forEach((cel, place) => this.meet(cel, place))
  }

  /** Channel of a row. Rows without uniqueid go by the name of their channel. */
  of(cel: Cel): FlowChannel {
    return this.byKey.get(keyOf(cel)) ?? this.meet(cel, 0)
  }

  /** Channel with a uniqueid or, where that is not known, with a name; null when neither is there. */
  find(uniqueid: string | null, name: string | null): FlowChannel | null {
    const known = uniqueid === null ? undefined : this.byKey.get(uniqueid)
    return known ?? (name === null ? undefined : this.byName.get(name)) ?? null
  }

  private meet(cel: Cel, place: number): FlowChannel {
    const key = keyOf(cel)
    let channel = this.byKey.get(key)
    if (channel === undefined) {
      channel = this.create(key, cel, place)
      this.byKey.set(key, channel)
    }
    if (cel.channame !== '') {
      channel.names.add(cel.channame)
      this.byName.set(cel.channame, channel)
    }
    const { lane } = channel
    if (cel.cidName !== '') lane.name = cel.cidName
    if (cel.cidNum !== '') lane.number = cel.cidNum
    lane.callLogId ??= cel.callLogId
    return channel
  }

  private create(key: string, cel: Cel, place: number): FlowChannel {
    const local = isLocalChannel(cel.channame)
    const half = local ? (Number(LOCAL_HALF.exec(cel.channame)?.[1] ?? 0) as 0 | 1 | 2) : 0
    const channel: FlowChannel = {
      uniqueid: key,
      lane: this.laneFor(key, cel.channame, half),
      local,
      half,
      names: new Set(),
      firstRow: place,
      opening: null,
      ending: null,
      rungBy: null
    }
    channel.lane.channels.push(channel)
    return channel
  }

  private laneFor(key: string, channame: string, half: 0 | 1 | 2): DraftLane {
    const folds = this.fold && half !== 0
    const base = folds ? channame.replace(LOCAL_HALF, '') : channame
    const waiting = folds ? this.waiting.get(base) : undefined
    if (waiting !== undefined && waiting.channels.every((other) => other.half !== half)) {
      this.waiting.delete(base)
      return waiting
    }
    const lane: DraftLane = {
      id: key,
      channel: base,
      channels: [],
      local: isLocalChannel(channame),
      steps: [],
      name: '',
      number: '',
      callLogId: null
    }
    this.lanes.push(lane)
    if (folds) this.waiting.set(base, lane)
    return lane
  }
}

function keyOf(cel: Cel): string {
  return cel.uniqueid || cel.channame || '?'
}
