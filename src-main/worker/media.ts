import { randomUUID } from 'node:crypto'
import { access, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AudioTarget, RecordingPeaks } from '@shared/model/recording'
import {
  boundPeaks,
  listenedTo,
  makePlayable,
  openRecordingMedia,
  recordingPeaks,
  saveRecording,
  type PlayableFile,
  type RecordingMedia
} from '../jobs/recording-media'
import type { DecodeListener } from '../recordings/decode/audio-source'
import { openStore } from '../store/open-store'
import { closeStore, type ReadStore } from '../store/store'
import { storeError } from '../store/store-error'

type WorkKind = 'play' | 'peaks'
const workKey = (kind: WorkKind, uuid: string): string => `${kind} ${uuid}`

/** Work for a listener, shared by all who ask for the same. */
interface Work {
  readonly callLogId: number
  readonly abort: AbortController
  readonly answer: Promise<unknown>
}

/** Decoded sound that is kept as files until the end of the session: some twenty hours of telephone. */
const DRAFTS_LIMIT_BYTES = 1024 * 1024 * 1024
/** Looking through the folder of peaks at each one would cost more than it saves. */
const BOUND_EVERY = 64
const PROGRESS_EVERY_MS = 150

/**
 * Decodes recordings of a workspace. One call is listened to at a time: asking for a recording of another one stops what
 * is still being decoded of the first.
 */
export class Media {
  private store: ReadStore | null = null
  private readonly works = new Map<string, Work>()
  /** Files that were written, those used last at the end. */
  private readonly drafts = new Map<string, PlayableFile>()
  private peaksMade = 0

  constructor(
    private readonly onProgress: (path: string, uuid: string, done: number, of: number | null) => void
  ) {}

  /** A file that a browser plays. */
  play(path: string, uuid: string, draftFolder: string): Promise<PlayableFile> {
    return this.shared(path, uuid, 'play', async (media, listener) => {
      const known = await this.knownDraft(media.version)
      if (known !== null) return known
      const draftPath = join(draftFolder, randomUUID())
      const made = await makePlayable(media, { draftPath, workspacePath: path }, listener)
      if (made.isDraft) await this.keep(media.version, made)
      return made
    })
  }

  /** Shape of its sound. */
  peaks(path: string, uuid: string): Promise<RecordingPeaks> {
    return this.shared(path, uuid, 'peaks', async (media, listener) => {
      if (this.peaksMade % BOUND_EVERY === 0) await boundPeaks(path)
      this.peaksMade += 1
      // What is being decoded to be heard is drawn as well. What goes wrong there goes wrong here in its own words.
      await this.works.get(workKey('play', uuid))?.answer.catch(() => undefined)
      return recordingPeaks(path, media, listener)
    })
  }

  /** Writes it to a file; nothing stops that. Bytes written. */
  async save(path: string, uuid: string, target: AudioTarget, out: string): Promise<number> {
    const media = await this.open(path, uuid)
    try {
      return await saveRecording(media, target, out, { onProgress: this.progressOf(path, uuid) })
    } finally {
      await media.close()
    }
  }

  /** Stops what is under way and gives up the workspace. */
  close(): null {
    for (const { abort } of this.works.values()) abort.abort()
    if (this.store !== null) closeStore(this.store)
    this.store = null
    return null
  }

  /** The same, and removes what was decoded in this session; one that is being listened to goes with the session. */
  async forget(): Promise<null> {
    this.close()
    const drafts = [...this.drafts.values()]
    this.drafts.clear()
    await Promise.all(drafts.map(({ path }) => rm(path, { force: true }).catch(() => undefined)))
    return null
  }

  private async shared<T>(
    path: string,
    uuid: string,
    kind: WorkKind,
    work: (media: RecordingMedia, listener: DecodeListener) => Promise<T>
  ): Promise<T> {
    const store = this.opened(path)
    const callLogId = this.asking(store, () => listenedTo(store, uuid))
    for (const [key, other] of this.works) {
      if (other.callLogId === callLogId) continue
      other.abort.abort()
      this.works.delete(key)
    }
    const key = workKey(kind, uuid)
    const known = this.works.get(key)
    if (known !== undefined) return known.answer as Promise<T>
    const abort = new AbortController()
    const answer = this.run(path, uuid, abort.signal, work).finally(() => {
      if (this.works.get(key)?.abort === abort) this.works.delete(key)
    })
    this.works.set(key, { callLogId, abort, answer })
    return answer
  }

  private async run<T>(
    path: string,
    uuid: string,
    signal: AbortSignal,
    work: (media: RecordingMedia, listener: DecodeListener) => Promise<T>
  ): Promise<T> {
    const media = await this.open(path, uuid)
    try {
      return await work(media, { signal, onProgress: this.progressOf(path, uuid) })
    } finally {
      await media.close()
    }
  }

  private open(path: string, uuid: string): Promise<RecordingMedia> {
    const store = this.opened(path)
    return this.asking(store, () => openRecordingMedia(store, uuid))
  }

  private asking<T>(store: ReadStore, ask: () => T): T {
    try {
      return ask()
    } catch (error) {
      throw storeError(error, store.path)
    }
  }

  private opened(path: string): ReadStore {
    if (this.store?.path === path) return this.store
    this.close()
    this.store = openStore(path, { mode: 'read' })
    return this.store
  }

  private progressOf(path: string, uuid: string): (done: number, of: number | null) => void {
    let next = performance.now() + PROGRESS_EVERY_MS
    return (done, of) => {
      if (performance.now() < next) return
      next = performance.now() + PROGRESS_EVERY_MS
      this.onProgress(path, uuid, done, of)
    }
  }

  private async knownDraft(version: string): Promise<PlayableFile | null> {
    const known = this.drafts.get(version)
    if (known === undefined) return null
    this.drafts.delete(version)
    const isThere = await access(known.path).then(
      () => true,
      () => false
    )
    if (!isThere) return null
    this.drafts.set(version, known)
    return known
  }

  private async keep(version: string, draft: PlayableFile): Promise<void> {
    this.drafts.set(version, draft)
    let bytes = [...this.drafts.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    for (const [old, { path, sizeBytes }] of this.drafts) {
      if (bytes <= DRAFTS_LIMIT_BYTES || old === version) break
      this.drafts.delete(old)
      bytes -= sizeBytes
      // One that is being listened to cannot be removed everywhere; it goes with the session.
      await rm(path, { force: true }).catch(() => undefined)
    }
  }
}
