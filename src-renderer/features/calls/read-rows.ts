import type { CallFilter, CallSort } from '@shared/model/call-filter'
import type { CallLogRow } from '@shared/model/call-log-row'
import { noteCopying } from '../../state/copying'
import { readyWorkspace } from '../../state/workspace-view'
import { withoutLater } from '../../state/selection'
import { askPage, newestCall } from './call-question'

/** Rows that a clipboard takes without harm; a file is for more. */
export const MOST_COPIED = 100_000
const READ_AT_ONCE = 2000

/**
 * Reads all rows of a filter in an order, and tells how far it is; `count` is how many are expected. Calls that come
 * meanwhile are left out, so that no row is read twice and none is missed. Null when it was cancelled
 * or another workspace was opened: ids are other calls there. Throws what the host throws.
 */
export async function readRows(
  filter: CallFilter,
  sort: CallSort,
  count: number
): Promise<readonly CallLogRow[] | null> {
  const rows: CallLogRow[] = []
  const workspace = readyWorkspace()
  let isCancelled = false
  const cancel = (): void => {
    isCancelled = true
  }
  const isWanted = (): boolean => !isCancelled && readyWorkspace() === workspace
  try {
    noteCopying({ done: 0, total: count, cancel })
    const whole = withoutLater(filter, (await newestCall()).id)
    for (;;) {
      const request = { filter: whole, sort, offset: rows.length, limit: READ_AT_ONCE }
      // The list asks for pages too while somebody scrolls.
      const page = await askPage(request, isWanted)
      if (!isWanted()) return null
      rows.push(...page.rows)
      if (page.rows.length < READ_AT_ONCE || rows.length >= MOST_COPIED) return rows
      noteCopying({ done: rows.length, total: count, cancel })
    }
  } catch (error) {
    if (!isWanted()) return null
    throw error
  } finally {
    noteCopying(null)
  }
}
