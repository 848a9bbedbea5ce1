import { packCel } from './cel-row'
import { dropIndexes } from './cel-indexes'
import { KnownCels, type NewCel } from './known-cels'
import { first, prepare, run, type WriteStore } from './store'

/** Channel of SIP chat: its rows are never seeds of a sweep (spec 2.1). */
const CHAT_CHANNEL = 'Message/ast_msg_queue'

/** Rows going into the workspace; lives within one transaction of the caller. */
export interface CelLoad {
  /** Stores what is new; how many rows that were. */
  add(cels: readonly NewCel[]): number
  /** What is left to do after the last row, in steps of some seconds at 5 M rows. */
  readonly finishSteps: readonly (() => void)[]
}

/**
 * Starts storing the rows of one source. The first load of a workspace does without indexes and builds them at the end,
 * which takes half the time; being in the caller's transaction, they are never missing to anybody else.
 */
export function loadCels(store: WriteStore, sourceId: number): CelLoad {
  const isFirst = first(store, 'SELECT 1 FROM cel LIMIT 1') === undefined
  // `cel_call_log` stays: no new row is in it.
  const dropped = isFirst
    ? dropIndexes(store, ['cel_linkedid', 'cel_uniqueid', 'cel_eventtime', 'cel_unprocessed'])
    : []
  const known = new KnownCels(store, () => dropped.find(({ name }) => name === 'cel_eventtime')?.create())
  const insert = prepare(
    store,
    `INSERT INTO cel (source_id, server_id, eventtime, eventtype, linkedid, uniqueid, packed, server_call_log_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  )
  return {
    add(cels) {
      let added = 0
      for (const cel of cels) {
        const packed = packCel(cel)
        if (known.isKnown(cel, packed)) continue
        const { lastInsertRowid } = insert.run(
          sourceId,
          cel.serverId,
          cel.eventtime,
          cel.eventtype,
          cel.linkedid,
          cel.uniqueid,
          packed,
          cel.serverCallLogId ?? null
        )
        if (cel.channame === CHAT_CHANNEL)
          run(store, 'INSERT INTO message_cel (cel_id) VALUES (?)', lastInsertRowid)
        added += 1
      }
      return added
    },
    finishSteps: dropped.map(({ create }) => create)
  }
}
