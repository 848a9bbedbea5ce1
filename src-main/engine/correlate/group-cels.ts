import type { Cel } from '@shared/model/cel'
import { compareCodePoints } from '../text/code-points'

/** The rows of one call, as far as shared channels tell. */
export interface CelGroup {
  /** Smallest linkedid in code point order (3.4). */
  readonly conversationId: string
  /** In code point order. */
  readonly linkedids: readonly string[]
  /** In order of time; equal times: by linkedid, then in the order given (3.2). */
  readonly cels: readonly Cel[]
}

interface OpenGroup {
  readonly linkedids: string[]
  /** The founding sequence itself until another joins, then a list of the group's own. */
  cels: Cel[]
}

/**
 * Groups selected rows into calls (3.1, 3.2). Sequences (rows of one linkedid) are taken in text order; each joins
 * every group made so far with which it shares a channel, else founds one. Two groups are never merged afterwards, so
 * a sequence can be in two. Rows of equal time keep the order in which they are given: give them by id.
 */
export function groupCels(cels: readonly Cel[]): CelGroup[] {
  const sequences = partitionByLinkedid(cels)
  const groups: OpenGroup[] = []
  const groupsOfChannel = new Map<string, OpenGroup | OpenGroup[]>()
  for (const linkedid of sortedLinkedids(sequences)) {
    const sequence = sequences.get(linkedid) ?? []
    const channels = distinctUniqueids(sequence)
    const joined = joinedGroups(channels, groupsOfChannel)
    if (joined === null) {
      const founded: OpenGroup = { linkedids: [linkedid], cels: sequence }
      groups.push(founded)
      for (const channel of channels) groupsOfChannel.set(channel, founded)
      continue
    }
    for (const group of joined) join(group, linkedid, sequence)
    const [only] = joined
    for (const channel of channels) {
      const known = groupsOfChannel.get(channel)
      if (known === undefined) groupsOfChannel.set(channel, joined.length === 1 && only ? only : joined)
      else groupsOfChannel.set(channel, union(known, joined))
    }
  }
  return groups.map(({ linkedids, cels }) => ({
    conversationId: linkedids[0] ?? '',
    linkedids,
    cels: inTimeOrder(cels)
  }))
}

function partitionByLinkedid(cels: readonly Cel[]): Map<string, Cel[]> {
  const sequences = new Map<string, Cel[]>()
  let linkedid: string | null = null
  let sequence: Cel[] = []
  for (const cel of cels) {
    // Rows of a call come in runs as a rule, which saves most look-ups.
    if (cel.linkedid !== linkedid) {
      linkedid = cel.linkedid
      const known = sequences.get(linkedid)
      sequence = known ?? []
      if (known === undefined) sequences.set(linkedid, sequence)
    }
    sequence.push(cel)
  }
  return sequences
}

const ABOVE_PLAIN = /[\ud800-\uffff]/

function sortedLinkedids(sequences: ReadonlyMap<string, unknown>): string[] {
  const linkedids = [...sequences.keys()]
  // The built-in order is that of code points unless surrogates are involved, and faster.
  return linkedids.some((linkedid) => ABOVE_PLAIN.test(linkedid))
    ? linkedids.sort(compareCodePoints)
    : linkedids.sort()
}

function distinctUniqueids(sequence: readonly Cel[]): readonly string[] {
  const distinct: string[] = []
  let last: string | null = null
  for (const { uniqueid } of sequence) {
    if (uniqueid === last) continue
    last = uniqueid
    if (distinct.length > 32) return [...new Set(sequence.map((cel) => cel.uniqueid))]
    if (!distinct.includes(uniqueid)) distinct.push(uniqueid)
  }
  return distinct
}

/** Groups that share a channel with the sequence, null when there is none. */
function joinedGroups(
  channels: readonly string[],
  groupsOfChannel: ReadonlyMap<string, OpenGroup | OpenGroup[]>
): OpenGroup[] | null {
  let joined: OpenGroup[] | null = null
  for (const channel of channels) {
    const known = groupsOfChannel.get(channel)
    if (known !== undefined) joined = joined === null ? asList(known) : asList(union(joined, asList(known)))
  }
  return joined
}

/** Copies the group's rows at its first join only: broken dumps can make one group of thousands of sequences. */
function join(group: OpenGroup, linkedid: string, sequence: readonly Cel[]): void {
  if (group.linkedids.length === 1) group.cels = group.cels.slice()
  group.linkedids.push(linkedid)
  for (const cel of sequence) group.cels.push(cel)
}

function asList(groups: OpenGroup | OpenGroup[]): OpenGroup[] {
  return Array.isArray(groups) ? groups : [groups]
}

function union(a: OpenGroup | OpenGroup[], b: OpenGroup[]): OpenGroup | OpenGroup[] {
  const list = asList(a)
  if (b.every((group) => list.includes(group))) return a
  return [...list, ...b.filter((group) => !list.includes(group))]
}

function inTimeOrder(cels: Cel[]): readonly Cel[] {
  for (let i = 1; i < cels.length; i += 1) {
    const [before, after] = [cels[i - 1], cels[i]]
    if (before && after && before.eventtime > after.eventtime) {
      return cels.slice().sort((a, b) => a.eventtime - b.eventtime)
    }
  }
  return cels
}
