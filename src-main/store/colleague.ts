import type { ListState } from '@shared/model/view'
import { allComments, type StoredComment } from './comments'
import { type HandLabels, handLabels, type LabelDefinition, readLabels } from './labels'
import { openStore, sweepLog } from './open-store'
import { listViews } from './saved-views'
import { closeStore, tuples, type ReadStore } from './store'
import { storedTeam } from './team'
import { allTranscripts, type StoredTranscript } from './transcripts'
import { existsSync } from 'node:fs'

/** What people wrote in a workspace beside its calls, as plain data. */
export interface Colleague {
  readonly comments: readonly StoredComment[]
  readonly labels: readonly (LabelDefinition & HandLabels)[]
  readonly views: readonly (ListState & { readonly name: string })[]
  readonly transcripts: readonly StoredTranscript[]
  /** Who works with it. */
  readonly names: readonly string[]
}

/**
 * Reads what people wrote in another workspace, which is left exactly as it is: one of an older version is not brought up
 * to date, and what that version did not know is not there. Throws what `openStore` throws.
 */
export function readColleague(path: string): Colleague {
  const hadLog = existsSync(`${path}-wal`)
  const store = openStore(path, { mode: 'as-is' })
  try {
    return colleagueOf(store)
  } finally {
    closeStore(store)
    // Reading alone leaves an empty log beside the file.
    if (!hadLog) sweepLog(path)
  }
}

function colleagueOf(store: ReadStore): Colleague {
  const tables = new Set(
    tuples<[string]>(store, "SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => name)
  )
  const there = <T>(needed: readonly string[], read: () => readonly T[]): readonly T[] =>
    needed.every((name) => tables.has(name)) ? read() : []
  return {
    comments: there(['comment'], () => allComments(store)),
    labels: there(['label', 'call_label'], () =>
      readLabels(store).map((label) => ({ ...label, ...handLabels(store, label.id) }))
    ),
    views: there(['saved_view'], () => listViews(store)),
    transcripts: there(['transcript'], () => allTranscripts(store)),
    names: there(['setting'], () => {
      const { me, members } = storedTeam(store)
      return me === null ? members : [me, ...members]
    })
  }
}
