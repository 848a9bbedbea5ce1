/**
 * Which rows a run takes, as plainly as the rules say it: what the store's SQL is compared with, and what the cases of
 * the reference are compared with.
 */
import { DEFAULT_COUNT } from '../../src-main/jobs/generation'

/** What a run starts from (2.1): a linkedid that has just ended, or a sweep over rows without call log. */
export type Selection =
  | { readonly linkedid: string }
  | { readonly limit: number }
  | { readonly since: number }
  | Record<string, never>

/** Channel of SIP chat messages: never swept (2.1). */
const CHAT_CHANNEL = 'Message/ast_msg_queue'

interface StoredCel {
  readonly id: number
  readonly eventtime: number
  readonly uniqueid: string
  readonly linkedid: string
  readonly channame: string
  readonly callLogId: number | null
}

/** The rows that trigger a run (2.1). A limit of 0 is no limit. */
function selectSeeds<T extends StoredCel>(cels: readonly T[], selection: Selection): T[] {
  if ('linkedid' in selection) return cels.filter((cel) => cel.linkedid === selection.linkedid)
  const open = cels.filter((cel) => cel.callLogId === null && cel.channame !== CHAT_CHANNEL)
  if ('since' in selection) {
    const { since } = selection
    return open.filter((cel) => cel.eventtime >= since)
  }
  const limit = 'limit' in selection ? selection.limit : DEFAULT_COUNT
  const latestFirst = open.sort((a, b) => b.eventtime - a.eventtime || b.id - a.id)
  return limit === 0 ? latestFirst : latestFirst.slice(0, limit)
}

/** All rows of the seeds' calls by time: one hop from channels to linkedids, and no second one (2.2). */
export function selectPlainly<T extends StoredCel>(cels: readonly T[], selection: Selection): T[] {
  const channels = new Set(selectSeeds(cels, selection).map((cel) => cel.uniqueid))
  const linkedids = new Set(cels.filter((cel) => channels.has(cel.uniqueid)).map((cel) => cel.linkedid))
  return cels
    .filter((cel) => linkedids.has(cel.linkedid))
    .sort((a, b) => a.eventtime - b.eventtime || a.id - b.id)
}
