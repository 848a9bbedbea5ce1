import type { CelContent } from './cel-row'
import { first, prepare, type ReadStore, type Statement } from './store'

/** A CEL as a source gives it, with what the dump says of the server's own ids. */
export type NewCel = CelContent & {
  readonly serverId: number | null
  /** Call log of the row on the server; 0 when the dump says that it has none, undefined when it does not say. */
  readonly serverCallLogId?: number | undefined
}

type Candidate = readonly [
  id: number,
  serverId: number | null,
  eventtype: string,
  linkedid: string,
  uniqueid: string,
  packed: string
]

const COLUMNS = 'id, server_id, eventtype, linkedid, uniqueid, packed'

/**
 * Tells the rows of a dump that are in the workspace already. Two rows are the same when all their columns are, and
 * their server ids too where both have one. Each stored row answers for one incoming row, so that true duplicates of
 * one dump are kept, and kept once when the dump comes again. A server id met twice within one dump with the same
 * content is one row told twice.
 */
export class KnownCels {
  private readonly lastId: number
  private readonly firstTime: number
  private readonly lastTime: number
  /** One bit for each row stored before this dump, set once it has answered for an incoming row. */
  private readonly answered: Uint8Array
  private readonly serverIds = new IdSet()
  private readonly storedAt: Statement
  private readonly anyAt: Statement

  /** `needTimeIndex` is called before rows of this very dump are looked up by time. */
  constructor(
    store: ReadStore,
    private readonly needTimeIndex: () => void
  ) {
    const range = first<{ id: number | null; from: number | null; until: number | null }>(
      store,
      'SELECT (SELECT max(id) FROM cel) AS id, (SELECT min(eventtime) FROM cel) AS "from", (SELECT max(eventtime) FROM cel) AS until'
    )
    this.lastId = range?.id ?? 0
    this.firstTime = range?.from ?? Infinity
    this.lastTime = range?.until ?? -Infinity
    this.answered = new Uint8Array((this.lastId >> 3) + 1)
    this.storedAt = prepare(store, `SELECT ${COLUMNS} FROM cel WHERE eventtime = ? AND id <= ?`).raw(true)
    this.anyAt = prepare(store, `SELECT ${COLUMNS} FROM cel WHERE eventtime = ?`).raw(true)
  }

  /** True when the row need not be stored. To be asked once for each row, in the order of the dump. */
  isKnown(cel: NewCel, packed: string): boolean {
    if (cel.serverId !== null && !this.serverIds.add(cel.serverId) && this.isToldTwice(cel, packed))
      return true
    if (cel.eventtime < this.firstTime || cel.eventtime > this.lastTime) return false
    const candidates = this.storedAt.all(cel.eventtime, this.lastId) as Candidate[]
    if (candidates.length === 0) return false
    const free = candidates.filter((row) => !this.hasAnswered(row[0]) && sameContent(row, cel, packed))
    const match =
      free.find((row) => row[1] === cel.serverId) ??
      free.find((row) => row[1] === null || cel.serverId === null)
    if (match === undefined) return false
    this.answer(match[0])
    return true
  }

  private isToldTwice(cel: NewCel, packed: string): boolean {
    this.needTimeIndex()
    return (this.anyAt.all(cel.eventtime) as Candidate[]).some(
      (row) =>
        sameContent(row, cel, packed) &&
        (row[1] === cel.serverId || (row[1] === null && row[0] <= this.lastId && this.hasAnswered(row[0])))
    )
  }

  private hasAnswered(id: number): boolean {
    return ((this.answered[id >> 3] ?? 0) & (1 << (id & 7))) !== 0
  }

  private answer(id: number): void {
    this.answered[id >> 3] = (this.answered[id >> 3] ?? 0) | (1 << (id & 7))
  }
}

function sameContent(row: Candidate, cel: NewCel, packed: string): boolean {
  return row[4] === cel.uniqueid && row[2] === cel.eventtype && row[3] === cel.linkedid && row[5] === packed
}

const PAGE_BITS = 1024

/** A set of server ids: nearly consecutive as a rule, so a bit for each in pages made when first needed. */
class IdSet {
  private readonly pages = new Map<number, Uint32Array>()
  private lastKey = -1
  private lastPage: Uint32Array = new Uint32Array(0)

  /** False when the id was there. */
  add(id: number): boolean {
    const key = Math.floor(id / PAGE_BITS)
    if (key !== this.lastKey) {
      let page = this.pages.get(key)
      if (page === undefined) {
        page = new Uint32Array(PAGE_BITS / 32)
        this.pages.set(key, page)
      }
      this.lastKey = key
      this.lastPage = page
    }
    const bit = id - key * PAGE_BITS
    const word = this.lastPage[bit >> 5] ?? 0
    const mask = 1 << (bit & 31)
    if ((word & mask) !== 0) return false
    this.lastPage[bit >> 5] = word | mask
    return true
  }
}
