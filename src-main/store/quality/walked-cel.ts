/** A row of the pass: what is neither packed nor needed to tell a call. */
export type WalkedCel = readonly [
  id: number,
  sourceId: number,
  serverId: number | null,
  eventtime: number,
  eventtype: string,
  uniqueid: string
]
