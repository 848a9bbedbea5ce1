import { rmSync } from 'node:fs'
import { changeMark } from '../call-log-changes'
import { readRevision, stateName } from '../settings'
import { first, tuples, type ReadStore } from '../store'
import { ColumnsDamaged, ColumnsFile, type UnfinishedFile } from './columns-file'
import { KeptValues } from './kept-values'
import { positionOf } from './layered-columns'
import { readCallsAgain, readNewCalls } from './read-calls'
import { joinLayers, type Layer } from './sections'
import { Snapshot } from './snapshot'
import { followStanding, standingOf } from './standing'
import { TextStore } from './text-store'

/** Calls read from SQL in one step: some 15 ms. */
const STEP_CALLS = 1000
/** Calls of one layer of a new file. */
const LAYER_CALLS = 262_144
/** Below this many calls no file is kept: reading them takes less than a second. */
const FEW_CALLS = 20_000
/** Texts prepared for searching in one step: some 10 ms. */
const FOLDED_AT_ONCE = 20_000
/** Memory for columns and what is derived from them. */
const ROOM_BYTES = 600_000_000
/** Layers, and share of gone and changed calls, from which making everything anew is worth it. */
const MAX_LAYERS = 60
const MAX_LOSS = 0.3

/** How far the index has come. */
interface Mark {
  readonly revision: number
  readonly epoch: number
  readonly lastChange: number
  readonly lastId: number
}

/** The index of all calls of a workspace: what it holds, and how it is made, followed and saved in short steps. */
export class CallIndex {
  private snapshot: Snapshot
  /** Layers that are in the file, and its picture of the changes. */
  private saved: { readonly layers: number; readonly lastChange: number }

  private constructor(
    private readonly texts: TextStore,
    private layers: readonly Layer[],
    private gone: Float64Array,
    private mark: Mark,
    private readonly file: ColumnsFile | null,
    /** Path of a file that goes with the index. */
    private readonly temporary: string | null = null
  ) {
    this.saved = { layers: file === null ? 0 : layers.length, lastChange: mark.lastChange }
    const standing = standingOf(layers, gone)
    this.snapshot = new Snapshot(mark.revision, standing, texts.snapshot(), new KeptValues(ROOM_BYTES))
  }

  /** The columns as of the last time that they were followed. */
  get columns(): Snapshot {
    return this.snapshot
  }

  /** The index as it was saved, if it is of this workspace; null when it has to be made anew. */
  static load(store: ReadStore, path: string): CallIndex | null {
    const file = ColumnsFile.open(path)
    if (file === null) return null
    try {
      const { state } = file
      if (stateName(store, state.revision) === state.stateName && changeMark(store).epoch === state.epoch) {
        const texts = new TextStore()
        file.readTexts(texts)
        return new CallIndex(texts, file.layers(), file.readGone(), state, file)
      }
    } catch {
      // Damaged: made anew.
    }
    file.close()
    return null
  }

  /**
   * Reads all calls, in short steps; what others write meanwhile is followed afterwards. They go to a file at the first
   * of the paths that can be written, layer by layer, so that never more than one layer is in memory; without any, and
   * where calls are few, they stay in memory.
   */
  static *build(
    store: ReadStore,
    paths: readonly string[],
    {
      beforePublish = () => undefined,
      few = FEW_CALLS,
      layerCalls = LAYER_CALLS
    }: {
      readonly beforePublish?: () => void
      readonly few?: number
      readonly layerCalls?: number
    } = {}
  ): Generator<void, CallIndex> {
    const texts = new TextStore()
    const mark = readMark(store)
    const name = stateName(store, mark.revision)
    const file = mark.lastId < few || name === null ? null : createFile(paths)
    const layers: Layer[] = []
    let path: string | null = null
    try {
      for (const layer of readLayers(store, texts, mark.lastId, layerCalls)) {
        if (layer === null) yield
        else if (file === null) layers.push(layer)
        else yield* file.add(layer)
      }
      if (file === null || name === null) return new CallIndex(texts, layers, NONE, mark, null)
      beforePublish()
      path = file.publish({ ...mark, stateName: name }, texts, NONE)
    } catch (error) {
      if (file === null || !isAboutFiles(error)) throw error
      // No room there, say. Somewhere else, or in memory.
      return yield* CallIndex.build(store, paths.slice(paths.indexOf(file.path) + 1), { few, layerCalls })
    } finally {
      // It may have been given up half-way.
      if (path === null) file?.discard()
    }
    const saved = ColumnsFile.open(path)
    // Somebody took it away at once, as programs against viruses do.
    if (saved === null) return yield* CallIndex.build(store, [])
    return new CallIndex(texts, saved.layers(), NONE, mark, saved, path === paths[0] ? null : path)
  }

  /** Whether the workspace has come further. */
  isBehind(store: ReadStore): boolean {
    return readRevision(store) !== this.mark.revision
  }

  /** How many calls and changes it is behind, about; infinite when it has to be made anew. */
  backlog(store: ReadStore): number {
    const mark = readMark(store)
    if (mark.epoch !== this.mark.epoch) return Infinity
    return (
      mark.lastId - this.mark.lastId + (mark.lastChange - Math.min(this.mark.lastChange, mark.lastChange))
    )
  }

  /**
   * Follows what was written, in short steps, up to a revision that is the newest when it ends; `columns` stays what it
   * was until then. False when too much changed to be followed, and the index has to be made anew.
   */
  *follow(store: ReadStore): Generator<void, boolean> {
    const added: Layer[] = []
    const changed: Layer[] = []
    const gone = new Set<number>()
    let { lastId, lastChange } = this.mark
    let target: Mark
    for (;;) {
      // One moment of the workspace for each step, so that the last one is a whole picture.
      store.db.exec('BEGIN')
      try {
        target = readMark(store)
        if (target.epoch !== this.mark.epoch) return false
        const layer = readNewCalls(store, this.texts, {
          after: lastId,
          last: target.lastId,
          limit: STEP_CALLS
        })
        if (layer !== null) added.push(layer)
        const isLast = layer === null || layer.calls < STEP_CALLS
        if (isLast) lastId = target.lastId
        else lastId = layer.read('ids').at(-1) ?? lastId
        const changes = readChanges(store, lastChange)
        lastChange = changes.at(-1)?.id ?? lastChange
        for (const { callLogId, kind } of changes) if (kind === 'gone') gone.add(callLogId)
        const again = changes.filter(({ kind }) => kind === 'changed').map(({ callLogId }) => callLogId)
        const patch = again.length === 0 ? null : readCallsAgain(store, this.texts, again)
        if (patch !== null) changed.push(patch)
        if (isLast && changes.length < STEP_CALLS) break
      } finally {
        store.db.exec('COMMIT')
      }
      yield
    }
    yield* this.take({ ...target, lastChange }, added, changed, gone)
    return true
  }

  /** Makes ready what the first search and the first filters need, in short steps. */
  *warm(): Generator<void> {
    const { columns } = this
    const first = ['direction', 'outcome', 'callStatus', 'sourceName', 'sourceExten'] as const
    const then = ['destinationName', 'destinationExten', 'tenantUuid', 'tags'] as const
    const steps = [
      () => columns.numbers('date'),
      () => columns.flags(),
      ...[...first, ...then].map((field) => () => columns.texts(field)),
      ...(['talkDurationUs', 'ringDurationUs', 'recordingCount'] as const).map(
        (field) => () => columns.numbers(field)
      ),
      () => columns.dictionary.ranks(),
      () => columns.dictionary.codeOf(''),
      () => columns.participants()
    ]
    for (const step of steps) {
      step()
      yield
    }
    while (!this.texts.fold(FOLDED_AT_ONCE)) yield
  }

  /** True when following has left so much behind that making it anew is better. */
  get isWorn(): boolean {
    const calls = this.snapshot.size + this.gone.length
    const changed = this.layers.reduce((sum, { kind, calls: n }) => sum + (kind === 'changed' ? n : 0), 0)
    return (
      this.saved.layers > MAX_LAYERS || (calls > FEW_CALLS && this.gone.length + changed > calls * MAX_LOSS)
    )
  }

  /** Calls and changes that are not in the file. */
  get unsaved(): number {
    if (this.file === null || !this.file.canGrow) return 0
    const calls = this.layers.slice(this.saved.layers).reduce((sum, layer) => sum + layer.calls, 0)
    return calls + this.mark.lastChange - this.saved.lastChange
  }

  /** Saves what is not in the file yet, in short steps. */
  *save(store: ReadStore): Generator<void> {
    const { file, mark } = this
    const name = stateName(store, mark.revision)
    if (file === null || name === null) return
    const unsaved = this.layers.slice(this.saved.layers)
    const joined = (['new', 'changed'] as const)
      .map((kind) => unsaved.filter((layer) => layer.kind === kind))
      .filter((layers) => layers.length > 0)
      .map(joinLayers)
    yield* file.append({ ...mark, stateName: name }, joined, this.texts, this.gone)
    this.layers = file.layers()
    this.saved = { layers: this.layers.length, lastChange: mark.lastChange }
    this.snapshot.readFrom(this.layers)
  }

  /** Whether an error says that the file is not what it was, so that the index has to be made anew. */
  isDamaged(error: unknown): boolean {
    return error instanceof ColumnsDamaged
  }

  /** Gives the file up. */
  close(): void {
    this.file?.close()
    if (this.temporary !== null) rmSync(this.temporary, { force: true })
  }

  private *take(
    mark: Mark,
    added: readonly Layer[],
    changed: readonly Layer[],
    goneIds: ReadonlySet<number>
  ): Generator<void> {
    const layers = added.length + changed.length === 0 ? this.layers : [...this.layers, ...added, ...changed]
    const gone = goneIds.size === 0 ? this.gone : merged(this.gone, goneIds)
    const before = this.snapshot
    const change = { added, changed, holes: positionsOf(before.ids, added, goneIds) }
    const { dictionary } = before
    this.snapshot = yield* before.follow(
      mark.revision,
      change,
      followStanding(before.standing, layers, change),
      dictionary.size === this.texts.size ? dictionary : this.texts.snapshot()
    )
    this.layers = layers
    this.gone = gone
    this.mark = mark
  }
}

const NONE = new Float64Array(0)

/** Errors of the file system, not of SQLite. */
function isAboutFiles(error: unknown): boolean {
  return error instanceof Error && 'errno' in error && 'syscall' in error
}

function readMark(store: ReadStore): Mark {
  return {
    revision: readRevision(store),
    ...changeMark(store),
    lastId: first<{ id: number | null }>(store, 'SELECT max(id) AS id FROM call_log')?.id ?? 0
  }
}

/** All calls up to an id as layers of a good size; null after every step on the way. */
function* readLayers(
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

interface ChangeRow {
  readonly id: number
  readonly callLogId: number
  readonly kind: 'gone' | 'changed'
}

function readChanges(store: ReadStore, after: number): readonly ChangeRow[] {
  const query = 'SELECT id, call_log_id, kind FROM call_log_change WHERE id > ? ORDER BY id LIMIT ?'
  return tuples<[number, number, ChangeRow['kind']]>(store, query, after, STEP_CALLS).map(
    ([id, callLogId, kind]) => ({ id, callLogId, kind })
  )
}

function createFile(paths: readonly string[]): UnfinishedFile | null {
  for (const path of paths) {
    try {
      return ColumnsFile.create(path)
    } catch {
      // The next one, or memory.
    }
  }
  return null
}

/** Positions among the calls before and the added ones, ascending. */
function positionsOf(before: Float64Array, added: readonly Layer[], gone: ReadonlySet<number>): Uint32Array {
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

function merged(before: Float64Array, more: ReadonlySet<number>): Float64Array {
  return Float64Array.from([...new Set([...before, ...more])]).sort()
}
