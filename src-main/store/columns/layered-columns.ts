import type { ParticipantColumns } from './call-columns'
import type { Standing } from './standing'
import { columnFor, type ColumnOf, type Layer, type SectionName } from './sections'

/** How far an array is made larger than needed, so that what comes next goes into it without copying all. */
const SPARE = 1.06

/** Position of an id among ascending ones, -1 when it is not there. */
export function positionOf(ids: Float64Array, id: number): number {
  let low = 0
  let high = ids.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = ids[middle] ?? NaN
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** A section of all calls, by position; the array has room for more at its end. */
export function readColumn<S extends SectionName>(standing: Standing, name: S): ColumnOf<S> {
  const { layers, holes, ids } = standing
  const raw = newOnes(layers).map((layer) => layer.read(name))
  const column = columnFor(name, roomFor(ids.length))
  fill(column, raw, holes)
  patch(column, layers, ids, name)
  return column
}

/** The column after one more layer each of new and changed calls, and with more holes; the one before stays as it is. */
export function followColumn<S extends SectionName>(
  before: ColumnOf<S>,
  length: number,
  name: S,
  change: {
    readonly added: readonly Layer[]
    readonly changed: readonly Layer[]
    /** Positions in `before` and the added calls. */
    readonly holes: Uint32Array
    readonly ids: Float64Array
  }
): ColumnOf<S> {
  const added = change.added.map((layer) => layer.read(name))
  const total = added.reduce((sum, part) => sum + part.length, length)
  if (change.changed.length === 0 && change.holes.length === 0 && total <= before.length) {
    append(before, length, added)
    return before
  }
  const column = columnFor(name, roomFor(total))
  fill(column, [before.subarray(0, length) as ColumnOf<S>, ...added], change.holes)
  patch(column, change.changed, change.ids, name)
  return column
}

/** Who took part, by position. What a participant is never changes, so changed layers have none. */
export function readParticipants({ layers, holes, ids }: Standing): ParticipantColumns {
  const all = newOnes(layers)
  const counts = all.map((layer) => layer.read('participantCounts'))
  const users = join('participantUsers', all)
  const flags = join('participantFlags', all)
  const tags = join('participantTags', all)
  const offsets = new Uint32Array(ids.length + 1)
  let position = 0
  let entry = 0
  let kept = 0
  let hole = 0
  let raw = 0
  for (const part of counts) {
    for (const count of part) {
      if (holes[hole] === raw) hole += 1
      else {
        if (kept !== entry) {
          users.copyWithin(kept, entry, entry + count)
          flags.copyWithin(kept, entry, entry + count)
          tags.copyWithin(kept, entry, entry + count)
        }
        kept += count
        position += 1
        offsets[position] = kept
      }
      entry += count
      raw += 1
    }
  }
  return {
    offsets,
    users: users.subarray(0, kept),
    flags: flags.subarray(0, kept),
    tags: tags.subarray(0, kept)
  }
}

/** The same after more layers of new calls; may go into the spare room behind the one before. */
export function followParticipants(before: ParticipantColumns, added: readonly Layer[]): ParticipantColumns {
  const calls = before.offsets.length - 1
  const entries = before.users.length
  const newEntries = added.reduce((sum, layer) => sum + layer.participants, 0)
  const newCalls = added.reduce((sum, layer) => sum + layer.calls, 0)
  const offsets = longer(before.offsets, newCalls)
  const users = longer(before.users, newEntries)
  const flags = longer(before.flags, newEntries)
  const tags = longer(before.tags, newEntries)
  let entry = entries
  let position = calls
  for (const layer of added) {
    users.set(layer.read('participantUsers'), entry)
    flags.set(layer.read('participantFlags'), entry)
    tags.set(layer.read('participantTags'), entry)
    for (const count of layer.read('participantCounts')) {
      entry += count
      position += 1
      offsets[position] = entry
    }
  }
  return { offsets, users, flags, tags }
}

function longer<A extends Uint32Array | Uint8Array>(array: A, by: number): A {
  const length = array.length + by
  const room = array.buffer.byteLength / array.BYTES_PER_ELEMENT
  const view = (buffer: ArrayBuffer): A =>
    (array instanceof Uint32Array
      ? new Uint32Array(buffer, 0, length)
      : new Uint8Array(buffer, 0, length)) as A
  if (array.byteOffset === 0 && room >= length) return view(array.buffer as ArrayBuffer)
  const larger = view(new ArrayBuffer(roomFor(length) * array.BYTES_PER_ELEMENT))
  larger.set(array)
  return larger
}

const newOnes = (layers: readonly Layer[]): readonly Layer[] => layers.filter(({ kind }) => kind === 'new')

/** Length of an array for so many values and some more. */
export const roomFor = (length: number): number => Math.ceil(length * SPARE) + 1024

function join<S extends SectionName>(name: S, layers: readonly Layer[]): ColumnOf<S> {
  const parts = layers.map((layer) => layer.read(name))
  const column = columnFor(
    name,
    parts.reduce((sum, part) => sum + part.length, 0)
  )
  append(column, 0, parts)
  return column
}

function append<C extends Float64Array | Uint32Array | Uint8Array>(
  column: C,
  at: number,
  parts: readonly C[]
): void {
  for (const part of parts) {
    column.set(part, at)
    at += part.length
  }
}

/** Writes the parts one after another, without the holes. */
function fill<C extends Float64Array | Uint32Array | Uint8Array>(
  column: C,
  parts: readonly C[],
  holes: Uint32Array
): void {
  if (holes.length === 0) return append(column, 0, parts)
  let at = 0
  let before = 0
  let hole = 0
  for (const part of parts) {
    const end = before + part.length
    let from = 0
    for (; hole < holes.length && (holes[hole] ?? 0) < end; hole += 1) {
      const to = (holes[hole] ?? 0) - before
      if (to > from) column.set(part.subarray(from, to), at)
      at += to - from
      from = to + 1
    }
    column.set(part.subarray(from), at)
    at += part.length - from
    before = end
  }
}

function patch<S extends SectionName>(
  column: ColumnOf<S>,
  layers: readonly Layer[],
  ids: Float64Array,
  name: S
): void {
  for (const layer of layers) {
    if (layer.kind !== 'changed') continue
    const values = layer.read(name)
    layer.read('ids').forEach((id, index) => {
      const position = positionOf(ids, id)
      if (position >= 0) column[position] = values[index] ?? 0
    })
  }
}
