import { followColumn, positionOf, roomFor } from './layered-columns'
import { columnFor, type Layer } from './sections'

/** Where the calls of the layers stand: positions in the layers, one after another, and those that count for nothing. */
export interface Standing {
  readonly layers: readonly Layer[]
  /** Positions among the calls of all `new` layers whose calls are gone, ascending. */
  readonly holes: Uint32Array
  /** Ids by position, without the gone ones. */
  readonly ids: Float64Array
}

/** Reads where the calls stand; `gone` are ids in ascending order. */
export function standingOf(layers: readonly Layer[], gone: Float64Array): Standing {
  const parts = layers.filter(({ kind }) => kind === 'new').map((layer) => layer.read('ids'))
  const calls = parts.reduce((sum, { length }) => sum + length, 0)
  const all = columnFor('ids', roomFor(calls)).subarray(0, calls)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  const holes = Uint32Array.from(
    [...gone].map((id) => positionOf(all, id)).filter((position) => position >= 0)
  )
  if (holes.length === 0) return { layers, holes, ids: all }
  const ids = followColumn(all, all.length, 'ids', { added: [], changed: [], holes, ids: all })
  return { layers, holes, ids: ids.subarray(0, all.length - holes.length) }
}

/** The same after a change; `holes` are positions among the calls before and the added ones. */
export function followStanding(
  before: Standing,
  layers: readonly Layer[],
  { added, holes }: { readonly added: readonly Layer[]; readonly holes: Uint32Array }
): Standing {
  if (added.length === 0 && holes.length === 0) return { ...before, layers }
  const size = before.ids.length
  // With the spare room behind the ids.
  const room = new Float64Array(before.ids.buffer as ArrayBuffer, before.ids.byteOffset)
  const length = added.reduce((sum, { calls }) => sum + calls, size) - holes.length
  const ids = followColumn(room, size, 'ids', { added, changed: [], holes, ids: before.ids })
  return { layers, holes: addHoles(before.holes, holes), ids: ids.subarray(0, length) }
}

/** Holes in the layers, of holes there and holes among what is between those. */
function addHoles(before: Uint32Array, added: Uint32Array): Uint32Array {
  if (added.length === 0) return before
  const all = new Uint32Array(before.length + added.length)
  let passed = 0
  added.forEach((position, index) => {
    while (passed < before.length && (before[passed] ?? 0) <= position + passed) {
      all[passed + index] = before[passed] ?? 0
      passed += 1
    }
    all[passed + index] = position + passed
  })
  all.set(before.subarray(passed), passed + added.length)
  return all
}
