import { AppError } from '@shared/errors/app-error'
import { fileKeys, ignoresCase } from '../recordings/locate/match-keys'
import { noteRoots } from '../store/away-roots'
import { LinkTables, type SeenFile } from '../store/link-tables'
import { recordingRoots, type StoredRoot } from '../store/recording-roots'
import { inTransaction, type WriteStore } from '../store/store'
import { writeLinks } from '../store/write-links'
import { isPlaceThere } from './check-places'
import type { JobControl } from './control'
import { asOnlyWriter } from './locked'
import { lookThrough } from './look-through-root'
import { matchRecordings } from './match-recordings'
import { createPace } from './pace'

/** Files noted per transaction. */
const NOTED_AT_ONCE = 500

export interface LinkRequest {
  /** `new`: only roots that were never looked through. */
  readonly roots: 'all' | 'new'
}

export interface LinkReport {
  /** Sound files seen, recordings that have a file of these roots now, files of no recording, files that say nothing. */
  readonly files: number
  readonly linked: number
  readonly strays: number
  readonly unreadable: number
}

/**
 * Looks through places for the files of recordings and links them. Nothing is written before everything was looked at, so
 * a cancelled look leaves the links as they were. A place that is not there now keeps its links, which cannot be played
 * meanwhile. An archive that is damaged half-way gives what lies before; the job fails with that error in the end.
 */
export function runLinking(
  store: WriteStore,
  request: LinkRequest,
  control: JobControl
): Promise<LinkReport> {
  return asOnlyWriter(store, () => linkRecordings(store, request, control))
}

/** The same by a job that has the workspace to itself already. */
export async function linkRecordings(
  store: WriteStore,
  { roots }: LinkRequest,
  control: JobControl
): Promise<LinkReport> {
  const pause = createPace(control)
  const tables = new LinkTables(store)
  try {
    const wanted = recordingRoots(store).filter(
      ({ kind, lookedAt }) => kind !== 'cache' && (roots === 'all' || lookedAt === null)
    )
    const look = new Look(store, tables, control, pause)
    for (const root of wanted) await look.through(root)
    await matchRecordings(store, tables, { ...look, pause })
    const seen = { whole: [...look.whole], roots: [...look.prefixes.keys()], at: Date.now() * 1000 }
    for (const _ of writeLinks(store, seen)) await pause()
    if (look.failure !== null) throw look.failure
    return { files: look.files, ...tables.totals() }
  } finally {
    tables.close()
  }
}

class Look {
  files = 0
  failure: AppError | null = null
  /** Of the roots that were looked through. */
  readonly prefixes = new Map<number, string | null>()
  /** Those that were seen to their end. */
  readonly whole = new Set<number>()
  private readonly about: number | null

  constructor(
    private readonly store: WriteStore,
    private readonly tables: LinkTables,
    private readonly control: JobControl,
    private readonly pause: () => Promise<void>
  ) {
    this.about = recordingRoots(store).reduce((sum, { files }) => sum + files, 0) || null
  }

  async through(root: StoredRoot): Promise<void> {
    if (!(await isPlaceThere(root))) {
      // Files of a place that is not there now cannot be played; they can again once it is back.
      inTransaction(this.store, () => noteRoots(this.store, { there: [], away: [root.id] }))
      return
    }
    this.tables.knowRoot(root.id)
    const caseless = ignoresCase()
    this.tell()
    this.prefixes.set(root.id, root.prefix)
    let waiting: SeenFile[] = []
    const note = (): void => {
      inTransaction(this.store, () => {
        for (const file of waiting) this.tables.add(file, fileKeys(file.member, root.prefix, caseless))
      })
      this.files += waiting.length
      waiting = []
    }
    try {
      for await (const seen of lookThrough(root, { known: (file) => this.tables.known(file) })) {
        waiting.push(...seen)
        if (waiting.length >= NOTED_AT_ONCE) note()
        this.tell(waiting.length)
        await this.pause()
      }
      this.whole.add(root.id)
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'cancelled') throw error
      this.failure ??= error
    }
    note()
  }

  private tell(more = 0): void {
    const done = this.files + more
    this.control.progress({
      phase: 'looking',
      done,
      about: this.about === null ? null : Math.max(this.about, done)
    })
  }
}
