import type { DirectorySnapshot } from '@shared/model/directory'
import type { ImportOptions } from '@shared/model/import-preview'
import type { GenerationReport, ImportReport, RowProblem } from '@shared/model/job'
import { openSource } from '../sources/open-source'
import { countDirectory } from '../sources/preview'
import type { OpenedSource, SourceBatch, SourceInput } from '../sources/source'
import { directoryVersion, loadDirectory } from '../store/directory-snapshot'
import { type HistoryLoad, loadHistory } from '../store/history'
import { type CelLoad, loadCels } from '../store/load-cels'
import { raiseRevision, readSetting, writeSetting } from '../store/settings'
import { finishSource, growSource, insertProblems, insertSource, type SourceCounts } from '../store/sources'
import { begin, commit, rollback, shrinkLog, type WriteStore } from '../store/store'
import type { JobControl } from './control'
import { generate } from './generation'
import { asOnlyWriter } from './locked'
import { createPace } from './pace'
import { refuseNothing } from './refuse-nothing'

/** Problems that a report shows; the others are read from the workspace. */
const REPORTED_PROBLEMS = 20
/** Problems kept per source. A file that is wrong from top to bottom must not become a workspace full of copies of it. */
const MAX_STORED_PROBLEMS = 100_000

/**
 * Loads one source in one transaction, so that a cancelled or killed import leaves the workspace as it was; then makes
 * call logs of everything that has none, unless `options.generate` is false.
 */
export function runImport(
  store: WriteStore,
  input: SourceInput,
  options: ImportOptions,
  control: JobControl
): Promise<ImportReport> {
  return asOnlyWriter(store, async () => {
    const started = performance.now()
    const source = await openSource(input, options, createPace(control))
    const target = {
      fileName: input.name,
      options,
      beforeCommit: (loaded: Loaded) => refuseNothing(loaded, source.preview)
    }
    const loaded = await load(store, source, target, control).finally(() => source.close?.())
    const generation: GenerationReport | null =
      options.generate === false
        ? null
        : await generate(store, { kind: 'unprocessed', limit: 0 }, false, control)
    return { ...loaded, generation, elapsedMs: Math.round(performance.now() - started) }
  })
}

export type Loaded = Omit<ImportReport, 'generation' | 'elapsedMs'>

export interface LoadTarget {
  readonly fileName: string
  readonly options: ImportOptions
  /** Row in the list of sources that goes on, as with a server that is read again; a new one when not given. */
  readonly sourceId?: number
  /** Called within the transaction when all rows are in. */
  beforeCommit?(loaded: Loaded & { readonly sourceId: number }): void
}

/** Reads a source into the workspace: one transaction, all or nothing. The caller is the only writer. */
export async function load(
  store: WriteStore,
  source: OpenedSource,
  target: LoadTarget,
  control: JobControl
): Promise<Loaded> {
  const { fileName, options } = target
  const { preview } = source
  const pace = createPace(control)
  begin(store)
  try {
    const importedAt = Date.now() * 1000
    const kind = preview.kind
    const isAltered = preview.missing.some(({ code }) => code === 'altered')
    const noted = { ...options, completion: preview.completion, ...(isAltered && { altered: true }) }
    const sourceId =
      target.sourceId ??
      insertSource(store, { fileName, kind, format: preview.format, importedAt, options: noted })
    const tally = new LoadTally(store, sourceId, loadCels(store, sourceId), loadHistory(store, sourceId))
    control.progress({ phase: 'reading', done: 0, about: preview.rowCount })
    for await (const batch of source.batches()) {
      tally.add(batch)
      control.progress({
        phase: 'reading',
        done: tally.read,
        about: estimate(preview, tally.read, batch.bytesRead),
        rejected: tally.rejected
      })
      await pace()
    }
    const steps = tally.load.finishSteps
    for (const [done, step] of steps.entries()) {
      control.progress({ phase: 'indexing', done, about: steps.length, rejected: tally.rejected })
      await pace()
      step()
    }
    tally.history.finish()
    const versionBefore = directoryVersion(store)
    if (tally.directory !== null) {
      const origin = { origin: fileName, format: preview.format, loadedAt: importedAt }
      loadDirectory(store, tally.directory, origin, options.directory)
    }
    const newDirectory = directoryVersion(store) !== versionBefore
    const zone = options.timeZone ?? preview.zone.proposed
    if (zone !== null && readSetting(store, 'zone') === null) writeSetting(store, 'zone', zone)
    const isNew = target.sourceId === undefined
    if (isNew) finishSource(store, sourceId, tally)
    else growSource(store, { id: sourceId, importedAt, completion: preview.completion }, tally)
    const loaded = {
      sourceId,
      fileName,
      format: preview.format,
      read: tally.read,
      added: tally.added,
      duplicates: tally.duplicates,
      rejected: tally.rejected,
      ignored: tally.ignored,
      firstTime: tally.firstTime,
      lastTime: tally.lastTime,
      directory: tally.directory === null ? null : countDirectory(tally.directory),
      serverCallLogs: tally.serverCallLogs,
      problems: tally.problems,
      ...(preview.kind === 'cel' && tally.read > 0 ? { missing: preview.missing } : {}),
      ...(preview.kind === 'cel' && preview.missing.some(({ code }) => code === 'linkedid')
        ? { linkedidsDerived: true }
        : {})
    }
    target.beforeCommit?.(loaded)
    // A server that is read again and has nothing new leaves every list on the screen as it is.
    if (isNew || newDirectory || tally.added > 0 || tally.history.added > 0 || tally.rejected > 0)
      raiseRevision(store)
    await pace()
    commit(store)
    shrinkLog(store)
    return loaded
  } catch (error) {
    rollback(store)
    throw error
  }
}

/** Rows of the whole file, better known the more of its bytes were read. */
function estimate(preview: OpenedSource['preview'], rows: number, bytesRead: number): number | null {
  if (preview.rowCountExact) return preview.rowCount
  if (bytesRead === 0 || preview.sizeBytes === 0) return preview.rowCount
  return Math.max(rows, Math.round((rows * preview.sizeBytes) / bytesRead))
}

class LoadTally implements SourceCounts {
  read = 0
  added = 0
  duplicates = 0
  rejected = 0
  ignored = 0
  firstTime: number | null = null
  lastTime: number | null = null
  directory: DirectorySnapshot | null = null
  readonly problems: RowProblem[] = []

  constructor(
    private readonly store: WriteStore,
    private readonly sourceId: number,
    readonly load: CelLoad,
    readonly history: HistoryLoad
  ) {}

  add(batch: SourceBatch): void {
    const room = Math.max(0, MAX_STORED_PROBLEMS - this.rejected)
    insertProblems(this.store, this.sourceId, batch.problems.slice(0, room))
    this.problems.push(...batch.problems.slice(0, REPORTED_PROBLEMS - this.problems.length))
    const added = this.load.add(batch.cels)
    this.read += batch.read
    this.added += added
    this.duplicates += batch.cels.length - added
    this.rejected += batch.problems.length
    this.ignored += batch.ignored
    for (const { eventtime } of batch.cels) {
      if (this.firstTime === null || eventtime < this.firstTime) this.firstTime = eventtime
      if (this.lastTime === null || eventtime > this.lastTime) this.lastTime = eventtime
    }
    if (batch.directory !== undefined) this.directory = batch.directory
    if (batch.history !== undefined) this.history.add(batch.history)
  }

  /** What the source held of a server's call logs, null when it held none. */
  get serverCallLogs(): ImportReport['serverCallLogs'] {
    const { read, added } = this.history
    return read === 0 ? null : { read, added }
  }
}
