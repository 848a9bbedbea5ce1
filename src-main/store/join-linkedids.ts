/** A channel and a linkedid that it appears under. */
export interface ChannelPair {
  readonly uniqueid: string
  readonly linkedid: string
}

/**
 * Families of linkedids that share channels, directly or through others: each member with its whole family, in the order
 * of the pairs' linkedids. Linkedids without relatives are not in it. Pairs come sorted by uniqueid.
 */
export function joinLinkedids(pairs: readonly ChannelPair[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map<string, string>()
  const rootOf = (linkedid: string): string => {
    let root = linkedid
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    // Shortens the way for the next one.
    for (let at = linkedid; at !== root;) {
      const up = parents.get(at) ?? root
      parents.set(at, root)
      at = up
    }
    return root
  }
  let last: ChannelPair | null = null
  for (const pair of pairs) {
    if (!parents.has(pair.linkedid)) parents.set(pair.linkedid, pair.linkedid)
    if (last !== null && last.uniqueid === pair.uniqueid)
      parents.set(rootOf(pair.linkedid), rootOf(last.linkedid))
    last = pair
  }
  const members = new Map<string, string[]>()
  for (const linkedid of parents.keys()) {
    const root = rootOf(linkedid)
    const family = members.get(root)
    if (family === undefined) members.set(root, [linkedid])
    else family.push(linkedid)
  }
  const families = new Map<string, readonly string[]>()
  for (const family of members.values()) {
    if (family.length === 1) continue
    family.sort(compareUtf8)
    for (const linkedid of family) families.set(linkedid, family)
  }
  return families
}

/** Text order as SQLite has it: by code point. */
function compareUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
