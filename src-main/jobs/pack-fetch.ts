import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import type { RecordingStack } from '@shared/model/recording'
import { archiveFiles } from '../recordings/archive'
import { openFolderFile } from '../recordings/locate/open-file'
import { isHopeless } from '../recordings/stack/hopeless'
import { fetchWith } from '../recordings/stack/fetch-recording'
import { StackSession } from '../recordings/stack/session'
import type { ReadStore } from '../store/store'
import { recordingToFind } from '../store/wanted-recording'
import type { PackOrder } from './pack-recordings'
import type { FetchRecording } from './pack-sources'

/** A stack with the secret that opens it; it is never written anywhere. */
export interface StackAccess {
  readonly stack: RecordingStack
  readonly secret: string
}

/** Fetches for an export where a stack may be asked; null where none is. */
export function packFetcher(
  store: ReadStore,
  { path, exportUuid }: PackOrder,
  access: StackAccess | null
): PackFetcher | null {
  if (access === null) return null
  const { part } = archiveFiles(path, exportUuid)
  return new PackFetcher(store, access, dirname(part), `${basename(part)}-fetched`)
}

/** Fetches recordings for an export, one sign-in for all. Each file goes when it is packed: the cache is for what is played. */
class PackFetcher {
  private session: StackSession | null = null
  private hopeless: AppError | null = null

  constructor(
    private readonly store: ReadStore,
    private readonly access: StackAccess,
    /** Where a file lies while it is packed. */
    private readonly folder: string,
    private readonly member: string
  ) {}

  readonly fetch: NonNullable<FetchRecording> = async ({ uuid }, signal) => {
    if (this.hopeless !== null) throw this.hopeless
    const path = join(this.folder, this.member)
    try {
      this.session ??= new StackSession(this.access.stack, this.access.secret)
      await fetchWith(this.session, recordingToFind(this.store, { uuid }), path, { signal })
    } catch (error) {
      if (error instanceof AppError && isHopeless(error.code)) this.hopeless = error
      throw error
    }
    const file = await openFolderFile({ rootPath: this.folder, member: this.member })
    return { ...file, close: () => rm(path, { force: true }) }
  }

  /** Gives the sign-in back. */
  async close(): Promise<void> {
    await this.session?.close().catch(() => undefined)
  }
}
