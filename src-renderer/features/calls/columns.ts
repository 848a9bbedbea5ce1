import type { MessageKey } from '../../i18n/en'
import type { SortColumn } from '@shared/model/call-filter'
import type { ColumnState } from '../../state/grid-view'

/** Columns of the list: what can be sorted by, and the trail. */
export type ColumnId =
  | Extract<
      SortColumn,
      | 'id'
      | 'date'
      | 'dateAnswer'
      | 'dateEnd'
      | 'direction'
      | 'sourceName'
      | 'destinationName'
      | 'requestedName'
      | 'outcome'
      | 'callStatus'
      | 'ringDurationUs'
      | 'talkDurationUs'
      | 'totalDurationUs'
      | 'recordingCount'
      | 'hangupCause'
      | 'hangupSource'
      | 'tags'
      | 'conversationId'
      | 'userField'
    >
  | 'trail'

interface ColumnSpec {
  readonly id: ColumnId
  /** Pixels on a small window. */
  readonly width: number
  /** Pixels on a wide one. */
  readonly wide: number
  readonly usual: boolean
  /** Part of the room that is left, on small and wide windows. */
  readonly share?: readonly [small: number, wide: number]
}

/** Widths hold the French head with its arrow when it is sorted. */
export const COLUMNS: readonly ColumnSpec[] = [
  { id: 'date', width: 168, wide: 168, usual: true },
  { id: 'direction', width: 32, wide: 104, usual: true },
  { id: 'sourceName', width: 167, wide: 180, usual: true, share: [0.4, 0.41] },
  { id: 'destinationName', width: 152, wide: 166, usual: true, share: [0.3, 0.31] },
  { id: 'outcome', width: 110, wide: 116, usual: true },
  { id: 'ringDurationUs', width: 88, wide: 88, usual: true },
  { id: 'talkDurationUs', width: 75, wide: 84, usual: true },
  { id: 'trail', width: 100, wide: 104, usual: true },
  { id: 'recordingCount', width: 60, wide: 60, usual: true },
  { id: 'hangupCause', width: 152, wide: 156, usual: true, share: [0.3, 0.28] },
  { id: 'hangupSource', width: 128, wide: 128, usual: true },
  { id: 'tags', width: 190, wide: 188, usual: true },
  { id: 'id', width: 96, wide: 96, usual: true },
  { id: 'conversationId', width: 136, wide: 136, usual: false },
  { id: 'requestedName', width: 172, wide: 172, usual: false },
  { id: 'dateAnswer', width: 152, wide: 164, usual: false },
  { id: 'dateEnd', width: 152, wide: 164, usual: false },
  { id: 'totalDurationUs', width: 72, wide: 84, usual: false },
  { id: 'callStatus', width: 110, wide: 110, usual: false },
  { id: 'userField', width: 140, wide: 140, usual: false }
]

/** Width of the main part in which all usual columns stand, and the direction with its word. Pixels. */
export const WIDE_FROM = 1640

/** Head of a column. */
export const columnTitle = (id: ColumnId): MessageKey => `column.${id}`

/** Name of a column where there is room for all of it. */
export const columnFullName = (id: ColumnId): MessageKey =>
  id === 'recordingCount' ? 'column.recordingCount.full' : `column.${id}`

/**
 * The columns as they stand in a main part of `room` pixels when the person has changed nothing. Columns that do not
 * fit are reached by scrolling; an open panel does not count, so that nothing moves when it opens.
 */
export function usualColumns(room: number): readonly ColumnState[] {
  const wide = room >= WIDE_FROM
  const base = (spec: ColumnSpec): number => (wide ? spec.wide : spec.width)
  // On a small window the room is shared up to the hangup reason; what follows is reached by scrolling.
  const last = wide ? COLUMNS.length : COLUMNS.findIndex(({ id }) => id === 'hangupCause') + 1
  const taken = COLUMNS.slice(0, last).reduce((sum, spec) => sum + (spec.usual ? base(spec) : 0), 0)
  const left = Math.max(0, room - taken)
  return COLUMNS.map((spec) => ({
    colId: spec.id,
    hide: !spec.usual,
    width: base(spec) + Math.floor(left * (spec.share?.[wide ? 1 : 0] ?? 0))
  }))
}
