import type { Cel } from '@shared/model/cel'
import type { Channels } from './channels'
import type { DraftLane, FlowChannel } from './drafts'
import { extraOf, textOf } from './extra'

/** Somebody came into a bridge, changed it or, with null, left. */
export interface BridgeChange {
  readonly at: number
  readonly channel: FlowChannel
  readonly bridge: string | null
}

/** Who is in which bridge while the rows pass by. */
export class Bridges {
  readonly changes: BridgeChange[] = []
  /** Bridges where nobody talks: music, a queue, a parking lot. */
  readonly holding = new Set<string>()
  private readonly members = new Map<string, Set<FlowChannel>>()
  private readonly places = new Map<FlowChannel, string>()
  /** Who left a channel alone in its bridge, and when: it hung up, though its row came first. */
  private readonly leavers = new Map<FlowChannel, { readonly lane: DraftLane; readonly at: number }>()
  private unnamed = 0

  constructor(private readonly channels: Channels) {}

  /** Bridge of an entry or exit: by its id, else that of its channel or of a peer (rows without payload), else a new one. */
  keyOf(cel: Cel): string {
    const id = textOf(extraOf(cel), 'bridge_id')
    if (id !== null) return id
    for (const channel of [this.channels.of(cel), ...this.peersOf(cel)]) {
      const place = this.places.get(channel)
      if (place !== undefined) return place
    }
    this.unnamed += 1
    return `unnamed ${this.unnamed}`
  }

  /** Channels that a row names as its peers, those that are known. */
  peersOf(cel: Cel): FlowChannel[] {
    if (cel.peer === '') return []
    return cel.peer.split(',').flatMap((name) => this.channels.find(null, name.trim()) ?? [])
  }

  enter(channel: FlowChannel, bridge: string, at: number): void {
    const place = this.places.get(channel)
    if (place === bridge) return
    if (place !== undefined) this.members.get(place)?.delete(channel)
    this.places.set(channel, bridge)
    this.inside(bridge).add(channel)
    this.changes.push({ at, channel, bridge })
  }

  /** Without effect on a channel that is elsewhere: it was moved before its exit was told. */
  exit(channel: FlowChannel, at: number, bridge?: string): void {
    const place = this.places.get(channel)
    if (place === undefined || (bridge !== undefined && place !== bridge)) return
    this.places.delete(channel)
    const rest = this.inside(place)
    rest.delete(channel)
    this.changes.push({ at, channel, bridge: null })
    const [left, ...others] = rest
    if (left !== undefined && others.length === 0) this.leavers.set(left, { lane: channel.lane, at })
  }

  /** The halves of a Local channel leave, and who was with the first is with those of the second from now on. */
  optimize(first: FlowChannel, second: FlowChannel, at: number): void {
    const [from, into] = [this.places.get(first), this.places.get(second)]
    this.exit(first, at)
    this.exit(second, at)
    if (from === undefined || into === undefined || from === into) return
    for (const channel of [...this.inside(from)]) this.enter(channel, into, at)
  }

  placeOf(channel: FlowChannel): string | null {
    return this.places.get(channel) ?? null
  }

  in(bridge: string): ReadonlySet<FlowChannel> {
    return this.inside(bridge)
  }

  /** The one lane that a channel talks to, or that left it alone no longer than `within` ago; else null. */
  partnerOf(channel: FlowChannel, at: number, within: number): DraftLane | null {
    const place = this.places.get(channel)
    const others = new Set(place === undefined ? [] : [...this.inside(place)].map(({ lane }) => lane))
    others.delete(channel.lane)
    const [partner, ...more] = others
    if (partner !== undefined) return more.length === 0 ? partner : null
    const leaver = this.leavers.get(channel)
    return leaver !== undefined && at - leaver.at <= within ? leaver.lane : null
  }

  private inside(bridge: string): Set<FlowChannel> {
    let members = this.members.get(bridge)
    if (members === undefined) {
      members = new Set()
      this.members.set(bridge, members)
    }
    return members
  }
}
