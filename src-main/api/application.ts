import { dirname, join } from 'node:path'
import type { ChosenFile } from '@shared/api/contract'
import type { EventName, Events } from '@shared/api/events'
import { errorData } from '@shared/errors/app-error'
import type { JobState } from '@shared/model/job'
import type { WorkspaceSummary } from '@shared/model/workspace'
import { startBackend } from '../worker/client'
import { makePrivateFolder, workspacesFolder } from './data-directory'
import { createApi } from './create-api'
import type { Api } from './create-api'
import type { Desktop } from './context'
import { createFileRegistry } from './file-registry'
import type { FileRegistry } from './file-registry'
import { fillSample, followSample } from './fill-sample'
import { createMediaShelf, type MediaShelf } from './media-shelf'
import { notingPlayed } from './noting-played'
import { NO_KEEPER } from './password-keeper'
import type { PasswordKeeper } from './password-keeper'
import { recordingPlaces } from './recording-places'
import { RecordingStackConnection } from './recording-stack'
import { ServerConnection } from './server-connection'
import { openSettings } from './settings-file'
import type { SettingsFile } from './settings-file'
import { openWorkspaces, WORKSPACE_EXTENSION } from './workspaces'
import type { WorkspacePlace } from './workspaces'

/** What a host brings along. */
export interface ApplicationOptions {
  readonly host: 'electron' | 'http'
  readonly version: string
  readonly platform: string
  readonly locale: string
  readonly dataDirectory: string
  /** Folder of the sample dump and directory; null leaves the sample workspace empty. */
  readonly samplesFolder: string | null
  /** Workspace named by the person; null opens what was open last. */
  readonly workspaceFile: string | null
  readonly desktop: Desktop | null
  /** Keychain of the system; without one, passwords last as long as the session. */
  readonly passwords?: PasswordKeeper
  emit<E extends EventName>(event: E, payload: Events[E]): void
  warn(message: string): void
  /** Called after the settings changed. */
  onSettings?(): void
}

/** The application behind a host: the contract and what hosts need beside it. */
export interface Application {
  readonly api: Api
  readonly files: FileRegistry
  /** Recordings that were opened, for delivery to the window. */
  readonly media: MediaShelf
  readonly settings: SettingsFile
  /** Files that came in from outside: workspaces are opened, others are announced to the window. */
  openFiles(paths: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** Starts threads, opens settings and the workspace to begin with, and joins them behind the contract. */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const { dataDirectory, emit, warn } = options
  const settings = openSettings(join(dataDirectory, 'settings.json'), warn)
  const workspaces = openWorkspaces(workspacesFolder(dataDirectory), settings)
  const files = createFileRegistry(join(dataDirectory, 'temporary'))
  const uploads = new Map<string, string>()
  const afterwards = new Map<string, () => Promise<void>>()

  let openId: string | null = null

  const doAfterwards = (jobId: string): void => {
    const work = afterwards.get(jobId)
    afterwards.delete(jobId)
    work?.().catch((error: unknown) => warn(errorData(error).message))
  }

  const onJob = (job: JobState): void => {
    // The window shows one workspace; jobs of another go on unseen.
    if (job.workspaceId === openId) emit('job:changed', job)
    server.onJob(job)
    if (missesFiles(job)) void places.check()
    if (job.background && job.kind !== 'sync' && job.status === 'done') void backend.dismissJob(job.id)
    if (job.finishedAt !== null) doAfterwards(job.id)
    const fileId = uploads.get(job.id)
    // A failed or cancelled import may be tried again with other options, so its upload stays.
    if (job.status === 'done' && fileId !== undefined) {
      uploads.delete(job.id)
      void files.release(fileId)
    }
  }
  const backend = startBackend({
    onJob,
    onChanged: (summary) => emit('workspace:changed', summary),
    onPeople: (what) => emit('people:changed', { what }),
    onDecoding: (uuid, done, of) => emit('recording:progress', { uuid, step: 'decoding', done, of })
  })
  const media = notingPlayed(
    createMediaShelf({ backend, files, workspaceId: () => openId }),
    (uuid) => void stack.played(uuid)
  )
  const server = new ServerConnection({
    backend,
    keeper: options.passwords ?? NO_KEEPER,
    everyMinutes: () => settings.read().syncEveryMinutes,
    onChange: (state) => emit('server:changed', state),
    warn
  })

  const stack = new RecordingStackConnection({
    backend,
    keeper: options.passwords ?? NO_KEEPER,
    temporaryRoot: join(dataDirectory, 'temporary'),
    onProgress: (progress) => emit('recording:progress', progress),
    warn
  })

  const places = recordingPlaces({ backend, workspaceId: () => openId })

  const openWorkspace = async (place: WorkspacePlace): Promise<WorkspaceSummary> => {
    makePrivateFolder(dirname(place.path))
    const summary = await backend.open({ workspaceId: place.ref.id, path: place.path, ...place.ref })
    openId = place.ref.id
    workspaces.remember(place)
    emit('workspace:changed', summary)
    await server.opened(place.ref.id)
    await stack.opened(place.ref.id, place.path)
    if (place.ref.isSample && options.samplesFolder !== null) {
      const settle = summary.sources === 0 ? fillSample : followSample
      await settle(backend, options.samplesFolder)
    }
    // Not waited for: a mount that does not answer holds nothing up.
    void places.check()
    return summary
  }

  const info = {
    version: options.version,
    host: options.host,
    platform: options.platform,
    locale: options.locale,
    computerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    firstStart: settings.isNew
  }
  const api = createApi({
    info,
    backend,
    files,
    media,
    settings,
    workspaces,
    server,
    stack,
    places,
    desktop: options.desktop,
    openWorkspace,
    whenEnded: (jobId, work) => {
      afterwards.set(jobId, work)
      if (backend.listJobs().some(({ id, finishedAt }) => id === jobId && finishedAt !== null))
        doAfterwards(jobId)
    },
    isTaken: (fileId) => {
      const active = backend.listJobs().filter(({ finishedAt }) => finishedAt === null)
      return active.some(({ id }) => uploads.get(id) === fileId)
    },
    jobTakes: (jobId, fileId) => uploads.set(jobId, fileId),
    onSettings: () => options.onSettings?.(),
    warn
  })

  const close = async (): Promise<void> => {
    server.close()
    await stack.close()
    await backend.close()
    files.close()
  }

  try {
    await openFirst()
  } catch (error) {
    await close()
    throw error
  }

  return { api, files, media, settings, openFiles, close }

  async function openFirst(): Promise<void> {
    if (options.workspaceFile !== null) {
      await openWorkspace(workspaces.adopt(options.workspaceFile))
      return
    }
    const first = workspaces.initial()
    try {
      await openWorkspace(first)
    } catch (error) {
      // A damaged workspace must not keep the others shut.
      const fallback = workspaces.fallback()
      if (fallback.path === first.path) throw error
      warn(`${first.path}: ${errorData(error).message} Opening "${fallback.ref.name}" instead.`)
      await openWorkspace(fallback)
    }
  }

  async function openFiles(paths: readonly string[]): Promise<void> {
    const arrived: ChosenFile[] = []
    for (const path of paths) {
      try {
        if (path.endsWith(WORKSPACE_EXTENSION)) await openWorkspace(workspaces.adopt(path))
        else arrived.push(...(await files.addSources(path)))
      } catch (error) {
        warn(`${path}: ${errorData(error).message}`)
      }
    }
    if (arrived.length > 0) emit('files:arrived', { files: arrived })
  }
}

/** An export of recordings that failed, or left some out. */
const missesFiles = ({ kind, status, result }: JobState): boolean =>
  kind === 'pack' && (status === 'failed' || (result?.kind === 'pack' && result.missing > 0))
