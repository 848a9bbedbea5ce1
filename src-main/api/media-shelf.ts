import { randomUUID } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import type { OpenRecording } from '@shared/model/recording'
import type { PlayableFile } from '../jobs/recording-media'
import type { Backend } from '../worker/backend'
import type { FileRegistry } from './file-registry'

/** A file to be delivered to the window. */
export interface MediaFile {
  readonly path: string
  readonly mime: string
  readonly sizeBytes: number
}

/** Recordings that were opened: the window knows them by opaque ids, and reaches nothing else. */
export interface MediaShelf {
  /** Makes a recording of the open workspace ready to be heard. */
  open(uuid: string): Promise<OpenRecording>
  /** The file behind an id; null for one that was never given, or whose file is gone or has changed. */
  get(mediaId: string): Promise<MediaFile | null>
}

interface Shelved {
  readonly workspaceId: string
  readonly uuid: string
  readonly file: PlayableFile
}

/** Ids last as long as the application; what was decoded lies among the temporary files of the session. */
export function createMediaShelf({
  backend,
  files,
  workspaceId
}: {
  readonly backend: Pick<Backend, 'media'>
  readonly files: FileRegistry
  /** Of the open workspace. */
  workspaceId(): string | null
}): MediaShelf {
  const shelf = new Map<string, Shelved>()
  /** Id by workspace, recording and file, so that opening it again gives the same one. */
  const ids = new Map<string, string>()

  const play = (uuid: string): Promise<PlayableFile> =>
    backend.media('play', { uuid, draftFolder: dirname(files.uploadPath()) })

  return {
    open: async (uuid) => {
      const workspace = workspaceId()
      if (workspace === null) {
        throw new AppError({
          code: 'usage',
          message: 'No workspace is open.',
          hint: 'Open a workspace first.'
        })
      }
      const file = await play(uuid)
      const key = JSON.stringify([workspace, uuid, file.path, file.sizeBytes])
      const mediaId = ids.get(key) ?? randomUUID()
      ids.set(key, mediaId)
      shelf.set(mediaId, { workspaceId: workspace, uuid, file })
      const { mime, sizeBytes, audio, converted } = file
      return { uuid, mediaId, mime, sizeBytes, audio, converted }
    },
    get: async (mediaId) => {
      const shelved = shelf.get(mediaId)
      if (shelved === undefined) return null
      if (await isThere(shelved.file)) return shelved.file
      // Decoded sound makes room for newer, and is made again when it is wanted again.
      if (!shelved.file.isDraft || shelved.workspaceId !== workspaceId()) return null
      const file = await play(shelved.uuid).catch(() => null)
      if (file === null || file.sizeBytes !== shelved.file.sizeBytes) return null
      shelf.set(mediaId, { ...shelved, file })
      return file
    }
  }
}

async function isThere({ path, sizeBytes }: PlayableFile): Promise<boolean> {
  // The path was real when it was opened; a link that took its place may lead anywhere.
  return lstat(path).then(
    (found) => found.isFile() && found.size === sizeBytes,
    () => false
  )
}
