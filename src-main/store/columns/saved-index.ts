import type { ReadStore } from '../store'
import type { ColumnSource } from './call-columns'
import { CallIndex } from './call-index'
import { toEnd } from './to-end'

/** Following costs about twice as much per call as reading what is needed by SQL, and is done once for all questions. */
const MOST_BEHIND = 0.25

/** The index of all calls of a workspace lies beside it. */
export const columnsPathOf = (path: string): string => `${path}-columns`

/**
 * Answers from the index that lies beside the workspace, brought up to date in memory: for whoever asks once and has no
 * index at hand. Null where there is none that can be used: the question is for SQL then. The file is not changed.
 */
export function fromSavedIndex<T>(store: ReadStore, answer: (source: ColumnSource) => T): T | null {
  const index = CallIndex.load(store, columnsPathOf(store.path))
  if (index === null) return null
  try {
    return isUpToDate(store, index) ? answer({ columns: index.columns, store }) : null
  } catch (error) {
    if (index.isDamaged(error)) return null
    throw error
  } finally {
    index.close()
  }
}

function isUpToDate(store: ReadStore, index: CallIndex): boolean {
  if (!index.isBehind(store)) return true
  // Following takes moments of its own, and what reads all of one moment is within one already.
  if (store.db.inTransaction || index.backlog(store) > index.columns.size * MOST_BEHIND) return false
  return toEnd(index.follow(store))
}
