import type { CallColumns, NumberField, ParticipantColumns, TextDictionary, TextField } from './call-columns'
import type { KeptValues } from './kept-values'
import { followColumn, followParticipants, positionOf, readColumn, readParticipants } from './layered-columns'
import type { Column, ColumnOf, Layer, SectionName } from './sections'
import type { Standing } from './standing'

interface Derived {
  readonly value: unknown
  /** Number of calls that it was made from. */
  readonly size: number
  readonly grows: boolean
}

type Kept = Column | ParticipantColumns | Derived

const COLUMN = 'column '
const DERIVED = 'derived '
const PARTICIPANTS = 'participants'

/** What is different from the snapshot before. */
export interface Change {
  readonly added: readonly Layer[]
  readonly changed: readonly Layer[]
  /** Positions in the snapshot before and the added calls, ascending, of calls that are gone. */
  readonly holes: Uint32Array
}

/** The columns as of one revision: read from the layers when they are asked for, kept while there is room. */
export class Snapshot implements CallColumns {
  readonly size: number
  readonly ids: Float64Array
  readonly dictionary: TextDictionary

  constructor(
    readonly revision: number,
    public standing: Standing,
    dictionary: TextDictionary,
    private readonly kept: KeptValues<Kept>
  ) {
    this.ids = standing.ids
    this.size = standing.ids.length
    this.dictionary = dictionary
  }

  /** Bytes of all that is kept in memory. */
  get keptBytes(): number {
    return this.kept.bytes
  }

  numbers(field: NumberField): Float64Array {
    return this.column(field)
  }

  texts(field: TextField): Uint32Array {
    return this.column(field)
  }

  flags(): Uint8Array {
    return this.column('flags')
  }

  participants(): ParticipantColumns {
    const known = this.kept.get(PARTICIPANTS) as ParticipantColumns | undefined
    if (known !== undefined) return known
    const read = readParticipants(this.standing)
    this.kept.set(PARTICIPANTS, read, bytesOfParticipants(read))
    return read
  }

  positionOf(id: number): number {
    return positionOf(this.ids, id)
  }

  derived<T>(
    key: string,
    make: () => { readonly value: T; readonly bytes: number },
    grow?: (before: T, from: number) => { readonly value: T; readonly bytes: number }
  ): T {
    const name = `${DERIVED}${key}`
    const known = this.kept.get(name) as Derived | undefined
    if (known?.size === this.size) return known.value as T
    const { value, bytes } =
      known !== undefined && grow !== undefined ? grow(known.value as T, known.size) : make()
    this.kept.set(name, { value, size: this.size, grows: grow !== undefined }, bytes)
    return value
  }

  /** From now on the same calls are read from other layers. */
  readFrom(layers: readonly Layer[]): void {
    this.standing = { ...this.standing, layers }
  }

  /** The snapshot of a later revision, in short steps; this one answers until then. */
  *follow(
    revision: number,
    change: Change,
    next: Standing,
    dictionary: TextDictionary
  ): Generator<void, Snapshot> {
    const { kept } = this
    const onlyGrew = change.changed.length === 0 && change.holes.length === 0
    const isSame = onlyGrew && change.added.length === 0
    const ready = new Map<string, Column>()
    for (let found = this.oneOf(ready); found !== null; found = this.oneOf(ready)) {
      const [key, name, column] = found
      ready.set(key, followColumn(column, this.size, name, { ...change, ids: next.ids }))
      yield
    }
    for (const [key, column] of ready) kept.set(key, column, column.byteLength)
    const participants = kept.get(PARTICIPANTS) as ParticipantColumns | undefined
    kept.delete(PARTICIPANTS)
    if (participants !== undefined && change.holes.length === 0) {
      const followed = followParticipants(participants, change.added)
      kept.set(PARTICIPANTS, followed, bytesOfParticipants(followed))
    }
    for (const [key, value] of kept.entries()) {
      const stays = isSame || (onlyGrew && (value as Derived).grows)
      if (key.startsWith(DERIVED) && !stays) kept.delete(key)
    }
    return new Snapshot(revision, next, dictionary, kept)
  }

  /** A column that is in memory and not followed yet. */
  private oneOf<S extends SectionName>(
    ready: ReadonlyMap<string, Column>
  ): readonly [key: string, name: S, column: ColumnOf<S>] | null {
    for (const [key, value] of this.kept.entries()) {
      if (key.startsWith(COLUMN) && !ready.has(key))
        return [key, key.slice(COLUMN.length) as S, value as ColumnOf<S>]
    }
    return null
  }

  private column<S extends SectionName>(name: S): ColumnOf<S> {
    const key = `${COLUMN}${name}`
    const known = this.kept.get(key) as ColumnOf<S> | undefined
    const column = known ?? readColumn(this.standing, name)
    if (known === undefined) this.kept.set(key, column, column.byteLength)
    return column.subarray(0, this.size) as ColumnOf<S>
  }
}

function bytesOfParticipants({ offsets, users, flags, tags }: ParticipantColumns): number {
  return offsets.byteLength + users.byteLength + flags.byteLength + tags.byteLength
}
