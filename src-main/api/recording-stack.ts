import type { Events } from '@shared/api/events'
import { AppError, errorData } from '@shared/errors/app-error'
import type {
  RecordingStack,
  RecordingStackState,
  RecordingWithFile,
  StackProbe
} from '@shared/model/recording'
import { normaliseStackAddress, stackAddress } from '../recordings/stack/address'
import { stackNotSet } from '../recordings/stack/failures'
import { fetchIntoCache } from '../recordings/stack/fetch-into-cache'
import { probeStack } from '../recordings/stack/probe'
import { StackSession } from '../recordings/stack/session'
import type { RecordingCopy } from '../store/recording-selection'
import type { StackChoice } from '../store/recording-stack'
import type { Backend } from '../worker/backend'
import { FetchedFiles } from './fetched-files'
import type { PasswordKeeper } from './password-keeper'
import { Secrets } from './secrets'

/** Between two reports of progress. */
const PROGRESS_MS = 100
/** After so long without a fetch a sign-in is given back. */
const IDLE_MS = 300_000

export interface StackConnectionOptions {
  readonly backend: Backend
  readonly keeper: PasswordKeeper
  /** Folder for files that do not outlive the session. */
  readonly temporaryRoot: string
  onProgress(progress: Events['recording:progress']): void
  warn(message: string): void
}

/** What the person chose, with what is to be remembered beside it. */
export interface StackWish {
  readonly stack: RecordingStack
  readonly secret: string | null
  readonly keepSecret: boolean
  readonly cacheLimitBytes: number
}

interface Running {
  readonly stop: AbortController
  readonly answer: Promise<RecordingWithFile>
}

/**
 * The stack of the open workspace from which recordings are fetched: its address, the secret, the sign-in, and the files.
 * Nothing is sent anywhere before a person asks for a recording or for a try.
 */
export class RecordingStackConnection {
  private readonly secrets: Secrets
  private readonly files: FetchedFiles
  private readonly running = new Map<string, Running>()
  private workspaceId = ''
  private session: { readonly key: string; readonly of: StackSession } | null = null
  private idle: NodeJS.Timeout | undefined

  constructor(private readonly options: StackConnectionOptions) {
    this.secrets = new Secrets(options.keeper)
    this.files = new FetchedFiles(options)
  }

  /** To be called whenever a workspace was opened. */
  async opened(workspaceId: string, path: string): Promise<void> {
    if (workspaceId !== this.workspaceId) void this.signOut()
    this.workspaceId = workspaceId
    try {
      await this.files.opened(workspaceId, path)
    } catch (error) {
      // A workspace that cannot be written now can be read; its links are settled another time.
      this.options.warn(errorData(error).message)
    }
  }

  async state(): Promise<RecordingStackState> {
    const { stack, cacheLimitBytes } = await this.choice()
    return {
      stack,
      secret: stack === null ? 'none' : await this.secrets.lasts(this.keyOf(stack)),
      canKeep: await this.secrets.canKeep(),
      cache: await this.files.usage(cacheLimitBytes)
    }
  }

  async set(wish: StackWish): Promise<RecordingStackState> {
    const stack = normalised(wish.stack)
    const before = await this.choice()
    const key = this.keyOf(stack)
    // A secret belongs to one address: it never goes to another one.
    if (before.stack !== null && this.keyOf(before.stack) !== key)
      await this.secrets.forget(this.keyOf(before.stack))
    const secret = wish.secret ?? (await this.secrets.find(key))
    if (secret !== null && secret !== '') await this.secrets.remember(key, secret, wish.keepSecret)
    await this.signOut()
    await this.options.backend.change('chooseStack', { stack, cacheLimitBytes: wish.cacheLimitBytes })
    await this.files.fit(wish.cacheLimitBytes)
    return this.state()
  }

  async probe(wished: RecordingStack, secret: string | null): Promise<StackProbe> {
    const stack = normalised(wished)
    return probeStack(stack, secret ?? (await this.secrets.find(this.keyOf(stack))))
  }

  async forget(): Promise<RecordingStackState> {
    const { stack, cacheLimitBytes } = await this.choice()
    await this.signOut()
    if (stack !== null) {
      await this.secrets.forget(this.keyOf(stack))
      await this.options.backend.change('chooseStack', { stack: null, cacheLimitBytes })
    }
    return this.state()
  }

  /** To be called once the open workspace is removed: its secrets go, and what was fetched in this session. */
  async forgetWorkspace(): Promise<void> {
    await this.signOut()
    await this.secrets.forgetAll(`${this.workspaceId} `)
    this.files.forgetWorkspace()
  }

  /** Removes what was fetched for this session only; it is fetched again when it is wanted again. */
  forgetSession(): Promise<void> {
    return this.files.emptySession()
  }

  async emptyCache(): Promise<RecordingStackState> {
    await this.files.empty()
    return this.state()
  }

  /**
   * Removes those of these copies that lie in Calltrail's own folders. First the workspace forgets them: a file without a
   * row is swept later, a row without its file could not be played.
   */
  async removeCopies(
    copies: readonly RecordingCopy[]
  ): Promise<{ readonly copies: number; readonly bytes: number }> {
    const own = this.files.own(copies)
    await this.options.backend.change('forgetCopies', { uuids: own.map(({ uuid }) => uuid) })
    return this.files.remove(own)
  }

  /** Fetches the file of a recording, unless it is here. Asked for twice at once, it is fetched once. */
  fetch(uuid: string): Promise<RecordingWithFile> {
    const known = this.running.get(uuid)
    if (known !== undefined) return known.answer
    const stop = new AbortController()
    const answer = this.fetchNow(uuid, stop.signal).finally(() => {
      this.running.delete(uuid)
      this.rest()
    })
    this.running.set(uuid, { stop, answer })
    return answer
  }

  /** Gives up fetching; `fetch` then rejects with `cancelled`. */
  cancel(uuid: string): void {
    this.running.get(uuid)?.stop.abort()
  }

  /** Notes that a recording is played, so that its file stays longest. */
  played(uuid: string): Promise<void> {
    return this.files.played(uuid)
  }

  /** Stack and secret for a job that fetches by itself; null where either is missing. */
  async access(): Promise<{ readonly stack: RecordingStack; readonly secret: string } | null> {
    const { stack } = await this.choice()
    const secret = stack === null ? null : await this.secrets.find(this.keyOf(stack))
    return stack === null || secret === null ? null : { stack, secret }
  }

  async close(): Promise<void> {
    await this.signOut()
    await this.files.close().catch((error: unknown) => this.options.warn(errorData(error).message))
  }

  private async fetchNow(uuid: string, signal: AbortSignal): Promise<RecordingWithFile> {
    const { backend } = this.options
    const { workspaceId } = this
    const [before, { stack, cacheLimitBytes }] = await Promise.all([this.recording(uuid), this.choice()])
    if (before.state === 'playable') return before
    if (stack === null) throw stackNotSet()
    const wanted = await backend.query('recordingToFind', { uuid })
    const session = await this.sessionOf(stack)
    const file = await fetchIntoCache(session, this.files.target(cacheLimitBytes), wanted, {
      signal,
      onProgress: this.progressOf(uuid)
    })
    if (!backend.isOpen(workspaceId)) throw cancelled()
    await backend.change('linkFetched', file)
    await this.files.fit(cacheLimitBytes, [file.member])
    return this.recording(uuid)
  }

  private recording(uuid: string): Promise<RecordingWithFile> {
    return this.options.backend.readPeople('recordingWithFile', { uuid })
  }

  private progressOf(uuid: string): (done: number, of: number | null) => void {
    let toldAt = -Infinity
    return (done, of) => {
      const now = performance.now()
      if (done !== of && now - toldAt < PROGRESS_MS) return
      toldAt = now
      this.options.onProgress({ uuid, step: 'fetching', done, of })
    }
  }

  /** One sign-in for as long as recordings are fetched. */
  private async sessionOf(stack: RecordingStack): Promise<() => StackSession> {
    const secret = await this.secrets.find(this.keyOf(stack))
    const key = JSON.stringify(stack)
    clearTimeout(this.idle)
    return () => {
      if (this.session?.key === key) return this.session.of
      const of = new StackSession(stack, secret)
      this.session = { key, of }
      return of
    }
  }

  private rest(): void {
    clearTimeout(this.idle)
    if (this.running.size > 0) return
    this.idle = setTimeout(() => void this.session?.of.close(), IDLE_MS)
    this.idle.unref()
  }

  private async signOut(): Promise<void> {
    clearTimeout(this.idle)
    const { session } = this
    this.session = null
    const ends = [...this.running.values()].map(({ stop, answer }) => {
      stop.abort()
      return answer.catch(() => undefined)
    })
    await Promise.all(ends)
    await session?.of.close()
  }

  private choice(): Promise<StackChoice> {
    return this.options.backend.readPeople('readStackChoice', {})
  }

  /** A secret belongs to one user on one stack, and to the workspace for which it was typed. */
  private keyOf({ address, signIn }: RecordingStack): string {
    const who = signIn.kind === 'token' ? 'token' : `user ${signIn.name}`
    return `${this.workspaceId} stack ${who}@${stackAddress(address).shown} ${new URL(address).protocol}`
  }
}

const normalised = (stack: RecordingStack): RecordingStack => ({
  ...stack,
  address: normaliseStackAddress(stack.address)
})

const cancelled = (): AppError =>
  new AppError({
    code: 'cancelled',
    message: 'Another workspace was opened while the recording was fetched.',
    hint: 'Open the workspace again, then fetch it again.'
  })
