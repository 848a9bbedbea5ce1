import { rmSync } from 'node:fs'
import type { WriteStore } from '../store/store'
import { anewPath, takePlace, writtenByOthers } from '../store/write-anew'
import type { PeopleWriter } from './people-writer'

interface Asked {
  readonly store: WriteStore
  readonly others: number
  end(replaced: boolean): void
}

/**
 * Replaces the workspace of a job by one that is written anew beside it. Another thread writes that, so that people's changes
 * go on; at the end, while all other threads have the workspace closed, they are made in it too, and it takes the place.
 */
export class Replacing {
  private asked: Asked | null = null

  /** `copy` has the workspace at a path written anew, and `copied` called. */
  constructor(
    private readonly people: PeopleWriter,
    private readonly copy: (path: string) => void
  ) {}

  /** True when it was replaced: the store is closed then. False when it could not be, and is as it was. */
  async replace(store: WriteStore): Promise<boolean> {
    if (store.path === ':memory:') return false
    this.people.beginCopy(store)
    const others = writtenByOthers(store)
    try {
      return await new Promise<boolean>((end) => {
        this.asked = { store, others, end }
        this.copy(store.path)
      })
    } finally {
      this.people.endCopy()
      rmSync(anewPath(store.path), { force: true })
    }
  }

  /** The copy is written, or could not be. Nobody else has the workspace open until this returns. */
  copied(written: boolean): void {
    const { asked, people } = this
    if (asked === null) return
    this.asked = null
    let replaced = false
    try {
      replaced = written && takePlace(asked.store, asked.others, (copy) => people.completeCopy(copy))
    } catch {
      // The disk is full, say: the file is written anew where it lies, and what hinders that too is told.
    }
    // What people change from now on goes into the new file.
    if (replaced) people.jobClosed(asked.store)
    // Who waits for this to return is told so first: writing anew in place keeps this thread for long.
    setImmediate(() => asked.end(replaced))
  }
}
