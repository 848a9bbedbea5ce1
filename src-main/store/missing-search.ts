import { tuples, type ReadStore } from './store'

/** Events looked at together, and the time after which the rest stays unseen. */
const ROWS_AT_ONCE = 2000
const PATIENCE_MS = 300
/** Conversations that are found at most. */
const MAX_FOUND = 20

export interface UnprocessedSearch {
  /** Latest first. */
  readonly linkedids: readonly string[]
  /** False when events remain that were not looked at. */
  readonly complete: boolean
}

/**
 * Linkedids of events without call log one of whose columns holds exactly this text: a channel, a number, a name. Goes
 * from the latest event backwards through the index of such events, never through the others; numbers also without
 * their punctuation.
 */
export function searchUnprocessed(store: ReadStore, text: string): UnprocessedSearch {
  const plain = text.replace(/[\s().\-/\u00a0\u202f]/g, '')
  // As it stands in the packed columns, see cel-row.ts.
  const spellings = [JSON.stringify(text), JSON.stringify(/^\+?[\d*#]+$/.test(plain) ? plain : text)]
  const found = new Set<string>()
  const end = performance.now() + PATIENCE_MS
  let before: readonly [eventtime: number, id: number] = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  for (;;) {
    const rows = tuples<[eventtime: number, id: number, linkedid: string, hit: number]>(
      store,
      `SELECT eventtime, id, linkedid, instr(packed, ?) > 0 OR instr(packed, ?) > 0
       FROM cel INDEXED BY cel_unprocessed
       WHERE call_log_id IS NULL AND (eventtime, id) < (?, ?)
       ORDER BY eventtime DESC, id DESC LIMIT ${ROWS_AT_ONCE}`,
      ...spellings,
      ...before
    )
    for (const [, , linkedid, hit] of rows) if (hit === 1) found.add(linkedid)
    const last = rows.at(-1)
    if (last === undefined || rows.length < ROWS_AT_ONCE) return { linkedids: [...found], complete: true }
    if (found.size >= MAX_FOUND || performance.now() > end)
      return { linkedids: [...found].slice(0, MAX_FOUND), complete: false }
    before = [last[0], last[1]]
  }
}
