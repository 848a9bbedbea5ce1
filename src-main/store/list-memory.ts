import { MAX_HISTORY, type ListMemory, type ListState } from '@shared/model/view'
import { readSetting, writeSetting } from './settings'
import type { ReadStore, WriteStore } from './store'

const EMPTY: ListMemory = { last: null, history: [] }

/** What the workspace remembers of its list. */
export function readMemory(store: ReadStore): ListMemory {
  const stored = readSetting(store, 'list-memory')
  return stored === null ? EMPTY : { ...EMPTY, ...(JSON.parse(stored) as Partial<ListMemory>) }
}

/**
 * Replaces what is given. Of the history the newest `MAX_HISTORY` stay, each filter once: columns make no other entry.
 * Within the caller's transaction.
 */
export function rememberList(store: WriteStore, change: Partial<ListMemory>): null {
  const { last, history } = { ...readMemory(store), ...change }
  const memory: ListMemory = { last, history: newestOnce(history) }
  writeSetting(store, 'list-memory', JSON.stringify(memory))
  return null
}

function newestOnce(history: readonly ListState[]): readonly ListState[] {
  const seen = new Map<string, ListState>()
  for (const state of history) {
    const key = JSON.stringify([state.filter, state.period])
    if (!seen.has(key)) seen.set(key, state)
  }
  return [...seen.values()].slice(0, MAX_HISTORY)
}
