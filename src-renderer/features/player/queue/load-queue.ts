import type { CallSelection } from '@shared/api/contract'
import type { CallFilter } from '@shared/model/call-filter'
import type { RecordingRow } from '@shared/model/recording'
import { askRecordings } from '../../../api/recordings'
import { inOrder } from './queue-order'

/** Recordings of a selection that can be heard. */
export interface QueueRows {
  readonly rows: readonly RecordingRow[]
  /** All that can be heard; more than `rows` where the queue was cut. */
  readonly total: number
  /** Recordings of the selection that cannot be heard. */
  readonly left: number
}

/** No queue is longer: weeks of listening. */
const QUEUE_LIMIT = 1000
const PAGE = 250

const filterOf = (selection: CallSelection): CallFilter => {
  if ('ids' in selection) return { ids: selection.ids }
  const { filter, except } = selection
  return except.length === 0 ? filter : { ...filter, noneOf: [...(filter.noneOf ?? []), { ids: except }] }
}

/** The recordings that a queue over a selection plays, newest call first. */
export async function loadQueue(selection: CallSelection): Promise<QueueRows> {
  const filter = filterOf(selection)
  const rows: RecordingRow[] = []
  for (;;) {
    const page = await askRecordings('recordings:page', {
      filter,
      states: ['playable'],
      offset: rows.length,
      limit: PAGE
    })
    rows.push(...page.rows)
    const { counts, filtered } = page
    if (page.rows.length > 0 && rows.length < Math.min(filtered, QUEUE_LIMIT)) continue
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return { rows: inOrder(rows.slice(0, QUEUE_LIMIT)), total: filtered, left: all - counts.playable }
  }
}
