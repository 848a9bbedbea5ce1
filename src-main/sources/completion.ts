import type { Completion } from '@shared/model/import-preview'

/** Which events a source has, as far as it was looked at. */
export interface SeenEvents {
  readonly linkedidEnds: boolean
  readonly channelEnds: boolean
  /** Events of Wazo's own. */
  readonly wazo: boolean
}

/** What names of Wazo's own events begin with; a pattern of PostgreSQL as well. */
export const WAZO_EVENT = '^(XIVO|WAZO)_'

/**
 * When calls of a source are over. Wazo always writes LINKEDID_END: its open calls must not be taken for those of a
 * server that does not. Nor does a source say anything in which no channel has ended yet.
 */
export function completionFrom({ linkedidEnds, channelEnds, wazo }: SeenEvents): Completion {
  return channelEnds && !linkedidEnds && !wazo ? 'channels-ended' : 'linkedid-end'
}
