import type { Worker, WorkerOptions } from 'node:worker_threads'
import { AppError } from '@shared/errors/app-error'
import type { Answer, Call, Push } from './protocol'

export interface ThreadOptions {
  readonly create: (options: WorkerOptions) => Worker
  readonly onPush: (message: Push) => void
  /** Called after a thread died; the next call starts another. */
  readonly onDeath: (error: AppError) => void
  /** First calls of every new thread. */
  readonly onStart?: () => Promise<void>
}

type RequestOf<Commands, K extends keyof Commands> = Commands[K] extends { request: infer Q } ? Q : never
type AnswerOf<Commands, K extends keyof Commands> = Commands[K] extends { answer: infer A } ? A : never

interface Pending {
  resolve(value: unknown): void
  reject(error: AppError): void
}

/** A worker thread behind typed calls. It starts with the first call and again with the next one after it died. */
export class Thread<Commands> {
  private worker: Worker | null = null
  private ready: Promise<void> = Promise.resolve()
  private readonly pending = new Map<number, Pending>()
  private calls = 0
  /** Calls wait for it before they are sent. */
  private held: Promise<void> | null = null
  private idle: (() => void)[] = []
  private stopped = false

  constructor(private readonly options: ThreadOptions) {}

  async call<K extends keyof Commands & string>(
    command: K,
    request: RequestOf<Commands, K>
  ): Promise<AnswerOf<Commands, K>> {
    for (;;) {
      while (this.held !== null) await this.held
      // A call that was under way when the application closed must not start the thread again.
      if (this.stopped) throw deathOf('The application is closing.')
      if (this.worker === null) {
        this.worker = this.start()
        this.ready = this.options.onStart?.() ?? Promise.resolve()
      }
      await this.ready
      if (this.held === null) return this.send(command, request)
    }
  }

  /** Waits until no call is under way; from then on calls wait until what is returned is called. Not to be nested. */
  async hold(): Promise<() => void> {
    await this.ready
    while (this.pending.size > 0) await new Promise<void>((resolve) => this.idle.push(resolve))
    let release: () => void = () => undefined
    this.held = new Promise((resolve) => (release = resolve))
    return () => {
      this.held = null
      release()
    }
  }

  /** A call while others are held; null where the thread does not run. */
  async whileHeld<K extends keyof Commands & string>(
    command: K,
    request: RequestOf<Commands, K>
  ): Promise<AnswerOf<Commands, K> | null> {
    return this.worker === null ? null : this.send(command, request)
  }

  /** A call that does not wait for the first calls: for those calls themselves. */
  send<K extends keyof Commands & string>(
    command: K,
    request: RequestOf<Commands, K>
  ): Promise<AnswerOf<Commands, K>> {
    const { worker } = this
    if (worker === null) return Promise.reject(deathOf('The thread is gone.'))
    this.calls += 1
    const call = this.calls
    return new Promise<AnswerOf<Commands, K>>((resolve, reject) => {
      this.pending.set(call, { resolve: (value) => resolve(value as AnswerOf<Commands, K>), reject })
      worker.postMessage({ call, command, request } satisfies Call)
    })
  }

  /** A last call, of a thread that runs; no thread is started for it. */
  async farewell<K extends keyof Commands & string>(
    command: K,
    request: RequestOf<Commands, K>
  ): Promise<void> {
    if (this.worker !== null) await this.call(command, request)
  }

  /** Ends the thread for good. */
  async stop(): Promise<void> {
    this.stopped = true
    const { worker } = this
    this.worker = null
    if (worker === null) return
    worker.removeAllListeners()
    this.failPending(deathOf('The application is closing.'))
    await worker.terminate()
  }

  private start(): Worker {
    const worker = this.options.create({})
    let reason = 'It ended by itself.'
    worker.on('message', (message: Answer | Push) => {
      if ('push' in message) this.options.onPush(message)
      else this.settle(message)
    })
    worker.on('error', (error) => {
      reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    })
    worker.on('exit', () => {
      if (this.worker !== worker) return
      this.worker = null
      const error = deathOf(reason)
      this.failPending(error)
      this.options.onDeath(error)
    })
    return worker
  }

  private settle({ call, result }: Answer): void {
    const pending = this.pending.get(call)
    this.pending.delete(call)
    if (pending === undefined) return
    if (result.ok) pending.resolve(result.value)
    else pending.reject(new AppError(result.error))
    this.tellIdle()
  }

  private failPending(error: AppError): void {
    const all = [...this.pending.values()]
    this.pending.clear()
    for (const pending of all) pending.reject(error)
    this.tellIdle()
  }

  private tellIdle(): void {
    if (this.pending.size > 0) return
    for (const tell of this.idle.splice(0)) tell()
  }
}

function deathOf(reason: string): AppError {
  return new AppError({
    code: 'internal',
    message: 'A thread of Calltrail stopped unexpectedly.',
    hint: 'Try again. If it comes back, copy the details and report it.',
    details: { technical: reason.slice(0, 2000) }
  })
}
