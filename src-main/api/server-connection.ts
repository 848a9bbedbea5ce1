import { AppError, errorData } from '@shared/errors/app-error'
import type { JobState } from '@shared/model/job'
import type { ServerPeriod, ServerProbe, ServerSettings, ServerState, ServerSync } from '@shared/model/server'
import { followServer } from '../jobs/follow-server'
import { probeServer } from '../sources/postgres/probe'
import { resolveServer } from '../sources/postgres/resolve-server'
import { type ServerAddress, titleOf } from '../sources/postgres/server-address'
import type { Backend } from '../worker/backend'
import type { PasswordKeeper } from './password-keeper'
import { ServerPasswords } from './server-passwords'
import { nextSyncAt } from './sync-schedule'

/** Time for the window to show itself before a sync that is overdue begins. */
const FIRST_PAUSE_MS = 3000
/** The longest pause between two looks at a server that does not answer, while somebody follows it. */
const LONGEST_PAUSE_MS = 300_000
const DIRECTORY_PAUSE_MS = 1_800_000

export interface ConnectRequest {
  readonly settings: ServerSettings
  /** As typed; null takes the one of before, the kept one, or that of the password file. */
  readonly password: string | null
  readonly keepPassword: boolean
  readonly period?: ServerPeriod
  /** Leaves alone what is older than where reading began. */
  readonly goOn?: boolean
  readonly directory: boolean
}

export interface ServerConnectionOptions {
  readonly backend: Backend
  readonly keeper: PasswordKeeper
  everyMinutes(): number
  onChange(state: ServerState): void
  warn(message: string): void
}

interface RunningSync {
  readonly workspaceId: string
  readonly request: ConnectRequest
  readonly done: () => void
  isEnding: boolean
}

/** The connection of the open workspace to its server: syncs, by hand and by the clock, following, and the password. */
export class ServerConnection {
  private readonly passwords: ServerPasswords
  private workspaceId = ''
  private sync: ServerSync | null = null
  private ready = false
  private timer: NodeJS.Timeout | undefined
  private nextAt: number | null = null
  private following: AbortController | null = null
  private readonly running = new Map<string, RunningSync>()
  private directoryReadAt = 0

  constructor(private readonly options: ServerConnectionOptions) {
    this.passwords = new ServerPasswords(options.keeper)
  }

  /** To be called whenever a workspace was opened. */
  async opened(workspaceId: string): Promise<void> {
    this.stopFollowing()
    this.workspaceId = workspaceId
    await this.refresh(FIRST_PAUSE_MS)
  }

  async state(): Promise<ServerState> {
    return {
      sync: this.sync,
      ready: this.ready,
      following: this.following !== null,
      running: [...this.running.values()].some(({ workspaceId }) => workspaceId === this.workspaceId),
      everyMinutes: this.options.everyMinutes(),
      nextSyncAt: this.nextAt,
      canKeepPassword: await this.passwords.canKeep()
    }
  }

  async probe(settings: ServerSettings, password: string | null, directory: boolean): Promise<ServerProbe> {
    const known = password ?? (await this.passwords.find(this.workspaceId, settings))
    return probeServer(resolveServer(settings, { password: known }), { directory })
  }

  /** Reads the server now: the one of the workspace, or another one, which the workspace then remembers. */
  async start(connect: ConnectRequest | null): Promise<JobState> {
    return (await this.run(connect ?? this.again(this.known().withDirectory), false)).job
  }

  /** Shows new calls soon after they end, until told otherwise or another workspace is open. */
  async follow(on: boolean): Promise<ServerState> {
    this.stopFollowing()
    if (on) {
      const sync = this.known()
      this.following = new AbortController()
      this.arm(0)
      void this.followUntil(this.following.signal, sync)
    } else this.arm(0)
    return this.changed()
  }

  /** The pause between two syncs was changed. */
  async rescheduled(): Promise<ServerState> {
    this.arm(0)
    return this.changed()
  }

  async forget(): Promise<ServerState> {
    this.stopFollowing()
    if (this.sync !== null) {
      await this.options.backend.forgetServer()
      await this.passwords.forget(this.workspaceId, this.sync.settings)
    }
    await this.refresh(0)
    return this.state()
  }

  /** To be called before the open workspace is removed: nothing is read from its server any more. */
  async forgetWorkspace(): Promise<void> {
    this.stopFollowing()
    clearTimeout(this.timer)
    this.nextAt = null
    await this.passwords.forgetAll(this.workspaceId)
  }

  /** To be called with every change of a job. */
  onJob(job: JobState): void {
    const entry = this.running.get(job.id)
    const isOver = job.status === 'done' || job.status === 'failed' || job.status === 'cancelled'
    if (entry === undefined || !isOver || entry.isEnding) return
    entry.isEnding = true
    void this.finish(job, entry)
      .catch((error: unknown) => this.options.warn(errorData(error).message))
      .finally(() => {
        this.running.delete(job.id)
        entry.done()
      })
  }

  close(): void {
    this.stopFollowing()
    clearTimeout(this.timer)
  }

  private async run(
    request: ConnectRequest,
    background: boolean
  ): Promise<{ readonly job: JobState; readonly over: Promise<void> }> {
    const { workspaceId } = this
    const { settings, period, goOn, directory } = request
    const password = request.password ?? (await this.passwords.find(workspaceId, settings))
    const job = await this.options.backend.startJob({
      kind: 'sync',
      request: {
        settings,
        password,
        directory,
        ...(period === undefined ? {} : { period }),
        ...(goOn === undefined ? {} : { goOn })
      },
      title: titleOf(resolveServer(settings, { password })),
      background
    })
    const over = new Promise<void>((done) =>
      this.running.set(job.id, { workspaceId, request, done, isEnding: false })
    )
    // A short job may be over before its start was answered.
    const now = this.options.backend.listJobs().find(({ id }) => id === job.id)
    if (now) this.onJob(now)
    clearTimeout(this.timer)
    this.nextAt = null
    await this.changed()
    return { job, over }
  }

  /** The server of the workspace once more. */
  private again(directory: boolean): ConnectRequest {
    return { settings: this.known().settings, password: null, keepPassword: false, goOn: true, directory }
  }

  private async finish(job: JobState, { workspaceId, request }: RunningSync): Promise<void> {
    if (job.status === 'done') {
      const { settings, password, keepPassword, directory } = request
      if (password) await this.passwords.remember(workspaceId, settings, password, keepPassword)
      if (directory) this.directoryReadAt = Date.now()
    }
    if (job.background) await this.options.backend.dismissJob(job.id)
    // Nobody is told that it is over before what it brought is known.
    await this.refresh(0, job.id)
  }

  private async refresh(firstPauseMs: number, endedJob?: string): Promise<void> {
    try {
      this.sync = await this.options.backend.query('serverSync', {})
      this.ready = this.sync !== null && (await this.passwords.isAtHand(this.workspaceId, this.sync))
    } finally {
      if (endedJob !== undefined) this.running.delete(endedJob)
    }
    this.arm(firstPauseMs)
    await this.changed()
  }

  private async changed(): Promise<ServerState> {
    const state = await this.state()
    this.options.onChange(state)
    return state
  }

  /** Sets the clock, or stops it: no timer runs while there is nothing to wait for. */
  private arm(atLeastMs: number): void {
    clearTimeout(this.timer)
    const idle = this.ready && this.following === null && this.running.size === 0
    this.nextAt = idle ? nextSyncAt(this.sync, this.options.everyMinutes()) : null
    if (this.nextAt === null) return
    const pauseMs = Math.max(atLeastMs, this.nextAt / 1000 - Date.now())
    this.timer = setTimeout(() => void this.inBackground(this.known().withDirectory), pauseMs)
    this.timer.unref()
  }

  private async inBackground(directory: boolean): Promise<void> {
    try {
      const { over } = await this.run(this.again(directory), true)
      await over
    } catch (error) {
      this.options.warn(errorData(error).message)
    }
  }

  private async followUntil(signal: AbortSignal, { settings }: ServerSync): Promise<void> {
    const syncNow = async (): Promise<void> => {
      if (!signal.aborted) await this.inBackground(this.directoryIsOld())
    }
    const address = async (): Promise<ServerAddress> =>
      resolveServer(settings, { password: await this.passwords.find(this.workspaceId, settings) })
    try {
      // An attempt that fails is noted in the workspace, where the window finds it.
      await followServer(
        { address, onNew: syncNow, onPause: syncNow, longestPauseMs: LONGEST_PAUSE_MS },
        signal
      )
    } catch (error) {
      this.options.warn(errorData(error).message)
      await syncNow()
      if (this.following?.signal === signal) await this.follow(false)
    }
  }

  /** People call more often than they move: while a server is followed, its directory is read now and then. */
  private directoryIsOld(): boolean {
    return this.known().withDirectory && Date.now() - this.directoryReadAt > DIRECTORY_PAUSE_MS
  }

  private stopFollowing(): void {
    this.following?.abort()
    this.following = null
  }

  private known(): ServerSync {
    if (this.sync !== null) return this.sync
    throw new AppError({
      code: 'usage',
      message: 'This workspace is not connected to a server.',
      hint: 'Connect it first.'
    })
  }
}
