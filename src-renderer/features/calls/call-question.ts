import type { Page, RequestOf } from '@shared/api/contract'
import { AppError } from '@shared/errors/app-error'
import type { CallFilter, CallSort } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import { call } from '../../api/client'
import { withoutLater, type SeenList } from '../../state/selection'

/** Rows that are asked for at once: three screens. */
export const BLOCK_ROWS = 100

const NEWEST: CallSort = { column: 'id', descending: true }
const PAUSE_MS = 60
const LONGEST_PAUSE_MS = 500

/**
 * Asks a page again, as long as it is wanted, where another part of the window asked for one meanwhile, which drops ours
 * as outdated: its questions may take seconds while the index is being made.
 */
export async function askPage(
  request: RequestOf<'call-logs:page'>,
  isWanted: () => boolean,
  pause = PAUSE_MS
): Promise<Page<CallLogRow>> {
  try {
    return await call('call-logs:page', request)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'outdated') throw error
    // Two that ask again and again must not do so in step.
    await new Promise((later) => setTimeout(later, pause * (0.5 + Math.random())))
    // A list that was given up asks no more, or it would push out the one that took its place.
    if (!isWanted()) throw error
    return askPage(request, isWanted, Math.min(pause * 2, LONGEST_PAUSE_MS))
  }
}

/** Id of the newest call of all, 0 when there is none, with the revision at which it was that. */
export async function newestCall(): Promise<{ readonly id: number; readonly revision: number }> {
  const { ids, revision } = await call('call-logs:ids', { filter: {}, sort: NEWEST, offset: 0, limit: 1 })
  return { id: ids[0] ?? 0, revision }
}

/** What became of a list since it was opened. */
export interface Changes {
  /** Calls that the list holds are gone or match no more: its places are no longer true. */
  readonly gone: boolean
  /** Calls that match and that the list does not hold. */
  readonly more: number
}

/**
 * A list of calls as it stood when it was opened. Calls get ascending ids, so that leaving out the later ones keeps every
 * row at its place while an import goes on; what came later is counted, and shown when the list is opened anew.
 */
export class CallQuestion {
  private isFrozen: boolean

  private constructor(
    readonly filter: CallFilter,
    readonly sort: CallSort,
    /** The filter without calls that came later. */
    private readonly frozen: CallFilter,
    private readonly newest: number,
    /** The first block that was asked for. */
    readonly first: Page<CallLogRow>,
    /** Revision of the workspace that it was opened at. */
    readonly revision: number,
    private readonly isWanted: () => boolean,
    isOld: boolean
  ) {
    this.isFrozen = isOld
  }

  /**
   * Opens a list with the block that holds the row `at`; `isWanted` answers false once another list takes its place.
   * Throws what the host throws.
   */
  static async open(
    filter: CallFilter,
    sort: CallSort,
    at: number,
    isWanted: () => boolean
  ): Promise<CallQuestion> {
    const offset = Math.floor(at / BLOCK_ROWS) * BLOCK_ROWS
    const request = { filter, sort, offset, limit: BLOCK_ROWS }
    const [newest, page] = await Promise.all([newestCall(), askPage(request, isWanted)])
    const frozen = withoutLater(filter, newest.id)
    if (newest.revision === page.revision)
      return new CallQuestion(filter, sort, frozen, newest.id, page, page.revision, isWanted, false)
    const old = await askPage({ ...request, filter: frozen }, isWanted)
    return new CallQuestion(filter, sort, frozen, newest.id, old, old.revision, isWanted, true)
  }

  /** Place of a call in a list that is not open yet; null when it will not be in it. */
  static async locate(filter: CallFilter, sort: CallSort, id: number): Promise<number | null> {
    return (await call('call-logs:locate', { filter, sort, target: { id } })).offset
  }

  /** Calls in the list. */
  get filtered(): number {
    return this.first.filtered
  }

  /** What somebody who looks at the list sees of the workspace. */
  get seen(): SeenList {
    return { newest: this.newest, count: this.filtered }
  }

  /** Rows of a stretch of the list. */
  async page(offset: number, limit: number): Promise<Page<CallLogRow>> {
    const request = { sort: this.sort, offset, limit }
    if (!this.isFrozen) {
      const page = await askPage({ ...request, filter: this.filter }, this.isWanted)
      if (page.revision === this.revision) return page
      this.isFrozen = true
    }
    return askPage({ ...request, filter: this.frozen }, this.isWanted)
  }

  /** Ids of a stretch of the list, at most 100 000. */
  async ids(offset: number, limit: number): Promise<readonly number[]> {
    return (await call('call-logs:ids', { filter: this.frozen, sort: this.sort, offset, limit })).ids
  }

  /** Place of a call in the list; null when it is not in it. */
  async placeOf(id: number): Promise<number | null> {
    return CallQuestion.locate(this.frozen, this.sort, id)
  }

  /** Compares the list with what is there now. */
  async changes(): Promise<Changes> {
    const count = async (filter: CallFilter): Promise<number> =>
      (await call('call-logs:ids', { filter, sort: this.sort, offset: 0, limit: 0 })).filtered
    const [kept, now] = await Promise.all([count(this.frozen), count(this.filter)])
    return { gone: kept !== this.filtered, more: Math.max(0, now - this.filtered) }
  }
}
