import { changeMark } from '../call-log-changes'
import { readRevision } from '../settings'
import { first, tuples, type ReadStore } from '../store'
import { positionOf } from './layered-columns'
import { readNewCalls } from './read-calls'
import { joinLayers, type Layer } from './sections'
import type { TextStore } from './text-store'

/** Calls read from SQL in one step: some 15 ms. */
export const STEP_CALLS = 1000

/** How far the index has come. */
export interface Mark {
  readonly revision: number
  readonly epoch: number
  readonly lastChange: number
  readonly lastId: number
}

/** How far the workspace has come. */
export function readMark(store: ReadStore): Mark {
  return {
    revision: readRevision(store),
    ...changeMark(store),
    lastId: first<{ id: number | null }>(store, 'SELECT max(id) AS id FROM call_log')?.id ?? 0
  }
}

/** All calls up to an id as layers of a good size; null after every step on the way. */
export function* readLayers(
  store: ReadStore,
  texts: TextStore,
  last: number,
  layerCalls: number
): Generator<Layer | null> {
  let pending: Layer[] = []
  let calls = 0
  let after = 0
  for (;;) {
    const layer = readNewCalls(store, texts, { after, last, limit: STEP_CALLS })
    if (layer !== null) {
      pending.push(layer)
      calls += layer.calls
      after = layer.read('ids').at(-1) ?? last
    }
    yield null
    if (pending.length > 0 && (layer === null || calls >= layerCalls)) {
      yield joinLayers(pending)
      pending = []
      calls = 0
    }
    if (layer === null) return
  }
}

/** A call that went or changed. */
export interface ChangeRow {
  readonly id: number
  readonly callLogId: number
  readonly kind: 'gone' | 'changed'
}

/** The next changes after one, in their order. */
export function readChanges(store: ReadStore, after: number): readonly ChangeRow[] {
  const query = 'SELECT id, call_log_id, kind FROM call_log_change WHERE id > ? ORDER BY id LIMIT ?'
  return tuples<[number, number, ChangeRow['kind']]>(store, query, after, STEP_CALLS).map(
    ([id, callLogId, kind]) => ({ id, callLogId, kind })
  )
}

/** Positions among the calls before and the added ones, ascending. */
export function positionsOf(
  before: Float64Array,
  added: readonly Layer[],
  gone: ReadonlySet<number>
): Uint32Array {
  if (gone.size === 0) return new Uint32Array(0)
  const positions: number[] = []
  for (const id of gone) {
    const position = positionOf(before, id)
    if (position >= 0) positions.push(position)
  }
  let at = before.length
  for (const layer of added) {
    for (const id of layer.read('ids')) {
      if (gone.has(id)) positions.push(at)
      at += 1
    }
  }
  return Uint32Array.from(positions).sort()
}
