import type { FlowTalk } from '@shared/model/flow'
import type { BridgeChange, Bridges } from './bridges'
import type { DraftLane, FlowChannel } from './drafts'

/**
 * Changes at most this far apart are one: a transfer or an optimisation moves channels one by one, and the moments
 * between are no conversations. Microseconds.
 */
const SETTLE_US = 50_000

/** What is over sooner is no conversation, but the way from one to another. Microseconds. */
const SHORTEST_US = 100_000

interface Cluster {
  readonly lanes: ReadonlySet<DraftLane>
  readonly holding: boolean
}

interface OpenTalk {
  readonly from: number
  readonly cluster: Cluster
}

/** Stretches in which lanes are together, in order of their beginning. */
export function findTalks(
  { changes, holding }: Pick<Bridges, 'changes' | 'holding'>,
  order: ReadonlyMap<DraftLane, number>
): FlowTalk[] {
  const talks: FlowTalk[] = []
  const places = new Map<FlowChannel, string>()
  let open = new Map<string, OpenTalk>()
  const lanesOf = ({ lanes }: Cluster): string[] =>
    [...lanes].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map(({ id }) => id)
  const close = ({ from, cluster }: OpenTalk, until: number | null): void => {
    if (until !== null && until - from < SHORTEST_US) return
    talks.push({ from, until, lanes: lanesOf(cluster), holding: cluster.holding })
  }
  for (const burst of burstsOf(changes)) {
    for (const { channel, bridge } of burst) {
      if (bridge === null) places.delete(channel)
      else places.set(channel, bridge)
    }
    const next = new Map<string, OpenTalk>()
    for (const cluster of clustersOf(places, holding)) {
      const key = [String(cluster.holding), ...lanesOf(cluster)].join('\n')
      const from = timesOf(burst, cluster).at(-1) ?? burst[0].at
      next.set(key, open.get(key) ?? { from, cluster })
    }
    for (const [key, talk] of open) {
      if (!next.has(key)) close(talk, Math.max(talk.from, timesOf(burst, talk.cluster)[0] ?? burst[0].at))
    }
    open = next
  }
  for (const talk of open.values()) close(talk, null)
  return talks.sort((a, b) => a.from - b.from)
}

type Burst = [BridgeChange, ...BridgeChange[]]

function burstsOf(changes: readonly BridgeChange[]): Burst[] {
  const bursts: Burst[] = []
  let last = -Infinity
  for (const change of changes) {
    const burst = bursts.at(-1)
    if (burst !== undefined && change.at - last <= SETTLE_US) burst.push(change)
    else bursts.push([change])
    last = change.at
  }
  return bursts
}

function timesOf(burst: Burst, { lanes }: Cluster): number[] {
  return burst.filter(({ channel }) => lanes.has(channel.lane)).map(({ at }) => at)
}

/** Who is together: channels of one bridge, and of bridges that the halves of a folded Local channel join. */
function clustersOf(
  places: ReadonlyMap<FlowChannel, string>,
  holding: ReadonlySet<string>
): readonly Cluster[] {
  const joined = new Map<string, string>()
  const root = (bridge: string): string => {
    let at = bridge
    for (let up = joined.get(at); up !== undefined; up = joined.get(at)) at = up
    return at
  }
  const bridgeOfLane = new Map<DraftLane, string>()
  for (const [channel, bridge] of places) {
    if (holding.has(bridge)) continue
    const other = bridgeOfLane.get(channel.lane)
    if (other === undefined) bridgeOfLane.set(channel.lane, bridge)
    else if (root(other) !== root(bridge)) joined.set(root(other), root(bridge))
  }
  const groups = new Map<string, FlowChannel[]>()
  const clusters: Cluster[] = []
  for (const [channel, bridge] of places) {
    if (holding.has(bridge)) {
      clusters.push({ lanes: new Set([channel.lane]), holding: true })
      continue
    }
    const group = groups.get(root(bridge))
    if (group === undefined) groups.set(root(bridge), [channel])
    else group.push(channel)
  }
  for (const channels of groups.values()) {
    const lanes = new Set(channels.map(({ lane }) => lane))
    if (lanes.size > 1) clusters.push({ lanes, holding: false })
  }
  return clusters
}
