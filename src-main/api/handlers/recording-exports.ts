import { randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError, type AppErrorData } from '@shared/errors/app-error'
import type { JobState } from '@shared/model/job'
import type { RecordingExport } from '@shared/model/recording'
import { nothingToExport } from '../../jobs/pack-recordings'
import { archiveFiles, isClaimed, removeArchiveFiles } from '../../recordings/archive'
import type { StoredExport } from '../../store/recording-exports'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

type Methods =
  | 'recordings:export'
  | 'recordings:exportable'
  | 'recordings:exports'
  | 'recordings:resume-export'
  | 'recordings:delete-export'

/** What this session knows of an export beside what the workspace keeps. */
interface Known {
  readonly jobId: string | null
  readonly fileId: string | null
}

/** Bulk exports of recordings: asked for, listed, gone on with, removed. */
export function recordingExportHandlers(context: ApiContext): Pick<HandlersOf<'recordings'>, Methods> {
  const { backend, files, desktop, stack } = context
  const session = new Map<string, Known>()

  const shown = async (stored: StoredExport): Promise<RecordingExport> => {
    const { path, ...rest } = stored
    const jobId = session.get(stored.uuid)?.jobId ?? null
    const runs = await isRunning(stored, backend.listJobs(), jobId)
    const isInterrupted = (stored.status === 'pending' || stored.status === 'processing') && !runs
    const status = isInterrupted ? 'error' : stored.status
    const error = isInterrupted ? INTERRUPTED : stored.error
    return {
      ...rest,
      status,
      error,
      jobId,
      canResume:
        status === 'error' && error?.code !== 'nothing-to-export' && !runs && existsSync(dirname(path)),
      isGone: stored.status === 'finished' && !isFileOf(path, stored.bytes),
      fileId: fileOf(stored)
    }
  }

  /** A file that the page fetches is gone with its session; one that was saved can be shown later too. */
  function fileOf({ uuid, path, status, bytes }: StoredExport): string | null {
    const known = session.get(uuid) ?? { jobId: null, fileId: null }
    if (status !== 'finished' || !isFileOf(path, bytes)) return null
    if (known.fileId !== null || desktop === null) return known.fileId
    const { fileId } = files.addTarget(path)
    session.set(uuid, { ...known, fileId })
    return fileId
  }

  const start = async (
    {
      uuid,
      path,
      fileName,
      requestedAt
    }: StoredExport | Pick<StoredExport, 'uuid' | 'path' | 'fileName' | 'requestedAt'>,
    fileId: string
  ): Promise<JobState> => {
    const request = await backend.readPeople('exportRequest', { uuid })
    const job = await backend.startJob({
      kind: 'pack',
      order: { exportUuid: uuid, path, requestedAt, request },
      access: request.fetch ? await stack.access() : null,
      fileId,
      fileName
    })
    session.set(uuid, { jobId: job.id, fileId })
    return job
  }

  return {
    'recordings:export': async ({ fileId, ...request }) => {
      const { path, name: fileName } = files.get(fileId, 'target', 'download')
      const { calls, uuids } = request
      if (!(await backend.query('holdsExportable', { calls, ...(uuids && { uuids }) })))
        throw nothingToExport()
      const added = { uuid: randomUUID(), requestedAt: Date.now() * 1000, path, fileName }
      await backend.change('addExport', { ...added, request })
      return start(added, fileId)
    },
    'recordings:exportable': async (request) => backend.query('countExportable', request),
    'recordings:exports': async () =>
      Promise.all((await backend.readPeople('listExports', {})).map((stored) => shown(stored))),
    'recordings:resume-export': async ({ uuid }) => {
      const stored = await backend.readPeople('findExport', { uuid })
      const { canResume } = await shown(stored)
      if (!canResume) throw cannotResume(stored)
      // A workspace may come from a stranger: no file of another kind gives way because it says so.
      if (existsSync(stored.path) && !(await isZip(stored.path))) throw anotherFile(stored)
      const fileId = session.get(uuid)?.fileId ?? files.addTarget(stored.path).fileId
      return start(stored, fileId)
    },
    'recordings:delete-export': async ({ uuid }) => {
      const stored = await backend.readPeople('findExport', { uuid })
      if (await isRunning(stored, backend.listJobs(), session.get(uuid)?.jobId ?? null)) throw busy(stored)
      if (stored.status === 'finished') await removeExported(stored)
      await removeArchiveFiles(archiveFiles(stored.path, uuid))
      await backend.change('noteExport', { uuid, status: 'deleted', error: null })
      const fileId = session.get(uuid)?.fileId ?? null
      session.delete(uuid)
      if (fileId !== null) await files.release(fileId)
      return shown(await backend.readPeople('findExport', { uuid }))
    }
  }
}

const INTERRUPTED: AppErrorData = {
  code: 'cancelled',
  message: 'Calltrail ended before the export was done.',
  hint: 'Resume it: what is packed stays.'
}

/** In this session, or in another program. */
async function isRunning(
  { uuid, path }: StoredExport,
  jobs: readonly JobState[],
  jobId: string | null
): Promise<boolean> {
  const job = jobs.find(({ id }) => id === jobId)
  if (job !== undefined && ['waiting', 'running', 'cancelling'].includes(job.status)) return true
  return isClaimed(archiveFiles(path, uuid))
}

/** True while the file is there that was written, and not another of that name. */
function isFileOf(path: string, bytes: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === bytes
}

async function removeExported(stored: StoredExport): Promise<void> {
  const { path, bytes } = stored
  if (!existsSync(path)) return
  if (!isFileOf(path, bytes) || !(await isZip(path))) throw anotherFile(stored)
  await rm(path)
}

const anotherFile = ({ fileName }: StoredExport): AppError =>
  new AppError({
    code: 'export-changed',
    message: `${fileName} is not the file that was exported.`,
    hint: 'Another file has taken its place, so it is left alone.',
    details: { file: fileName }
  })

/** True for a file that begins as every archive of recordings does. */
async function isZip(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.toString('latin1') === 'PK\u0003\u0004'
  } finally {
    await file.close()
  }
}

const busy = ({ fileName }: StoredExport): AppError =>
  new AppError({
    code: 'export-busy',
    message: `${fileName} is being written.`,
    hint: 'Wait until it is done, or cancel it where it runs.',
    details: { file: fileName }
  })

function cannotResume(stored: StoredExport): AppError {
  const { fileName, status, path } = stored
  if (status === 'pending' || status === 'processing') return busy(stored)
  if (status === 'error' && !existsSync(dirname(path))) {
    return new AppError({
      code: 'file-not-found',
      message: `The folder of ${fileName} is not there any more.`,
      hint: 'Connect the drive again, or export anew.',
      details: { file: fileName }
    })
  }
  return new AppError({
    code: 'usage',
    message: `${fileName} did not stop half-way, so there is nothing to resume.`,
    hint: 'Export anew.',
    details: { file: fileName }
  })
}
