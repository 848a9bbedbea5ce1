import { setTimeout as sleep } from 'node:timers/promises'
import { AppError, errorData } from '@shared/errors/app-error'
import type { JobState } from '@shared/model/job'
import type { ServerPeriod, ServerProbe, ServerSettings, ServerState, ServerSync } from '@shared/model/server'
import { probeServer } from '../sources/postgres/probe'
import { resolveServer } from '../sources/postgres/resolve-server'
import { titleOf } from '../sources/postgres/server-address'
import { watchServer } from '../sources/postgres/watch-server'
import type { Backend } from '../worker/client'
import type { PasswordKeeper } from './password-keeper'
import { ServerPasswords } from './server-passwords'
import { isPassing, nextSyncAt, pauseAfterFailures } from './sync-schedule'

/** Time for the window to show itself before a sync that is overdue begins. */
const FIRST_PAUSE_MS = 3000
/** The longest pause between two looks at a server that does not answer, while somebody follows it. */
const FOLLOW_PAUSE_MINUTES = 5

export interface ConnectRequest {
  readonly settings: ServerSettings
  /** As typed; null takes the one of before, the kept one, or that of the password file. */
  readonly password: string | null
  readonly keepPassword: boolean
  readonly period?: ServerPeriod
  readonly directory: boolean
}

export interface ServerConnectionOptions {
  readonly backend: Backend
  readonly keeper: PasswordKeeper
  everyMinutes(): number
  onChange(state: ServerState): void
  warn(message: string): void
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
  private readonly running = new Map<
    string,
    { readonly done: () => void; readonly connect: ConnectRequest | null }
  >()

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
      running: this.running.size > 0,
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
    return (await this.run(connect, false)).job
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

  /** To be called with every change of a job. */
  onJob(job: JobState): void {
    const entry = this.running.get(job.id)
    const isOver = job.status === 'done' || job.status === 'failed' || job.status === 'cancelled'
    if (entry === undefined || !isOver) return
    this.running.delete(job.id)
    void this.finish(job, entry.connect)
      .catch((error: unknown) => this.options.warn(errorData(error).message))
      .finally(entry.done)
  }

  close(): void {
    this.stopFollowing()
    clearTimeout(this.timer)
  }

  private async run(
    connect: ConnectRequest | null,
    background: boolean
  ): Promise<{ readonly job: JobState; readonly over: Promise<void> }> {
    const request = connect ?? {
      ...this.known(),
      password: null,
      keepPassword: false,
      directory: this.known().withDirectory
    }
    const { settings, period, directory } = request
    const password = request.password ?? (await this.passwords.find(this.workspaceId, settings))
    const job = await this.options.backend.startJob({
      kind: 'sync',
      request: { settings, password, directory, ...(period === undefined ? {} : { period }) },
      title: titleOf(resolveServer(settings, { password })),
      background
    })
    const over = new Promise<void>((done) => this.running.set(job.id, { done, connect }))
    // A short job may be over before its start was answered.
    const now = this.options.backend.listJobs().find(({ id }) => id === job.id)
    if (now) this.onJob(now)
    clearTimeout(this.timer)
    this.nextAt = null
    await this.changed()
    return { job, over }
  }

  private async finish(job: JobState, connect: ConnectRequest | null): Promise<void> {
    if (connect?.password && job.status === 'done') {
      await this.passwords.remember(
        this.workspaceId,
        connect.settings,
        connect.password,
        connect.keepPassword
      )
    }
    if (job.background) await this.options.backend.dismissJob(job.id)
    await this.refresh(0)
  }

  private async refresh(firstPauseMs: number): Promise<void> {
    this.sync = await this.options.backend.query('serverSync', {})
    this.ready = this.sync !== null && (await this.passwords.isAtHand(this.workspaceId, this.sync))
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
    this.timer = setTimeout(() => void this.inBackground(), pauseMs)
    this.timer.unref()
  }

  private async inBackground(): Promise<void> {
    try {
      await (
        await this.run(null, true)
      ).over
    } catch (error) {
      this.options.warn(errorData(error).message)
    }
  }

  private async followUntil(signal: AbortSignal, { settings }: ServerSync): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      try {
        const server = resolveServer(settings, {
          password: await this.passwords.find(this.workspaceId, settings)
        })
        for await (const _ of watchServer(server, signal)) {
          failures = 0
          await this.inBackground()
        }
      } catch (error) {
        failures += 1
        // The attempt that fails is noted in the workspace, where the window finds it.
        await this.inBackground()
        if (!isPassing(errorData(error).code)) {
          if (this.following?.signal === signal) await this.follow(false)
          return
        }
        const minutes = pauseAfterFailures(failures, FOLLOW_PAUSE_MINUTES)
        await sleep(minutes * 60_000, undefined, { signal, ref: false }).catch(() => undefined)
      }
    }
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
