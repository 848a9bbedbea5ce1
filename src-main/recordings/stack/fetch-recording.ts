import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { AppError } from '@shared/errors/app-error'
import type { RecordingStack } from '@shared/model/recording'
import type { StackAnswer } from './ask'
import { brokeOff, mediaDeleted, notAStack } from './failures'
import { type CallScope, CALLS_OF, findRecording, isRefusal } from './find-recording'
import { StackSession } from './session'
import { CHECKED_BYTES, noSound } from './sound-check'
import type { StackRecordingId, WantedRecording } from './wanted'
import { writeFailure } from './write-failure'

/** Bytes so far; `of` null while the stack did not say how many there are. */
export type FetchProgress = (done: number, of: number | null) => void

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: FetchProgress | undefined
}

/**
 * Fetches one recording from a stack into a file, which appears whole or not at all. Signs in and out for it alone; for
 * many, `fetchWith` one session. Throws `cancelled`, `stack-…` errors, `file-unwritable` and `disk-full`.
 */
export async function fetchRecording(
  stack: RecordingStack,
  secret: string | null,
  recording: WantedRecording,
  outPath: string,
  signal?: AbortSignal,
  onProgress?: FetchProgress
): Promise<{ readonly sizeBytes: number }> {
  const session = new StackSession(stack, secret)
  try {
    return await fetchWith(session, recording, outPath, { signal, onProgress })
  } finally {
    await session.close()
  }
}

/** The same within a session. */
export async function fetchWith(
  session: StackSession,
  recording: WantedRecording,
  outPath: string,
  options: FetchOptions = {}
): Promise<{ readonly sizeBytes: number }> {
  const download = async (scope: CallScope, id: StackRecordingId): Promise<{ sizeBytes: number }> =>
    new Download(session, scope, id, outPath, options).run()
  for (const id of recording.known) {
    try {
      return await download('all', id)
    } catch (error) {
      // Calls get other ids when a stack generates them again; and who may see only his own has another way.
      if (!isUnknown(error) && !isRefusal(error)) throw error
    }
  }
  const { scope, id } = await find(session, recording, options.signal)
  return download(scope, id)
}

async function find(
  session: StackSession,
  recording: WantedRecording,
  signal: AbortSignal | undefined
): Promise<{ readonly scope: CallScope; readonly id: StackRecordingId }> {
  const look = async (scope: CallScope): Promise<{ scope: CallScope; id: StackRecordingId }> => {
    const { deleted, ...id } = await findRecording(session, recording, scope, signal)
    if (deleted) throw mediaDeleted(session.shown)
    return { scope, id }
  }
  try {
    return await look('all')
  } catch (refused) {
    if (!isRefusal(refused)) throw refused
    // A user without rights on the calls of all may have them on his own.
    return look('me').catch((error: unknown) => {
      throw isRefusal(error) ? refused : error
    })
  }
}

const isUnknown = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'stack-recording-not-found'

/** One file on its way. */
class Download {
  private written = 0
  private total: number | null = null
  private version: string | null = null

  constructor(
    private readonly session: StackSession,
    private readonly scope: CallScope,
    private readonly id: StackRecordingId,
    private readonly outPath: string,
    private readonly options: FetchOptions
  ) {}

  async run(): Promise<{ readonly sizeBytes: number }> {
    const partPath = `${this.outPath}.${randomUUID()}.part`
    let answer: StackAnswer = await this.ask()
    const file = await open(partPath, 'wx', 0o600).catch((cause: unknown) => {
      answer.destroy()
      throw writeFailure(this.outPath, cause)
    })
    try {
      try {
        for (let resumes = 0; ; resumes += 1) {
          const before = this.written
          try {
            await this.take(answer, file)
            break
          } catch (error) {
            if (!this.mayGoOn(error, before, resumes)) throw error
            answer = await this.ask()
          }
        }
        await file.sync().catch((cause: unknown) => Promise.reject(writeFailure(this.outPath, cause)))
      } finally {
        await file.close()
      }
      await rename(partPath, this.outPath).catch((cause: unknown) =>
        Promise.reject(writeFailure(this.outPath, cause))
      )
    } catch (error) {
      await rm(partPath, { force: true })
      throw error
    }
    return { sizeBytes: this.written }
  }

  /** Asks for what is still to come. */
  private async ask(): Promise<StackAnswer> {
    const { path, right } = CALLS_OF[this.scope]
    const { callLogId, uuid } = this.id
    const answer = await this.session.get({
      path: `${path}/${callLogId}/recordings/${encodeURIComponent(uuid)}/media`,
      right: right.replace(/\.read$/, `.${callLogId}.recordings.${uuid}.media.read`),
      ...(this.written > 0
        ? {
            headers: {
              Range: `bytes=${this.written}-`,
              ...(this.version ? { 'If-Range': this.version } : {})
            }
          }
        : {}),
      signal: this.options.signal
    })
    if (this.written === 0) this.begin(answer)
    else if (!this.goesOn(answer)) {
      answer.destroy()
      throw brokeOff(this.session.shown)
    }
    return answer
  }

  private begin(answer: StackAnswer): void {
    const length = answer.headers['content-length']
    this.total = length === undefined ? null : Number(length)
    // Only a strong mark says that the bytes are the same.
    const { etag, 'last-modified': modified } = answer.headers
    this.version = etag !== undefined && !etag.startsWith('W/') ? etag : (modified ?? null)
  }

  /** True when an answer is the rest of the same file. */
  private goesOn(answer: StackAnswer): boolean {
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(answer.headers['content-range'] ?? '')
    if (answer.statusCode !== 206 || range === null) return false
    return Number(range[1]) === this.written && (this.total === null || range[2] === String(this.total))
  }

  private mayGoOn(error: unknown, before: number, resumes: number): boolean {
    const broke = error instanceof AppError && error.code === 'stack-broke-off'
    return broke && this.total !== null && this.written > before && resumes < this.session.limits.resumes
  }

  private async take(answer: StackAnswer, file: FileHandle): Promise<void> {
    const { session, options } = this
    const { shown, limits } = session
    let head = this.written > 0 ? null : Buffer.alloc(0)
    const write = async (bytes: Buffer): Promise<void> => {
      await file.write(bytes).catch((cause: unknown) => Promise.reject(writeFailure(this.outPath, cause)))
      this.written += bytes.length
      options.onProgress?.(this.written, this.total)
    }
    const check = async (bytes: Buffer): Promise<void> => {
      const reason = noSound(answer.headers['content-type'], bytes)
      if (reason !== null)
        throw notAStack(shown, reason, session.clean(bytes.subarray(0, CHECKED_BYTES).toString('latin1')))
      if (bytes.length > 0) await write(bytes)
    }
    for await (const chunk of session.bytes(answer, limits.soundBytes - this.written, options.signal)) {
      if (head === null) await write(chunk)
      else {
        head = Buffer.concat([head, chunk])
        if (head.length < CHECKED_BYTES) continue
        await check(head)
        head = null
      }
    }
    if (head !== null) await check(head)
    if (this.total !== null && this.written !== this.total) throw brokeOff(shown)
  }
}
