import { changedPlaces } from '../jobs/check-places'
import type { Backend } from '../worker/backend'

/** The folders, mounts and archives in which recordings lie, as the open workspace knows them. */
export interface RecordingPlaces {
  /**
   * Looks whether they are there, and has the workspace note which came or went. Several at once are one; what goes wrong
   * leaves things as they were.
   */
  check(): Promise<void>
}

interface PlacesOptions {
  readonly backend: Pick<Backend, 'readPeople' | 'change' | 'isOpen'>
  /** Of the open workspace. */
  workspaceId(): string | null
}

/** For the workspace that is open. */
export function recordingPlaces({ backend, workspaceId }: PlacesOptions): RecordingPlaces {
  const running = new Map<string, Promise<void>>()

  const look = async (id: string): Promise<void> => {
    try {
      const changed = await changedPlaces(await backend.readPeople('knownRoots', {}))
      // Another workspace may be open by now, whose places have the same numbers.
      if (changed !== null && backend.isOpen(id)) await backend.change('noteRoots', changed)
    } catch {
      return
    }
  }
  return {
    check() {
      const id = workspaceId()
      if (id === null) return Promise.resolve()
      const known = running.get(id) ?? look(id).finally(() => running.delete(id))
      running.set(id, known)
      return known
    }
  }
}
