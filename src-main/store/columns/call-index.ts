import { rmSync } from 'node:fs'
import { totalmem } from 'node:os'
import { changeMark } from '../call-log-changes'
import { readRevision, stateName } from '../settings'
import type { ReadStore } from '../store'
import { ColumnsFile } from './columns-file'
import { ColumnsDamaged } from './file-parts'
import { KeptValues } from './kept-values'
import { readCallsAgain, readNewCalls } from './read-calls'
import { positionsOf, readChanges, readLayers, readMark, STEP_CALLS, type Mark } from './read-changes'
import { joinLayers, type Layer } from './sections'
import { Snapshot } from './snapshot'
import { followStanding, standingOf } from './standing'
import { TextStore } from './text-store'
import { UnfinishedFile } from './unfinished-file'

/** Calls of one layer of a new file. */
const LAYER_CALLS = 262_144
/** Below this many calls no file is kept: reading them takes less than a second. */
const FEW_CALLS = 20_000
/** Texts prepared for searching in one step: some 10 ms. */
const FOLDED_AT_ONCE = 20_000
/**
 * Memory for columns and what is derived from them: an eighth of the computer's, within bounds. The upper one holds every
 * column of five million calls; with less, some are read again when they are asked for, at 30 to 100 ms each.
 */
const ROOM_BYTES = Math.max(600_000_000, Math.min(1_600_000_000, totalmem() / 8))
/** Share of the room that is taken for what nobody asked for yet. */
const PREPARED_SHARE = 0.75
/** Layers, and share of gone and changed calls, from which making everything anew is worth it. */
const MAX_LAYERS = 60
const MAX_LOSS = 0.3

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

  /** Whether there is room for what nobody asked for yet. */
  get hasRoom(): boolean {
    return this.snapshot.keptBytes < ROOM_BYTES * PREPARED_SHARE
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

function createFile(paths: readonly string[]): UnfinishedFile | null {
  for (const path of paths) {
    try {
      return new UnfinishedFile(path)
    } catch {
      // The next one, or memory.
    }
  }
  return null
}

function merged(before: Float64Array, more: ReadonlySet<number>): Float64Array {
  return Float64Array.from([...new Set([...before, ...more])]).sort()
}
