import type { MediaShelf } from './media-shelf'

/** While it is played, a file is noted again this often. */
const AGAIN_MS = 60_000

/** A shelf that tells which recordings are played: when they are opened, and while the window reads them. */
export function notingPlayed(shelf: MediaShelf, note: (uuid: string) => void): MediaShelf {
  const notedAt = new Map<string, { readonly uuid: string; at: number }>()
  return {
    async open(uuid) {
      const opened = await shelf.open(uuid)
      notedAt.set(opened.mediaId, { uuid, at: performance.now() })
      note(uuid)
      return opened
    },
    async get(mediaId) {
      const file = await shelf.get(mediaId)
      const noted = notedAt.get(mediaId)
      if (file !== null && noted !== undefined && performance.now() - noted.at > AGAIN_MS) {
        noted.at = performance.now()
        note(noted.uuid)
      }
      return file
    }
  }
}
