import type { Cel } from '@shared/model/cel'

/** What a run starts from (2.1): a linkedid that has just ended, or a sweep over rows without call log. */
export type Selection =
  | { readonly linkedid: string }
  | { readonly limit: number }
  | { readonly since: number }
  | Record<string, never>

export const DEFAULT_LIMIT = 20_000

/** Channel of SIP chat messages: never swept (2.1). */
const CHAT_CHANNEL = 'Message/ast_msg_queue'

type StoredCel = Pick<Cel, 'id' | 'eventtime' | 'uniqueid' | 'linkedid' | 'channame' | 'callLogId'>

/** The rows that trigger a run (2.1). A limit of 0 is no limit. */
export function selectSeeds<T extends StoredCel>(cels: readonly T[], selection: Selection): T[] {
  if ('linkedid' in selection) return cels.filter((cel) => cel.linkedid === selection.linkedid)
  const open = cels.filter((cel) => cel.callLogId === null && cel.channame !== CHAT_CHANNEL)
  if ('since' in selection) {
    const { since } = selection
    return open.filter((cel) => cel.eventtime >= since)
  }
  const limit = 'limit' in selection ? selection.limit : DEFAULT_LIMIT
  const latestFirst = open.sort((a, b) => b.eventtime - a.eventtime || b.id - a.id)
  return limit === 0 ? latestFirst : latestFirst.slice(0, limit)
}

/** All rows of the seeds' calls by time: one hop from channels to linkedids, and no second one (2.2). */
export function correlate<T extends StoredCel>(cels: readonly T[], seeds: readonly T[]): T[] {
  const channels = new Set(seeds.map((cel) => cel.uniqueid))
  const linkedids = new Set(cels.filter((cel) => channels.has(cel.uniqueid)).map((cel) => cel.linkedid))
  return cels
    .filter((cel) => linkedids.has(cel.linkedid))
    .sort((a, b) => a.eventtime - b.eventtime || a.id - b.id)
}
