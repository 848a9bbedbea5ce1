import { AppError, errorData } from '@shared/errors/app-error'
import { writeFailure } from '../exports/atomic-file'
import {
  Archive,
  type ArchiveFiles,
  archiveFiles,
  claimArchive,
  hasPlan,
  type Planned,
  readPlan,
  removeArchiveFiles,
  writePlan
} from '../recordings/archive'
import { placeFailure } from '../recordings/locate/failures'
import type { ExportStep, PackRequest } from '../store/recording-exports'
import {
  exportedCalls,
  type RecordingWhereabouts,
  recordingWhereabouts,
  selectRecordings
} from '../store/recording-selection'
import type { ReadStore } from '../store/store'
import { storeError } from '../store/store-error'
import { abortedBy } from './aborted-by'
import type { JobControl } from './control'
import { recordingFilesIn } from './open-recording-file'
import { cancelledError, createPace } from './pace'
import { spooled } from './spooled'
import {
  changedSince,
  type FetchRecording,
  findPackable,
  isNoRoom,
  memberOf,
  type Packable,
  preparePackable,
  SourceFailure,
  whyNot
} from './pack-sources'

/** An export to make, or to go on with. */
export interface PackOrder {
  readonly exportUuid: string
  /** Where the archive goes. */
  readonly path: string
  /** When it was asked for, microseconds. */
  readonly requestedAt: number
  readonly request: PackRequest
}

/** What became of it. */
export interface PackOutcome {
  /** Recordings in the archive, and those that could not be. */
  readonly recordings: number
  readonly missing: number
  readonly bytes: number
}

/** How often it is noted in the workspace how far an export is. */
const NOTE_EVERY_MS = 30_000

/**
 * Packs recordings into a ZIP in the reference's layout (spec 12.1). Which recordings belong in it is settled at the
 * beginning and kept beside the archive, so that an export that was stopped goes on with the same ones. A file that is
 * missing or cannot be read never stops it: `missing.csv` in the archive names it. The workspace is only read; `note` keeps
 * how far the export is. Throws `nothing-to-export`, `disk-full`, `file-unwritable`, `cancelled`.
 */
export async function packRecordings(
  store: ReadStore,
  order: PackOrder,
  fetch: FetchRecording,
  note: (step: ExportStep) => void,
  control: JobControl
): Promise<PackOutcome> {
  const { exportUuid: uuid, path } = order
  const files = archiveFiles(path, uuid)
  let archive: Archive | null = null
  const counts = (): Pick<ExportStep, 'written' | 'missing' | 'bytes'> =>
    archive === null ? {} : { written: archive.written, missing: archive.missing, bytes: archive.bytes }
  const release = await claimArchive(files).catch((cause: unknown) => {
    const error = failure(cause, store, path)
    // Whoever writes it says himself how far it is.
    const isBusy = error instanceof AppError && error.code === 'export-busy'
    if (!isBusy) note({ uuid, status: 'error', error: errorData(error) })
    throw error
  })
  try {
    const recordings = await settle(store, order, files, control)
    note({ uuid, status: 'processing', recordings, error: null })
    archive = await Archive.open(files, recordings)
    const noting = setInterval(
      () => note({ uuid, status: 'processing', ...counts(), error: null }),
      NOTE_EVERY_MS
    )
    try {
      await new Packing(store, order, files, archive, fetch, control).run(recordings)
    } finally {
      clearInterval(noting)
    }
    const bytes = await archive.finish(path, order.requestedAt)
    const { written, missing } = archive
    note({ uuid, status: 'finished', written, missing, bytes, error: null })
    return { recordings: written, missing, bytes }
  } catch (cause) {
    const error = failure(cause, store, path)
    note({ uuid, status: 'error', ...counts(), error: errorData(error) })
    await archive?.stop().catch(() => undefined)
    throw error
  } finally {
    await release()
  }
}

/** In words what stopped an export; what is packed stays, unlike with exports that are quickly made again. */
function failure(cause: unknown, store: ReadStore, path: string): unknown {
  const error = storeError(writeFailure(path, cause), store.path)
  if (!(error instanceof AppError) || error.code !== 'disk-full') return error
  const hint = 'Free some space and resume the export: what is packed stays.'
  return new AppError({ ...error.toData(), hint }, { cause })
}

/** Settles which recordings belong in the export, unless that was done before; how many. */
async function settle(
  store: ReadStore,
  { request }: PackOrder,
  files: ArchiveFiles,
  control: JobControl
): Promise<number> {
  const pace = createPace(control)
  let count = 0
  if (await hasPlan(files)) {
    for await (const _ of readPlan(files)) count += 1
  } else {
    const selected = selectRecordings(store, exportedCalls(request.calls), request.uuids)
    count = await writePlan(files, selected, pace)
  }
  if (count > 0) return count
  await removeArchiveFiles(files)
  throw nothingToExport()
}

/** The error for calls of which no recording can be expected. */
export function nothingToExport(): AppError {
  return new AppError({
    code: 'nothing-to-export',
    message: 'These calls have no recording that could be exported.',
    hint: 'Choose other calls. Recordings whose media the server deleted cannot be exported.'
  })
}

class Packing {
  constructor(
    private readonly store: ReadStore,
    private readonly order: PackOrder,
    private readonly files: ArchiveFiles,
    private readonly archive: Archive,
    private readonly fetch: FetchRecording,
    private readonly control: JobControl
  ) {}

  async run(recordings: number): Promise<void> {
    const stop = abortedBy(this.control)
    try {
      this.tell(recordings)
      await this.compare()
      const later = new Map<string, Planned[]>()
      for await (const planned of readPlan(this.files)) {
        this.check()
        if (this.archive.isDone(planned.index)) continue
        const where = recordingWhereabouts(this.store, planned.recording)
        if (where.place?.kind === 'archive' && where.state === 'playable') {
          const others = later.get(where.place.rootPath)
          if (others === undefined) later.set(where.place.rootPath, [planned])
          else others.push(planned)
          continue
        }
        await this.one(planned, where, stop.signal)
        this.tell(recordings)
      }
      for (const [rootPath, all] of later) await this.archiveRoot(rootPath, all, recordings, stop.signal)
    } finally {
      stop.release()
    }
  }

  /** What was packed before and has changed since is told: the archive holds it as it was. */
  private async compare(): Promise<void> {
    for await (const { index, recording, source } of this.archive.packedBefore()) {
      this.check()
      const { place } = recordingWhereabouts(this.store, recording)
      if (place === null || place.kind === 'archive') continue
      const why = await changedSince(place, source, this.order.request)
      if (why !== null) await this.archive.tell({ index, recording }, why)
    }
  }

  private async one(planned: Planned, where: RecordingWhereabouts, signal: AbortSignal): Promise<void> {
    const packable = await findPackable(planned.recording, where, this.order.request, this.fetch, signal)
    if (signal.aborted) throw cancelledError()
    if ('reason' in packable) await this.archive.miss(planned, packable)
    else await this.put(planned, packable, signal)
  }

  /**
   * One pass over an archive that holds recordings, however many of them are wanted: another for each that is not in it
   * would take days.
   */
  private async archiveRoot(
    rootPath: string,
    all: readonly Planned[],
    recordings: number,
    signal: AbortSignal
  ): Promise<void> {
    const wanted = new Map<string, Planned>()
    for (const planned of all) {
      const { place } = recordingWhereabouts(this.store, planned.recording)
      if (place !== null) wanted.set(place.member, planned)
    }
    const seen = new Set<string>()
    let damage: AppError | null = null
    try {
      for await (const { member, sizeBytes, bytes } of recordingFilesIn(
        { kind: 'archive', rootPath },
        new Set(wanted.keys())
      )) {
        const planned = wanted.get(member)
        if (planned === undefined) continue
        seen.add(member)
        await this.fromArchive(planned, member, { sizeBytes, bytes }, signal)
        this.tell(recordings)
      }
    } catch (error) {
      // What lies behind a damage is noted below with what is wrong.
      if (!(error instanceof AppError) || signal.aborted) throw error
      damage = error
    }
    for (const planned of all) {
      this.check()
      if (this.archive.isDone(planned.index)) continue
      const where = recordingWhereabouts(this.store, planned.recording)
      const { place } = where
      const isThere = place?.rootPath !== rootPath || seen.has(place.member)
      // Several recordings may share one file.
      if (isThere) await this.one(planned, where, signal)
      else
        await this.archive.miss(
          planned,
          whyNot(damage ?? placeFailure(place.member, { code: 'ENOENT' }), false, this.order.request)
        )
      this.tell(recordings)
    }
  }

  private async fromArchive(
    planned: Planned,
    member: string,
    { sizeBytes, bytes }: { readonly sizeBytes: number; readonly bytes: AsyncIterable<Uint8Array> },
    signal: AbortSignal
  ): Promise<void> {
    const { target } = this.order.request
    let packable: Packable
    try {
      const file =
        target === 'original'
          ? { sizeBytes, path: null, bytes: () => bytes, close: async () => undefined }
          : await spooled(bytes, `${this.files.part}-sound`, signal)
      packable = await preparePackable(null, member, this.order.request, file, signal)
    } catch (error) {
      if (signal.aborted) throw cancelledError()
      if (isNoRoom(error)) throw error
      return this.archive.miss(planned, whyNot(error, false, this.order.request))
    }
    await this.put(planned, packable, signal)
  }

  private async put(planned: Planned, packable: Packable, signal: AbortSignal): Promise<void> {
    const { request } = this.order
    try {
      if (signal.aborted) throw cancelledError()
      await this.archive.add(planned, memberOf(planned.recording, request, packable, signal), packable.mark)
    } catch (error) {
      if (signal.aborted) throw cancelledError()
      if (!(error instanceof SourceFailure)) throw error
      await this.archive.miss(planned, error.why)
      return
    } finally {
      await packable.close()
    }
    if (packable.told !== null) await this.archive.tell(planned, packable.told)
  }

  private tell(recordings: number): void {
    const { written, missing } = this.archive
    this.control.progress({ phase: 'packing', done: written + missing, about: recordings, rejected: missing })
  }

  private check(): void {
    if (this.control.cancelled()) throw cancelledError()
  }
}
